internal import Foundation

/// Learning curves over several seeds, grouped into panels and lines.
package struct LearningCurves: Sendable {
  /// The mean and the half-width of the 95 % confidence interval at a step.
  package struct Point: Sendable, Hashable {
    /// The number of steps.
    package let step: Int
    /// The mean test accuracy.
    package let mean: Double
    /// The half-width; 0 for a single seed.
    package let halfWidth: Double
  }

  /// One line: the seeds of one setting.
  package struct Line: Sendable {
    /// The initial weights, and the model where it is not the whole network.
    package let label: String
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
      let line = Line(label: Self.label(of: first.run), points: Self.points(group.map(\.rows)))
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
      ? run.settings.weights.description : model.rawValue
  }

  private static func points(_ runs: [[TrainingRow]]) -> [Point] {
    let steps = Set(runs.flatMap { $0.map(\.step) }).sorted()
    return steps.compactMap { step in
      let values = runs.compactMap { rows in rows.last { $0.step <= step }?.testAccuracy }
      guard !values.isEmpty else { return nil }
      let count = Double(values.count)
      let mean = values.reduce(0, +) / count
      guard values.count > 1 else { return Point(step: step, mean: mean, halfWidth: 0) }
      let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)
      return Point(
        step: step, mean: mean, halfWidth: studentQuantile(values.count - 1) * (variance / count).squareRoot()
      )
    }
  }

  /// The 97.5 % quantile of Student's t distribution, to four digits; the normal one from 31 degrees of
  /// freedom on.
  static func studentQuantile(_ degrees: Int) -> Double {
    let table = [
      12.71, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131,
      2.120,
      2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042,
    ]
    return degrees <= table.count ? table[degrees - 1] : 1.96
  }
}
