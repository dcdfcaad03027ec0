import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct Equation28_BinomialEstimateTests {
  @Test func failsAtTwoUnderBothConventions() throws {
    let zero = try checkEquation28(Scope(maximumDimension: 60), from: 2) { binomial($0 - 3, $0 / 2 - 1) }
    #expect(zero.kind == .refuted)
    let counterexample = try #require(zero.counterexample)
    #expect(counterexample.parameters == "d = 2")
    #expect(counterexample.left.value == .exact(0) && counterexample.right.value == .exact(Rational(1, 18)))
    let one = try checkEquation28(Scope(maximumDimension: 60), from: 2) {
      $0 == 2 ? 1 : binomial($0 - 3, $0 / 2 - 1)
    }
    #expect(one.counterexample?.right.value == .exact(Rational(1, 2)))
  }

  @Test func theCorrectedRangeIsNotRefuted() throws {
    let found = try checkEquation28(Scope(maximumDimension: 60), from: 4) { binomial($0 - 3, $0 / 2 - 1) }
    #expect(found.kind == .verified)
  }
}

@Suite struct Equation28Corrected_BinomialEstimateTests {
  private func finding(halfway: (Int) -> Integer = { binomial($0 - 3, $0 / 2 - 1) }) throws -> Finding {
    try checkEquation28(Scope(maximumDimension: 80), from: 4, halfway: halfway)
  }

  @Test func isProved() throws {
    #expect(try verdict("hdp-equation-28-corrected", Scope(maximumDimension: 12)).kind == .proved)
  }

  @Test func holds() throws {
    #expect(try finding().kind == .verified)
    #expect(try finding().scope == "even 4 ≤ d ≤ 80")
  }

  @Test func anotherBinomialIsRefuted() throws {
    // Halving or tripling the binomial leaves the window; so does the wrong row.
    #expect(try finding(halfway: { 3 * binomial($0 - 3, $0 / 2 - 1) }).kind == .refuted)
    #expect(try finding(halfway: { binomial($0 - 5, $0 / 2 - 1) }).kind == .refuted)
    #expect(try finding(halfway: { -binomial($0 - 3, $0 / 2 - 1) }).kind == .refuted)
  }
}
