import Enclosures
import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

/// Bounds as good as the value itself: no precision that a row tries sets the two apart, so that it is undecided, and never
/// refuted. Nearly as close, but on the wrong side, they are refuted.
@Suite struct OverlapTests {
  /// Distances from the value: none to be seen, at 2^−900, and one to be seen below it.
  private let invisible = [-1, 0, 1].map { Rational($0, Integer.powerOfTwo(900)) }
  private let visible = Rational(-1, Integer.powerOfTwo(60))

  /// The k-th root of a positive number, to about 1000 bits.
  private func root(_ k: Int, of value: Ball) -> Rational {
    let (lower, upper) = (value.logarithm / Rational(k)).exponential.endpoints
    #expect(upper - lower < Rational(1, Integer.powerOfTwo(950)))
    return (lower + upper) / 2
  }

  private func expectUndecided(by base: Rational, _ finding: (_ base: Rational) throws -> Finding) rethrows {
    for distance in invisible {
      let found = try finding(base + distance)
      #expect(found.kind == .undecided, "\(distance): \(found.scope)")
    }
    #expect(try finding(base + visible).kind == .refuted)
  }

  /// d = 2, s = 1: exactly ½.
  @Test func sphericalDecay() throws {
    func kind(_ distance: Rational) throws -> FindingKind {
      try checkSphericalDecay(Scope(maximumDimension: 2), base: Rational(1, 2) + distance).kind
    }
    for distance in invisible where !distance.isZero { #expect(try kind(distance) == .undecided) }
    #expect(try kind(visible) == .refuted)
    // Without a distance both sides are exact.
    #expect(try kind(0) == .enclosed)
  }

  /// The first Gaussian case: d = 3 and the hinge loss, bounded by 9/4 base⁴.
  @Test func figure2() throws {
    let value = try figureTwoAlignment(dimension: 3, hinge: true, precision: 1100)
    try expectUndecided(by: root(4, of: Rational(4, 9) * value)) {
      try checkFigure2Decay(Scope(maximumDimension: 3), gaussianBase: $0) { _ in (0, 1) }
    }
  }

  /// The first case that is not 0: d = m = 5 without bias, the bias' derivative bounded by base⁷.
  @Test func proposition1() throws {
    let value = GaussianInitialization(dimension: 5, degree: 5, biasVariance: 0).alignments(bits: 1100).bias
    try expectUndecided(by: root(7, of: value)) {
      try checkProposition1(Scope(maximumDimension: 20), base: $0)
    }
  }

  @Test func alignmentIntegral() throws {
    for wide in [Ball(from: 0, to: 100, precision: 64), 1 / Ball(from: -1, to: 1, precision: 64)] {
      let finding = try checkAlignmentIntegral(Scope(maximumDimension: 2)) { _ in wide }
      #expect(finding.kind == .undecided, "\(wide)")
    }
    let apart = try checkAlignmentIntegral(Scope(maximumDimension: 2)) { _ in
      Ball(from: 99, to: 100, precision: 64)
    }
    #expect(apart.kind == .refuted)
  }

  /// Every relation that a case can state of balls: what no precision sets apart, or makes narrow, leaves the check open.
  @Test func cases() throws {
    for relation in [BallComparison.Relation.less, .atMost, .agree(digits: 10)] {
      for (left, right) in [(0, 2), (0, 1), (1, 2), (-5, 100)].map({ pair in
        (
          Ball(from: Rational(pair.0), to: Rational(pair.1), precision: 64),
          Ball(from: 0, to: 3, precision: 64)
        )
      }) {
        for (x, y) in [(left, right), (right, left), (1 / Ball(from: -1, to: 1, precision: 64), right)] {
          let finding = try Cases.finding(Scope(), method: "balls") { cases in
            cases.covering("balls")
            try cases.require("x ? y", at: ["x": x], relation, replay: "none") { _ in (x, y) }
          }
          #expect(finding.kind == .undecided, "\(x), \(relation), \(y)")
        }
      }
    }
  }
}
