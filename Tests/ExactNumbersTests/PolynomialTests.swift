import ExactNumbers
import TestSupport
import Testing

@Suite struct PolynomialTests {
  private func random(
    degree: Int, using generator: inout TestGenerator, integral: Bool = false
  ) -> Polynomial {
    Polynomial(
      (0...degree).map { _ in
        Rational(
          Integer(Int.random(in: -9...9, using: &generator)),
          Integer(integral ? 1 : Int.random(in: 1...4, using: &generator)))
      })
  }

  /// The value as a sum of powers: no Horner, no library polynomial.
  private func oracle(_ p: Polynomial, at x: Rational) -> Rational {
    p.coefficients.enumerated().reduce(0) { $0 + $1.element * x.power($1.offset) }
  }

  @Test func arithmeticAgreesWithValues() {
    for var generator in RandomCases(100) {
      let p = random(degree: Int.random(in: 0...5, using: &generator), using: &generator)
      let q = random(degree: Int.random(in: 0...5, using: &generator), using: &generator)
      let offset = Rational(Integer(Int.random(in: -5...5, using: &generator)), 3)
      // More points than the degree of any of these polynomials, so agreement is equality.
      for x in (-15...15).map({ Rational($0) }) {
        let (px, qx) = (oracle(p, at: x), oracle(q, at: x))
        #expect(p.value(at: x) == px, "\(generator)")
        #expect(oracle(p + q, at: x) == px + qx, "\(generator)")
        #expect(oracle(p - q, at: x) == px - qx, "\(generator)")
        #expect(oracle(p * q, at: x) == px * qx, "\(generator)")
        #expect(oracle(p.power(3), at: x) == px * px * px, "\(generator)")
        #expect(oracle(p.composed(with: q), at: x) == oracle(p, at: qx), "\(generator)")
        #expect(oracle(p.shifted(by: offset), at: x) == oracle(p, at: x + offset), "\(generator)")
      }
      #expect((p - p).coefficients.isEmpty && (p * q).coefficients.last != 0, "\(generator)")
    }
  }

  /// Kronecker: with |coefficients| < 2^31 the value at 2^32 determines an integer polynomial, digit by
  /// digit.
  @Test func productsAgreeWithKroneckerSubstitution() {
    let base = Integer.powerOfTwo(32)
    for var generator in RandomCases(100) {
      let p = random(degree: 6, using: &generator, integral: true)
      let q = random(degree: 4, using: &generator, integral: true)
      var value = (oracle(p, at: Rational(base)) * oracle(q, at: Rational(base))).numerator
      var digits: [Rational] = []
      while !value.isZero {
        var digit = value.flooredRemainder(by: base)
        if digit * 2 >= base { digit -= base }
        digits.append(Rational(digit))
        value = (value - digit).flooredQuotient(by: base)
      }
      #expect((p * q).coefficients == digits, "\(generator)")
    }
  }

  @Test func nonnegativityIsCertifiedOnlyWhereItHolds() {
    let x = Polynomial.variable
    #expect((3 * x - 2).isCertifiedPositive(from: 1))
    #expect(!(3 * x - 2).isCertifiedPositive(from: 0))
    #expect((x - 2).isCertifiedNonnegative(from: 2) && !(x - 2).isCertifiedPositive(from: 2))
    // Positive, but not shown so by the coefficients at 0; they do show it at 1.
    #expect(!(x * x - x + 1).isCertifiedNonnegative(from: 0))
    #expect((x * x - x + 1).isCertifiedNonnegative(from: 1))
    #expect(Polynomial.zero.isCertifiedNonnegative(from: 0) && !Polynomial.zero.isCertifiedPositive(from: 0))
    for var generator in RandomCases(200) {
      let p = random(degree: 3, using: &generator)
      let start = Rational(Int.random(in: -4...4, using: &generator))
      guard p.isCertifiedNonnegative(from: start) else { continue }
      for step in 0...20 { #expect(oracle(p, at: start + Rational(step)) >= 0, "\(p), \(generator)") }
    }
  }

  @Test func writing() {
    let x = Polynomial.variable
    #expect(((x + 2) * (x - 1) * (x - 1)).written(in: "d") == "d³ − 3d + 2")
    #expect(Polynomial([Rational(-1, 2), 0, 3]).description == "3x² − 1/2")
    #expect((-x.power(12)).description == "−x¹²")
    #expect(Polynomial([0, Rational(1, 2)]).description == "(1/2)x")
    #expect(Polynomial.zero.description == "0" && Polynomial.zero.degree == nil && x.degree == 1)
  }
}
