import ExactNumbers
import ExactParity
import ReferenceTables
import Testing

@Suite struct DeltaTableTests {
  /// The committed closed form against the sum (24), cell by cell.
  @Test func everyCellEqualsTheSum() throws {
    let table = try #require(Catalogue.all.first { $0.name == "delta" })
    let rows = try table.rows(nil)
    #expect(rows.count == (2...64).reduce(0) { $0 + 2 * $1 + 3 })
    for row in rows {
      let dimension = try #require(Int(row[0]))
      let bias = try #require(Rational(row[1]))
      #expect(Rational(row[2]) == (try Delta(dimension: dimension, bias: bias)).bySum(), "\(row)")
    }
  }
}
