// The certified neuron count n(d): the smallest n for which some z of the grid {j/2^32} has (E z^Y)^n ≤
// e^{−2d}, where Y = sign(Δ)(−1)^{d−k} ReLU(2k−d+b(d)), k ~ Bin(d, ½). With n(d) neurons one step of gradient
// descent classifies all 2^d inputs except with probability at most e^{−d}. n(d)/d³ → 4π.
//
// Checked for each d: the inequality at the z found; that n(d) − 1 fails there and that no neighbouring grid
// point has a smaller E z^Y, which makes n(d) the smallest on the whole grid as E z^Y is convex in z; and
// n(d) ≤ 4π d³. Argued in words: Chernoff's bound, the union bound, and the limit: ln E z^Y at z = e^{−t} is
// −tμ + t²E Y²/2 + …, least at t = μ/E Y², with value −μ²/(2E Y²) ~ −1/(2πd²), as μ ~ 1/√(2πd) and E Y² ~
// d/2; so n ~ 2d·2πd².

internal import Enclosures
internal import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let neuronCountCertifiedCount = Row(
    id: "new-neuron-count", paper: .sharper,
    title: "certified neuron counts n(d) ≤ 4π d³",
    text: """
      Let n(d) be the smallest n for which some z = j/2^32, 0 < z < 1, has (E z^Y)^n ≤ e^(−2d), where Y = \
      sign(Δ)(−1)^(d−k) ReLU(2k−d+b(d)), k ~ Bin(d, ½). Then n(d) neurons suffice in Theorem 4.1, n(d) ≤ 4π \
      d³, and n(d)/d³ → 4π.
      """,
    place: "after Theorem 4 of arXiv 2412.04910",
    method: """
      For each d the inequality at one exact rational z, re-checked; n(d) − 1 fails there and E z^Y, convex \
      in z, is not smaller at the neighbouring grid points; n(d) against rational bounds of 4π d³.
      """,
    argued: """
      Chernoff's bound and the union bound; the limit, by the expansion of ln E e^(−tY) to second order with \
      μ ~ 1/√(2πd), E Y² ~ d/2 (for odd d, n(d)/d³ grows to the same limit more slowly).
      """,
    expected: .verified, table: "neuron-count",
    check: { scope, progress in
      try checkNeuronCount(scope, progress) { try NeuronCount(dimension: $0).certificate }
    })
}

/// Checks that `certificate(d)` holds, that its n is the smallest on the grid, and that `n ≤ 4π d³`.
package func checkNeuronCount(
  _ scope: Scope, _ progress: ProgressCallback? = nil,
  certificate: @Sendable (_ dimension: Int) throws -> ChernoffCertificate
) throws -> Finding {
  try Cases.finding(scope, progress, method: "Chernoff certificates, re-checked at one rational z each") {
    cases in
    let pi = RationalBounds.pi(bits: 64)
    let dimensions = cases.dimensions(from: 2, quick: 100, standard: 200, deep: 500)
    try cases.each(
      nil, in: dimensions,
      computing: { d in
        let found = try certificate(d)
        return (certificate: found, properties: properties(of: found))
      }
    ) { d, found in
      let certificate = found.certificate
      let replay = "verify neurons --dimension \(d)"
      for (name, holds) in found.properties {
        try cases.require(
          name, at: ["d": d, "z": certificate.z, "n": certificate.neurons], holds,
          left: "E z^Y = \(certificate.margin.generatingFunction(at: certificate.z))", right: "e^(−2d)",
          replay: replay)
      }
      let cubic = Rational(certificate.neurons) / Rational(d).power(3)
      try cases.require(
        "n(d)/d³ ≤ 4π", at: ["d": d], cubic, .atMost, 4 * pi.lower, replay: replay)
      if d >= dimensions.count {
        cases.note(
          "ratioAtDimension\(d)",
          "n(d)/d³ = \(cubic), between \((cubic / (4 * pi.upper)).decimal(4, roundedUp: false)) and 1 times 4π"
        )
      }
    }
    cases.covering("2 ≤ d ≤ \(dimensions.last ?? 2)")
  }
}

/// What a certificate of n(d) claims, and whether it does.
private func properties(of certificate: ChernoffCertificate) -> [(name: String, holds: Bool)] {
  let (margin, z) = (certificate.margin, certificate.z)
  let fewer = ChernoffCertificate(
    margin: margin, z: z, neurons: certificate.neurons - 1, exponent: certificate.exponent)
  let step = Rational(1, NeuronCount.gridSteps)
  let value = margin.generatingFunction(at: z)
  return [
    ("(E z^Y)^n ≤ e^(−2d)", certificate.exponent == Rational(2 * margin.dimension) && certificate.holds),
    ("no smaller n will do at this z", !fewer.holds),
    ("z is on the grid", (z * Rational(NeuronCount.gridSteps)).isInteger),
    (
      "E z^Y is least at z on the grid",
      [z - step, z + step].allSatisfy {
        $0 <= 0 || $0 >= 1 || margin.generatingFunction(at: $0) >= value
      }
    ),
  ]
}
