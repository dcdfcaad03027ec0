import Ledger
import Statements
import Testing

@Suite struct Equation168_TetrachoricSeriesTests {
  @Test func holds() throws {
    #expect(try checkTetrachoricSeries(Scope(), shift: 1).kind == .enclosed)
  }

  @Test func anotherPowerIsRefuted() throws {
    #expect(try checkTetrachoricSeries(Scope(), shift: 2).kind == .refuted)
  }
}
