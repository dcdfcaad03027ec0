package import Enclosures
package import ExactNumbers
package import ExactParity
package import Ledger

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

/// Requires `|E (−1)^k f| ≤ bound(d, α)` on a grid of d, α and β.
package func checkAlternatingGaussians(
  _ scope: Scope, _ progress: ProgressCallback?, id: String, ramp: Bool,
  bound: (_ dimension: Int, _ alpha: Rational, _ precision: Int) -> Ball
) throws -> Finding {
  let method = "the alternating sum in balls, with d + 96 bits against the cancellation"
  let largest = scope.dimension(quick: 100, standard: 400, deep: 400, atLeast: 2)
  let dimensions = [2, 3, 10, 25, 50, 100, 200, 400].filter { $0 <= largest }
  let grid = ["1", "3/4", "1/2", "1/4", "1/20"].compactMap { Rational($0) }
  var tightest: (ratio: Double, place: String) = (.infinity, "")
  for (index, d) in dimensions.enumerated() {
    for alpha in grid {
      for beta in [Rational(0), 1 - alpha, (alpha - 1) / 2] {
        let found = try BallComparison.decided(.atMost, from: 96, upTo: 384) { precision in
          let value = try alternatingGaussianMean(
            dimension: d, alpha: alpha, beta: beta, ramp: ramp, precision: d + precision)
          return (value.magnitude, bound(d, alpha, precision))
        }
        let parameters = "d = \(d), α = \(alpha), β = \(beta)"
        let failure = Finding.unless(
          found.decision,
          Counterexample(
            parameters: parameters, claim: "|E (−1)^k f(ρ)| ≤ bound",
            left: "left side in \(found.left.enclosure(10))",
            right: "bound in \(found.right.enclosure(10))",
            replay: "verify check \(id) --max-dimension \(d)"),
          method: method)
        if let failure { return failure }
        let ratio = (found.right / found.left).approximation
        if ratio > 0, ratio < tightest.ratio { tightest = (ratio, parameters) }
      }
    }
    progress?(Double(index + 1) / Double(dimensions.count))
  }
  return Finding(
    .enclosed, scope: "d ∈ \(dimensions), α ∈ {1, 3/4, 1/2, 1/4, 1/20}, β ∈ {0, 1 − α, (α − 1)/2}",
    method: method,
    evidence: [
      EvidenceItem("tightest", "bound ≈ \(tightest.ratio) times the value at \(tightest.place)")
    ])
}
