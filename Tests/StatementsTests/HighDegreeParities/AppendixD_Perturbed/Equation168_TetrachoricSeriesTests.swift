import Ledger
import Statements
import TestSupport
import Testing

@Suite struct Equation168_TetrachoricSeriesTests {
  @Test func holds() throws {
    #expect(try checkTetrachoricSeries(Scope(), shift: 1).kind == .enclosed)
  }

  @Test func anotherPowerIsRefuted() throws {
    #expect(try checkTetrachoricSeries(Scope(), shift: 2).kind == .refuted)
  }

  /// The replay computes the integral and the series as stated, which agree; the one with another power is not among them.
  @Test func theReplayComputesBothSides() throws {
    let replay = try #require(try checkTetrachoricSeries(Scope(), shift: 2).counterexample?.replay)
    let printed = try numbers(printedBy: replay)
    #expect(printed.count == 2 && abs(printed[0] / printed[1] - 1) < 1e-3, "\(printed)")
  }
}
