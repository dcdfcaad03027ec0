import ExactNumbers
import ExactParity
import ReferenceTables
import Testing

@Suite struct Corollary3TableTests {
  @Test func everyRowIsTheSumsAndItsSlacksAreTheBounds() throws {
    let table = try #require(Catalogue.all.first { $0.name == "corollary-3" })
    let rows = try table.rows(nil)
    #expect(rows.map { $0[0] } == (2...1000).map(String.init))
    for row in rows {
      let cells = try row.map { try #require(Rational($0)) }
      let (d, square) = (cells[0], cells[2])
      let dimension = try #require(Int(row[0]))
      // By the sum (24), where the table uses the closed form.
      if dimension <= 200 {
        let delta = try Delta(dimension: dimension, bias: cells[1]).bySum()
        #expect(square == delta * delta, "d = \(dimension)")
      }
      let denominator = Rational(square.denominator)
      #expect(cells[3] / denominator == 9 * d * square - 1, "d = \(dimension)")
      #expect(cells[4] / denominator == 1 - d * square, "d = \(dimension)")
      #expect(cells[1] == (dimension.isMultiple(of: 2) ? 0 : -1) && cells[3] >= 0 && cells[4] >= 0)
    }
  }
}
