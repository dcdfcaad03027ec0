import ExactNumbers
import Ledger
import Statements
import Testing

@Suite struct OddMultiples_OneStepTrainingTests {
  @Test func isSupported() throws {
    let found = try checkOddMultiplesTraining(Scope(maximumDimension: 9), factor: 1)
    #expect(found.kind == .supported)
    #expect(found.scope == "n = 12 d³, d ∈ {7, 9}, 2 seeds each")
  }

  @Test(arguments: [Rational(9, 10), Rational(11, 10)])
  func anotherMarginOfTheFloatStepsIsContradicted(_ factor: Rational) throws {
    let found = try checkOddMultiplesTraining(Scope(maximumDimension: 9), factor: factor)
    #expect(found.kind == .undecided)
    #expect(found.counterexample?.replay.hasPrefix("verify train --dimension") == true)
  }
}
