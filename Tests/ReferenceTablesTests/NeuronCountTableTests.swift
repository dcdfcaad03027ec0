import ExactNumbers
import ExactParity
import ReferenceTables
import TestSupport
import Testing

@Suite struct NeuronCountTableTests {
  /// `E z^Y` from the definition, as the sum over k of `2^{−d} C(d,k) z^Y`.
  private func transform(_ dimension: Int, _ height: Rational?, at z: Rational) -> Rational {
    let bias = dimension & 1 == 0 ? 0 : -1
    let terms = BinomialRow(dimension).enumerated().map { k, weight -> (Int, Rational) in
      let clipped = min(max(Rational(2 * k - dimension + bias), 0), height ?? Rational(dimension))
      let value = clipped.numerator.machineWord ?? 0
      return ((dimension - k) & 1 == 0 ? value : -value, Rational(weight))
    }
    let sign = terms.reduce(Rational(0)) { $0 + $1.1 * Rational($1.0) } > 0 ? 1 : -1
    let sum = terms.reduce(Rational(0)) { $0 + $1.1 * z.power(sign * $1.0) }
    return sum / Rational(Integer.powerOfTwo(dimension))
  }

  /// Every row with d ≤ 60: z on the grid, and `−ln u` between the partial sums of `Σ (1 − u)^i / i` brackets
  /// `2d/n`.
  @Test func rowsAreCertified() throws {
    let table = try #require(Catalogue.all.first { $0.name == "neuron-count" })
    let rows = try table.rows(nil)
    #expect(rows.count == 2 * 199)
    for row in rows {
      let dimension = try #require(Int(row[0]))
      let neurons = try #require(Rational(row[3]))
      let union = try #require(Rational(row[4]))
      let z = try #require(Rational(row[5]))
      #expect(z > 0 && z < 1 && (z * Rational(NeuronCount.gridSteps)).isInteger, "\(row)")
      if row[2] == "relu" {
        #expect(
          row[6] == "\(5184 * Integer(dimension).power(4))" && row[7] == "\(22 * Integer(dimension).power(3))"
        )
        #expect(neurons <= 22 * Rational(Integer(dimension).power(3)), "\(row)")
      }
      guard dimension <= 60 else { continue }
      let loss = 1 - transform(dimension, row[2] == "relu" ? nil : 5, at: z)
      let bits = Integer.powerOfTwo(160)
      let rounded = Rational((loss * Rational(bits)).floor, bits)
      let slack = Rational(1, Integer.powerOfTwo(150))
      var decay: Rational = 0
      for i in 1...60 { decay += rounded.power(i) / Rational(i) }
      let below = decay
      let above = decay + rounded.power(60) + slack
      #expect(neurons * below >= Rational(2 * dimension), "\(row)")
      #expect((neurons - 1) * above < Rational(2 * dimension), "\(row)")
      // 1 + ln 2 = 1.693147180559945309…
      let (least, most) = (
        Rational(1_693_147_180_559, 1_000_000_000_000), Rational(1_693_147_180_560, 1_000_000_000_000)
      )
      #expect(union * below >= Rational(dimension) * most, "\(row)")
      #expect((union - 1) * above < Rational(dimension) * least, "\(row)")
    }
  }
}
