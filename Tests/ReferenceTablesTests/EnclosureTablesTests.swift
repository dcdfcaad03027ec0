import Enclosures
import ExactNumbers
import ExactParity
import Foundation
import ReferenceTables
import Testing

/// The committed files, re-checked by other ways than those that wrote them.
@Suite struct EnclosureTablesTests {
  private func committed(_ name: String) throws -> [[String]] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appendingPathComponent("tables/\(name).csv"), encoding: .utf8)
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// Whether the cells hold `ball`: exactly, or between lower and upper.
  private func holds(_ cells: ArraySlice<String>, _ ball: Ball) throws -> Bool {
    let parts = Array(cells)
    if let exact = Rational(parts[0]) { return ball.contains(exact) }
    let (lower, upper) = (try #require(Rational(parts[1])), try #require(Rational(parts[2])))
    return ball.lowerBound <= upper && lower <= ball.upperBound
  }

  @Test func gaussianCellsHoldTheAlternatingSums() throws {
    for row in try committed("alignment-gaussian") {
      let question = try GradientAlignment(
        dimension: #require(Int(row[0])), degree: Int(row[1]), weights: .gaussian,
        parameter: #require(GradientAlignment.Parameter(rawValue: row[5])))
      #expect(try holds(row[6...8], question.byAlternatingSum(precision: 400)), "\(row)")
    }
  }

  @Test func perturbedCellsHoldTheMultinomialSums() throws {
    for row in try committed("alignment-perturbed") {
      let d = try #require(Int(row[0]))
      guard d <= 5 else { continue }
      let question = try GradientAlignment(
        dimension: d, weights: WeightDistribution(parsing: row[3]), activation: .step, parameter: .bias)
      #expect(try holds(row[6...8], question.byMultinomialSum(precision: 128)), "\(row)")
    }
  }

  /// Two evaluations a bracket.
  @Test func thresholdBracketsHold() throws {
    for row in try committed("sigma-threshold") {
      let (d, c) = (try #require(Int(row[0])), try #require(Int(row[2])))
      guard d <= 101 else { continue }
      let (lower, upper) = (try #require(Rational(row[3])), try #require(Rational(row[4])))
      #expect(upper - lower == Rational(1, 1_000_000))
      let level = Rational(1, Integer(d).power(c))
      func value(_ sigma: Rational) throws -> Ball {
        try outputAlignment(d, .perturbed(sigma)).bySquareWaves(digits: 15)
      }
      #expect(try value(lower).compared(to: level) == .greater, "\(row)")
      #expect(try value(upper).compared(to: level) == .less, "\(row)")
    }
  }
}
