import Enclosures
import ExactNumbers
import Foundation
import Ledger
import Statements
import Testing

@Suite struct SharpSigmaThresholdNeuronTests {
  private let upper = Rational(2463, 1000)

  @Test func holdsOnTheGrid() throws {
    let scope = Scope(effort: .standard)
    #expect(try checkThresholdNeuron(scope, lower: 32, upper: upper).kind == .enclosed)
    #expect(thresholdNeuronGrid(scope).count == 324)
  }

  /// Bound and GAL differ by factors of 1.499 below and 10.002 above where they are nearest.
  @Test func constantsPastTheTightestValueAreRefuted() throws {
    let scope = Scope(effort: .standard)
    #expect(try checkThresholdNeuron(scope, lower: 48, upper: upper).kind == .refuted)
    #expect(try checkThresholdNeuron(scope, lower: 32, upper: Rational(246, 1000)).kind == .refuted)
  }

  @Test func overlappingBallsAreUndecidedAndLargerOnesRefute() throws {
    func kind(_ alignment: Ball) throws -> FindingKind {
      try checkThresholdNeuron(Scope(), lower: 32, upper: upper) { _ in alignment }.kind
    }
    #expect(try kind(Ball(from: 0, to: 100, precision: 64)) == .undecided)
    #expect(try kind(Ball(from: 99, to: 100, precision: 64)) == .refuted)
  }

  /// K by Simpson's rule against its lower bound, and W by its own integral, for every odd d ≤ 9.
  @Test func theReflectedIntegral() {
    func integral(_ end: Double, _ steps: Int, _ f: (Double) -> Double) -> Double {
      let h = end / Double(steps)
      return (1...steps).reduce(0) { $0 + f((Double($1) - 0.5) * h) * h }
    }
    for d in stride(from: 1, through: 9, by: 2) {
      for sigma in [0.1, 0.3, 1.0] {
        let (n, a) = (Double(d), sigma * sigma * Double(d))
        let k = integral(60 / sigma, 200_000) { pow(sin($0), n) * exp(-a * $0 * $0 / 2) / $0 }
        let w = integral(Double.pi / 2, 2000) { pow(cos($0), n + a) }
        #expect(k >= 8 / (3 * Double.pi) * exp(-Double.pi * Double.pi * a / 8) * w, "d = \(d), σ = \(sigma)")
        #expect(w * w >= Double.pi / (2 * (n + a + 1)))
      }
    }
  }
}
