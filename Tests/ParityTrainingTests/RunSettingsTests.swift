import ExactParity
import ParityTraining
import Testing

@Suite struct RunSettingsTests {
  private func refused(_ change: (inout RunSettings) -> Void) -> String? {
    var settings = RunSettings(
      dimension: 6, target: .parity(degree: 6), hidden: [8], weights: .rademacher, steps: 10,
      evaluationInterval: 5)
    change(&settings)
    do {
      try settings.validate()
      return nil
    } catch {
      return error.argument
    }
  }

  @Test func everySettingOutOfRangeIsNamed() {
    #expect(refused { _ in } == nil)
    #expect(refused { $0.dimension = 0 } == "dimension")
    #expect(refused { $0.target = .parity(degree: 7) } == "degree")
    #expect(refused { $0.hidden = [] } == "neurons")
    #expect(refused { $0.hidden = [4, 0] } == "neurons")
    #expect(refused { $0.hidden = [10_000_000, 10_000_000] } == "neurons")
    #expect(
      refused {
        $0.hidden = [4, 4]
        $0.model = .tangent
      } == "neurons")
    #expect(
      refused {
        $0.hidden = [5]
        $0.model = .symmetric
      } == "neurons")
    for rate: Float in [0, -1, .nan, .infinity] {
      #expect(refused { $0.stepSize.learningRate = rate } == "learning-rate")
    }
    for value: Float in [-1, .nan, .infinity] {
      #expect(refused { $0.stepSize.noise = value } == "noise")
      #expect(refused { $0.stepSize.decay = value } == "decay")
    }
    #expect(refused { $0.steps = 0 } == "steps")
    #expect(refused { $0.evaluationInterval = 0 } == "interval")
    #expect(refused { $0.batchSize = 0 } == "batch")
    #expect(refused { $0.trainingSamples = 0 } == "samples")
    #expect(refused { $0.trainingSamples = .max } == "samples")
    #expect(refused { $0.testSamples = 0 } == "test")
    #expect(refused { $0.weights = .values([0, 0]) } == "weights")
    #expect(refused { $0.distribution = .danielyMalach(coordinates: [1, 7]) } == "inputs")
    #expect(refused { $0.distribution = .finite([[1, 1]], [1]) } == "inputs")
    #expect(
      refused {
        $0.batchSize = nil
        $0.trainingSamples = 4
      } == "batch")
    #expect(
      refused {
        $0.dimension = 21
        $0.batchSize = nil
      } == "batch")
  }
}
