import ExactNumbers
import Testing

@Suite struct BinomialsTests {
  /// Pascal's triangle, which neither multiplies nor divides.
  @Test func equalPascalsTriangle() {
    var row: [Integer] = [1]
    for n in 0...120 {
      #expect(Array(BinomialRow(n)) == row, "n = \(n)")
      for k in -2...n + 2 {
        #expect(binomial(n, k) == (row.indices.contains(k) ? row[k] : 0), "n = \(n), k = \(k)")
      }
      row = zip([0] + row, row + [0]).map { $0 + $1 }
    }
  }

  /// One binomial and the term ratios go separate ways.
  @Test func oneBinomialIsTheTermOfItsRow() {
    for n in [200, 577, 1000] {
      for (k, value) in BinomialRow(n).enumerated() { #expect(binomial(n, k) == value, "n = \(n), k = \(k)") }
    }
  }
}
