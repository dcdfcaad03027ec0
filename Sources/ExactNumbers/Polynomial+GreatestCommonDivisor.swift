extension Polynomial {
  /// The greatest common divisor, by Euclid's algorithm; monic unless it is a constant, and then 1.
  ///
  /// ```swift
  /// let x = Polynomial.variable
  /// (x * x - 1).greatestCommonDivisor(with: x * x + 2 * x + 1)  // x + 1
  /// ```
  ///
  /// The divisor of 0 and p is p.
  public func greatestCommonDivisor(with other: Polynomial) -> Polynomial {
    var (dividend, divisor) = (self, other)
    while let degree = divisor.degree {
      if degree == 0 { return 1 }
      // Monic divisors keep the coefficients small.
      divisor = divisor * Polynomial(divisor.coefficient(degree).reciprocal)
      while let top = dividend.degree, top >= degree {
        let shifted = Polynomial.variable.power(top - degree) * divisor
        dividend = dividend - shifted * Polynomial(dividend.coefficient(top))
      }
      (dividend, divisor) = (divisor, dividend)
    }
    return dividend
  }

  /// The Chebyshev polynomials T_0, …, T_n: `T_k(cos θ) = cos kθ`, `T_{k+1} = 2xT_k − T_{k−1}`.
  public static func chebyshev(upTo n: Int) -> [Polynomial] {
    var list = [Polynomial(1), Polynomial.variable]
    while list.count <= n { list.append(Polynomial([0, 2]) * list[list.count - 1] - list[list.count - 2]) }
    return Array(list.prefix(n + 1))
  }
}
