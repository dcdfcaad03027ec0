import ExactNumbers
import ExactParity
import TestSupport
import Testing

@Suite struct NeuronMarginTests {
  static let activations: [Activation] = [.relu, .step, .clipped(5), .clipped(Rational(3, 2)), .relu6]

  /// Y over all weight vectors, at the input of ones: `sign(Δ) χ(w) φ(Σ w + b)`.
  private func oracle(_ dimension: Int, _ bias: Rational, _ activation: Activation) -> [Rational: Int]? {
    let values = naiveCube(dimension).map { w in
      Rational(naiveParity(w, degree: dimension))
        * activation.value(at: Rational(w.reduce(0, +)) + bias)
    }
    let sum = values.reduce(0, +)
    guard !sum.isZero else { return nil }
    return values.reduce(into: [:]) { $0[sum > 0 ? $1 : -$1, default: 0] += 1 }
  }

  @Test func theLawIsThatOfTheCube() throws {
    for dimension in 1...7 {
      for activation in Self.activations {
        for halves in -2 * dimension - 1...2 * dimension + 3 {
          let bias = Rational(Integer(halves), 2)
          guard let expected = oracle(dimension, bias, activation) else {
            #expect(throws: InvalidInput.self) {
              try NeuronMargin(dimension: dimension, bias: bias, activation: activation)
            }
            continue
          }
          let margin = try NeuronMargin(dimension: dimension, bias: bias, activation: activation)
          let found = margin.atoms.map { (Rational($0.value) * margin.unit, $0.weight) }
          #expect(found.count == expected.count, "\(margin)")
          for (value, weight) in found { #expect(Integer(expected[value] ?? 0) == weight, "\(margin)") }
          let scale = Rational(1 << dimension)
          let mean = expected.reduce(Rational(0)) { $0 + $1.key * Rational($1.value) } / scale
          let square = expected.reduce(Rational(0)) { $0 + $1.key * $1.key * Rational($1.value) } / scale
          #expect(margin.mean == mean && margin.secondMoment == square, "\(margin)")
          #expect(margin.minimum == expected.keys.min() && margin.maximum == expected.keys.max())
          let z = Rational(2, 3)
          let transform = expected.reduce(Rational(0)) { sum, atom in
            sum + Rational(atom.value) * z.power((atom.key / margin.unit).numerator.machineWord ?? 0)
          }
          #expect(margin.generatingFunction(at: z) == transform / scale, "\(margin)")
        }
      }
    }
  }

  @Test func theMeanIsDelta() throws {
    for dimension in 2...60 {
      let margin = try NeuronMargin(dimension: dimension)
      #expect(margin.mean == Delta.lemma1(dimension: dimension, bias: margin.bias).magnitude)
      #expect(margin.unit == 1)
    }
  }

  @Test func badInput() {
    #expect(throws: InvalidInput.self) { try NeuronMargin(dimension: 0) }
    #expect(throws: InvalidInput.self) { try NeuronMargin(dimension: 4001) }
    #expect(throws: InvalidInput.self) { try NeuronMargin(dimension: 1) }
    #expect(throws: InvalidInput.self) { try NeuronMargin(dimension: 4, activation: .square) }
    #expect(throws: ComputationRefused.self) {
      try NeuronMargin(dimension: 100, bias: Rational(1, 1_000_000_007))
    }
  }
}
