// Theorem 7 of arXiv 2412.04910 with what its proof, eq. (52), gives: accuracy ≤ ½ + T√ε/(2τ). On the solvable family of Theorem7_AccuracyBound.swift it
// reads Φ(g√T/τ) ≤ ½ + Tg/(2τ), true since Φ(x) ≤ ½ + x/√(2π).

internal import Enclosures
internal import ExactNumbers
internal import ExactParity
internal import Ledger

extension Row {
  static let theorem7CorrectedAccuracyBound = Row(
    id: "hdp-theorem-7-corrected", paper: .highDegreeParities, section: .section5,
    title: "accuracy ≤ ½ + T√ε/(2τ)",
    text: """
      Under the assumptions of Theorem 7, P[sign NN(x; θ^T) = f(x)] ≤ ½ + T√ε/(2τ). Checked on the solvable family NN = g·v·f.
      """,
    place: "Section 5.1, Theorem 7, corrected by eq. (52)",
    method: "The family NN = g·v·f, ε = g², accuracy Φ(g√T/τ), in balls on a grid of T, γ, g, τ.",
    expected: .enclosed,
    check: { scope, progress in
      try checkAccuracyBound(scope, progress) { $0.steps * $0.gain / (2 * $0.noise) }
    })
}
