import Enclosures
import ExactNumbers
import ExactParity
import Foundation
import Ledger
import Plots
import Statements
import Testing

import ReportPages

/// All plots, drawn once.
private let figures: Result<[Figure], any Error> = Result {
  try CertifiedFigures.about(Set(Ledger.papers.rows.map(\.id)))
}

@Suite struct FiguresTests {
  private func series(_ id: String, panel: Int = 0, _ label: String) throws -> [Point] {
    let figure = try #require(try figures.get().first { $0.id == id })
    return try #require(figure.chart.panels[panel].series.first { $0.label == label }, "\(label)").points
  }

  @Test func everyFigureIsAboutRowsOfTheLedger() throws {
    let figures = try figures.get()
    #expect(Set(figures.map(\.id)).count == 6)
    for figure in figures {
      #expect(!figure.rows.isEmpty && figure.rows.allSatisfy { Ledger.papers[$0] != nil }, "\(figure.id)")
      #expect(figure.chart.panels.allSatisfy { $0.series.allSatisfy { !$0.points.isEmpty } }, "\(figure.id)")
    }
    #expect(try CertifiedFigures.about(["new-neuron-count"]).map(\.id) == ["neurons"])
    #expect(try CertifiedFigures.about([]).isEmpty)
  }

  /// Δ by the sum over the cube's layers, in floating point: none of the library's code.
  @Test func deltaIsDrawnWhereItIs() throws {
    let points = try series("delta", "|Δ| with bias b(d)")
    #expect(points.map(\.x) == (2...100).map(Double.init))
    for d in 2...20 {
      var binomial = 1.0
      var sum = 0.0
      for k in 0...d {
        sum += (k % 2 == 0 ? 1 : -1) * binomial * Double(max(0, 2 * k - d - d % 2))
        binomial *= Double(d - k) / Double(k + 1)
      }
      #expect(abs(points[d - 2].y - log10(abs(sum) / exp2(Double(d)))) < 1e-9, "d = \(d)")
    }
    let (low, high) = (
      try series("delta", "1/(3√d) (Corollary 3)"), try series("delta", "1/√d (Corollary 3)")
    )
    for (index, point) in points.enumerated() { #expect(low[index].y < point.y && point.y < high[index].y) }
  }

  /// Against the reference table, which `verify tables --check` re-computes.
  @Test func alignmentIsThatOfTheTable() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let table = try String(
      contentsOf: root.appendingPathComponent("tables/alignment-perturbed.csv"), encoding: .utf8)
    let points = try series("alignment", panel: 1, "±1 + N(0, σ²), σ = 1/2")
    var compared = 0
    for line in table.split(separator: "\n") where line.contains(",perturbed:1/2,") {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      guard let d = Double(fields[0]), let lower = Double(fields[7]),
        let point = points.first(where: { $0.x == d })
      else { continue }
      #expect(abs(point.y - log10(lower)) < 1e-5, "d = \(d)")
      compared += 1
    }
    #expect(compared > 10)
  }

  @Test func theAlignmentOverSigmaLiesBetweenItsBounds() throws {
    for panel in 0...2 {
      let value = try series("over-sigma", panel: panel, "the alignment")
      for bound in ["2.463·(1 + σ⁻²)^¼·M^(d−1)", "K·M^(d−2)"] {
        let points = try series("over-sigma", panel: panel, bound)
        #expect(points.count == value.count && zip(points, value).allSatisfy { $0.x == $1.x && $0.y > $1.y })
      }
      if panel == 2 { continue }
      let below = try series("over-sigma", panel: panel, "32/(9π³(d(1+σ²)+1))·e^(−π²σ²d/4)")
      #expect(below.count == value.count && zip(below, value).allSatisfy { $0.x == $1.x && $0.y < $1.y })
    }
  }

  @Test func countsAndThresholdsLieBetweenTheirCurves() throws {
    let counts = try series("neurons", "certified n(d)")
    let (cubic, pi) = (try series("neurons", "22 d³"), try series("neurons", "4π d³"))
    for index in counts.indices { #expect(counts[index].y <= pi[index].y && pi[index].y < cubic[index].y) }
    let (crossing, paper) = (
      try series("threshold", "σ* with d^(−2)"), try series("threshold", "1/d: the paper has learning")
    )
    #expect(crossing.count == paper.count && zip(crossing, paper).allSatisfy { $0.y > $1.y && $0.y < 0 })
  }

  @Test func rateIsTheMaximumOverAGrid() throws {
    for point in try series("rate", "±1 + N(0, σ²)") {
      let grid = stride(from: 0.0, through: 7, by: 1e-3).map { v in
        (1 - cos(v) * exp(-point.x * point.x * v * v / 2)) / 2
      }
      #expect(abs(point.y - (grid.max() ?? 0)) < 1e-5, "σ = \(point.x)")
    }
  }
}
