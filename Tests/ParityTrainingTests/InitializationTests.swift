import ExactNumbers
import ExactParity
import ParityTraining
import TestSupport
import Testing

@Suite struct InitializationTests {
  private func entries(_ weights: String, dimension: Int = 50, outputs: Int = 2000) throws -> [Double] {
    let network = try DenseNetwork(inputs: dimension, hidden: [outputs], activation: .relu)
    try Initialization(WeightDistribution(parsing: weights)).apply(to: network, seed: 7)
    return network.layers[0].weights.entries.map(Double.init)
      + network.layers[0].biases.entries.map(Double.init)
  }

  @Test(arguments: [
    "rademacher", "gaussian", "perturbed:0.1", "perturbed:1", "uniform:0.5", "sparse:1/3", "values:-2,-1,1,2",
    "values:-3,-1,1,3",
  ])
  func varianceIsOneOverTheInputDimension(_ weights: String) throws {
    let values = try entries(weights)
    let count = Double(values.count)
    // 102 000 draws with a kurtosis of at most 3: the standard error of the variance is below 0.5 %.
    #expect(abs(values.reduce(0, +) / count) < 0.0025, "\(weights)")
    #expect(abs(50 * values.reduce(0) { $0 + $1 * $1 } / count - 1) < 0.02, "\(weights)")
  }

  @Test func theValuesAreThePrintedOnes() throws {
    func distinct(_ weights: String) throws -> [Float] { Set(try entries(weights).map(Float.init)).sorted() }
    func near(_ found: [Float], _ expected: [Double]) -> Bool {
      found.count == expected.count && zip(found, expected).allSatisfy { abs(Double($0) - $1) < 1e-6 }
    }
    #expect(near(try distinct("rademacher"), [-1, 1].map { $0 / 50.0.squareRoot() }))
    #expect(
      near(try distinct("values:-2,-1,1,2"), [-2, -1, 1, 2].map { $0 * (2.0 / (5 * 50)).squareRoot() }))
    #expect(near(try distinct("sparse:1/3"), [-1, 0, 1].map { $0 / (50.0 * 2 / 3).squareRoot() }))
  }

  @Test func sparseAndUniformHaveTheirShapes() throws {
    let sparse = try entries("sparse:1/5")
    let zeros = Double(sparse.count { $0 == 0 }) / Double(sparse.count)
    #expect(abs(zeros - 0.2) < 0.01)
    // (±1 + [−√3/2, √3/2]) / √(50·1.25)
    let uniform = try entries("uniform:0.5").map { abs($0) * 62.5.squareRoot() }
    let bounds = (1 - 3.0.squareRoot() / 2, 1 + 3.0.squareRoot() / 2)
    #expect(uniform.allSatisfy { $0 > bounds.0 - 1e-5 && $0 < bounds.1 + 1e-5 })
    #expect((uniform.min() ?? 1) < bounds.0 + 0.01 && (uniform.max() ?? 0) > bounds.1 - 0.01)
  }

  @Test func aLayerIsScaledByItsOwnInputDimension() throws {
    let network = try DenseNetwork(inputs: 9, hidden: [16, 25], activation: .relu)
    try Initialization(.rademacher).apply(to: network, seed: 0)
    for (layer, dimension) in zip(network.layers, [9, 16, 25]) {
      let size = 1 / Float(dimension).squareRoot()
      #expect(layer.weights.entries.allSatisfy { abs($0) == size })
      #expect(layer.biases.entries.allSatisfy { abs($0) == size })
    }
  }

  @Test func rademacherNeuronsAreTheContractsDraws() throws {
    let network = try DenseNetwork(inputs: 5, hidden: [3], activation: .relu)
    try Initialization(.rademacher).applyAsInTheorem4(to: network, bias: -1, seed: 0)
    // One word a neuron, its highest bits first, 1 meaning −1.
    var generator = SeededGenerator(seed: 0)
    for neuron in 0..<3 {
      let word = generator.next()
      let expected = (0..<5).map { Float(word >> UInt64(63 - $0) & 1 == 1 ? -1 : 1) }
      #expect((0..<5).map { network.layers[0].weights[neuron, $0] } == expected)
    }
    #expect(network.layers[0].biases.entries.allSatisfy { $0 == -1 })
    #expect(network.layers[1].weights.entries.allSatisfy { $0 == 0 })
  }

  @Test func allZeroWeightsAreRefused() throws {
    #expect(throws: InvalidInput.self) { try Initialization(.values([0, 0])) }
  }
}
