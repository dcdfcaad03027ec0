import Enclosures
import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct PerturbedDecayTests {
  @Test func holdsOnTheGrid() throws {
    let verdict = try checkPerturbedDecay(
      Scope(maximumDimension: 101), constant: Rational(985, 100), power: 1)
    #expect(verdict.kind == .enclosed)
    #expect(verdict.scope.hasPrefix("d ∈ [3, 21, 101], five w⁰/σ each"))
  }

  @Test func isDerived() throws {
    let found = try verdict("hfp-perturbed-decay", Scope(maximumDimension: 21))
    #expect(found.kind == .derived && found.theorems.count == 11, "\(found.lowered ?? "")")
  }

  /// The argument yields 9.8470…, so the kernel refuses 9.84 (CoreTwinsTests); that far below the statement fails.
  @Test func aTinyConstantIsRefuted() throws {
    let scope = Scope(maximumDimension: 21)
    #expect(try checkPerturbedDecay(scope, constant: Rational(1, 1000), power: 1).kind == .refuted)
  }

  @Test func theSquareOfTheProductIsRefuted() throws {
    let verdict = try checkPerturbedDecay(
      Scope(maximumDimension: 101), constant: Rational(985, 100), power: 2)
    #expect(verdict.kind == .refuted)
    #expect(verdict.counterexample?.parameters.contains("w⁰/σ") == true)
  }

  @Test func overlappingBallsAreUndecidedAndLargerOnesRefute() throws {
    func kind(_ value: Ball) throws -> FindingKind {
      try checkPerturbedDecay(Scope(maximumDimension: 21), constant: Rational(985, 100), power: 1) {
        _, _, _ in value
      }.kind
    }
    #expect(try kind(Ball(from: 0, to: 100, precision: 96)) == .undecided)
    #expect(try kind(Ball(from: 99, to: 100, precision: 96)) == .refuted)
  }
}
