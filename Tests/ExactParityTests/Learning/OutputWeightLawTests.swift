import ExactNumbers
import ExactParity
import Testing

@Suite struct OutputWeightLawTests {
  /// The moments of one neuron by visiting every weight vector and every input.
  @Test func theLawOfOneOutputWeight() throws {
    for (d, c) in [(1, 3), (2, 2), (3, 3), (3, 2), (4, 3)] {
      let bias = d & 1 == 0 ? 0 : -1
      let law = OutputWeightLaw(dimension: d, magnitude: c, bias: bias)
      let neurons = (0..<1 << (2 * d)).map { code in
        let w = (0..<d).map { [-c, -1, 1, c][code >> (2 * $0) & 3] }
        return Neuron(weights: w, bias: bias)
      }
      func mean(_ value: (Neuron) -> Rational) -> Rational {
        neurons.reduce(Rational(0)) { $0 + value($1) } / Rational(neurons.count)
      }
      #expect(law.alignment == mean(\.squaredOutput))
      #expect(law.fourthMoment == mean { $0.squaredOutput.power(2) })
      #expect(law.largest == neurons.map(\.squaredOutput).max())
      #expect(
        law.weightedSecondMoment
          == mean { $0.squaredOutput * Rational($0.activations[0] * $0.activations[0]) })
      let weights = WeightDistribution.values([Rational(-c), -1, 1, Rational(c)])
      let exact = try GradientAlignment(dimension: d, weights: weights, bias: Rational(bias)).exact()
      #expect(law.alignment == exact)
    }
  }

  /// The activations of a neuron at every input, and the square of `E_x χ(x) a(x)`.
  private struct Neuron {
    let activations: [Int]
    let squaredOutput: Rational

    init(weights: [Int], bias: Int) {
      let inputs = 0..<1 << weights.count
      activations = inputs.map { x in
        var z = bias
        for (j, weight) in weights.enumerated() { z += x >> j & 1 == 0 ? weight : -weight }
        return max(z, 0)
      }
      var sum = 0
      for (x, a) in activations.enumerated() { sum += x.nonzeroBitCount & 1 == 0 ? a : -a }
      squaredOutput = Rational(sum * sum) / Rational(inputs.count * inputs.count)
    }
  }

  @Test func bernsteinByHand() {
    let law = OutputWeightLaw(dimension: 4, magnitude: 3, bias: 0)
    // A deviation of 0 is always plausible, one beyond the range of v² never is.
    #expect(!law.isImplausible(deviation: 0, draws: 1000, alpha: Rational(1, 1000)))
    #expect(law.isImplausible(deviation: law.largest, draws: 1000, alpha: Rational(1, 1000)))
  }
}
