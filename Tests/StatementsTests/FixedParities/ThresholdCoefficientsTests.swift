import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct ThresholdCoefficientsTests {
  private let fast: (ThresholdFunction, Set<Int>) throws -> Rational = { try $0.coefficient(of: $1) }

  @Test func holds() throws {
    let verdict = try checkThresholdCoefficients(
      Scope(maximumDimension: 6), coefficient: fast, majority: topCoefficientOfMajority)
    #expect(verdict.kind == .verified)
    #expect(verdict.scope.hasSuffix("thresholds for d ≤ 6; majority for odd d ≤ 6"))
  }

  @Test func majorityByHand() {
    #expect(topCoefficientOfMajority(k: 1) == 1)
    #expect(topCoefficientOfMajority(k: 2) == Rational(-1, 2))
    #expect(topCoefficientOfMajority(k: 3) == Rational(3, 8))
  }

  @Test func theOtherSignAtATieIsRefuted() throws {
    // > in place of ≥: an integer threshold moves up by one.
    let verdict = try checkThresholdCoefficients(
      Scope(maximumDimension: 3),
      coefficient: { function, subset in
        try ThresholdFunction(weights: function.weights, threshold: function.threshold + 1)
          .coefficient(of: subset)
      }, majority: topCoefficientOfMajority)
    #expect(verdict.kind == .refuted)
  }

  @Test func theSignOfANegativeWeightIsNotForgotten() throws {
    let verdict = try checkThresholdCoefficients(
      Scope(maximumDimension: 3),
      coefficient: { function, subset in
        try ThresholdFunction(weights: function.weights.map(\.magnitude), threshold: function.threshold)
          .coefficient(of: subset)
      }, majority: topCoefficientOfMajority)
    #expect(verdict.kind == .refuted)
  }

  @Test func anotherMajorityCoefficientIsRefuted() throws {
    let verdict = try checkThresholdCoefficients(
      Scope(maximumDimension: 41), coefficient: fast,
      majority: { topCoefficientOfMajority(k: $0) * ($0 == 20 ? -1 : 1) })
    #expect(verdict.kind == .refuted)
    #expect(
      verdict.counterexample?.parameters.hasSuffix("S = \((1...39).map(String.init).joined(separator: ","))")
        == true)
  }
}
