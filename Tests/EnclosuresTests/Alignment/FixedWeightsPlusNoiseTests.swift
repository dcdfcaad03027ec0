import Enclosures
import ExactNumbers
import ExactParity
import Testing

@Suite struct FixedWeightsPlusNoiseTests {
  /// Equal offsets: four times the alignment of the threshold neuron for perturbed weights, from the library.
  @Test(arguments: [3, 11, 101]) func equalOffsetsAreThePerturbedAlignment(d: Int) throws {
    for offset in [Rational(1), 2, Rational(1, 2)] {
      let weights = FixedWeightsPlusNoise(dimension: d, offsets: [offset])
      let value = weights.squaredCoefficient(rates: try weights.rates())
      let expected = 4 * (try stepAlignment(d, .perturbed(offset.reciprocal)).bySquareWaves(digits: 12))
      #expect(value.overlaps(expected), "d = \(d), offset \(offset): \(value) against \(expected)")
      #expect((value.upperBound - value.lowerBound) < value.upperBound / 2, "d = \(d), offset \(offset)")
    }
  }

  /// Unequal offsets, by normal orthants over all pairs of inputs.
  @Test func unequalOffsetsAreSumsOfOrthants() throws {
    for offsets in [[Rational(0), 1, 2], [Rational(1, 2), 3, -1]] {
      let weights = FixedWeightsPlusNoise(dimension: 3, offsets: offsets)
      let value = weights.squaredCoefficient(rates: try weights.rates())
      let expected = byOrthants(offsets)
      #expect(value.overlaps(expected), "\(offsets): \(value) against \(expected)")
      #expect((value.upperBound - value.lowerBound) < value.upperBound / 2, "\(offsets)")
    }
  }

  /// `E_{x,x'} χ(x)χ(x') E sgn(w·x) sgn(w·x') = 4 E_{x,x'} χχ' P(w·x ≥ 0, w·x' ≥ 0)`, w·x normal around a·x with variance d.
  private func byOrthants(_ offsets: [Rational]) -> Ball {
    let d = offsets.count
    let deviation = Ball(d, precision: 96).squareRoot
    var sum = Ball.zero(precision: 96)
    for x in 0..<1 << d {
      for y in 0..<1 << d {
        let differing = (x ^ y).nonzeroBitCount
        let normal = BivariateNormal(
          correlation: Rational(Integer(d - 2 * differing), Integer(d)), precision: 96)
        let means = [x, y].map { input in
          offsets.indices.reduce(Rational(0)) { $0 + (input >> $1 & 1 == 0 ? offsets[$1] : -offsets[$1]) }
        }
        let probability = normal.orthant(means[0] / deviation, means[1] / deviation)
        sum += (differing & 1 == 0 ? 1 : -1) * probability
      }
    }
    return sum / Rational(Integer.powerOfTwo(2 * d - 2))
  }
}
