import ExactNumbers
import ExactParity
import Ledger
import Statements
import TestSupport
import Testing

@Suite struct Initialization_FirstHingeGradientTests {
  @Test func isRefutedAsPrinted() throws {
    let verdict = try check("lpn-initialization")
    #expect(verdict.kind == .refuted)
    #expect(verdict.counterexample?.left.description == "u⁽¹⁾ = -1/48")
    #expect(verdict.counterexample?.right.description == "E yσ(w·x + b) = 0")
    #expect(Rational(1, 48) > Rational(3, 150), "against Lemma 14")
  }

  @Test func theReadingOfTheProofsIsNot() throws {
    let verdict = try checkInitialization(Scope()) { .twins(of: $0, bias: $1, output: $2) }
    #expect(verdict.kind == .verified)
  }

  /// The blind neurons again, in dimension 3 by the definition: weight 0 does not see the dimension.
  @Test func theStepByDoublePrecision() {
    var naive = NaivePlanted(
      dimension: 3, size: 3, weights: [[0, 0, 0], [0, 0, 0]], biases: [1 / 24.0, -1 / 24.0],
      outputs: [7500, -7500])
    #expect(abs(naive.value([1, 1, 1]) - 312.5) < 1e-9)
    naive.step(rate: 1, regularization: 0.5)
    #expect(abs(naive.outputs[0] + 1 / 48.0) < 1e-12)
  }
}
