import ExactNumbers
import ExactParity
import ReferenceTables
import TestSupport
import Testing

@Suite struct SeparationTableTests {
  /// The small rows from the definition, in rationals.
  @Test func smallRowsEqualTheDefinition() throws {
    let table = try #require(Catalogue.all.first { $0.name == "separation" })
    let rows = try table.rows(nil)
    #expect(rows.count == 19 * 3 * 4)
    for row in rows {
      let dimension = try #require(Int(row[0]))
      let bias = try #require(Rational(row[1]))
      let neurons = try #require(Int(row[4]))
      guard dimension <= 7, neurons << dimension <= 1 << 15 else { continue }
      let seed = try #require(UInt64(row[3]))
      let draws = try NeuronDraws(.rademacher, dimension: dimension, count: neurons, seed: seed)
      let outputs = naiveStep(draws.map { $0.map { Rational($0) } }, bias: bias, dimension: dimension)
      let agreements = zip(naiveCube(dimension), outputs).map {
        Rational(naiveParity($0.0, degree: dimension)) * $0.1
      }
      #expect(Rational(row[5]) == agreements.min(), "\(row)")
      #expect(Int(row[6]) == agreements.count { $0 <= 0 }, "\(row)")
      let first = try #require(agreements.indices.first { agreements[$0] == agreements.min() })
      #expect(row[7] == naiveCube(dimension)[first].map { $0 > 0 ? "+" : "-" }.joined(), "\(row)")
    }
  }
}
