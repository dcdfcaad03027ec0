// Theorem 8 of arXiv 2412.04910: noisy GD with the correlation loss on the two-layer ReLU network of Proposition 1 has accuracy at most
// ½ + exp(−Ω(d)) on the parity of d − a ≥ d/2 coordinates, for n, T, γ, 1/τ, τ up to exp(o(d)).
//
// It follows from Theorem 7 as corrected, accuracy ≤ ½ + T√ε/(2τ), with ε a bound of GAL(θ + λH) over 0 ≤ λ² ≤ Tγ²τ². Adding λH gives weights
// of variances 1/d + λ², σ² + λ², 1/n + λ²; scaled back to those of Proposition 1 (eq. (105)–(107)),
//
//   GAL(θ + λH) ≤ (1 + dλ²)(1 + nλ²) GAL(θ̃_λ) ≤ (1 + dλ²)(1 + nλ²) P 2^{−(d−a)−1}   (d ≥ 5, hdp-proposition-1).
//
// So the excess is at most (T/2τ)((1 + dTγ²τ²)(1 + nTγ²τ²) P)^{½} 2^{−(d−a+1)/2}: exponentially small for every choice in the theorem.
// (Theorem 7 is refuted as printed; its corrected bound has the same consequence.)

internal import Enclosures
package import ExactNumbers
package import ExactParity
internal import Foundation
package import Ledger

extension Row {
  static let theorem8GaussianFails = Row(
    id: "hdp-theorem-8", paper: .highDegreeParities, section: .section5,
    title: "Gaussian initialization: accuracy ≤ ½ + exp(−Ω(d))",
    text: """
      For the network and parity of Proposition 1, n, T, γ ≤ exp(o(d)) and exp(−o(d)) ≤ τ ≤ exp(o(d)), noisy GD with the \
      correlation loss has P[sign NN(x; θ^T) = f(x)] ≤ ½ + exp(−Ω(d)). Checked with the excess T√ε/(2τ) of Theorem 7 as corrected and \
      ε = sup GAL(θ + λH) over 0 ≤ λ² ≤ Tγ²τ², at most (1 + dλ²)(1 + nλ²)·P·2^{−(d−a)−1}.
      """,
    place: "Section 5.2.1, Theorem 8; Appendix C.1",
    method: """
      GAL(θ + λH) enclosed at spot values of λ², against the scaled GAL(θ̃_λ) of eq. (107) and against the bound for every λ; the excess \
      for n = T = d², γ = 1, τ = 1/d, at most exp(−d/40) from d = 500 on.
      """,
    argued: """
      Theorem 7 as corrected (hdp-theorem-7-corrected), and the bound of hdp-proposition-1 for the λ, d and σ that are not enclosed.
      """,
    expected: .enclosed,
    check: { scope, progress in
      try checkTheorem8(scope, progress, base: Rational(1, 2)) { d, n, noise in
        (1 + Rational(d) * noise) * (1 + Rational(n) * noise)
      }
    })
}

/// Requires `GAL(θ + λH) ≤ scaling(d, n, λ²)·GAL(θ̃_λ)` and `≤ scaling·P·base^{d−a+1}`, and the excess to be small for large d.
package func checkTheorem8(
  _ scope: Scope, _ progress: ProgressCallback? = nil, base: Rational,
  scaling: @Sendable (_ dimension: Int, _ neurons: Int, _ noise: Rational) -> Rational
) throws -> Finding {
  let method = "alternating sums in balls, d + 96 bits; the excess by the bound for every λ"
  let dimensions = gaussianInitializationDimensions(scope)
  let sigma: Rational = 1
  let noises: [Rational] = [0, Rational(1, 100), 1]
  let cases = dimensions.flatMap { d in
    [0, d / 2].flatMap { a in noises.map { (d: d, degree: d - a, noise: $0) } }
  }
  let results = try concurrently(cases.count, progress: progress) { index in
    let (d, degree, noise) = cases[index]
    let factor = scaling(d, d * d, noise)
    let shrunk = (sigma + noise) / (1 + Rational(d) * noise)
    let moved = GaussianInitialization(dimension: d, degree: degree, biasVariance: sigma, noise: noise)
    let scaled = GaussianInitialization(dimension: d, degree: degree, biasVariance: shrunk)
    let inverse = Rational(1, Integer(d * d))
    func alignment(_ bits: Int) -> Ball {
      moved.alignments(bits: bits).total(moved, neurons: d * d, outputVariance: inverse + noise)
    }
    // At λ = 0 both sides are the same number; the slack is rounding, far below 2^−40 of it.
    let slack = 1 + Rational(1, Integer.powerOfTwo(40))
    let byScaling = BallComparison.decided(.atMost, from: 96, upTo: 384) { bits in
      let total = scaled.alignments(bits: bits).total(scaled, neurons: d * d, outputVariance: inverse)
      return (alignment(bits), factor * total * slack)
    }
    let bound = factor * Rational(d * d * (d + 2)) * base.power(degree + 1)
    let byBound = BallComparison.decided(.atMost, from: 96, upTo: 384) { bits in
      (alignment(bits), Ball(bound, precision: bits))
    }
    return (scaling: byScaling, bound: byBound)
  }
  for (question, found) in zip(cases, results) {
    let (d, degree, noise) = question
    let failure = Finding.unless(
      found.scaling.decision && found.bound.decision,
      Counterexample(
        parameters: "d = \(d), a = \(d - degree), n = d², σ² = \(sigma), λ² = \(noise)",
        claim: "GAL(θ + λH) ≤ (1 + dλ²)(1 + nλ²) GAL(θ̃_λ), and the bound",
        left: "GAL(θ + λH) in \(found.scaling.left.enclosure(10))",
        right: "right sides in \(found.scaling.right.enclosure(10)), \(found.bound.right.enclosure(10))",
        replay: "verify check hdp-theorem-8 --max-dimension \(d)"), method: method)
    if let failure { return failure }
  }
  // n = T = d², γ = 1, τ = 1/d: Tγ²τ² = 1 is the largest λ², where the scaling is largest.
  var evidence: [EvidenceItem] = []
  for d in [100, 200, 500, 1000, 2000] {
    let parameters = Rational(d * d * (d + 2))
    let square = scaling(d, d * d, 1) * parameters * base.power(d - d / 2 + 1)
    let found = BallComparison.decided(.atMost, from: 96, upTo: 384) { bits in
      (
        Rational(Integer(d).power(3)) / 2 * Ball(square, precision: bits).squareRoot,
        Ball(Rational(Integer(-d), 40), precision: bits).exponential
      )
    }
    let excess = found.left
    let failure = Finding.unless(
      d < 500 ? .holds : found.decision,
      Counterexample(
        parameters: "d = \(d), a = d/2, n = T = d², γ = 1, τ = 1/d", claim: "excess ≤ exp(−d/40)",
        left: "T√ε/(2τ) in \(excess.enclosure(8))", right: "exp(−d/40) in \(found.right.enclosure(8))",
        replay: "verify check hdp-theorem-8"), method: method)
    if let failure { return failure }
    let rate = -log(excess.approximation) / Double(d)
    evidence.append(
      EvidenceItem(
        "excess at d=\(d), a=d/2", "accuracy − ½ ≤ \(excess.decimals(4).upper), −ln(excess)/d ≈ \(rate)"))
  }
  return Finding(
    .enclosed,
    scope: """
      d ∈ \(dimensions), a ∈ {0, ⌊d/2⌋}, n = d², σ² = 1, λ² ∈ {0, 1/100, 1} enclosed; every λ by the bound, with n = T = d², γ = 1, τ = 1/d \
      the excess at d = 100 … 2000
      """,
    method: method, evidence: evidence)
}
