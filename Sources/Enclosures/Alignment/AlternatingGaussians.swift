package import ExactNumbers
internal import ExactParity

/// `E (−1)^k f(ρ(k))` for (d, α, β)-alternating Gaussians of arXiv 2412.04910, Definition 9: `k ~ Bin(d, ½)`,
/// `ρ(k) = (1 − 2k/d)α + β`, f the mean of `1[G₁ ≥ 0]1[G₂ ≥ 0]` or of `ReLU(G₁)ReLU(G₂)`.
package func alternatingGaussianMean(
  dimension d: Int, alpha: Rational, beta: Rational, ramp: Bool, precision: Int
) throws -> Ball {
  let zero = Ball.zero(precision: precision)
  return try krawtchoukMean(dimension: d, degree: d, precision: precision) { k in
    let rho = Rational(Integer(d - 2 * k), Integer(d)) * alpha + beta
    let normal = BivariateNormal(correlation: rho, precision: precision)
    return ramp ? normal.rampRamp(zero, zero) : normal.orthant(zero, zero)
  }
}
