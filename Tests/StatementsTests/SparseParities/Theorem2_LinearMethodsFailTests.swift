import ExactNumbers
import ExactParity
import Statements
import Testing

@Suite struct Theorem2_LinearMethodsFailTests {
  @Test func holds() throws {
    let verdict = try check("lpn-theorem-2")
    #expect(verdict.kind == .proved)
    #expect(verdict.scope.contains("the printed bounds for every k ≤ n/16"))
  }

  @Test func halfOfTheNormIsRefuted() throws {
    // All parities of size k with B = 1 separate: loss 0 where ½(1 − ½) is claimed.
    let verdict = try checkTheorem2(Scope(maximumDimension: 3), factor: Rational(1, 2))
    #expect(verdict.kind == .refuted)
    #expect(try checkTheorem2(Scope(maximumDimension: 3), factor: Rational(99, 100)).kind == .refuted)
    #expect(try checkTheorem2(Scope(maximumDimension: 3), factor: 2).kind == .proved)
  }

  /// The printed bounds against the one that is shown, on a grid, in squares.
  @Test func thePrintedBoundsAreWeaker() {
    for k in 1...6 {
      for count in [1, 2, 17, 1000] {
        for radius in [
          Rational(1, 100), 1, 31, 2 * Rational(4).power(k), 10 * Rational(4).power(k), 1_000_000,
        ] {
          let q = Rational(4).power(k)
          let shown = radius * radius * Rational(count) / (4 * q * q)
          #expect(shown <= Rational(count) * radius * radius / (2 * q), "√N·B")
          let printed = Rational(count) * radius / (2 * q)
          #expect(
            shown <= printed || printed >= Rational(1, 4), "√(NB): k = \(k), N = \(count), B = \(radius)")
        }
      }
    }
  }
}
