import Enclosures
import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct RateOfDecayTests {
  @Test func holds() throws {
    let verdict = try checkRateOfDecay(Scope(maximumDimension: 101)) {
      try AlignmentRate($0).value(digits: $1).ball(precision: 8 * $1)
    }
    #expect(verdict.kind == .enclosed)
  }

  @Test func aRateTenPerCentLowerIsRefuted() throws {
    let verdict = try checkRateOfDecay(Scope(maximumDimension: 201)) {
      try AlignmentRate($0).value(digits: $1).ball(precision: 8 * $1) * Rational(9, 10)
    }
    #expect(verdict.kind == .refuted)
  }

  @Test func aWrongLatticeRateIsRefuted() throws {
    let verdict = try checkRateOfDecay(Scope(maximumDimension: 21)) {
      let rate = try AlignmentRate($0).value(digits: $1).ball(precision: 8 * $1)
      return $0 == .values([-2, -1, 1, 2]) ? rate + Rational(1, 1000) : rate
    }
    #expect(verdict.kind == .refuted)
    #expect(verdict.counterexample?.parameters == "values:-2,-1,1,2")
  }

  @Test func wideRatesAreUndecided() throws {
    for wide in [WeightDistribution.gaussian, .values([-2, -1, 1, 2])] {
      let verdict = try checkRateOfDecay(Scope(maximumDimension: 21)) { weights, digits in
        weights == wide
          ? Ball(from: 0, to: 1, precision: 64)
          : try AlignmentRate(weights).value(digits: digits).ball(precision: 8 * digits)
      }
      #expect(verdict.kind == .undecided, "\(wide)")
      #expect(verdict.scope.contains("\(wide)"))
    }
  }
}
