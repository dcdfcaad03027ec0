// Remark 1 with constants: for max(0, min(z, 5)) the correlation keeps order 1/√d, and 387 d² neurons suffice. Core: the correlation as a binomial times a rational
// function, its least value by two cubics, and Bernstein's exponent. Cases: d·Δ² exactly, the closed form, and certified counts.

package import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let remark1ClippedCorrelation = Row(
    id: "new-remark-1", paper: .sharper, title: "Remark 1 with constants: 387 d² neurons of clip 5",
    text: """
      Let Δ^clip = E_x χ(x)φ(Σx_j + b(d)) with φ(z) = max(0, min(z, 5)). For every d ≥ 2, |Δ^clip| = |Δ_{d,b(d)}|·ρ with ρ = 1 − (5/2)h(h−1)/((h+1)(h+2)(h+3)), \
      h = d/2 − 1, for even d and ρ = 1 − 3h(h−1)/((h+2)(h+3)(h+4)), h = (d−3)/2, for odd d; so d·(Δ^clip)² ≥ 102245/903168 > 1/9. And with n ≥ 387 d² neurons of this \
      activation one noiseless step (correlation loss, v⁰ = 0, Rademacher w, bias b(d)) gives sign N¹(x) = χ(x) for every x except with probability at most e^(−d).
      """,
    place: "Remark 1 of arXiv 2412.04910",
    method: "Telescoping sums and two cubics for all d; exact values and certified counts up to a limit.",
    expected: .derived, table: "neuron-count",
    basis: .derivation(
      Derivation(
        for: "every d ≥ 2, every n ≥ 387 d²",
        core: Certificate(
          parts: [("full", ClippedCorrelation.full)] + ClippedCorrelation.parts + [
            ("root", .root), ("logarithm", BernsteinExponent.logarithm),
            (
              "exponent",
              BernsteinExponent.script(
                neurons: 4, atLeast: "387", mean: "3364/10000/s", secondMoment: "25/2", range: "5")
            ),
          ]),
        premises: [.corollary3SharperDeltaLowerBound],
        facts: [
          Fact.bernstein.applied(
            "n terms of variance at most 25/2 that fall below their mean m by at most 5 + m"),
          .inputs, Fact.exponentialSeries.applied("exp(0.69315) is above its first nine terms"),
        ],
        argument: """
          The closed forms are parts even and odd beside part full. ρ ≥ 143/168 for even and 48/55 for odd d: parts ratio-even and ratio-odd, which are parts cubic-even and cubic-odd \
          divided by their positive denominators. With dΔ² ≥ 5/32 (new-corollary-3-sharper), d(Δ^clip)² ≥ 102245/903168 > 1/9 (part constant), so μ = |Δ^clip| ≥ 0.3364/√d \
          (part mean). As x ↦ x∘w keeps x uniform, v_i = γχ(w_i)Δ^clip, and for every x χ(x)N¹(x) is γμ times a sum of n independent copies of \
          Y = sign(Δ^clip)χ(w)φ(Σw_j + b(d)), of mean μ; |Y| ≤ 5, and Y ≠ 0 only if Σw_j > 0, as b(d) ≤ 0: E Y² ≤ 25/2. With n = ad², a ≥ 387, Bernstein's inequality at \
          deviation nμ bounds P[ΣY_i ≤ 0] by exp(−1.69315d) (part exponent, √d = s ≥ 7/5 by part root); 2 ≤ e^(0.69315) (part logarithm), so the union over 2^d inputs leaves e^(−d).
          """)),
    check: { scope, progress in
      try checkClippedCorrelation(scope, progress, square: Rational(1, 9), neurons: 387)
    })
}

/// ρ.
package func clippedRatio(_ d: Int) -> Rational {
  let h = Rational(d & 1 == 0 ? d / 2 - 1 : (d - 3) / 2)
  return d & 1 == 0
    ? 1 - Rational(5, 2) * h * (h - 1) / ((h + 1) * (h + 2) * (h + 3))
    : 1 - 3 * h * (h - 1) / ((h + 2) * (h + 3) * (h + 4))
}

/// Checks the closed form, `d·Δ² > square` and the certified counts against `neurons`·d².
package func checkClippedCorrelation(
  _ scope: Scope, _ progress: ProgressCallback? = nil, square: Rational, neurons: Rational,
  ratio: (_ dimension: Int) -> Rational = clippedRatio
) throws -> Finding {
  try Cases.finding(
    scope, progress, method: "exact sums over the number of negative coordinates, certified counts"
  ) {
    cases in
    try cases.each("d", in: cases.dimensions(from: 2, quick: 100, standard: 200, deep: 600)) { d in
      let b = -(d & 1)
      let delta = try Delta(dimension: d, bias: Rational(b), activation: .clipped(5)).bySum()
      let replay = "verify delta --dimension \(d) --bias=\(b) --activation clipped:5 --by sum"
      try cases.require(
        "|Δ^clip| = |Δ_{d,b(d)}|·ρ", at: ["d": d], delta.magnitude, .equal,
        Delta.lemma1(dimension: d, bias: Rational(b)).magnitude * ratio(d), replay: replay)
      try cases.require(
        "d·Δ² > \(square)", at: ["d": d], Rational(d) * delta * delta, .greater, square, replay: replay)
      cases.slack(
        "d·Δ² over \(square)", (Rational(d) * delta * delta / square).approximation, at: "d = \(d)")
    }
    try cases.each(
      nil, in: cases.dimensions(from: 2, quick: 60, standard: 120, deep: 300),
      computing: { try NeuronCount(dimension: $0, activation: .clipped(5), exponent: .unionBound) }
    ) { d, count in
      precondition(count.certificate.holds, "a certificate does not hold at d = \(d)")
      let limit = neurons * Rational(d * d)
      try cases.require(
        "n(d) ≤ \(neurons) d²", at: ["d": d], Rational(count.neurons), .atMost, limit,
        replay: "verify neurons --dimension \(d) --activation clipped:5 --union-bound")
      cases.slack(
        "\(neurons) d² over the certified n(d)", (limit / Rational(count.neurons)).approximation,
        at: "d = \(d)")
    }
  }
}
