import Enclosures
import ExactNumbers
import Statements
import Testing

@Suite struct Figure6_DecreasingInSigmaTests {
  private func alignment(_ sigma: Rational, _ d: Int) throws -> Ball {
    try stepAlignment(d, .perturbed(sigma)).bySquareWaves(digits: 8)
  }

  @Test func holds() throws {
    #expect(try checkFigure6(Scope(maximumDimension: 61), alignment: alignment).kind == .enclosed)
  }

  @Test func oneCellTooLargeIsRefuted() throws {
    let verdict = try checkFigure6(Scope(maximumDimension: 61)) { [self] sigma, d in
      try alignment(sigma, d) * (sigma == 1 && d == 21 ? 40 : 1)
    }
    #expect(verdict.kind == .refuted)
    #expect(verdict.counterexample?.parameters == "σ = 1, d = 21")
  }
}
