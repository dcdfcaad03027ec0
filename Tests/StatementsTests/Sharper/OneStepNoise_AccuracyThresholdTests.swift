import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct OneStepNoise_AccuracyThresholdTests {
  private let scope = Scope(maximumDimension: 4)

  @Test func isSupported() throws {
    let verdict = try checkOneStepNoise(scope)
    #expect(verdict.kind == .supported, "\(verdict)")
    #expect(verdict.evidence.contains { $0.name == "certified" })
  }

  @Test(arguments: [1_000_000, 2_000_000])
  func isSupportedAtOtherSeeds(_ seed: UInt64) throws {
    let verdict = try checkOneStepNoise(Scope(maximumDimension: 4, seed: seed))
    #expect(verdict.kind == .supported, "\(verdict)")
  }

  @Test(arguments: [Rational(1, 2), 2])
  func anotherNoiseThanTheTrainedOneIsContradicted(_ spread: Rational) throws {
    let verdict = try checkOneStepNoise(scope, spread: spread)
    #expect(verdict.kind == .undecided)
    #expect(verdict.counterexample?.claim.hasSuffix("meets the Clopper–Pearson interval") == true)
  }

  @Test func farAboveTheCertifiedToleranceInputsAreWrong() throws {
    let verdict = try checkOneStepNoise(scope, certifiedFactor: 100)
    #expect(verdict.kind == .undecided)
    #expect(verdict.counterexample?.claim == "every input is right at the certified tolerance")
    #expect(verdict.counterexample?.replay.contains("--noise") == true)
  }
}
