import ExactParity
import ParityTraining
import TestSupport
import Testing

@Suite struct SampleSourceTests {
  @Test func labelsAreTheTargets() throws {
    let target = TrainingTarget(terms: [
      .init(coefficient: 0.125, coordinates: [1, 2, 3]), .init(coefficient: -0.5, coordinates: [2, 70]),
    ])
    for distribution: InputDistribution in [
      .uniform, .biased(0.3), .danielyMalach(coordinates: [1, 2, 3]),
    ] {
      var generator = SeededGenerator(seed: 9)
      let source = HypercubeSource(dimension: 70, target: target, distribution: distribution)
      let batch = source.draw(200, using: &generator)
      for sample in 0..<200 {
        let x = (0..<70).map { batch.inputs[sample, $0] > 0 ? 1 : -1 }
        let cubic = Float(x[0] * x[1] * x[2])
        let quadratic = Float(x[1] * x[69])
        let expected = 0.125 * cubic - 0.5 * quadratic
        #expect(batch.labels[sample, 0] == expected)
      }
    }
  }

  /// Frequencies against the probabilities of the population, for every distribution.
  @Test(arguments: [
    InputDistribution.uniform, .biased(0.3), .danielyMalach(coordinates: [1, 2, 4]),
    .finite([[1, 1, 1, -1], [-1, 1, 1, 1], [1, 1, 1, 1]], [0.5, 0.125, 0.375]),
  ])
  func samplesFollowThePopulation(_ distribution: InputDistribution) throws {
    let source = HypercubeSource(
      dimension: 4, target: .parity(of: [1, 2, 4]), distribution: distribution)
    let population = source.population()
    let probabilities = population.probabilities ?? Array(repeating: 1 / 16, count: 16)
    #expect(abs(probabilities.reduce(0, +) - 1) < 1e-6)
    var counts: [[Float]: Int] = [:]
    var generator = SeededGenerator(seed: 11)
    let total = 40000
    let batch = source.draw(total, using: &generator)
    for sample in 0..<total {
      counts[(0..<4).map { batch.inputs[sample, $0] }, default: 0] += 1
      if case .danielyMalach = distribution { #expect(abs(batch.inputs[sample, 0]) == 0.5) }
    }
    for row in 0..<population.count {
      let x = (0..<4).map { population.inputs[row, $0] }
      let expected = Double(probabilities[row])
      let found = Double(counts[x] ?? 0) / Double(total)
      // Five standard errors.
      #expect(abs(found - expected) < 5 * (expected * (1 - expected) / Double(total)).squareRoot() + 1e-9)
      let negatives = [0, 1, 3].count { x[$0] < 0 }
      #expect(population.labels[row, 0] == (negatives % 2 == 0 ? 1 : -1))
    }
  }

  @Test func anEpochVisitsEverySampleOnce() throws {
    let samples = Batch(inputs: (0..<12).map { [Float($0)] }, labels: (0..<12).map { Float($0) })
    let fixed = FixedSamples(samples, batchSize: 4, seed: 3)
    var orders: [[Float]] = []
    for epoch in 0..<3 {
      var seen: [Float] = []
      for step in 0..<3 {
        let batch = fixed.batch(ofStep: 3 * epoch + step)
        for sample in 0..<4 {
          #expect(batch.inputs[sample, 0] == batch.labels[sample, 0])
          seen.append(batch.labels[sample, 0])
        }
      }
      #expect(seen.sorted() == (0..<12).map { Float($0) })
      orders.append(seen)
    }
    #expect(orders[0] != orders[1])
    // A later step does not depend on the earlier ones having been asked for.
    let resumed = FixedSamples(samples, batchSize: 4, seed: 3).batch(ofStep: 7)
    #expect((0..<4).map { resumed.labels[$0, 0] } == Array(orders[2][4..<8]))
  }
}
