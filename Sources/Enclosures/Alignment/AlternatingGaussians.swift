package import ExactNumbers
internal import ExactParity

/// The (d, α, β)-alternating Gaussians of arXiv 2412.04910, Definition 9: `k ~ Bin(d, ½)`, correlation `ρ(k) = (1 − 2k/d)α + β`.
package struct AlternatingGaussians: Sendable {
  /// d.
  package let dimension: Int
  /// α.
  package let alpha: Rational
  /// β.
  package let beta: Rational

  package init(dimension: Int, alpha: Rational, beta: Rational) {
    (self.dimension, self.alpha, self.beta) = (dimension, alpha, beta)
  }

  /// `E (−1)^k 1[G₁ ≥ 0] 1[G₂ ≥ 0]`, with d bits more than `bits` against the cancellation.
  package func thresholdMean(bits: Int) throws -> Ball {
    try mean(bits) { $0.orthant($1, $1) }
  }

  /// `E (−1)^k ReLU(G₁) ReLU(G₂)`, likewise.
  package func rampMean(bits: Int) throws -> Ball {
    try mean(bits) { $0.rampRamp($1, $1) }
  }

  private func mean(_ bits: Int, of value: @Sendable (BivariateNormal, Ball) -> Ball) throws -> Ball {
    let precision = dimension + bits
    let zero = Ball.zero(precision: precision)
    return try krawtchoukMean(dimension: dimension, degree: dimension, precision: precision) { k in
      let rho = Rational(Integer(dimension - 2 * k), Integer(dimension)) * alpha + beta
      return value(BivariateNormal(correlation: rho, precision: precision), zero)
    }
  }

  /// A grid of α and β at one dimension: α ∈ {1, 3/4, 1/2, 1/4, 1/20}, β ∈ {0, 1 − α, (α − 1)/2}.
  package static func grid(dimension: Int) -> [AlternatingGaussians] {
    rationals("1 3/4 1/2 1/4 1/20").flatMap { alpha in
      [0, 1 - alpha, (alpha - 1) / 2].map {
        AlternatingGaussians(dimension: dimension, alpha: alpha, beta: $0)
      }
    }
  }
}
