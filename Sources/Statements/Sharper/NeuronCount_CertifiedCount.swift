// The certified neuron count n(d): the smallest n for which some z of the grid {j/2^32} has (E z^Y)^n ≤
// e^{−2d}, where Y = sign(Δ)(−1)^{d−k} ReLU(2k−d+b(d)), k ~ Bin(d, ½). With n(d) neurons one step of gradient
// descent classifies all 2^d inputs except with probability at most e^{−d}. n(d)/d³ → 4π.
//
// Checked for each d: the inequality at the z found; that n(d) − 1 fails there and that no neighbouring grid
// point has a smaller E z^Y, which makes n(d) the smallest on the whole grid as E z^Y is convex in z; and
// n(d) ≤ 4π d³. Argued in words: Chernoff's bound, the union bound, and the limit: ln E z^Y at z = e^{−t} is
// −tμ + t²E Y²/2 + …, least at t = μ/E Y², with value −μ²/(2E Y²) ~ −1/(2πd²), as μ ~ 1/√(2πd) and E Y² ~
// d/2; so n ~ 2d·2πd².

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
  let last = scope.dimension(quick: 100, standard: 200, deep: 500, atLeast: 2)
  let fourPi = RationalBounds(
    lower: 4 * RationalBounds.pi(bits: 64).lower, upper: 4 * RationalBounds.pi(bits: 64).upper)
  let method = "Chernoff certificates re-checked at one rational z each, and that n is the least on the grid"
  let results = try concurrently(last - 1, progress: progress) { index in
    let found = try certificate(index + 2)
    return (certificate: found, problem: problem(with: found, fourPi: fourPi))
  }
  for (index, result) in results.enumerated() {
    guard let problem = result.problem else { continue }
    return .refuted(
      by: Counterexample(
        parameters: "d = \(index + 2), z = \(result.certificate.z)", claim: problem,
        left: "n = \(result.certificate.neurons)",
        right: "E z^Y = \(result.certificate.margin.generatingFunction(at: result.certificate.z))",
        replay: "verify neurons --dimension \(index + 2)"), method: method)
  }
  let ends = results.suffix(2).map { result in
    let d = result.certificate.margin.dimension
    let ratio = Rational(result.certificate.neurons, Integer(d).power(3))
    return EvidenceItem(
      "ratioAtDimension\(d)",
      "n(d)/d³ = \(ratio), between \(roundedDown(ratio / fourPi.upper)) and 1 times 4π")
  }
  return Finding(.verified, scope: "2 ≤ d ≤ \(last)", method: method, evidence: ends)
}

/// What is wrong with a certificate of n(d), or `nil`.
private func problem(with certificate: ChernoffCertificate, fourPi: RationalBounds) -> String? {
  let (margin, z) = (certificate.margin, certificate.z)
  guard certificate.exponent == Rational(2 * margin.dimension), certificate.holds else {
    return "(E z^Y)^n ≤ e^(−2d)"
  }
  let fewer = ChernoffCertificate(
    margin: margin, z: z, neurons: certificate.neurons - 1, exponent: certificate.exponent)
  guard !fewer.holds else { return "no smaller n will do at this z" }
  guard (z * Rational(NeuronCount.gridSteps)).isInteger else { return "z is on the grid" }
  let step = Rational(1, NeuronCount.gridSteps)
  let value = margin.generatingFunction(at: z)
  for neighbour in [z - step, z + step] where neighbour > 0 && neighbour < 1 {
    guard margin.generatingFunction(at: neighbour) >= value else { return "E z^Y is least at z on the grid" }
  }
  let cube = Rational(Integer(margin.dimension).power(3))
  return Rational(certificate.neurons) <= fourPi.lower * cube ? nil : "n(d) ≤ 4π d³"
}
