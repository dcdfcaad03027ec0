import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct Equation28_BinomialEstimateTests {
  @Test func failsAtTwoUnderBothConventions() throws {
    let zero = try checkEquation28(Scope(maximumDimension: 60)) { binomial($0 - 3, $0 / 2 - 1) }
    #expect(zero.kind == .refuted)
    let counterexample = try #require(zero.counterexample)
    #expect(counterexample.parameters == "d = 2")
    #expect(counterexample.left.value == .exact(0) && counterexample.right.value == .exact(Rational(1, 18)))
    let one = try checkEquation28(Scope(maximumDimension: 60)) {
      $0 == 2 ? 1 : binomial($0 - 3, $0 / 2 - 1)
    }
    #expect(one.counterexample?.right.value == .exact(Rational(1, 2)))
  }

  @Test func theCorrectedRangeIsNotRefuted() throws {
    let found = try checkEquation28Corrected(Scope(maximumDimension: 60)) { binomial($0 - 3, $0 / 2 - 1) }
    #expect(found.kind == .verified)
  }
}
