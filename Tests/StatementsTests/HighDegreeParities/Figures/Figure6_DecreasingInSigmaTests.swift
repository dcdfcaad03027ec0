import Enclosures
import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct Figure6_DecreasingInSigmaTests {
  private func alignment(_ sigma: Rational, _ d: Int, _ digits: Int) throws -> Ball {
    try stepAlignment(d, .perturbed(sigma)).bySquareWaves(digits: digits)
  }

  @Test func holds() throws {
    #expect(try checkFigure6(Scope(maximumDimension: 61), alignment: alignment).kind == .enclosed)
  }

  @Test func oneCellTooLargeIsRefuted() throws {
    let verdict = try checkFigure6(Scope(maximumDimension: 61)) { [self] sigma, d, digits in
      try alignment(sigma, d, digits) * (sigma == 1 && d == 21 ? 40 : 1)
    }
    #expect(verdict.kind == .refuted)
    #expect(verdict.counterexample?.parameters == "σ = 1, d = 21")
  }

  @Test func oneCellTooWideIsUndecided() throws {
    let verdict = try checkFigure6(Scope(maximumDimension: 61)) { [self] sigma, d, digits in
      let value = try alignment(sigma, d, digits)
      return sigma == 1 && d == 21 ? value.widened(by: value * 40) : value
    }
    #expect(verdict.kind == .undecided)
    #expect(verdict.scope == "σ = 1, d = 21")
  }
}
