import ExactNumbers
import ExactParity
import Testing

@Suite struct ResourceEstimateTests {
  @Test(arguments: [
    (0, "0 seconds"), (1, "1 second"), (119, "119 seconds"), (120, "2 minutes"), (121, "3 minutes"),
    (5400, "90 minutes"), (7200, "2 hours"), (172_800, "2 days"), (63_115_200, "2 years"),
  ])
  func timesForPeople(_ seconds: Int, _ text: String) {
    #expect(ResourceEstimate.text(seconds: Integer(seconds)) == text)
  }

  @Test func noSizeOverflows() throws {
    #expect(ResourceEstimate.text(seconds: Integer.powerOfTwo(500)) == "2^475 years")
    for weights in [WeightDistribution.rademacher, .values([-2, -1, 1, 2])] {
      let draws = try NeuronDraws(weights, dimension: 62, count: .max, seed: 0)
      let estimate = try OneStepDescent(dimension: 62).estimate(for: draws)
      #expect(estimate.memory >= Integer.powerOfTwo(65) && estimate.seconds >= Integer.powerOfTwo(32))
      #expect(throws: ComputationRefused.self) { try OneStepDescent(dimension: 62).outputs(of: draws) }
    }
    // 10^12 ps are a second.
    #expect(ResourceEstimate(operations: 1_000_000_000, picoseconds: 1000).seconds == 1)
    #expect(ResourceEstimate(operations: 1_000_000_001, picoseconds: 1000).seconds == 2)
    let wide = try ThresholdFunction(weights: [Rational(Integer(10).power(30)), 1])
    #expect(wide.coefficientEstimate.memory > Integer(10).power(30))
    #expect(throws: ComputationRefused.self) { try wide.coefficient(of: [1]) }
  }

  @Test func timeIsLiftedAndMemoryIsNot() throws {
    let long = ResourceEstimate(seconds: TimeLimit.question + 1)
    let refusal = #expect(throws: ComputationRefused.self) { try long.require(for: "it") }
    #expect(refusal?.description == "it would need about 31 minutes; the limit is 30 minutes")
    #expect(refusal?.isForTime == true)
    try long.require(for: "it", limit: TimeLimit.question + 1)
    try TimeLimit.$isLifted.withValue(true) { try long.require(for: "it") }
    #expect(throws: ComputationRefused.self) { try long.require(for: "it") }
    let large = ResourceEstimate(memory: Integer.powerOfTwo(63), seconds: 0)
    let memory = #expect(throws: ComputationRefused.self) {
      try TimeLimit.$isLifted.withValue(true) { try large.require(for: "it") }
    }
    #expect(memory?.isForTime == false)
    #expect(memory?.need == "8 EiB of memory and about 0 seconds")
  }

  /// What the enumerations would take grows with the cube, and does not start beyond it.
  @Test func enumerationsSayWhatTheyTake() throws {
    let delta = try Delta(dimension: 63)
    #expect(throws: ComputationRefused.self) {
      try TimeLimit.$isLifted.withValue(true) { try delta.byEnumeration() }
    }
    let network = try TwoLayerNetwork(
      activation: .relu, weights: [[Rational]](repeating: [Rational](repeating: 1, count: 50), count: 3),
      biases: [0, 0, 0], outputs: [1, 1, 1])
    let target = Target.parity(Parity(degree: 50))
    #expect(
      PopulationGradient.estimate(network: network, target: target, loss: .correlation).seconds
        > TimeLimit.question)
    #expect(throws: ComputationRefused.self) {
      try PopulationGradient(of: network, target: target, loss: .correlation)
    }
  }
}
