import ExactNumbers
import ExactParity
import ParityTraining
import Testing

@Suite struct RunEstimateTests {
  private func settings(steps: Int, interval: Int) -> RunSettings {
    RunSettings(
      dimension: 10, target: .parity(degree: 10), hidden: [100], weights: .rademacher, steps: steps,
      evaluationInterval: interval)
  }

  @Test func noLengthOverflows() {
    let long = settings(steps: .max, interval: 1).estimate
    #expect(long.seconds > Integer.powerOfTwo(32) && long.memory > Integer.powerOfTwo(67))
    #expect(long.memory < Integer.powerOfTwo(69))
  }

  /// 1201 parameters; 100 steps of 64 samples at 6 operations each, two tests of 10 000 at 2, 20 ps an operation: under a
  /// second, and a thousand times that in proportion.
  @Test func theTimeIsInProportion() {
    #expect(settings(steps: 100, interval: 50).estimate.seconds == 1)
    let seconds = settings(steps: 1_000_000, interval: 500_000).estimate.seconds
    #expect(seconds >= 10 && seconds <= 60, "\(seconds)")
  }

  /// No experiment is refused with its own settings.
  @Test(arguments: ExperimentScale.allCases)
  func experimentsAreWithinTheLimit(_ scale: ExperimentScale) throws {
    for experiment in Experiment.all where experiment.name != "mnist-parity" {
      let runs = try experiment.runs(ExperimentOptions(scale: scale))
      let seconds = runs.reduce(Integer(0)) { $0 + $1.settings.estimate.seconds }
      #expect(seconds <= TimeLimit.experiment, "\(experiment.name): \(seconds)")
      #expect(runs.allSatisfy { $0.settings.estimate.memory <= Integer.powerOfTwo(33) }, "\(experiment.name)")
    }
  }
}
