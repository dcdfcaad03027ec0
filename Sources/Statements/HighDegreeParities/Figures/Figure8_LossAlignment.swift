// Figure 8 of arXiv 2412.04910: for f of eq. (198) the initial gradient alignment of the L1 loss |N − f|
// exceeds that of the L2 loss (N − f)². The figure's network is a 4-layer MLP with continuous weights; here
// it is decided exactly for one ReLU neuron, N(x) = ReLU(w·x), w ~ Rad(½)^d, by the alignment of the hidden
// weights E_w ‖Γ_f − Γ_r‖² (Definition 2) with 1[z ≥ 0] at z = 0 and sign(0) = 0. For L2 the difference of
// the gradients is −2 E f ∇N, of degree 3 in f alone; for L1 it sees sgn(N − f), and sgn f has Fourier terms
// of degree 1.
//
// Checked: 4 ≤ d ≤ 16 (f needs four coordinates), by sums over classes (below) and, for small d, by exact
// population gradients over all w and x; which of the conventions above the order depends on, each changed
// alone.

internal import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let figure8LossAlignment = Row(
    id: "hdp-figure-8", paper: .highDegreeParities, section: .figures,
    title: "L1 alignment exceeds L2 alignment for eq. (198)",
    text: """
      For f of eq. (198), one ReLU neuron with Rademacher weights, zero bias, 1[z ≥ 0] at z = 0 and sign(0) \
      = 0, the initial \
      alignment E_w ‖Γ_f − Γ_r‖² of the hidden weights is larger for the loss |N − f| than for (N − f)², \
      for every d ≥ 4 in scope. \
      (The figure's own network is a 4-layer MLP.)
      """,
    place: "Figure 8 (right), Appendix E.2, eq. (198)",
    method: """
      Sums over the sign patterns of the four coordinates of f and the number of negative ones among the \
      rest; exact \
      population gradients over all w and x for small d.
      """,
    expected: .verified,
    check: { scope, progress in
      try checkFigure8(scope, progress) { dimension, convention in
        LossAlignment(dimension: dimension, convention: convention)
      }
    })
}

/// Requires the L1 alignment of `alignment` to exceed the L2 one, and both to be those of the brute force.
package func checkFigure8(
  _ scope: Scope, _ progress: ProgressCallback? = nil,
  alignment: (_ dimension: Int, _ convention: AlignmentConvention) -> LossAlignment
) throws -> Finding {
  let largest = scope.dimension(quick: 16, standard: 16, deep: 40, atLeast: 4)
  let enumerated = min(largest, scope.dimension(quick: 5, standard: 7, deep: 9, atLeast: 4))
  let method = "class sums over the coordinates of f; all w and x for d ≤ \(enumerated)"
  var values: [String] = []
  for d in 4...largest {
    try Task.checkCancellation()
    let sums = alignment(d, .stated)
    values.append("d = \(d): \(sums.l1) and \(sums.l2)")
    if d <= enumerated {
      let brute = try LossAlignment.byEnumeration(dimension: d)
      guard brute == sums else {
        return refutation(
          d, "the class sums are the alignments", "\(sums)", "over all w and x: \(brute)", method)
      }
    }
    guard sums.l1 > sums.l2 else {
      return refutation(d, "L1 alignment > L2 alignment", "L1: \(sums.l1)", "L2: \(sums.l2)", method)
    }
    progress?(Double(d) / Double(largest))
  }
  let conventions = AlignmentConvention.alternatives.map { name, convention in
    let dimensions = (4...min(largest, 16)).map { ($0, alignment($0, convention)) }
    let flipped = dimensions.filter { $0.1.l1 < $0.1.l2 }.map { "\($0.0)" }
    let equal = dimensions.filter { $0.1.l1 == $0.1.l2 }.map { "\($0.0)" }
    if flipped.isEmpty && equal.isEmpty { return "\(name): L1 > L2 at every d" }
    var parts: [String] = []
    if !flipped.isEmpty { parts.append("L1 < L2 at d = \(flipped.joined(separator: ", "))") }
    if !equal.isEmpty { parts.append("equal at d = \(equal.joined(separator: ", "))") }
    return "\(name): \(parts.joined(separator: "; "))"
  }
  return Finding(
    .verified, scope: "4 ≤ d ≤ \(largest)", method: method,
    evidence: [
      EvidenceItem("alignments", values.prefix(5).joined(separator: "; ")),
      EvidenceItem("otherConventions", conventions.joined(separator: ". ")),
    ])
}

private func refutation(
  _ dimension: Int, _ claim: String, _ left: String, _ right: String, _ method: String
) -> Finding {
  .refuted(
    by: Counterexample(
      parameters: "d = \(dimension)", claim: claim, left: left, right: right,
      replay: "verify check hdp-figure-8 --max-dimension \(dimension)"), method: method)
}
