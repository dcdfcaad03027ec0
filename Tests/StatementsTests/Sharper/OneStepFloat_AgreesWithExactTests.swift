import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct OneStepFloat_AgreesWithExactTests {
  private let scope = Scope(maximumDimension: 6)

  @Test func isSupported() throws {
    let verdict = try checkOneStepFloat(scope)
    #expect(verdict.kind == .supported, "\(verdict)")
    #expect(verdict.scope.hasPrefix("2 ≤ d ≤ 6"))
    #expect(verdict.evidence.contains { $0.name == "confidence" })
  }

  @Test func anotherDeltaIsContradicted() throws {
    // One unit in the last of the 2^d places of Δ.
    let verdict = try checkOneStepFloat(
      scope, delta: { Delta.lemma1(dimension: $0, bias: $1) + Rational(1, Integer.powerOfTwo($0)) })
    #expect(verdict.kind == .undecided)
    #expect(verdict.counterexample?.claim.hasPrefix("|v_i − γ χ(w_i) Δ|") == true)
    #expect(verdict.counterexample?.replay.hasPrefix("verify train --dimension") == true)
  }

  @Test func theOtherSignIsContradicted() throws {
    #expect(try checkOneStepFloat(scope, sign: { -$0.parity }).kind == .undecided)
  }

  /// Without the error bounds the rounded γ shows: they are not wider than they need to be by orders of magnitude, but needed.
  @Test func withoutTheErrorBoundItIsContradicted() throws {
    let verdict = try checkOneStepFloat(scope, slack: 0)
    #expect(verdict.kind == .undecided)
    #expect(verdict.counterexample?.parameters.contains("γ = 0.1") == true)
  }

  @Test func aBoundAThousandTimesSmallerIsContradicted() throws {
    #expect(try checkOneStepFloat(scope, slack: Rational(1, 1000)).kind == .undecided)
  }
}
