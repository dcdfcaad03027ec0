import Enclosures
import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct PerturbedDecayTests {
  @Test func holdsOnTheGrid() throws {
    let verdict = try checkPerturbedDecay(
      Scope(maximumDimension: 101), constant: Rational(985, 100), power: 1)
    #expect(verdict.kind == .enclosed)
    #expect(verdict.scope.hasPrefix("d ∈ [3, 21, 101], five w⁰/σ each"))
  }

  /// The argument yields 9.8470…; a smaller constant is not proved by it, and a tiny one is false.
  @Test func aSmallerConstantIsNotProved() throws {
    let scope = Scope(maximumDimension: 21)
    #expect(try checkPerturbedDecay(scope, constant: Rational(984, 100), power: 1).kind == .undecided)
    #expect(try checkPerturbedDecay(scope, constant: Rational(1, 1000), power: 1).kind == .refuted)
  }

  @Test func theSquareOfTheProductIsRefuted() throws {
    let verdict = try checkPerturbedDecay(
      Scope(maximumDimension: 101), constant: Rational(985, 100), power: 2)
    #expect(verdict.kind == .refuted)
    #expect(verdict.counterexample?.parameters.contains("w⁰/σ") == true)
  }

  @Test func overlappingBallsAreUndecidedAndLargerOnesRefute() throws {
    func kind(_ value: Ball) throws -> FindingKind {
      try checkPerturbedDecay(Scope(maximumDimension: 21), constant: Rational(985, 100), power: 1) {
        _, _, _ in value
      }.kind
    }
    #expect(try kind(Ball(from: 0, to: 100, precision: 96)) == .undecided)
    #expect(try kind(Ball(from: 99, to: 100, precision: 96)) == .refuted)
  }

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
