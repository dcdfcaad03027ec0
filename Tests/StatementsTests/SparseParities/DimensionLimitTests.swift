import Ledger
import Statements
import Testing

@Suite struct DimensionLimitTests {
  /// A limit shrinks the scope, never the verdict, down to 1; training rows aside.
  @Test func everyRowKeepsItsVerdict() throws {
    let rows = Ledger.papers.rows.filter { $0.paper == .sparseParities && $0.expected != .supported }
    #expect(rows.count == 22)
    for row in rows {
      for limit in [1, 3, 6] {
        let result = try CheckRun([row], scope: Scope(maximumDimension: limit)).result(of: row)
        #expect(result.isAsExpected, "\(row.id) at \(limit): \(result.verdict.lowered ?? "")")
        #expect(!result.verdict.scope.isEmpty)
      }
    }
  }
}
