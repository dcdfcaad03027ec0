import ExactNumbers
import ExactParity
import TestSupport
import Testing

@Suite struct DeepNetworkTests {
  /// A value with its derivative by one parameter: forward-mode differentiation, an oracle for the backward
  /// pass.
  private struct Dual {
    var value: Rational
    var derivative: Rational = 0

    static func + (left: Dual, right: Dual) -> Dual {
      Dual(value: left.value + right.value, derivative: left.derivative + right.derivative)
    }

    static func * (left: Dual, right: Dual) -> Dual {
      Dual(
        value: left.value * right.value,
        derivative: left.value * right.derivative + left.derivative * right.value)
    }
  }

  private func forward(
    _ activation: Activation, _ weights: [[[Dual]]], _ biases: [Dual], _ x: [Rational]
  ) -> Dual {
    var inputs = x.map { Dual(value: $0) }
    for (l, layer) in weights.enumerated() {
      var outputs: [Dual] = []
      for (i, row) in layer.enumerated() {
        var sum = l == 0 ? biases[i] : Dual(value: 0)
        for (j, weight) in row.enumerated() { sum = sum + weight * inputs[j] }
        if l < weights.count - 1 {
          if activation == .square {
            sum = sum * sum
          } else if sum.value < 0 {
            sum = Dual(value: 0)
          }
        }
        outputs.append(sum)
      }
      inputs = outputs
    }
    return inputs[0]
  }

  @Test func theBackwardPassIsTheForwardDerivative() throws {
    for var random in RandomCases(60) {
      let small = { (random: inout TestGenerator) in
        Rational(
          Integer(Int.random(in: -3...3, using: &random)), Integer(Int.random(in: 1...2, using: &random)))
      }
      let activation = Bool.random(using: &random) ? Activation.relu : .square
      var widths = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        Int.random(in: 1...3, using: &random)
      }
      widths.append(1)
      let weights = (1..<widths.count).map { l in
        (0..<widths[l]).map { _ in (0..<widths[l - 1]).map { _ in small(&random) } }
      }
      let biases = (0..<widths[1]).map { _ in small(&random) }
      let x = (0..<widths[0]).map { _ in small(&random) }
      let network = try DeepNetwork(activation: activation, weights: weights, biases: biases)
      let gradient = network.gradient(at: x)
      let duals = weights.map { $0.map { $0.map { Dual(value: $0) } } }
      let dualBiases = biases.map { Dual(value: $0) }
      #expect(network.value(at: x) == forward(activation, duals, dualBiases, x).value, "\(random)")
      for l in weights.indices {
        for i in weights[l].indices {
          for j in weights[l][i].indices {
            var varied = duals
            varied[l][i][j].derivative = 1
            let expected = forward(activation, varied, dualBiases, x).derivative
            #expect(gradient.weights[l][i][j] == expected, "W\(l + 1)[\(i)][\(j)], \(random)")
          }
        }
      }
      for i in biases.indices {
        var varied = dualBiases
        varied[i].derivative = 1
        #expect(gradient.biases[i] == forward(activation, duals, varied, x).derivative, "b[\(i)], \(random)")
      }
    }
  }

  @Test func rescalingMultipliesEveryParameter() throws {
    let network = try DeepNetwork(activation: .relu, weights: [[[1, 2]], [[3]]], biases: [4])
    let rescaled = network.rescaled(by: [2, 5])
    #expect(rescaled.weights == [[[2, 4]], [[15]]])
    #expect(rescaled.biases == [8])
  }

  @Test func badShapes() {
    for (weights, biases) in [
      ([], []), ([[]], []), ([[[]]], [0]), ([[[1], [1]]], [0, 0]), ([[[1]], [[1, 2]]], [0]),
      ([[[1, 2], [3]], [[1, 1]]], [0, 0]), ([[[1]], [[1]]], [0, 0]),
    ] as [([[[Rational]]], [Rational])] {
      #expect(throws: InvalidInput.self) {
        try DeepNetwork(activation: .relu, weights: weights, biases: biases)
      }
    }
  }
}
