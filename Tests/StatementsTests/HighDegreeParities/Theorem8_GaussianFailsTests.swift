import ExactNumbers
import Statements
import Testing

@Suite struct Theorem8_GaussianFailsTests {
  private let scope = Scope(maximumDimension: 20)

  private func scaling(_ d: Int, _ n: Int, _ noise: Rational) -> Rational {
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

  /// A base near 1 bounds the alignment but not the accuracy.
  @Test func aSlowDecayDoesNotBoundTheAccuracy() throws {
    let verdict = try checkTheorem8(scope, base: Rational(19, 20), scaling: scaling)
    #expect(verdict.kind == .refuted)
    #expect(verdict.counterexample?.claim == "excess ≤ exp(−d/40)")
  }
}
