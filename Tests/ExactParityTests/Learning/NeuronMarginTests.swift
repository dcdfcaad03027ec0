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

  /// `f(x) v(w) φ(w·x + b)` over all weight vectors, at every input x: the law is the same one.
  @Test func otherWeightsAndDegrees() throws {
    let kinds = [
      "sparse:1/3", "values:-2,-1,1,2", "law:-1=1/4,0=1/2,1=1/4", "law:-3=1/6,-1=1/3,1=1/3,3=1/6",
      "values:-3/2,3/2", "values:0,0,-1,1",
    ]
    var refused = 0
    for text in kinds + ["rademacher"] {
      let weights = try WeightDistribution(parsing: text)
      for dimension in 1...(weights.atoms?.count == 4 ? 2 : 3) {
        for degree in 0...dimension {
          for bias in [Rational(0), -1, Rational(1, 2), 2] {
            for activation in [Activation.relu, .step, .clipped(1), .square] {
              guard
                let margin = try? NeuronMargin(
                  dimension: dimension, degree: degree, weights: weights, bias: bias, activation: activation)
              else {
                refused += 1
                continue
              }
              for x in naiveCube(dimension) {
                let expected = naiveLaw(margin, at: x)
                let found = margin.atoms.map {
                  (Rational($0.value) * margin.unit * margin.scale, Rational($0.weight, margin.total))
                }
                #expect(Dictionary(uniqueKeysWithValues: found) == expected, "\(margin), x = \(x)")
              }
            }
          }
        }
      }
    }
    #expect(refused < 200)
  }

  private func naiveLaw(_ margin: NeuronMargin, at input: [Int]) -> [Rational: Rational] {
    var outcomes: [([Rational], Rational)] = [([], 1)]
    for _ in input {
      outcomes = outcomes.flatMap { row, probability in
        (margin.weights.atoms ?? []).map { (row + [$0.value], probability * $0.probability) }
      }
    }
    let cube = naiveCube(margin.dimension)
    func value(_ w: [Rational], _ x: [Int]) -> Rational {
      let z = zip(w, x).reduce(margin.bias) { $0 + $1.0 * Rational($1.1) }
      let sign = Rational(naiveParity(x, degree: margin.degree))
      switch margin.activation {
      case .step: return z < 0 ? 0 : sign
      case .square: return sign * z * z
      case .piecewise(_, let function): return sign * function.value(at: z)
      case .clipped(let height): return sign * min(max(z, 0), height)
      default: return sign * max(z, 0)
      }
    }
    return outcomes.reduce(into: [:]) { law, outcome in
      let v = cube.reduce(Rational(0)) { $0 + value(outcome.0, $1) } / Rational(cube.count)
      law[v * value(outcome.0, input), default: 0] += outcome.1
    }
  }

  @Test func asymmetricAndContinuousWeightsAreRefused() throws {
    for text in ["gaussian", "perturbed:1/2", "law:-1=2/3,2=1/3", "law:1=1"] {
      let weights = try WeightDistribution(parsing: text)
      #expect(throws: InvalidInput.self) { try NeuronMargin(dimension: 4, weights: weights) }
    }
    #expect(throws: InvalidInput.self) { try NeuronMargin(dimension: 4, degree: 5) }
    let several = try WeightDistribution(parsing: "values:-5,-4,-3,-2,-1,1,2,3,4,5")
    #expect(throws: ComputationRefused.self) { try NeuronMargin(dimension: 60, weights: several) }
    let sparse = try NeuronMargin(dimension: 3, weights: .sparse(Rational(1, 2)))
    #expect(throws: InvalidInput.self) { try sparse.failureProbability(neurons: 2) }
  }

  /// Three independent copies of Y, multiplied out.
  @Test func tailsOfOtherWeights() throws {
    let margin = try NeuronMargin(dimension: 3, weights: .sparse(Rational(1, 3)))
    var law: [Int: Integer] = [0: 1]
    for _ in 0..<3 {
      law = law.reduce(into: [:]) { next, entry in
        for atom in margin.atoms { next[entry.key + atom.value, default: 0] += entry.value * atom.weight }
      }
    }
    for threshold in -8...8 {
      let expected = law.reduce(Integer(0)) {
        Rational($1.key) * margin.unit <= Rational(threshold) ? $0 + $1.value : $0
      }
      #expect(
        try margin.tail(neurons: 3, atMost: Rational(threshold)) == Rational(expected, margin.total.power(3)),
        "\(threshold)")
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
