import ExactNumbers
import Ledger
import Statements
import Testing

@Suite struct UpdatesQuadratic_HingeUpdatesTests {
  @Test func isDerived() throws {
    let verdict = try verdict("new-updates-quadratic", Scope(maximumDimension: 3))
    #expect(verdict.kind == .derived)
    #expect(verdict.scope == "every d ≥ 2, n ≥ 31 d³, σ ≤ 1/(72d)")
  }

  @Test func theDraws() throws {
    let found = try checkUpdatesQuadratic(Scope(maximumDimension: 5), margin: Rational(1, 324), embedding: 1)
    #expect(found.kind == .verified)
    #expect(found.scope.hasPrefix("2 ≤ d ≤ 5"))
  }

  /// The mean margin is about √n/(2.5√d), the mean squared embedding nd/2 or less.
  @Test func largerMarginsAndSmallerEmbeddingsAreRefuted() throws {
    let scope = Scope(maximumDimension: 5)
    #expect(
      try checkUpdatesQuadratic(scope, margin: Rational(1, 4), embedding: 1).counterexample?.claim.hasPrefix(
        "(min_x") == true)
    #expect(
      try checkUpdatesQuadratic(scope, margin: Rational(1, 324), embedding: Rational(1, 2)).counterexample?
        .claim.hasPrefix(
          "max_x") == true)
  }
}
