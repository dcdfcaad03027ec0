import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct OneStepFailures_ObservedFrequencyTests {
  @Test func isSupported() throws {
    let verdict = try checkOneStepFailures(Scope())
    #expect(verdict.kind == .supported, "\(verdict)")
    #expect(verdict.evidence.first?.value.hasPrefix("99.9 % for all 6 intervals together") == true)
  }

  /// Other seeds, which the sizes were not chosen with.
  @Test(arguments: [1_000_000, 2_000_000, 3_000_000])
  func isSupportedAtOtherSeeds(_ seed: UInt64) throws {
    let verdict = try checkOneStepFailures(Scope(seed: seed))
    #expect(verdict.kind == .supported, "\(verdict)")
  }

  @Test func theProbabilityOfTwoMoreNeuronsIsContradicted() throws {
    let verdict = try checkOneStepFailures(
      Scope(),
      probability: {
        try OneStepFailure(
          dimension: $0.dimension, neurons: $0.neurons + 2, ofSomeInput: $0.ofSomeInput
        ).probability()
      })
    #expect(verdict.kind == .undecided)
    #expect(verdict.counterexample?.parameters == "d = 2, n = 6, some input, seeds from = 0")
  }

  @Test func tiesCountedAsRightAreContradicted() throws {
    #expect(try checkOneStepFailures(Scope(), acceptsTies: true).kind == .undecided)
  }

  /// The two exact probabilities meet where there is one neuron: at d = 2 some input always fails, a given one with probability 3/4.
  @Test func theProbabilitiesByHand() throws {
    func event(_ d: Int, _ n: Int, _ some: Bool) -> OneStepFailure {
      OneStepFailure(dimension: d, neurons: n, ofSomeInput: some)
    }
    #expect(try event(2, 1, true).probability() == 1)
    #expect(try event(2, 1, false).probability() == Rational(3, 4))
    #expect(try event(2, 4, true).probability() == Rational(29, 32))
  }
}
