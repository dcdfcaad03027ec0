import Enclosures
import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct AlignmentIntegralTests {
  @Test func holds() throws {
    let verdict = try checkAlignmentIntegral(Scope(maximumDimension: 4)) { try $0.bySquareWaves(digits: 20) }
    #expect(verdict.kind == .enclosed)
  }

  @Test func aSlipInTheTwentiethDigitIsRefuted() throws {
    let verdict = try checkAlignmentIntegral(Scope(maximumDimension: 3)) {
      try $0.bySquareWaves(digits: 20) * (1 + Rational(1, Integer(10).power(19)))
    }
    #expect(verdict.kind == .refuted)
  }

  @Test func theCosineOfTheOutputIsNotASine() throws {
    let verdict = try checkAlignmentIntegral(Scope(maximumDimension: 3)) {
      // κ in place of κ': the phase of the next degree.
      let wrong = try GradientAlignment(
        dimension: $0.dimension, degree: $0.degree, weights: $0.weights, bias: $0.bias + Rational(1, 100),
        activation: $0.activation, parameter: $0.parameter)
      return try wrong.bySquareWaves(digits: 20)
    }
    #expect(verdict.kind == .refuted)
  }
}
