package import ExactNumbers

/// `GAL` of the chain `W₃φ(W₂φ(W₁x + b))`, `φ(z) = max(z, 0)²`, f = x, for variances a of W₁ and b, c of W₂, e of W₃.
package func squareChainAlignment(_ a: Rational, _ c: Rational, _ e: Rational) -> Rational {
  let (s, fourth) = (2 * a, Rational(3, 2) * c * c)  // Var(W₁ ± b), E W₂₊⁴
  let difference = 2 * (Rational(105, 2) - Rational(9, 4)) * s.power(4)
  return (fourth * difference + 4 * e * (c / 2) * difference + 16 * e * fourth * 30 * s.power(3)) / 4
}

/// `E(E_x x ∂_l NN)²` of the chain `W₃φ(W₂φ(W₁x))`, φ = ReLU, d = 1, f = x, by layer: one x is active, so `E_x x ∂NN` is half the derivative
/// up to sign, and for W₂ > 0 (half of the law) the squares are `W₃²W₂²`, `W₃²W₁²` and `W₂²W₁²`.
package func reluChainAlignments(_ v: [Rational]) -> [Rational] {
  [v[2] * v[1] / 8, v[2] * v[0] / 8, v[1] * v[0] / 8]
}
