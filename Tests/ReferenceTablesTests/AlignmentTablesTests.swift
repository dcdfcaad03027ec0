import ExactNumbers
import ExactParity
import ReferenceTables
import Testing

@Suite struct AlignmentTablesTests {
  private func rows(_ name: String) throws -> [(question: GradientAlignment, exact: Rational)] {
    let table = try #require(Catalogue.all.first { $0.name == name })
    return try table.rows(nil).map { row in
      let question = try GradientAlignment(
        dimension: #require(Int(row[0])), degree: Int(row[1]),
        weights: WeightDistribution(parsing: row[3]),
        bias: #require(Rational(row[2])), activation: #require(Activation(row[4])),
        parameter: #require(GradientAlignment.Parameter(rawValue: row[5])), loss: #require(Loss(row[6])))
      return (question, try #require(Rational(row[7])))
    }
  }

  /// The cells come from Krawtchouk values; the symmetry classes share no code with them.
  @Test func rademacherCellsEqualTheSymmetryClasses() throws {
    let rows = try rows("alignment-rademacher")
    #expect(Set(rows.map(\.question.dimension)) == Set(2...200))
    #expect(Set(rows.map(\.question)).count == rows.count)
    for (question, exact) in rows where question.dimension <= 60 || question.dimension >= 199 {
      #expect(try question.bySymmetryClasses() == exact, "\(question)")
      if question.dimension <= 5 { #expect(try question.byEnumeration() == exact, "\(question)") }
    }
  }

  @Test func discreteCellsEqualTheOtherWay() throws {
    let rows = try rows("alignment-discrete")
    #expect(Set(rows.map(\.question.dimension)) == Set(2...100))
    #expect(Set(rows.map(\.question)).count == rows.count)
    #expect(Set(rows.map(\.question.weights)).count == 5)
    for (question, exact) in rows {
      if case .sparse = question.weights, question.dimension % 9 < 2 {
        #expect(try question.bySymmetryClasses() == exact, "\(question)")
      }
      if question.dimension <= 4 { #expect(try question.byEnumeration() == exact, "\(question)") }
    }
  }
}
