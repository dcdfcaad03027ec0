import ExactNumbers
import Ledger
import Statements
import Testing

@Suite struct Equation139_HermiteCorrelationTests {
  @Test func failsAtOne() throws {
    let verdict = try checkHermiteCorrelation(Scope()) { m, n, _ in m == n ? Rational(factorial(m)) : 0 }
    #expect(verdict.kind == .refuted)
    #expect(verdict.counterexample?.parameters == "m = 1, n = 1, ρ = 1/2")
    #expect(verdict.counterexample?.left.description == "E H_m(G₁)H_n(G₂) = 1/2")
  }
}

@Suite struct Equation139Corrected_HermiteCorrelationTests {
  @Test func holds() throws {
    let verdict = try checkHermiteCorrelation(Scope()) { m, n, rho in
      m == n ? Rational(factorial(m)) * rho.power(m) : 0
    }
    #expect(verdict.kind == .verified)
  }

  @Test func oneFactorOfRhoTooManyIsRefuted() throws {
    let verdict = try checkHermiteCorrelation(Scope()) { m, n, rho in
      m == n ? Rational(factorial(m)) * rho.power(m == 7 ? 8 : m) : 0
    }
    #expect(verdict.counterexample?.parameters == "m = 7, n = 7, ρ = 1/2")
  }

  @Test func knownPolynomials() {
    #expect(hermiteCoefficients(4) == [3, 0, -6, 0, 1])
    #expect(normalMixedMoment(2, 2, correlation: Rational(1, 2)) == Rational(3, 2))
  }
}
