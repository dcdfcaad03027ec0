import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct MajorityExtremal_TopCoefficientTests {
  private let counts = [2, 4, 14, 104, 1882, 94572, 15_028_134]

  private func majority(_ d: Int) -> Rational {
    Rational(binomial(d - 1, (d - 1) / 2), Integer.powerOfTwo(d - 1))
  }

  @Test func holds() throws {
    let found = try checkMajorityExtremal(Scope(), counts: counts, largest: majority)
    #expect(found.kind == .verified)
  }

  @Test func aSmallerMaximumIsRefuted() throws {
    let found = try checkMajorityExtremal(Scope(), counts: counts) { $0 == 5 ? Rational(1, 4) : majority($0) }
    #expect(found.kind == .refuted)
    #expect(found.counterexample?.right.value == .exact(Rational(1, 4)))
  }

  @Test func aLargerMaximumIsNotMajoritys() throws {
    let found = try checkMajorityExtremal(Scope(), counts: counts) { $0 == 77 ? 1 : majority($0) }
    #expect(found.kind == .refuted)
    #expect(found.counterexample?.parameters == "d = 77")
  }

  @Test func anotherCountIsRefuted() throws {
    let found = try checkMajorityExtremal(
      Scope(), counts: [2, 4, 14, 104, 1882, 94574, 0], largest: majority)
    #expect(found.kind == .refuted)
    #expect(found.counterexample?.left.value == .exact(94572))
  }
}
