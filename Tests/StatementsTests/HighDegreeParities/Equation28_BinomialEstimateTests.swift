import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct Equation28_BinomialEstimateTests {
  @Test func failsAtTwoUnderBothConventions() throws {
    let zero = try checkEquation28(Scope(maximumDimension: 60)) { binomial($0 - 3, $0 / 2 - 1) }
    #expect(zero.kind == .refuted)
    #expect(zero.counterexample?.parameters == "d = 2")
    #expect(zero.counterexample?.right.description == "the lower bound's square = 1/18")
    #expect(zero.evidence.first?.value == "1 of the even d ≤ 60")
    #expect(zero.evidence.last?.value.contains("the upper bound's square = 1/2") == true)
    let one = try checkEquation28(Scope(maximumDimension: 60)) {
      $0 == 2 ? 1 : binomial($0 - 3, $0 / 2 - 1)
    }
    #expect(one.counterexample?.right.description == "the upper bound's square = 1/2")
  }

  @Test func theCorrectedRangeIsNotRefuted() throws {
    // C(d−2, d/2−1)/2 is C(d−3, d/2−1) for d ≥ 4; at d = 2, where it is no integer, 1/2 would satisfy both bounds,
    // so the failure is C(−1, 0)'s. Here the statement is asked about d ≥ 4 in the only way it can be: d = 2 passes.
    let verdict = try checkEquation28Corrected(Scope(maximumDimension: 60)) { binomial($0 - 3, $0 / 2 - 1) }
    #expect(verdict.kind == .verified)
  }
}
