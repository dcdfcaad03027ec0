/// Learning curves over several seeds, grouped into panels and lines.
package struct LearningCurves: Sendable {
  /// The mean and its 95 % interval at a step.
  package struct Point: Sendable, Hashable {
    /// The number of steps.
    package let step: Int
    /// The mean test accuracy.
    package let mean: Double
    /// The interval, within [0, 1] as accuracies are; `nil` for a single seed.
    package let interval: ClosedRange<Double>?
  }

  /// One line: the seeds of one setting.
  package struct Line: Sendable {
    /// The initial weights, and the model where it is not the whole network.
    package let label: String
    /// The number of seeds that have a result.
    package let seeds: Int
    /// The points, by step.
    package let points: [Point]
  }

  /// One panel: the settings that differ in weights and model alone.
  package struct Panel: Sendable {
    /// What the lines have in common.
    package let title: String
    /// The lines.
    package var lines: [Line]
  }

  /// The panels.
  package private(set) var panels: [Panel] = []

  /// The curves of finished runs, each with its rows. A run that stopped early keeps its last accuracy.
  package init(_ results: [(run: ExperimentRun, rows: [TrainingRow])]) {
    var keys: [String] = []
    var groups: [String: [(run: ExperimentRun, rows: [TrainingRow])]] = [:]
    for result in results {
      let key = Self.title(of: result.run) + "\n" + Self.label(of: result.run)
      if groups[key] == nil { keys.append(key) }
      groups[key, default: []].append(result)
    }
    for key in keys {
      guard let group = groups[key], let first = group.first else { continue }
      let title = Self.title(of: first.run)
      let line = Line(
        label: Self.label(of: first.run), seeds: group.count { !$0.rows.isEmpty },
        points: Self.points(group.map(\.rows)))
      if let index = panels.firstIndex(where: { $0.title == title }) {
        panels[index].lines.append(line)
      } else {
        panels.append(Panel(title: title, lines: [line]))
      }
    }
  }

  private static func title(of run: ExperimentRun) -> String {
    let settings = run.settings
    let degree = settings.target.largestCoordinate
    var parts = ["d = \(settings.dimension)"]
    if run.images == nil && degree != settings.dimension { parts.append("degree \(degree)") }
    parts.append(settings.hidden.map(String.init).joined(separator: "–") + " neurons")
    if let samples = settings.trainingSamples { parts.append("\(samples) samples") }
    return parts.joined(separator: ", ")
  }

  private static func label(of run: ExperimentRun) -> String {
    let model = run.settings.model
    return model == .network || model == .outputLayer
      ? run.settings.weights.words : model.rawValue
  }

  private static func points(_ runs: [[TrainingRow]]) -> [Point] {
    let steps = Set(runs.flatMap { $0.map(\.step) }).sorted()
    return steps.compactMap { step in
      let values = runs.compactMap { rows in rows.last { $0.step <= step }?.testAccuracy }
      guard !values.isEmpty else { return nil }
      let mean = values.reduce(0, +) / Double(values.count)
      return Point(step: step, mean: mean, interval: bootstrapInterval(values))
    }
  }
}
