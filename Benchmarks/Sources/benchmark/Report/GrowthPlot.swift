import Foundation
import Plots

/// Time against the dimension, on a logarithmic scale: on it a cost of 2^d is a straight line.
struct GrowthPlot {
  private let series: [Series]

  /// Ours, and the first peer of each case, of the questions that are plotted.
  init(_ rows: [Row]) {
    series = Set(rows.filter(\.question.isPlotted).map(\.question.name)).sorted().flatMap { name in
      let rows = rows.filter { $0.question.name == name }
      let ours = rows.compactMap { row in row.dimension.map { Self.point($0, row.ours) } }
      let peers = rows.compactMap { row in
        row.dimension.flatMap { d in row.peers.first.map { Self.point(d, $0.seconds) } }
      }
      return [Series(name, ours)] + (peers.isEmpty ? [] : [Series("\(name), NumPy", peers)])
    }
  }

  private static func point(_ dimension: Int, _ seconds: Double) -> Point {
    Point(Double(dimension), log10(seconds))
  }

  /// The picture as an SVG document.
  var svg: String {
    Chart(
      title: "Time against the dimension",
      panels: [Panel(x: Axis("dimension d"), y: Axis("seconds", scale: .logarithmic), series: series)],
      caption: "The best of several repetitions on one machine; a cost of 2^d is a straight line."
    ).svg()
  }
}
