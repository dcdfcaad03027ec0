import Enclosures
import ExactNumbers
import Foundation
import Ledger
import Statements
import Testing

@Suite struct SigmaThresholdTests {
  private func alignment(_ d: Int, _ sigma: Rational) throws -> Ball {
    try outputAlignment(d, .perturbed(sigma)).bySquareWaves(digits: 10)
  }

  @Test func holds() throws {
    let verdict = try checkSigmaThreshold(Scope(maximumDimension: 51), factor: 2, alignment: alignment)
    #expect(verdict.kind == .enclosed)
  }

  /// Against a bisection that knows nothing of the secant, in whole micros.
  @Test func theBracketIsTheCrossing() throws {
    let bracket = try thresholdBracket(50, exponent: 3, alignment: alignment)
    var (low, high) = (1000, 2_000_000)
    while high - low > 1 {
      let middle = (low + high) / 2
      let value = try alignment(50, Rational(Integer(middle), 1_000_000))
      if value.compared(to: Rational(1, 125_000)) == .greater { low = middle } else { high = middle }
    }
    #expect(bracket?.micros == low)
  }

  /// A threshold of order 1/d, the paper's, is far from the brackets.
  @Test func anAlignmentThatStopsEarlierIsRefuted() throws {
    let verdict = try checkSigmaThreshold(Scope(maximumDimension: 51), factor: 2) { [self] d, sigma in
      try alignment(d, sigma * Rational(Integer(d), 10))
    }
    #expect(verdict.kind == .refuted)
  }

  /// With the factor of 4(c − 1) lost the prediction is off by two.
  @Test func anotherConstantIsRefuted() throws {
    let verdict = try checkSigmaThreshold(Scope(maximumDimension: 51), factor: 1.01, alignment: alignment)
    #expect(verdict.kind == .refuted)
  }
}
