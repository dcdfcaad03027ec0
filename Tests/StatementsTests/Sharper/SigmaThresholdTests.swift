import Enclosures
import ExactNumbers
import Ledger
import Statements
import Testing

@Suite struct SigmaThresholdTests {
  private func finding(
    _ effort: Effort = .quick, _ change: (inout SigmaThresholdConstants) -> Void = { _ in }
  ) throws -> Finding {
    var constants = SigmaThresholdConstants()
    change(&constants)
    return try checkSigmaThreshold(Scope(effort: effort), nil, constants)
  }

  @Test func holds() throws {
    #expect(try finding().kind == .enclosed)
  }

  /// Each constant past the tightest value met.
  @Test func sharperConstantsAreRefuted() throws {
    #expect(try finding { $0.inside = Rational(218, 100) }.kind == .refuted)
    #expect(try finding { $0.outside = Rational(-53, 100) }.kind == .refuted)
    #expect(try finding { $0.base = Rational(61, 100) }.kind == .refuted)
    #expect(try finding { $0.factor = Rational(87, 100) }.kind == .refuted)
  }

  /// Without ln(32/π⁵), as an earlier table had it, the formula is 1.24 times the bracket at d = 100, c = 2.
  @Test func theConstantIsNeeded() throws {
    let threshold = try SigmaThreshold(dimension: 100, exponent: 2)
    let formula = try #require(threshold.formula)
    #expect((threshold.upper / formula).approximation < 1.06)
    #expect((threshold.lower / formula).approximation > 0.94)
  }

  @Test func anAlignmentThatStopsEarlierIsRefuted() throws {
    let found = try checkSigmaThreshold(Scope(), nil, SigmaThresholdConstants()) { d, deviation in
      let value = try outputAlignment(
        d, .perturbed(max(deviation, Rational(1, 1000)) * Rational(Integer(d), 10)))
      return try value.enclosure(digits: 10).ball(precision: 64)
    }
    #expect(found.kind == .refuted)
  }

  /// Against a bisection that knows nothing of the secant, in whole micros.
  @Test(arguments: [(50, 3), (6, 2), (21, 4)])
  func theBracketIsTheCrossing(_ d: Int, _ c: Int) throws {
    let threshold = try SigmaThreshold(dimension: d, exponent: Rational(c))
    var (low, high) = (0, 2_000_000)
    let level = Rational(1, Integer(d).power(c))
    while high - low > 1 {
      let middle = (low + high) / 2
      let value = try outputAlignment(d, .perturbed(Rational(Integer(middle), 1_000_000)))
        .bySquareWaves(digits: 10)
      if value.compared(to: level) == .greater { low = middle } else { high = middle }
    }
    #expect(threshold.lower == Rational(Integer(low), 1_000_000))
    #expect(threshold.upper == Rational(Integer(high), 1_000_000))
  }

  /// At d = 2 and 4 the alignment of signs is d^{−2} exactly: not above.
  @Test func noCrossing() {
    for d in [2, 3, 4, 5] {
      #expect(throws: (any Error).self) { try SigmaThreshold(dimension: d, exponent: 2) }
    }
    #expect(throws: (any Error).self) { try SigmaThreshold(dimension: 1000, exponent: 1) }
    #expect(throws: (any Error).self) { try SigmaThreshold(dimension: 20, exponent: Rational(1, 2)) }
    #expect(throws: (any Error).self) { try SigmaThreshold(dimension: 1, exponent: 2) }
  }

  /// c need not be an integer, and the formula is absent where its radicand is negative.
  @Test func fractionsAndAbsentFormulas() throws {
    let threshold = try SigmaThreshold(dimension: 50, exponent: Rational(5, 2))
    #expect(try SigmaThreshold(dimension: 50, exponent: 2).upper < threshold.lower)
    #expect(try SigmaThreshold(dimension: 50, exponent: 3).lower > threshold.upper)
    #expect(threshold.formula != nil)
    #expect(try SigmaThreshold(dimension: 8, exponent: 2).formula == nil)
  }
}
