// Eq. (140): for ρ-correlated standard normals
//
//   E ReLU(G₁) ReLU(G₂) = 1/(2π) + ρ/4 + Σ_{m ≥ 1} a_m² (2m)! ρ^{2m},   a_m = (−1)^{m+1}/(√(2π) 2^m (2m−1) m!),
//
// and the arc-cosine kernel (√(1−ρ²) + ρ(π − arccos ρ))/(2π). Since a_m²(2m)! = C(2m,m)/(2π 4^m (2m−1)²), whose ratios are below 1,
// the terms past M are together at most the next coefficient times ρ^{2M+2}/(1 − ρ²).

internal import Enclosures
package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let equation140ReluKernel = Row(
    id: "hdp-equation-140", paper: .highDegreeParities, section: .appendixC,
    title: "Hermite series and closed form of E ReLU ReLU",
    text: """
      E ReLU(G₁)ReLU(G₂) = 1/(2π) + ρ/4 + Σ_m a_m²(2m)! ρ^{2m}, a_m = (−1)^{m+1}/(√(2π) 2^m (2m−1) m!), which is \
      (√(1−ρ²) + ρ(π − arccos ρ))/(2π).
      """,
    place: "Appendix C.4, eq. (140)",
    method:
      "The series with exact coefficients and a rigorous remainder, and the mean by orthant probabilities, against the closed form.",
    expected: .derived, due: .enclosed,
    check: { scope, progress in
      try checkReluKernel(scope, progress) {
        Rational(binomial(2 * $0, $0), Integer(4).power($0) * Integer((2 * $0 - 1) * (2 * $0 - 1)))
      }
    })
}

/// Compares the series with coefficients `coefficient(m)/(2π)`, the mean and the closed form.
package func checkReluKernel(
  _ scope: Scope, _ progress: ProgressCallback? = nil, coefficient: (_ m: Int) -> Rational
) throws -> Finding {
  try Cases.finding(scope, progress, method: "100 terms and a geometric remainder, at 128 bits") { cases in
    let (terms, twoPi, zero) = (100, 2 * Ball.pi(precision: 128), Ball.zero(precision: 128))
    let coefficients = (1...terms + 1).map(coefficient)
    let points = scope.choice(quick: 12, standard: 60, deep: 200)
    cases.covering("\(2 * points + 1) points |ρ| ≤ 4/5")
    try cases.each(nil, in: (-points...points).map { Rational(Integer($0 * 4), Integer(points * 5)) }) {
      rho in
      let ball = Ball(rho, precision: 128)
      let root = Ball(1 - rho * rho, precision: 128).squareRoot
      let closed = (root + ball * (twoPi / 2 - ball.arcCosine)) / twoPi
      var sum: Rational = 1
      for m in 1...terms { sum += coefficients[m - 1] * rho.power(2 * m) }
      let rest = coefficients[terms] * rho.power(2 * terms + 2) / (1 - rho * rho)
      let series = Ball(sum, precision: 128).widened(by: Ball(rest, precision: 128)) / twoPi + rho / 4
      let mean = BivariateNormal(correlation: rho, precision: 128).rampRamp(zero, zero)
      for (name, value) in [("1/(2π) + ρ/4 + Σ a_m²(2m)! ρ^{2m}", series), ("E ReLU(G₁)ReLU(G₂)", mean)] {
        try cases.require(
          "\(name) = (√(1−ρ²) + ρ(π − arccos ρ))/(2π)", at: ["ρ": rho], value, .agree(digits: 8), closed,
          replay: """
            python3 -c "from math import *; r = \(rho); print(1/(2*pi) + r/4 + \
            sum(comb(2*m, m)/(2*pi*4**m*(2*m-1)**2)*r**(2*m) for m in range(1, 100)), \
            (sqrt(1-r*r) + r*(pi - acos(r)))/(2*pi))"
            """)
      }
    }
  }
}
