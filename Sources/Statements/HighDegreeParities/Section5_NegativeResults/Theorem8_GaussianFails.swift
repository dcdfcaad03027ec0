// Theorem 8: noisy GD with the correlation loss on the two-layer ReLU network of Proposition 1 has accuracy at most
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
package import Ledger

extension Row {
  static let theorem8GaussianFails = Row(
    id: "hdp-theorem-8", paper: .highDegreeParities, section: .section5,
    title: "Gaussian initialization: accuracy ≤ ½ + exp(−Ω(d))",
    text: """
      For the network and parity of Proposition 1, n, T, γ ≤ exp(o(d)) and exp(−o(d)) ≤ τ ≤ exp(o(d)), noisy GD with the \
      correlation loss has P[sign NN(x; θ^T) = f(x)] ≤ ½ + exp(−Ω(d)): at most ½ + T√ε/(2τ) (Theorem 7 as corrected) with \
      ε = sup GAL(θ + λH) over 0 ≤ λ² ≤ Tγ²τ², at most (1 + dλ²)(1 + nλ²)·P·2^{−(d−a)−1}.
      """,
    place: "Section 5.2.1, Theorem 8; Appendix C.1",
    method: """
      GAL(θ + λH) enclosed at spot values of λ², against the scaled GAL(θ̃_λ) of eq. (107) and against the bound; the excess that the \
      bound gives for n = T = d², γ = 1, τ = 1/d, at most exp(−d/40) from d = 500 on.
      """,
    argued: """
      Theorem 7 as corrected (hdp-theorem-7-corrected), and the bound of hdp-proposition-1 for the λ, d and σ that are not enclosed.
      """,
    expected: .derived, due: .enclosed,
    check: { scope, progress in
      try checkTheorem8(scope, progress, base: Rational(1, 2)) { d, n, noise in
        (1 + Rational(d) * noise) * (1 + Rational(n) * noise)
      }
    })
}

/// The initialization moved by noise of variance λ², and the one of Proposition 1 that it is compared with; n = d², σ² = 1.
private struct MovedInitialization: Sendable {
  let dimension: Int
  let degree: Int
  let noise: Rational

  /// `GAL(θ + λH)` and `GAL(θ̃_λ)`.
  @Sendable func totals(bits: Int = 96) -> (moved: Ball, scaled: Ball) {
    func total(_ start: GaussianInitialization, _ variance: Rational) -> Ball {
      start.alignments(bits: bits).total(start, neurons: dimension * dimension, outputVariance: variance)
    }
    return (total(moved, inverse + noise), total(scaled, inverse))
  }

  /// A command for each side.
  var replay: String {
    "\(moved.replay(outputVariance: inverse + noise)); \(scaled.replay(outputVariance: inverse))"
  }

  /// 1/n for n = d².
  private var inverse: Rational { Rational(1, Integer(dimension * dimension)) }

  /// θ + λH.
  private var moved: GaussianInitialization {
    GaussianInitialization(dimension: dimension, degree: degree, biasVariance: 1, noise: noise)
  }

  /// θ̃_λ.
  private var scaled: GaussianInitialization {
    let shrunk = (1 + noise) / (1 + Rational(dimension) * noise)
    return GaussianInitialization(dimension: dimension, degree: degree, biasVariance: shrunk)
  }
}

/// Requires `GAL(θ + λH) ≤ scaling(d, n, λ²)·GAL(θ̃_λ)` and `≤ scaling·P·base^{d−a+1}`, and the excess to be small for large d.
package func checkTheorem8(
  _ scope: Scope, _ progress: ProgressCallback? = nil, base: Rational,
  scaling: (_ dimension: Int, _ neurons: Int, _ noise: Rational) -> Rational
) throws -> Finding {
  try Cases.finding(scope, progress, method: "alternating sums in balls, d + 96 bits") { cases in
    let dimensions = GaussianInitialization.dimensions(
      upTo: scope.dimension(quick: 200, standard: 1000, deep: 1000, atLeast: 20))
    cases.covering("d ∈ \(dimensions), a ∈ {0, ⌊d/2⌋}, n = d², σ² = 1, λ² ∈ {0, 1/100, 1}")
    let questions = dimensions.flatMap { d in
      [0, d / 2].flatMap { a in
        rationals("0 1/100 1").map { MovedInitialization(dimension: d, degree: d - a, noise: $0) }
      }
    }
    // At λ = 0 both sides are the same number; the slack is rounding, far below 2^−40 of it.
    let slack = 1 + Rational(1, Integer.powerOfTwo(40))
    try cases.each(nil, in: questions, computing: { $0.totals() }) { question, found in
      let (d, noise) = (question.dimension, question.noise)
      let factor = scaling(d, d * d, noise)
      let bound = factor * Rational(d * d * (d + 2)) * base.power(question.degree + 1)
      for byScaling in [true, false] {
        try cases.require(
          "GAL(θ + λH) ≤ (1 + dλ²)(1 + nλ²)·\(byScaling ? "GAL(θ̃_λ)" : "P·2^{−(d−a)−1}")",
          at: ["d": d, "a": d - question.degree, "n": "d²", "σ²": 1, "λ²": noise], .atMost, from: 96,
          upTo: 384,
          replay: question.replay
        ) { bits in
          let (moved, scaled) = bits == 96 ? found : question.totals(bits: bits)
          return (moved, byScaling ? factor * scaled * slack : Ball(bound, precision: bits))
        }
      }
    }
    try requireSmallExcess(cases, base, scaling)
  }
}

/// n = T = d², γ = 1, τ = 1/d: Tγ²τ² = 1 is the largest λ², where the scaling is largest.
private func requireSmallExcess(
  _ cases: Cases, _ base: Rational,
  _ scaling: (_ dimension: Int, _ neurons: Int, _ noise: Rational) -> Rational
) throws {
  for d in [100, 200, 500, 1000, 2000] {
    let square = scaling(d, d * d, 1) * Rational(d * d * (d + 2)) * base.power(d - d / 2 + 1)
    func excess(_ bits: Int) -> Ball {
      Rational(Integer(d).power(3)) / 2 * Ball(square, precision: bits).squareRoot
    }
    cases.note("excess at d=\(d), a=d/2", "accuracy − ½ ≤ \(excess(96).decimals(4).upper)")
    guard d >= 500 else { continue }
    try cases.require(
      "excess ≤ exp(−d/40)", at: ["d": d, "a": d / 2, "n": "d²", "T": "d²", "γ": 1, "τ": "1/d"], .atMost,
      from: 96,
      upTo: 384,
      replay: """
        python3 -c "from math import *; d = \(d); \
        print(exp(log(d**3/2) + .5*(log(1+d) + log(1+d*d) + log(d*d*(d+2)) - (d - d//2 + 1)*log(1/(\(base))))), exp(-d/40))"
        """
    ) { (excess($0), Ball(Rational(Integer(-d), 40), precision: $0).exponential) }
  }
  cases.covering("the bound's excess for n = T = d², γ = 1, τ = 1/d, a = d/2 at d ∈ {500, 1000, 2000}")
}
