import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct Remark1_ClippedCorrelationTests {
  @Test func isDerived() throws {
    let verdict = try verdict("new-remark-1", Scope(maximumDimension: 12))
    #expect(verdict.kind == .derived)
    #expect(verdict.scope == "every d ≥ 2, every n ≥ 387 d²")
  }

  @Test func theGrid() throws {
    let found = try checkClippedCorrelation(Scope(), square: Rational(1, 9), neurons: 387)
    #expect(found.kind == .verified, "\(found)")
  }

  /// The least value of d·Δ² is 0.12445 at d = 19.
  @Test func oneEighthIsRefuted() throws {
    let found = try checkClippedCorrelation(Scope(), square: Rational(1, 8), neurons: 387)
    #expect(found.counterexample?.claim == "d·Δ² > 1/8")
  }

  /// n(d)/d² tends to 50π(1 + ln 2) = 266; at d = 60 it is 198.
  @Test func fewerNeuronsAreRefuted() throws {
    let found = try checkClippedCorrelation(Scope(), square: Rational(1, 9), neurons: 190)
    #expect(found.counterexample?.claim == "n(d) ≤ 190 d²")
  }

  @Test func anotherRatioIsRefuted() throws {
    let found = try checkClippedCorrelation(
      Scope(), square: Rational(1, 9), neurons: 387, ratio: { clippedRatio($0 + 2) })
    #expect(found.kind == .refuted)
  }

  /// Δ^clip over the whole cube.
  @Test func byEnumeration() throws {
    for d in 2...14 {
      let bias = -(d & 1)
      var sum = 0
      for pattern in 0..<1 << d {
        let negative = pattern.nonzeroBitCount
        sum += (negative & 1 == 0 ? 1 : -1) * max(0, min(d - 2 * negative + bias, 5))
      }
      let full = try Delta(dimension: d, bias: Rational(bias)).byEnumeration()
      #expect(Rational(Integer(sum), Integer(1 << d)).magnitude == full.magnitude * clippedRatio(d))
    }
  }
}
