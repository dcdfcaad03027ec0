import Claims
import ExactNumbers
import Ledger
import Prover
import Statements
import Testing

@Suite struct Equation41_GaussianNormTests {
  @Test func isRefutedForEveryConstantTried() throws {
    let found = try check("hdp-equation-41")
    #expect(found.kind == .refuted)
    #expect(found.counterexample?.parameters == "d = 2, κ = 1/1000000000, t/C² = 1000000001")
  }

  /// With the exponent linear in t, κd²t/C², no case fails for small κ.
  @Test func theSubExponentialFormIsNotRefuted() throws {
    let found = try checkEquation41(Scope()) { constant, u in 4 * constant * u }
    #expect(found.kind == .verified)
  }

  /// 4κu² > 1 + 2u at u = 1 + 1/κ, every κ > 0.
  @Test func everyConstantFails() throws {
    let script = ProofScript(
      "1 + 2*(1 + 1/k) < 4*k*(1 + 1/k)^2", for: "real k > 0", by: .bound("k", 0, .positive()))
    #expect(try script.theorem().claim == script.claim)
  }
}
