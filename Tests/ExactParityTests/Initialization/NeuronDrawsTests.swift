import ExactNumbers
import ExactParity
import Testing

@Suite struct NeuronDrawsTests {
  private func draws(_ weights: String, dimension: Int, count: Int, seed: UInt64) throws -> NeuronDraws {
    try NeuronDraws(WeightDistribution(parsing: weights), dimension: dimension, count: count, seed: seed)
  }

  /// Frozen from an independent implementation in Python: recorded seeds must mean the same for ever.
  @Test(arguments: [
    ("rademacher", 5, 0, [[-1, 1, 1, -1, -1], [-1, 1, -1, -1, -1], [1, 1, 1, -1, -1]]),
    ("rademacher", 5, 42, [[1, 1, 1, -1, 1], [1, -1, -1, 1, 1], [-1, 1, -1, 1, -1]]),
    ("values:-1,1", 5, 42, [[1, 1, 1, -1, 1], [1, -1, -1, 1, 1], [-1, 1, -1, 1, -1]]),
    ("values:-2,-1,1,2", 4, 7, [[1, -1, 2, 2], [2, 2, -2, -2], [-1, -2, 1, 1]]),
    ("sparse:1/3", 4, 7, [[1, -1, 1, 1], [1, 1, -1, -1], [0, -1, 0, 1], [1, 1, 0, 0]]),
    ("sparse:0.5", 4, 7, [[0, 0, 1, 1], [1, 1, -1, -1], [0, -1, 0, 0], [1, 1, 0, 0]]),
  ])
  func firstNeurons(_ weights: String, _ dimension: Int, _ seed: UInt64, _ expected: [[Int]]) throws {
    let drawn = try draws(weights, dimension: dimension, count: expected.count, seed: seed)
    #expect(Array(drawn) == expected)
    #expect(drawn.unit == 1)
  }

  /// One word a neuron, its most significant bit for coordinate 1: also at the full 64 coordinates.
  @Test func aRademacherNeuronIsAWord() throws {
    for dimension in [1, 2, 31, 63, 64] {
      var generator = SeededGenerator(seed: 3)
      for neuron in try draws("rademacher", dimension: dimension, count: 20, seed: 3) {
        let word = generator.next()
        let bits = String(word, radix: 2)
        let padded = String(repeating: "0", count: 64 - bits.count) + bits
        #expect(neuron == padded.prefix(dimension).map { $0 == "1" ? -1 : 1 })
      }
    }
  }

  @Test func weightsAreMultiplesOfTheUnit() throws {
    let drawn = try draws("values:-3/2,-1/3,1/3,3/2", dimension: 6, count: 40, seed: 1)
    #expect(drawn.unit == Rational(1, 6))
    #expect(Set(drawn.joined()) == [-9, -2, 2, 9])
  }

  @Test func repeatedValuesWeighMore() throws {
    let drawn = try draws("values:-1,0,0,0,0,0,0,1", dimension: 50, count: 200, seed: 5)
    let counts = Dictionary(grouping: drawn.joined()) { $0 }.mapValues(\.count)
    // 10 000 draws, 3/4 of them 0 in expectation; five standard deviations are 217.
    #expect(abs((counts[0] ?? 0) - 7500) < 217)
    #expect(abs((counts[1] ?? 0) - (counts[-1] ?? 0)) < 250)
  }

  @Test func whatCannotBeDrawnIsRefused() {
    for weights in ["gaussian", "perturbed:1/10", "uniform:1/2", "values:-1/5000000000,1/5000000000"] {
      #expect(throws: InvalidInput.self) { try draws(weights, dimension: 3, count: 1, seed: 0) }
    }
    for dimension in [-1, 0, 65] {
      #expect(throws: InvalidInput.self) { try draws("rademacher", dimension: dimension, count: 1, seed: 0) }
    }
    #expect(throws: InvalidInput.self) { try draws("rademacher", dimension: 3, count: 0, seed: 0) }
  }

  /// A perturbation of size 0 leaves Rademacher weights, drawn as such.
  @Test func noPerturbationIsRademacher() throws {
    let plain = try draws("rademacher", dimension: 9, count: 10, seed: 4)
    for weights in ["perturbed:0", "uniform:0", "sparse:0"] {
      #expect(try Array(draws(weights, dimension: 9, count: 10, seed: 4)) == Array(plain))
    }
  }
}
