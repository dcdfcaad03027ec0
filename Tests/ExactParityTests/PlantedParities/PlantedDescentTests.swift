import ExactNumbers
import ExactParity
import TestSupport
import Testing

@Suite struct PlantedDescentTests {
  @Test func theWeightsAreTheProbabilities() throws {
    for n in 1...7 {
      for k in 1...n {
        let planted = try PlantedParity(dimension: n, size: k)
        let naive = NaivePlanted.inputs(dimension: n, size: k)
        var total = 0
        for (s, probability) in naive {
          let x = SignVector(s)
          total += planted.weight(of: x)
          #expect(Double(planted.weight(of: x)) == probability * Double(1 << (n + 1)), "\(n), \(k)")
          #expect(planted.label(of: x) == naiveParity(s, degree: k))
        }
        #expect(total == 1 << (n + 1))
      }
    }
  }

  /// Three steps of random networks against double precision.
  @Test func stepsAreThoseOfTheDefinition() throws {
    for var random in RandomCases(40) {
      let n = Int.random(in: 1...5, using: &random)
      let k = Int.random(in: 1...n, using: &random)
      let neurons = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        PlantedDescent.Neuron(
          weights: (0..<n).map { _ in Int.random(in: -1...1, using: &random) },
          bias: Rational(Integer(Int.random(in: -5...5, using: &random)), 7),
          output: Rational(Integer(Int.random(in: -9...9, using: &random)), 5))
      }
      var descent = PlantedDescent(try PlantedParity(dimension: n, size: k), neurons)
      var naive = NaivePlanted(
        dimension: n, size: k,
        weights: neurons.map { $0.scaledWeights.map { float($0) / Double(n).squareRoot() } },
        biases: neurons.map { float($0.bias) }, outputs: neurons.map { float($0.output) })
      for (rate, regularization) in [
        (Rational(1), Rational(1, 2)), (Rational(1, 8), 0), (Rational(1, 5), Rational(1, 3)),
      ] {
        descent.step(rate: rate, regularization: regularization)
        naive.step(rate: rate.approximation, regularization: regularization.approximation)
        for i in neurons.indices {
          #expect(abs(float(descent.neurons[i].output) - naive.outputs[i]) < 1e-9, "\(random)")
          #expect(abs(float(descent.neurons[i].bias) - naive.biases[i]) < 1e-9, "\(random)")
          for j in 0..<n {
            let weight = float(descent.neurons[i].scaledWeights[j]) / Double(n).squareRoot()
            #expect(abs(weight - naive.weights[i][j]) < 1e-9, "\(random)")
          }
        }
      }
    }
  }

  private func float(_ x: QuadraticNumber) -> Double {
    x.rational.approximation + x.surd.approximation * Double(x.radicand).squareRoot()
  }
}
