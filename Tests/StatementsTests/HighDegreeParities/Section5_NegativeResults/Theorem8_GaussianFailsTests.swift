import ExactNumbers
import Ledger
import Statements
import Testing

@Suite struct Theorem8_GaussianFailsTests {
  private let scope = Scope(maximumDimension: 20)

  @Sendable private func scaling(_ d: Int, _ n: Int, _ noise: Rational) -> Rational {
    (1 + Rational(d) * noise) * (1 + Rational(n) * noise)
  }

  @Test func holds() throws {
    let verdict = try checkTheorem8(scope, base: Rational(1, 2), scaling: scaling)
    #expect(verdict.kind == .enclosed)
  }

  /// Noise that does not enter the scaling.
  @Test func noScalingIsRefuted() throws {
    let verdict = try checkTheorem8(scope, base: Rational(1, 2)) { _, _, _ in 1 }
    #expect(verdict.kind == .refuted)
    #expect(verdict.counterexample?.parameters.contains("λ² = 1/100") == true)
  }

  /// At λ = 0 both sides are the same number, up to the slack of 2^−40: without it the balls overlap at every precision.
  @Test func aTieIsUndecided() throws {
    let verdict = try checkTheorem8(scope, base: Rational(1, 2)) { d, n, noise in
      noise == 0
        ? 1 / (1 + Rational(1, Integer.powerOfTwo(40)))
        : (1 + Rational(d) * noise) * (1 + Rational(n) * noise)
    }
    #expect(verdict.kind == .undecided)
    #expect(verdict.scope.contains("λ² = 0"))
    #expect(verdict.counterexample == nil)
  }

  /// A base near 1 bounds the alignment but not the accuracy.
  @Test func aSlowDecayDoesNotBoundTheAccuracy() throws {
    let verdict = try checkTheorem8(scope, base: Rational(19, 20), scaling: scaling)
    #expect(verdict.kind == .refuted)
    #expect(verdict.counterexample?.claim == "excess ≤ exp(−d/40)")
  }
}
