// Proposition 2 of arXiv 2412.04910, as printed: for an H-weakly homogeneous activation, H ≥ 1, GAL_f(θ⁰ + γλH) ≤ ∏_l (1 + γ²λ²/v_l²)^H GAL_f(θ⁰).
//
// For H = 2 it fails: the chain NN = W₃φ(W₂φ(W₁x)) with φ(z) = max(z, 0)² (2-weakly homogeneous), d = 1 and f = x. For W₂ > 0 exactly one x is active, so
// E_x f∂NN is half the derivative, in absolute value: with independent centered normals of variances a, b, c,
//
//   ∂W₃: ¼ E W₂₊⁴ E W₁⁸ = ¼·(3b²/2)·105a⁴,   ∂W₂: ¼·4c·(b/2)·105a⁴,   ∂W₁: ¼·16c·(3b²/2)·15a³.
//
// Variances (1, 100, 100) and γλ = 1: the ratio is 8.32…, the bound 2²·1.01⁴ = 4.16… The exponent of the layer l is H^{L−l}, not H (Lemma 4).

package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let proposition2PerturbedHomogeneous = Row(
    id: "hdp-proposition-2", paper: .highDegreeParities, section: .appendixB,
    title: "GAL(θ⁰+γλH) ≤ ∏(1+γ²λ²/v_l²)^H GAL(θ⁰)",
    text: """
      For a fully connected network with H-weakly homogeneous activation, H ≥ 1, and Gaussian weights of variance v_l² in layer l, \
      GAL_f(θ⁰ + γλH) ≤ ∏_l (1 + γ²λ²/v_l²)^H GAL_f(θ⁰).
      """,
    place: "Appendix B.5, Proposition 2, eq. (74)",
    method:
      "A chain of three layers of width 1 with max(z, 0)², its alignments by exact moments of normals.",
    expected: .refuted,
    consequence: Consequence(
      .missingHypothesis, conclusionSurvives: true,
      """
      For H = 1, the ReLU, it holds, with an exact factor for each parameter (hdp-proposition-2-corrected); for H > 1 the exponents are H^{L−l}.
      """),
    check: { scope, progress in
      try checkProposition2(scope, progress) { factors in
        factors.reduce(1, *).power(2)
      }
    })
}

/// `GAL` of the chain `W₃φ(W₂φ(W₁x))`, `φ(z) = max(z, 0)²`, f = x, for weights of the given variances.
package func squareChainAlignment(_ a: Rational, _ b: Rational, _ c: Rational) -> Rational {
  let outer = Rational(3, 2) * b * b * 105 * a.power(4)
  let middle = 4 * c * (b / 2) * 105 * a.power(4)
  let inner = 16 * c * (Rational(3, 2) * b * b) * 15 * a.power(3)
  return (outer + middle + inner) / 4
}

/// Both sides again, from the moments of normals.
private func replay(_ variances: [Rational]) -> String {
  let list = variances.map { "F(\($0))" }.joined(separator: ", ")
  return "python3 -c 'from fractions import Fraction as F; v = [\(list)]; "
    + "g = lambda a, b, c: F(3,2)*b*b*105*a**4 + 2*c*b*105*a**4 + 24*c*b*b*15*a**3; "
    + "print(g(*[x+1 for x in v])/g(*v), ((1+1/v[0])*(1+1/v[1])*(1+1/v[2]))**2)'"
}

/// Requires the ratio of alignments to be at most `bound` of the factors `1 + γ²λ²/v_l²`.
package func checkProposition2(
  _ scope: Scope, _ progress: ProgressCallback? = nil, bound: (_ factors: [Rational]) -> Rational
) throws -> Finding {
  let method = "exact moments of normals"
  let grid: [[Rational]] = [
    [1, 100, 100], [1, 1, 1], [100, 1, 100], [100, 100, 1], [4, 9, 25],
  ]
  for variances in grid {
    let factors = variances.map { 1 + 1 / $0 }
    let moved = squareChainAlignment(variances[0] + 1, variances[1] + 1, variances[2] + 1)
    let ratio = moved / squareChainAlignment(variances[0], variances[1], variances[2])
    let right = bound(factors)
    guard ratio > right else { continue }
    return .refuted(
      by: Counterexample(
        at: [
          "φ": "max(z, 0)² (H = 2)", "widths": 1, "d": 1, "f": "x",
          "v²": "(\(variances[0]), \(variances[1]), \(variances[2]))", "γλ": 1,
        ], claim: "GAL(θ⁰+γλH)/GAL(θ⁰) ≤ ∏(1+γ²λ²/v_l²)^H", left: Side("ratio", .exact(ratio)),
        right: Side("bound", .exact(right)), replay: replay(variances)), method: method)
  }
  return Finding(
    .verified, scope: "\(grid.count) chains of three layers of width 1", method: method)
}
