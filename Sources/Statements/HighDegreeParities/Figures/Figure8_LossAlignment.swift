// Figure 8: for f of eq. (198) the initial gradient alignment of the L1 loss |N − f| exceeds that of the L2 loss (N − f)². The figure's network is
// a 4-layer MLP with continuous weights, which meet no tie; here it is decided exactly for one ReLU neuron, N(x) = ReLU(w·x), w ~ Rad(½)^d, by
// the alignment of the hidden weights E_w ‖Γ_f − Γ_r‖² (Definition 2), where ties z = 0 have positive probability at even d: with
// ReLU'(0) = 1, 1[z ≥ 0], the order is the figure's at every d; with ReLU'(0) = 0, as common frameworks have it, it is reversed at every even d.
// For L2 the difference of the gradients is −2 E f ∇N, of degree 3 in f alone; for L1 it sees sgn(N − f), and sgn f has Fourier terms of degree 1.
//
// Cases: d ≥ 4 (f needs four coordinates), by sums over classes (LossAlignment) and, for small d, by exact population gradients over all w and x;
// which of the conventions above the order depends on, each changed alone.

internal import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let figure8LossAlignment = Row(
    id: "hdp-figure-8", paper: .highDegreeParities, section: .figures,
    title: "L1 alignment exceeds L2 for eq. (198), with ReLU'(0) = 1",
    text: """
      For f of eq. (198), one ReLU neuron with Rademacher weights, zero bias, ReLU'(0) = 1 (1[z ≥ 0], the paper's convention) and \
      sign(0) = 0, the initial alignment E_w ‖Γ_f − Γ_r‖² of the hidden weights is larger for the loss |N − f| than for (N − f)², \
      for every d ≥ 4 in scope. (The figure's own network is a 4-layer MLP.)
      """,
    place: "Figure 8 (right), Appendix E.2, eq. (198)",
    method: """
      Sums over the sign patterns of the four coordinates of f and the number of negative ones among the rest; exact \
      population gradients over all w and x for small d.
      """,
    expected: .verified,
    check: { scope, progress in
      try checkFigure8(scope, progress) { LossAlignment(dimension: $0, convention: $1) }
    })

  static let figure8ZeroAtKink = Row(
    id: "hdp-figure-8-zero-at-kink", paper: .highDegreeParities, section: .figures,
    title: "with ReLU'(0) = 0 L1 is below L2 at every even d",
    text: """
      In the setting of hdp-figure-8 with ReLU'(0) = 0, the convention of common frameworks, in place of 1[z ≥ 0], the order of Figure 8 is \
      reversed at every even d ≥ 4 in scope: the alignment for |N − f| is smaller than for (N − f)². At odd d there is no tie, and it stands.
      """,
    place: "Figure 8 (right), Appendix E.2, eq. (198)",
    method: "As hdp-figure-8, with the other derivative at the kink; all w and x for small d.",
    expected: .verified,
    check: { scope, progress in
      try checkFigure8ZeroAtKink(scope, progress) { LossAlignment(dimension: $0, convention: .zeroAtKink) }
    })
}

/// Requires the L1 alignment of `alignment` to exceed the L2 one, and both to be those of the brute force.
package func checkFigure8(
  _ scope: Scope, _ progress: ProgressCallback? = nil,
  alignment: (_ dimension: Int, _ convention: AlignmentConvention) -> LossAlignment
) throws -> Finding {
  let enumerated = scope.dimension(quick: 5, standard: 7, deep: 9, atLeast: 4)
  let method = "class sums over the coordinates of f; all w and x for d ≤ \(enumerated)"
  return try Cases.finding(scope, progress, method: method) { cases in
    let dimensions = cases.dimensions(from: 4, quick: 16, standard: 16, deep: 40)
    let values = dimensions.map { ($0, alignment($0, .stated)) }
    cases.note(
      "alignments", values.prefix(5).map { "d = \($0): \($1.l1) and \($1.l2)" }.joined(separator: "; "))
    let compared = dimensions.filter { $0 <= 16 }
    cases.note(
      "otherConventions",
      AlignmentConvention.alternatives.map { name, convention in
        "\(name): \(order(compared.map { ($0, alignment($0, convention)) }))"
      }.joined(separator: ". "))
    try cases.each("d", in: dimensions) { d in
      let sums = alignment(d, .stated)
      if d <= enumerated { try requireBruteForce(cases, d, sums, .stated) }
      try cases.require(
        "L1 alignment > L2 alignment", at: ["d": d, "ReLU'(0)": 1], sums.l1, .greater, sums.l2,
        replay: LossAlignment.replay(dimension: d, slopeAtZero: 1))
    }
  }
}

/// Requires the order of `alignment` to be reversed at even d and to stand at odd d, and both to be those of the brute force.
package func checkFigure8ZeroAtKink(
  _ scope: Scope, _ progress: ProgressCallback? = nil, alignment: (_ dimension: Int) -> LossAlignment
) throws -> Finding {
  let enumerated = scope.dimension(quick: 5, standard: 6, deep: 7, atLeast: 4)
  let method = "class sums over the coordinates of f; all w and x for d ≤ \(enumerated)"
  return try Cases.finding(scope, progress, method: method) { cases in
    try cases.each("d", in: cases.dimensions(from: 4, quick: 16, standard: 16, deep: 40)) { d in
      let sums = alignment(d)
      if d <= enumerated { try requireBruteForce(cases, d, sums, .zeroAtKink) }
      let relation: CaseRelation = d & 1 == 0 ? .less : .greater
      try cases.require(
        "L1 alignment \(relation.rawValue) L2 alignment", at: ["d": d, "ReLU'(0)": 0], sums.l1, relation,
        sums.l2,
        replay: LossAlignment.replay(dimension: d, slopeAtZero: 0))
    }
  }
}

/// Both alignments are those over all w and x.
private func requireBruteForce(
  _ cases: Cases, _ d: Int, _ sums: LossAlignment, _ convention: AlignmentConvention
) throws {
  let brute = try LossAlignment.byEnumeration(dimension: d, convention: convention)
  let slope = convention.doubledSlopeAtZero / 2
  for (name, left, right) in [("L1", sums.l1, brute.l1), ("L2", sums.l2, brute.l2)] {
    try cases.require(
      "\(name) alignment by classes = over all w and x", at: ["d": d, "ReLU'(0)": slope], left, .equal, right,
      replay: LossAlignment.replay(dimension: d, slopeAtZero: slope))
  }
}

/// Where L1 does not exceed L2.
private func order(_ values: [(dimension: Int, alignment: LossAlignment)]) -> String {
  func list(_ isIncluded: (LossAlignment) -> Bool) -> String {
    values.filter { isIncluded($0.alignment) }.map { "\($0.dimension)" }.joined(separator: ", ")
  }
  let (flipped, equal) = (list { $0.l1 < $0.l2 }, list { $0.l1 == $0.l2 })
  if flipped.isEmpty && equal.isEmpty { return "L1 > L2 at every d" }
  return ([("L1 < L2 at d = ", flipped), ("equal at d = ", equal)] as [(String, String)])
    .filter { !$0.1.isEmpty }.map { $0 + $1 }.joined(separator: "; ")
}
