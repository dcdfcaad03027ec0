import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct Equation28Corrected_BinomialEstimateTests {
  private func finding(halfway: (Int) -> Integer = { binomial($0 - 3, $0 / 2 - 1) }) throws -> Finding {
    try checkEquation28Corrected(Scope(maximumDimension: 80), halfway: halfway)
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
