import Enclosures
import ExactNumbers
import ExactParity
import Ledger
import Statements
import TestSupport
import Testing

@Suite struct Proposition1_GaussianAlignmentTests {
  private let scope = Scope(maximumDimension: 20)

  @Test func holds() throws {
    let verdict = try checkProposition1(scope, base: Rational(1, 2))
    #expect(verdict.kind == .enclosed)
    #expect(verdict.scope.hasPrefix("d ∈ [5, 10, 11, 20]"))
  }

  @Test func aSmallerBaseIsRefuted() throws {
    let verdict = try checkProposition1(scope, base: Rational(2, 5))
    #expect(verdict.kind == .refuted)
    let counterexample = try #require(verdict.counterexample)
    guard case .enclosed(let lower, let upper) = counterexample.left.value else {
      Issue.record("\(counterexample.left) is no enclosure")
      return
    }
    let (low, high) = (try #require(Double(lower)), try #require(Double(upper)))
    let printed = try numbers(printedBy: counterexample.replay)
    #expect(
      printed.count == 6
        && printed.contains { (low * (1 - 1e-9)...high * (1 + 1e-9)).contains($0) }, "\(printed)")
  }

  /// Without bias, hidden weights N(0, 1): thresholds ignore the scale, ramps carry d.
  @Test func theUnbiasedCaseIsTheLibrarys() throws {
    for (d, m) in [(5, 5), (9, 6), (12, 7)] {
      let found = GaussianInitialization(dimension: d, degree: m, biasVariance: 0).alignments()
      func library(_ degree: Int, _ activation: Activation, _ parameter: GradientAlignment.Parameter) throws
        -> Ball
      {
        try GradientAlignment(
          dimension: d, degree: degree, weights: .gaussian, activation: activation, parameter: parameter
        ).byAlternatingSum(precision: 160)
      }
      #expect(found.bias.overlaps(try library(m, .step, .bias)), "d = \(d), m = \(m)")
      #expect(found.hiddenInside.overlaps(try library(m - 1, .step, .bias)), "d = \(d), m = \(m)")
      #expect((Rational(d) * found.output).overlaps(try library(m, .relu, .output)), "d = \(d), m = \(m)")
    }
  }

  /// A bias of the variance 1/d is one weight more, on an input that is always 1: with the parities S and S ∪ {d+1} of
  /// d + 1 inputs, E (E_x χ_S 1[w·x + b ≥ 0])² is the sum of two spherical coefficients over 4.
  @Test func aBiasLikeTheWeightsIsOneInputMore() {
    for (d, m) in [(4, 3), (7, 4), (10, 9), (15, 15)] {
      let found = GaussianInitialization(dimension: d, degree: m, biasVariance: Rational(1, Integer(d)))
        .alignments()
      let correlations = signCorrelations(d + 1, precision: 160)
      let expected = [m, m + 1].reduce(Ball.zero(precision: 160)) {
        $0 + sphericalCoefficient(d + 1, size: $1, correlations: correlations) / 4
      }
      #expect(found.bias.overlaps(expected), "d = \(d), m = \(m)")
      #expect(found.bias.relativeAccuracy > 30)
    }
  }
}
