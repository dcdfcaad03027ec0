import ExactParity
import Foundation
import ParityTraining
import TestSupport
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
    #expect(refused { $0.target = .parity(degree: 7) } == "target")
    #expect(refused { $0.target = TrainingTarget(terms: []) } == "target")
    #expect(
      refused { $0.target = TrainingTarget(terms: [.init(coefficient: .infinity, coordinates: [1])]) }
        == "target")
    #expect(
      refused {
        $0.model = .symmetric
        $0.target = .parity(of: [1, 3])
      } == "target")
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
    for value: Float in [.nan, .infinity] { #expect(refused { $0.bias = value } == "bias") }
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

  @Test func theCommandLineNamesTheTarget() throws {
    func arguments(_ target: TrainingTarget) -> [String] {
      RunSettings(
        dimension: 60, target: target, hidden: [8], weights: .rademacher, steps: 10, evaluationInterval: 5
      ).commandLine
    }
    #expect(!arguments(.parity(degree: 60)).contains { ["--degree", "--target"].contains($0) })
    #expect(arguments(.parity(degree: 59))[2...3] == ["--degree", "59"])
    #expect(arguments(.parity(of: [60, 2]))[2...3] == ["--target", "parity:2,60"])
    #expect(
      arguments(TrainingTarget(terms: [.init(coefficient: -0.75, coordinates: [1])]))[2...3]
        == ["--target", #"polynomial:{"terms":[{"subset":[1],"coefficient":"-3/4"}]}"#])
    #expect(arguments(.parity(degree: 59)) != arguments(.parity(of: [59])))
  }

  /// What the command line says, read by the reader of polynomial files, is the same target bit for bit.
  @Test func aPolynomialOnTheCommandLineIsReadBack() throws {
    for var random in RandomCases(100) {
      let subsets = Set((0..<4).map { _ in Set((0..<3).map { _ in Int.random(in: 1...64, using: &random) }) })
      let terms = subsets.sorted { Parity(subset: $0).mask < Parity(subset: $1).mask }.map { subset in
        let scale = Float(sign: .plus, exponent: .random(in: -140...100, using: &random), significand: 1)
        return TrainingTarget.Term(
          coefficient: scale * .random(in: -2...2, using: &random), coordinates: Array(subset))
      }
      let target = TrainingTarget(terms: terms.filter { $0.coefficient != 0 })
      let text = try #require(target.description.split(separator: ":", maxSplits: 1).last)
      #expect(TrainingTarget(try FourierPolynomial(json: Array(text.utf8))) == target, "\(random)")
    }
  }

  @Test func shellQuotingIsReadBackByAShell() throws {
    for word in [
      "plain", "perturbed:1/10", "values:-1,1", "it's", "a b", #"{"terms":[]}"#, "$HOME", "", "*", "é'",
    ] {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["-c", "printf %s \(word.shellQuoted)"]
      let pipe = Pipe()
      process.standardOutput = pipe
      try process.run()
      process.waitUntilExit()
      let read = try pipe.fileHandleForReading.readToEnd() ?? Data()
      #expect(String(decoding: read, as: UTF8.self) == word)
    }
    #expect("perturbed:1/10".shellQuoted == "perturbed:1/10")
  }
}
