// Fourier decay of f_w(x) = sgn(w·x) for any fixed weights plus Gaussian noise, w = w⁰ + σg: the mechanism by which perturbed gradient
// descent loses a fixed parity. Cases: E_g f̂² and M_j enclosed, and the bound for every i, for several w⁰/σ with equal and unequal coordinates.

package import Enclosures
package import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let perturbedDecay = Row(
    id: "hfp-perturbed-decay", paper: .fixedParities,
    title: "Fourier decay of sgn(w·x), w = w⁰ + σg, any w⁰",
    text: """
      For any fixed w⁰ ∈ ℝ^d, σ > 0, w = w⁰ + σg with g standard Gaussian, and f_w(x) = sgn(w·x): f̂_w([d]) = 0 almost surely \
      for even d, and for odd d and every coordinate i, E_g f̂_w([d])² ≤ 9.85·(1 + (w⁰_i/σ)²)^{1/4}·∏_{j≠i} M_j with \
      M_j = ½(1 − inf_v cos(w⁰_j v) e^{−σ²v²/2}) < 1.
      """,
    place: "a statement of ours",
    method: """
      The argument of new-every-sigma coordinate by coordinate, each step by the kernel; E_g f̂² and M_j enclosed, and the bound checked for \
      every i, for several w⁰/σ with equal and unequal coordinates.
      """,
    expected: .derived,
    basis: .derivation(
      Derivation(
        for: "every d, w⁰ ∈ ℝ^d, σ > 0 and i",
        core: Certificate(
          parts: SmoothedSigns.parts(bound: "985/100", factor: 4) + [
            ("scale", .offsetScale), ("one", .oneCoordinate),
          ]),
        facts: .smoothedSigns(
          partial: "sgn, below 2", law: "g", weight: "w_i",
          sine: "|E sin(t w_j) sin(s w_j)| <= sup_t E sin^2(t w_j) = M_j"),
        argument: """
          Even d: χ is even and sgn(w·x) odd under x ↦ −x, so f̂_w([d]) = 0 (a tie has probability 0). Odd d: with sgn = 2·1[· ≥ 0] − 1 and as in \
          new-every-sigma, E f̂² ≤ 4π⁻²∫∫∏_j|Q_j| dt ds/(ts), Q_j = E sin(tw_j)sin(sw_j) = ½(φ_j(t−s) − φ_j(t+s)), \
          φ_j(u) = cos(w⁰_j u)e^{−σ²u²/2}, since the coordinates are independent. |Q_j| ≤ M_j for j ≠ i by the Cauchy–Schwarz inequality, with \
          E sin²(tw_j) = ½(1 − φ_j(2t)). For i, |Q_i| ≤ ts E w_i² = ts((w⁰_i)² + σ²) and |Q_i| ≤ e^{−σ²(t−s)²/2} (part far), and the double integral is \
          that of new-every-sigma with (w⁰_i)² + σ² for 1 + σ²: parts first-smaller, second-smaller, radius, exponent, square, integral; four times \
          its constant is at most 9.85 (part constant), and ((w⁰_i)² + σ²)^{1/4}σ^{−1/2} = (1 + (w⁰_i/σ)²)^{1/4} (part scale). At d = 1, where the \
          product is empty, f̂² ≤ 1 is below 9.85 (part one). M_j < 1: φ_j ≥ 0 at w⁰_j = 0; else cos(w⁰_j v) < 0 forces |v| > π/(2|w⁰_j|), so \
          φ_j ≥ −e^{−σ²π²/(8(w⁰_j)²)} > −1 (part rate).
          """)),
    check: { scope, progress in
      try checkPerturbedDecay(scope, progress, constant: Rational(985, 100), power: 1)
    })
}

extension ProofScript {
  /// With a = w⁰_i: ((a² + σ²)^{1/4}σ^{−1/2})⁴.
  fileprivate static let offsetScale = ProofScript(
    "(a^2 + x^2)/x^2 = 1 + (a/x)^2", for: "real a, real x > 0", by: .bound("x", 0, .equal()))
  fileprivate static let oneCoordinate = ProofScript("1 <= 985/100", by: .evaluate)
}

/// The `w⁰/σ` of the cross-check at dimension d, each with its name.
package func perturbedDecayCases(_ d: Int) -> [(name: String, weights: FixedWeightsPlusNoise)] {
  let cycles: [[Rational]] = [[1], [2], [0, 1, 2], [Rational(1, 2), 3]]
  var cases = cycles.map { offsets in
    (
      name: "(\(offsets.map(\.description).joined(separator: ", ")), …)",
      weights: FixedWeightsPlusNoise(dimension: d, offsets: offsets)
    )
  }
  cases.append((name: "(5, 0, …, 0)", weights: FixedWeightsPlusNoise(dimension: d, single: 5)))
  return cases
}

/// Requires `E f̂² ≤ constant·(1 + a_i²)^{1/4}·∏_{j≠i} M_j^power` for every i of every case, and `M_j < 1`.
package func checkPerturbedDecay(
  _ scope: Scope, _ progress: ProgressCallback? = nil, constant: Rational, power: Int,
  coefficient: @Sendable (_ weights: FixedWeightsPlusNoise, _ rates: [Ball], _ precision: Int) -> Ball = {
    $0.squaredCoefficient(rates: $1, precision: $2)
  }
) throws -> Finding {
  try Cases.finding(scope, progress, method: "enclosures at spot values") { cases in
    let largest = scope.dimension(quick: 101, standard: 201, deep: 401, atLeast: 3)
    let dimensions = [3, 21, 101, 201, 401].filter { $0 <= largest }
    let spots = dimensions.flatMap { d in
      perturbedDecayCases(d).map { (d: d, name: $0.name, weights: $0.weights) }
    }
    cases.covering("d ∈ \(dimensions), five w⁰/σ each, every i")
    cases.note("constant", (4 * everySigmaConstant(precision: 128)).enclosure(12))
    try cases.requireGammaAndPi()
    try cases.each(
      nil, in: spots,
      computing: { spot in
        let rates = try spot.weights.rates()
        return (rates: rates, value: coefficient(spot.weights, rates, 96))
      }
    ) { spot, found in
      let ((d, name, weights), (rates, value)) = (spot, found)
      for (own, group) in weights.groups.enumerated() {
        try cases.require(
          "M_j < 1", at: ["d": d, "w⁰/σ": name, "w⁰_j/σ": group.offset], .less, upTo: 64,
          replay: group.offset.isZero
            ? "echo 1/2" : "verify rate --weights perturbed:\(group.offset.magnitude.reciprocal)"
        ) { _ in (rates[own], Ball(1, precision: 96)) }
        let bounds = try cases.require(
          "E f̂² ≤ \(constant)(1 + (w⁰_i/σ)²)^{1/4}∏ M_j^\(power)",
          at: ["d": d, "w⁰/σ": name, "w⁰_i/σ": group.offset],
          .atMost, from: 96, upTo: 192, replay: weights.replay
        ) { bits in
          let root = Ball(1 + group.offset.power(2), precision: bits).squareRoot.squareRoot
          var bound = constant * root
          for (k, rate) in rates.enumerated() {
            bound *= rate.power(power * (weights.groups[k].count - (k == own ? 1 : 0)))
          }
          return (bits == 96 ? value : coefficient(weights, rates, bits), bound)
        }
        cases.slack("tightest", (bounds.right / value).approximation, at: "d = \(d), w⁰/σ = \(name)")
      }
      if d == dimensions.last { cases.note("d=\(d), w⁰/σ=\(name)", "E f̂² in \(value.enclosure(4))") }
    }
  }
}
