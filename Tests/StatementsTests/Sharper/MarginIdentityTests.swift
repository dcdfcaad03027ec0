import Enclosures
import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct MarginIdentityTests {
  private let scope = Scope(maximumDimension: 4)

  @Test func holds() throws {
    let verdict = try checkMarginIdentity(scope, distributions: marginIdentityDistributions) { $0 }
    #expect(verdict.kind == .verified)
    #expect(verdict.scope.hasPrefix("1 ≤ d ≤ 4; every w and x"))
  }

  @Test func aFactorIsRefuted() throws {
    let verdict = try checkMarginIdentity(scope, distributions: [.values([-2, -1, 1, 2])]) { 2 * $0 }
    #expect(verdict.kind == .refuted)
  }

  /// The symmetry is needed: weights that are only positive have another margin at another x.
  @Test func anAsymmetricDistributionIsRefuted() throws {
    let verdict = try checkMarginIdentity(scope, distributions: [.values([1, 2])]) { $0 }
    #expect(verdict.kind == .refuted)
  }

  @Test func aFactorIsRefutedForPerturbedWeights() throws {
    let verdict = try checkMarginIdentity(
      Scope(maximumDimension: 2), distributions: [.rademacher], perturbedFactor: Rational(1001, 1000)
    ) { $0 }
    #expect(verdict.kind == .refuted)
    #expect(verdict.counterexample?.parameters.contains("perturbed:1/2") == true)
  }

  /// As σ falls the margins of perturbed weights become those of signs, here at a bias without ties.
  @Test func smallNoiseIsNearSigns() throws {
    let signs = try GradientAlignment(dimension: 3, bias: Rational(1, 2), parameter: .output).exact()
    for margin in perturbedMargins(dimension: 3, deviation: Rational(1, 1000), bias: Rational(1, 2)) {
      #expect((margin - signs).magnitude.compared(to: Rational(1, 10_000)) == .less)
    }
  }
}
