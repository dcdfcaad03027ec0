/// The probabilists' Hermite polynomial H_n by its coefficients: `H_n(x) = Σ_k (−1)^k n!/(k!(n−2k)!2^k) x^{n−2k}`.
package func hermiteCoefficients(_ n: Int) -> [Rational] {
  // H_{n+1} = x H_n − n H_{n−1}.
  var (previous, current): ([Rational], [Rational]) = ([], [1])
  for k in 0..<n {
    var next = [Rational(0)] + current
    for (power, coefficient) in previous.enumerated() { next[power] -= Rational(k) * coefficient }
    (previous, current) = (current, next)
  }
  return current
}

/// `E G₁^a G₂^b` for standard normals with correlation ρ: Wick's formula by the number j of pairs that cross.
///
/// `Σ_j a! b!/(j! ((a−j)/2)! ((b−j)/2)! 2^{(a+b)/2−j}) ρ^j` over j with the parity of a and of b.
package func normalMixedMoment(_ a: Int, _ b: Int, correlation: Rational) -> Rational {
  guard (a + b) & 1 == 0 else { return 0 }
  return stride(from: a & 1, through: min(a, b), by: 2).reduce(Rational(0)) { sum, j in
    let (p, q) = ((a - j) / 2, (b - j) / 2)
    let pairings = Rational(
      factorial(a) * factorial(b), factorial(j) * factorial(p) * factorial(q) * Integer.powerOfTwo(p + q))
    return sum + pairings * correlation.power(j)
  }
}

/// `E H_m(G₁) H_n(G₂)` from the coefficients and the mixed moments.
package func hermiteProductMean(_ m: Int, _ n: Int, correlation: Rational) -> Rational {
  var sum: Rational = 0
  for (a, first) in hermiteCoefficients(m).enumerated() where !first.isZero {
    for (b, second) in hermiteCoefficients(n).enumerated() where !second.isZero {
      sum += first * second * normalMixedMoment(a, b, correlation: correlation)
    }
  }
  return sum
}

/// `n!`.
package func factorial(_ n: Int) -> Integer { (0..<max(n, 0)).reduce(Integer(1)) { $0 * Integer($1 + 1) } }
