import ExactNumbers
import ExactParity
import Statements
import Testing

@Suite struct MarginIdentity_DiscreteWeightsTests {
  private let scope = Scope(maximumDimension: 4)

  @Test func holds() throws {
    let verdict = try checkMarginIdentity(scope, distributions: marginIdentityDistributions) { $0 }
    #expect(verdict.kind == .verified)
    #expect(verdict.scope.hasPrefix("1 ≤ d ≤ 4, every w and x"))
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
}
