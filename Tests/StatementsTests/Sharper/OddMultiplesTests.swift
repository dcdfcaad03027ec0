import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct OddMultiplesTests {
  @Test func holds() throws {
    let verdict = try checkOddMultiples(
      Scope(maximumDimension: 45), criterion: areOddMultiples, limitFactor: 10)
    #expect(verdict.kind == .verified)
    #expect(verdict.scope.hasSuffix("1 ≤ d ≤ 45 for {±1, ±3}, {±1, ±2} and sparse ½, ⅓"))
  }

  @Test func theCriterionByHand() {
    for (magnitudes, expected) in [
      ([1, 3], true), ([2, 6], true), ([4], true), ([1, 2], false), ([2, 4], false), ([0, 1], false),
      ([0], false),
    ] {
      #expect(areOddMultiples(magnitudes) == expected, "\(magnitudes)")
    }
  }

  @Test func commensurableAloneIsRefuted() throws {
    let verdict = try checkOddMultiples(Scope(maximumDimension: 3), criterion: { _ in true }, limitFactor: 10)
    #expect(verdict.kind == .refuted)
  }

  @Test func oddIntegersAloneAreTooFew() throws {
    // {2, 6} are odd multiples of 2.
    let verdict = try checkOddMultiples(
      Scope(maximumDimension: 3), criterion: { $0.allSatisfy { $0 & 1 == 1 } }, limitFactor: 10)
    #expect(verdict.counterexample?.parameters == "magnitudes = {2}")
  }

  @Test(arguments: [2, 9, 11])
  func anotherLimitIsRefuted(_ factor: Int) throws {
    let verdict = try checkOddMultiples(
      Scope(maximumDimension: 101), criterion: areOddMultiples, limitFactor: factor)
    #expect(verdict.kind == .refuted)
    #expect(verdict.counterexample?.replay.contains("values:-3,-1,1,3") == true)
  }
}
