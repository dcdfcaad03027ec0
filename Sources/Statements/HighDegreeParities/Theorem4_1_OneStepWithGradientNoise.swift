// Theorem 4.1 of arXiv 2412.04910, "in the presence of GD noise of magnitude τ up to O(1/d²)", with the constants that its
// proof yields. One step of gradient descent leaves the output weights v¹ + γξ, ξ_i i.i.d. N(0, τ²), so by (30)
//
//   f(x) Ñ¹(x) = f(x) N¹(x) + γ f(x) Σ_i ξ_i ReLU(w_i·x + b) ≥ f(x) N¹(x) − 2γd Σ_i |ξ_i|.
//
// Where f N¹ ≥ γn/(18d) on the whole cube and Σ|ξ_i| < n/(36d²), this is positive (`deterministic part`). For u > 0,
// E exp((u/τ)|ξ|) = 2 e^{u²/2} Φ(u) ≤ exp(u²/2 + u√(2/π)), since 2Φ(u) = 1 + erf(u/√2) ≤ 1 + u√(2/π) ≤ exp(u√(2/π)). Chernoff's
// bound at u = s/τ − √(2/π), s = 1/(36d²), then gives P[Σ|ξ_i| ≥ ns] ≤ exp(−n(s/τ − √(2/π))²/2) (`Gaussian part`).
//
// Checked here: both inequalities with their constants for all d ≥ 2, and the deterministic part against the worst noise on every
// small network. Argued in words: Chernoff's bound, erf(z) ≤ 2z/√π, and that the event on W fails with probability at most
// exp(−d), which is hdp-theorem-4-1.

package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let theorem41OneStepWithGradientNoise = Row(
    id: "hdp-theorem-4-1-noise", paper: .highDegreeParities,
    title: "one noisy step learns for τ ≤ 1/(72 d²)",
    text: """
      Let d ≥ 2, n ≥ 5184 d⁴ and τ ≤ 1/(72 d²). One step of gradient descent (correlation loss, v⁰ = 0, Rademacher w, bias b(d)) \
      with Gaussian gradient noise of standard deviation τ gives sign N¹(x) = f(x) for every x, except with probability at most \
      2 exp(−d). It does so wherever f N¹ ≥ γn/(18d) without the noise and Σ|ξ_i| < n/(36 d²).
      """,
    place: "Theorem 4.1, eqs. (30)–(31)",
    method: """
      The deterministic part as an identity in d, and against the worst noise on every small network; the Gaussian part by the \
      exponent 49n/72 that √(2/π) < 5/6 gives, compared with d as polynomials.
      """,
    argued: """
      Chernoff's bound with E exp(u|ξ|/τ) ≤ exp(u²/2 + u√(2/π)); π > 3; hdp-theorem-4-1 for the event on W.
      """,
    expected: .enclosed,
    check: { scope, progress in try checkTheorem41Noise(scope, progress) })
}

/// Decides the statement with `budget` in place of 1/36 in `Σ|ξ_i| < budget·n/d²`, and `scale` in place of 1/72 in
/// `τ ≤ scale/d²`.
package func checkTheorem41Noise(
  _ scope: Scope, _ progress: ProgressCallback? = nil, budget: Rational = Rational(1, 36),
  scale: Rational = Rational(1, 72)
) throws -> Finding {
  let method = "polynomial inequalities in d; worst noise on every small network"
  let worst = try tightestNoisyMargin(scope, budget: budget)
  if worst.slack <= 0 {
    return .refuted(
      by: Counterexample(
        parameters: worst.parameters,
        claim: "f(x) Ñ¹(x) > 0 for every noise with Σ|ξ_i| < \(budget)·n/d²",
        left: "f(x) N¹(x) = \(worst.margin)",
        right: "the noise on the most active neuron can take away \(worst.margin - worst.slack)",
        replay: "verify explain hdp-theorem-4-1-noise"), method: method)
  }
  // 1/(18d) ≥ 2d·budget/d², cleared of its denominators; and a noise of scale/d² leaves s/τ = budget/scale.
  let ratio = budget / scale - Rational(5, 6)
  let exponent = ratio * ratio / 2 * 5184
  let d = Polynomial.variable
  let holds =
    1 >= 36 * budget && Rational(25, 36) > Rational(2, 3) && ratio > 0
    && (Polynomial(exponent) * d * d * d * d - d).isCertifiedNonnegative(from: 2)
  return Finding(
    holds ? .verified : .undecided,
    scope: "every d ≥ 2, n ≥ 5184 d⁴, τ ≤ \(scale.numerator)/(\(scale.denominator) d²)", method: method,
    evidence: [
      EvidenceItem("exponent", "P[Σ|ξ_i| ≥ \(budget)·n/d²] ≤ exp(−\(ratio * ratio / 2)·n)"),
      EvidenceItem(
        "tightestSlack",
        "f N¹ less the worst noise = \(worst.slack) at \(worst.parameters), every W with n ≤ \(worst.neurons)"
      ),
    ])
}

/// The least `f(x) N¹(x) − (budget·n/d²)·max_i ReLU(w_i·x + b)`, with γ = 1, over all small W on the event.
private func tightestNoisyMargin(
  _ scope: Scope, budget: Rational
) throws -> (slack: Rational, margin: Rational, parameters: String, neurons: Int) {
  let neurons = scope.choice(quick: 4, standard: 5, deep: 6)
  var worst: (slack: Rational, margin: Rational, parameters: String)?
  for d in 2...scope.dimension(quick: 3, standard: 3, deep: 4, atLeast: 2) {
    let bias = d & 1 == 0 ? 0 : -1
    let cube = (0..<1 << UInt64(d)).map { SignVector(dimension: d, negatives: $0) }
    let delta = Delta.lemma1(dimension: d, bias: Rational(bias))
    for n in 1...neurons {
      try Task.checkCancellation()
      for network in multisets(of: cube, size: n) {
        let active = cube.map { x in network.map { max($0.dot(x) + bias, 0) } }
        let margins = zip(cube, active).map { x, values in
          delta * Rational(zip(network, values).reduce(0) { $0 + x.parity * $1.0.parity * $1.1 })
        }
        guard margins.allSatisfy({ $0 >= Rational(Integer(n), Integer(18 * d)) }) else { continue }
        for (margin, values) in zip(margins, active) {
          let noise = budget * Rational(Integer(n * (values.max() ?? 0)), Integer(d * d))
          if worst.map({ margin - noise < $0.slack }) ?? true {
            worst = (margin - noise, margin, "d = \(d), W = \(network)")
          }
        }
      }
    }
  }
  guard let worst else { preconditionFailure("no small network has the margin") }
  return (worst.slack, worst.margin, worst.parameters, neurons)
}

/// The multisets of `size` elements, in lexicographic order of positions.
private func multisets<Element>(of elements: [Element], size: Int) -> [[Element]] {
  guard size > 0 else { return [[]] }
  return elements.indices.flatMap { first in
    multisets(of: Array(elements[first...]), size: size - 1).map { [elements[first]] + $0 }
  }
}
