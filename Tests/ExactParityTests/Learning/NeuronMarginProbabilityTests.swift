import ExactNumbers
import ExactParity
import TestSupport
import Testing

@Suite struct NeuronMarginProbabilityTests {
  /// The law of the sum of n values by convolution, one term at a time.
  private func sums(_ margin: NeuronMargin, neurons: Int) -> [Int: Integer] {
    (0..<neurons).reduce([0: 1]) { law, _ in
      var next: [Int: Integer] = [:]
      for (sum, weight) in law {
        for atom in margin.atoms { next[sum + atom.value, default: 0] += weight * atom.weight }
      }
      return next
    }
  }

  @Test func tailsByConvolution() throws {
    for activation in [Activation.relu, .clipped(5), .clipped(Rational(3, 2)), .step] {
      for dimension in 2...6 {
        let bias: Rational? = activation == .step ? Rational(1, 2) : nil
        guard let margin = try? NeuronMargin(dimension: dimension, bias: bias, activation: activation) else {
          continue
        }
        for neurons in 0...6 {
          let law = sums(margin, neurons: neurons)
          for quarters in -6 * neurons...12 * neurons {
            let threshold = Rational(Integer(quarters), 4)
            let expected = law.reduce(Integer(0)) {
              Rational($1.key) * margin.unit <= threshold ? $0 + $1.value : $0
            }
            #expect(
              try margin.tail(neurons: neurons, atMost: threshold)
                == Rational(expected, Integer.powerOfTwo(dimension * neurons)),
              "\(activation), d = \(dimension), n = \(neurons), threshold \(threshold)")
          }
        }
      }
    }
  }

  /// Every hidden layer of n neurons, and the step from its definition: `v_i = E_x χ(x) φ(w_i·x + b)`.
  private func failures(_ dimension: Int, _ bias: Rational, _ activation: Activation, neurons: Int)
    -> Rational
  {
    let cube = naiveCube(dimension)
    let features = cube.map { w in cube.map { x in activation.value(at: Rational(naiveDot(x, w)) + bias) } }
    let parities = cube.map { Rational(naiveParity($0, degree: dimension)) }
    let outputs = features.map { zip($0, parities).reduce(Rational(0)) { $0 + $1.0 * $1.1 } }
    var count = 0
    let layers = Int(Integer(cube.count).power(neurons).machineWord ?? 0)
    for layer in 0..<layers {
      var margins = [Rational](repeating: 0, count: cube.count)
      var rest = layer
      for _ in 0..<neurons {
        let w = rest % cube.count
        rest /= cube.count
        for x in cube.indices { margins[x] += parities[x] * outputs[w] * features[w][x] }
      }
      if margins.contains(where: { $0 <= 0 }) { count += 1 }
    }
    return Rational(Integer(count), Integer(layers))
  }

  @Test(arguments: [(2, 5), (3, 3), (4, 2)])
  func failuresOverAllHiddenLayers(_ dimension: Int, _ most: Int) throws {
    for (bias, activation) in [
      (nil, Activation.relu), (Rational(1), .relu), (Rational(1, 2), .clipped(2)), (nil, .clipped(5)),
    ] {
      guard let margin = try? NeuronMargin(dimension: dimension, bias: bias, activation: activation) else {
        continue
      }
      for neurons in 1...most {
        #expect(
          try margin.failureProbability(neurons: neurons)
            == failures(dimension, margin.bias, activation, neurons: neurons),
          "d = \(dimension), b = \(margin.bias), \(activation), n = \(neurons)")
      }
    }
  }

  /// At d = 2, 3 only the neuron with `w = x` is active, so all `N = 2^d` vectors must occur:
  /// inclusion–exclusion gives `Σ_{j ≥ 1} (−1)^{j+1} C(N, j) (1 − j/N)^n`. Past n = 64 (d = 2) the counts
  /// leave 128 bits.
  @Test(arguments: [(2, 80), (3, 18)])
  func couponCollector(_ dimension: Int, _ most: Int) throws {
    let margin = try NeuronMargin(dimension: dimension)
    let vectors = 1 << dimension
    for neurons in 1...most {
      var expected: Rational = 0
      for j in 1...vectors {
        let term =
          Rational(binomial(vectors, j)) * Rational(Integer(vectors - j), Integer(vectors)).power(neurons)
        expected += j & 1 == 1 ? term : -term
      }
      #expect(try margin.failureProbability(neurons: neurons) == expected, "d = \(dimension), n = \(neurons)")
    }
  }

  @Test func theUnionBoundAndASingleInputBracketTheFailure() throws {
    for dimension in 2...4 {
      let margin = try NeuronMargin(dimension: dimension)
      for neurons in 1...6 {
        let failure = try margin.failureProbability(neurons: neurons)
        let tail = try margin.tail(neurons: neurons, atMost: 0)
        #expect(failure >= tail && failure <= Rational(1 << dimension) * tail, "\(dimension), \(neurons)")
      }
    }
  }

  @Test func badInput() throws {
    #expect(throws: InvalidInput.self) { try NeuronMargin(dimension: 5).failureProbability(neurons: 2) }
    #expect(throws: InvalidInput.self) { try NeuronMargin(dimension: 4).failureProbability(neurons: 0) }
    #expect(throws: ComputationRefused.self) {
      try NeuronMargin(dimension: 4).failureProbability(neurons: 40)
    }
    #expect(throws: InvalidInput.self) { try NeuronMargin(dimension: 4).tail(neurons: -1, atMost: 0) }
    #expect(throws: ComputationRefused.self) {
      try NeuronMargin(dimension: 40).tail(neurons: 100_000, atMost: 0)
    }
  }
}
