import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct Equation21_AlternatingTailSumTests {
  @Test func holds() throws {
    let verdict = try checkEquation21(Scope(maximumDimension: 40)) { binomial($0 - 1, $1 - 1) }
    #expect(verdict.kind == .verified)
  }

  @Test func aShiftedIndexIsRefuted() throws {
    let verdict = try checkEquation21(Scope(maximumDimension: 40)) { binomial($0 - 1, $1) }
    #expect(verdict.kind == .refuted)
    #expect(verdict.counterexample?.parameters == "d = 2, c = 2")
  }

  @Test func aNonzeroValueOfAnEmptySumIsRefuted() throws {
    let verdict = try checkEquation21(Scope(maximumDimension: 40)) { d, c in
      binomial(d - 1, c - 1) + (d == 7 && c == 30 ? 1 : 0)
    }
    #expect(verdict.counterexample?.parameters == "d = 7, c = 30")
  }

  @Test func theCertificateOfAnotherSumProvesNothing() throws {
    let verdict = try checkEquation21(
      Scope(maximumDimension: 10),
      certificate: TelescopingCertificate(
        term: BinomialTerm(r: 0, s: 0), quotient: RationalFunction(-.second, over: .first),
        closedForm: BinomialSum([BinomialTerm(r: 1, s: 1)]), lowestDimension: 3)
    ) { binomial($0 - 1, $1 - 1) }
    #expect(verdict.kind == .verified, "certified from d = 3 on only")
    #expect(verdict.scope == "2 ≤ c, d ≤ 10")
    let other = try checkEquation21(Scope(maximumDimension: 10), certificate: .equation22) {
      binomial($0 - 1, $1 - 1)
    }
    #expect(other.kind == .verified, "about Σ(−1)^k k C(d, k)")
  }
}
