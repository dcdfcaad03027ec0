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

@Suite struct BivariatePolynomialTests {
  private func random(using generator: inout TestGenerator) -> BivariatePolynomial {
    BivariatePolynomial(
      (0...Int.random(in: 0...3, using: &generator)).map { _ in
        Polynomial(
          (0...Int.random(in: 0...3, using: &generator)).map { _ in
            Rational(Integer(Int.random(in: -6...6, using: &generator)), 5)
          })
      })
  }

  /// The value as a double sum of powers.
  private func oracle(_ p: BivariatePolynomial, _ x: Rational, _ y: Rational) -> Rational {
    p.rows.enumerated().reduce(0) { sum, row in
      row.element.coefficients.enumerated().reduce(sum) {
        $0 + $1.element * x.power($1.offset) * y.power(row.offset)
      }
    }
  }

  @Test func arithmeticAgreesWithValues() {
    for var generator in RandomCases(40) {
      let (p, q) = (random(using: &generator), random(using: &generator))
      let curve = (Polynomial([1, 2]), Polynomial([0, Rational(1, 2), 1]))
      // The degree in each variable is at most 9 (a falling factorial of three factors), so this grid
      // decides.
      for x in -6...6 {
        for y in -6...6 {
          let (a, b) = (Rational(x), Rational(y))
          let (left, right) = (oracle(p, a, b), oracle(q, a, b))
          #expect(p.value(at: a, b) == left, "\(generator)")
          #expect(oracle(p + q, a, b) == left + right, "\(generator)")
          #expect(oracle(p - q, a, b) == left - right, "\(generator)")
          #expect(oracle(p * q, a, b) == left * right, "\(generator)")
          #expect(oracle(p.fallingFactorial(3), a, b) == left * (left - 1) * (left - 2), "\(generator)")
          #expect(oracle(p.shifted(first: 2, second: -3), a, b) == oracle(p, a + 2, b - 3), "\(generator)")
        }
        let (u, v) = (curve.0.value(at: Rational(x)), curve.1.value(at: Rational(x)))
        let restricted = p.restricted(first: curve.0, second: curve.1)
        #expect(restricted.value(at: Rational(x)) == oracle(p, u, v), "\(generator)")
      }
      #expect((p - p).isZero, "\(generator)")
    }
  }

  /// Kronecker: `y = x^8` keeps the monomials of a product of x-degree below 8 apart.
  @Test func productsAgreeWithKroneckerSubstitution() {
    let power = Polynomial.variable.power(8)
    for var generator in RandomCases(60) {
      let (p, q) = (random(using: &generator), random(using: &generator))
      let flat = { (r: BivariatePolynomial) in
        r.rows.enumerated().reduce(Polynomial.zero) { $0 + $1.element * power.power($1.offset) }
      }
      #expect(flat(p * q) == flat(p) * flat(q), "\(generator)")
      #expect((p * q).rows.allSatisfy { ($0.degree ?? 0) < 8 }, "\(generator)")
    }
  }

  @Test func positivityIsCertifiedOnAQuadrant() {
    let (d, k) = (BivariatePolynomial.first, BivariatePolynomial.second)
    #expect((d - 1 + k).isCertifiedPositive(from: 2, 0))
    #expect(!(d - 1 + k).isCertifiedPositive(from: 1, 0), "0 at d = 1, k = 0")
    #expect(!(d - k).isCertifiedPositive(from: 1, 0), "0 at k = d")
  }

  @Test func rationalFunctions() {
    let (d, k) = (BivariatePolynomial.first, BivariatePolynomial.second)
    let plain = RationalFunction(1, over: d)
    let cancelling = RationalFunction(k - 3, over: d * (k - 3))
    #expect(plain.isEquivalent(to: cancelling))
    #expect(plain.value(at: 4, 3) == Rational(1, 4) && cancelling.value(at: 4, 3) == nil)
    #expect(!plain.isEquivalent(to: RationalFunction(1, over: k)))
    #expect(RationalFunction(-k, over: d).written(in: "d", "k") == "−k/d")
    #expect(RationalFunction(1 - k, over: d * k).written(in: "d", "k") == "(−k + 1)/(dk)")
  }
}
