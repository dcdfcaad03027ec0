package import Plots

extension LearningCurves {
  /// Accuracies below it are drawn at the lower edge.
  private static let lowest = 0.4

  /// The mean test accuracy over the steps, with the interval of each point; where there is one step, beside the weights.
  package func chart(title: String) -> Chart {
    Chart(title: title, panels: panels.map(Self.drawn), caption: caption)
  }

  private static func drawn(_ panel: Panel) -> Plots.Panel {
    let accuracy = Axis("test accuracy", range: lowest...1.02)
    guard panel.lines.allSatisfy({ $0.points.count <= 1 }) else {
      let series = panel.lines.map { line in
        Series(line.label, line.points.map { Plots.Point(Double($0.step), $0.mean, interval: $0.interval) })
      }
      let last = panel.lines.flatMap { $0.points.map(\.step) }.max() ?? 1
      return Plots.Panel(
        title: panel.title, x: Axis("steps", range: 0...Double(last)), y: accuracy, series: series)
    }
    let points = panel.lines.enumerated().flatMap { index, line in
      line.points.map { Plots.Point(Double(index), $0.mean, interval: $0.interval) }
    }
    let step = panel.lines.first?.points.first?.step ?? 1
    return Plots.Panel(
      title: panel.title,
      x: Axis(
        "initial weights, after \(step) step\(step == 1 ? "" : "s")", scale: .names(panel.lines.map(\.label))),
      y: accuracy, series: [Series("accuracy", points, mark: .points)])
  }

  private var caption: String {
    let counts = Set(panels.flatMap { $0.lines.map(\.seeds) })
    guard let least = counts.min(), let most = counts.max() else { return "No run has a result yet." }
    let seeds = least == most ? "\(most) seed\(most == 1 ? "" : "s")" : "\(least) to \(most) seeds"
    var text = "Mean over \(seeds)."
    if most > 1 { text += " Bands and bars are its 95 % interval by the bootstrap over seeds." }
    let isLow = panels.contains {
      $0.lines.contains { $0.points.contains { ($0.interval?.lowerBound ?? $0.mean) < Self.lowest } }
    }
    return isLow ? text + " What is below \(Self.lowest) is drawn at the lower edge." : text
  }
}
