import ExactNumbers
import TestSupport
import Testing

@Suite struct RationalBoundsTests {
  /// Published digits, truncated: (value, decimals).
  private func holds(_ bounds: RationalBounds, _ digits: String, decimals: Int) throws {
    let below = try #require(Rational(digits))
    let step = Rational(1, Integer(10).power(decimals))
    #expect(bounds.lower >= below - step && bounds.upper <= below + step, "\(digits)")
    #expect(bounds.lower < below + step && bounds.upper > below, "\(digits)")
  }

  @Test func knownDigits() throws {
    try holds(.pi(bits: 160), "3.1415926535897932384626433832795028841971", decimals: 40)
    try holds(.exponential(of: 1, bits: 160), "2.7182818284590452353602874713526624977572", decimals: 40)
    try holds(.exponential(of: -1, bits: 160), "0.3678794411714423215955237701614608674458", decimals: 40)
    try holds(.logarithm(of: 2, bits: 160), "0.6931471805599453094172321214581765680755", decimals: 40)
    try holds(.logarithm(of: 10, bits: 160), "2.3025850929940456840179914546843642076011", decimals: 40)
  }

  /// The partial sums of e^{−x}, 0 ≤ x ≤ 1, alternate around it: another series, summed without rounding.
  @Test func exponentialAgreesWithTheAlternatingSeries() {
    for var random in RandomCases(100) {
      let x = Rational(Integer(Int.random(in: 0...1000, using: &random)), 1000)
      var term: Rational = 1
      var sum: Rational = 1
      for k in 1...31 {
        term *= -x / Rational(k)
        sum += term
      }
      let above = sum + term.magnitude
      let bounds = RationalBounds.exponential(of: -x, bits: 64)
      #expect(bounds.lower <= above && sum <= bounds.upper, "\(x), \(random)")
      #expect(bounds.upper - bounds.lower < Rational(1, Integer.powerOfTwo(60)), "\(x), \(random)")
    }
  }

  @Test func exponentialAndLogarithmAreInverse() {
    for var random in RandomCases(200) {
      let x = Rational(
        Integer(Int.random(in: -40_000...40_000, using: &random)),
        Integer(Int.random(in: 1...3000, using: &random)))
      let exponential = RationalBounds.exponential(of: x, bits: 96)
      #expect(RationalBounds.logarithm(of: exponential.lower, bits: 96).lower <= x, "\(x), \(random)")
      #expect(RationalBounds.logarithm(of: exponential.upper, bits: 96).upper >= x, "\(x), \(random)")
      let width = exponential.upper - exponential.lower
      #expect(width <= exponential.upper / Rational(Integer.powerOfTwo(88)), "\(x), \(random)")
      let logarithm = RationalBounds.logarithm(of: exponential.lower, bits: 96)
      #expect((logarithm.lower - x).magnitude < Rational(1, Integer.powerOfTwo(80)), "\(x), \(random)")
    }
  }

  @Test func productsAddUp() {
    for var random in RandomCases(100) {
      func part() -> Integer { Integer(Int.random(in: 1...1_000_000, using: &random)) }
      let (u, v) = (Rational(part(), part()), Rational(part(), part()))
      let logarithms = [u, v, u * v].map { RationalBounds.logarithm(of: $0, bits: 80) }
      #expect(logarithms[0].lower + logarithms[1].lower <= logarithms[2].upper, "\(u), \(v), \(random)")
      #expect(logarithms[0].upper + logarithms[1].upper >= logarithms[2].lower, "\(u), \(v), \(random)")
    }
  }

  @Test func edgeCases() {
    #expect(RationalBounds.exponential(of: 0, bits: 16).contains(1))
    #expect(RationalBounds.logarithm(of: 1, bits: 16).contains(0))
    #expect(RationalBounds(lower: 2, upper: 2).leastMultiple(reaching: 7) == 4)
    #expect(RationalBounds(lower: 2, upper: 2).leastMultiple(reaching: 8) == 4)
    #expect(RationalBounds(lower: 1, upper: 2).leastMultiple(reaching: 8) == nil)
    #expect(RationalBounds(lower: 0, upper: 1).leastMultiple(reaching: 8) == nil)
  }

  /// On squares, from both sides; the ends are one step apart, or the root itself.
  @Test func squareRoots() {
    #expect(RationalBounds.squareRoot(of: Rational(9, 4), bits: 3).lower == Rational(3, 2))
    #expect(RationalBounds.squareRoot(of: Rational(9, 4), bits: 3).upper == Rational(3, 2))
    #expect(RationalBounds.squareRoot(of: 0, bits: 0) == RationalBounds(lower: 0, upper: 0))
    for var random in RandomCases(200) {
      let x = Rational(
        Integer(Int.random(in: 0...10_000, using: &random)), Integer(Int.random(in: 1...999, using: &random)))
      let bits = Int.random(in: 0...40, using: &random)
      let root = RationalBounds.squareRoot(of: x, bits: bits)
      #expect(root.lower * root.lower <= x && x <= root.upper * root.upper, "\(x), \(random)")
      let step = Rational(1, x.denominator << bits)
      #expect(root.lower == root.upper || root.upper - root.lower == step, "\(x), \(random)")
      #expect((root.lower == root.upper) == (root.lower * root.lower == x), "\(x), \(random)")
    }
  }
}
