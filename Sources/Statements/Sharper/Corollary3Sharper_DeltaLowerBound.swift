// Corollary 3's lower bound, 1/9 ≤ dΔ², with 5/32. The limit of dΔ² is 1/(2π) = 0.1591…, 5/32 = 0.15625 is its value at d = 3 and
// d = 4 under the weights d − 1/2 and d − 3/2. Cases: exact squares.

package import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let corollary3SharperDeltaLowerBound = Row(
    id: "new-corollary-3-sharper", paper: .sharper, title: "d·Δ² ≥ 5/32, where Corollary 3 has 1/9",
    text: """
      For every d ≥ 2, with b(d) = 0 for even d and −1 for odd d: d·Δ²_{d,b(d)} ≥ 5/32, that is |Δ_{d,b(d)}| ≥ 0.3952/√d. (Corollary 3 \
      has 1/3; the limit of √d·|Δ| is 1/√(2π) = 0.3989…)
      """,
    place: "sharpens Corollary 3, eq. (26)",
    method:
      "Induction from d to d + 2 on (d − 3/2)Δ² for even d and (d − 1/2)Δ² for odd d; exact squares by Lemma 1's formula.",
    expected: .proved, basis: .proof(Certificate(.corollary3Sharper)),
    check: { scope, progress in try checkCorollary3Sharper(scope, progress, constant: Rational(5, 32)) })
}

extension ProofScript {
  /// 5/32 is the value of the weighted square at d = 3 and at d = 4.
  fileprivate static var corollary3Sharper: ProofScript {
    var script = ProofScript(of: .stated("d*delta(d, -mod(d, 2))^2 >= 5/32", for: "d >= 2"))
    script.lemma(.correlation)
    let alpha = Hint.rewrite("correlation")
    // False at d = 2, so it is proved on the cells of d ≥ 3 only.
    script.lemma("weighted", "5/32 <= 5/32*d/(d - 3/2 + mod(d, 2)) <= d*delta(d, -mod(d, 2))^2")
    func from(_ factor: String) -> ProofTree {
      .chain(
        .here("weighted", 0, .positive()),
        .here("weighted", 1, .growth("d", factor: factor, alpha, from: .positive(alpha))))
    }
    script.prove(
      .bound(
        "d", 0,
        .value(
          "d", .positive(alpha),
          .residue(
            "d", from("(2*d+5)*(2*d+3)/(2*d+4)^2"), from("(2*d+6)*(2*d+3)^2/((2*d+4)^3)")))))
    return script
  }
}

/// Checks `d Δ² ≥ constant` for d in a finite range.
package func checkCorollary3Sharper(
  _ scope: Scope, _ progress: ProgressCallback? = nil, constant: Rational
) throws -> Finding {
  try Cases.finding(scope, progress, method: "exact squares by Lemma 1") { cases in
    try cases.each("d", in: cases.dimensions(from: 2, quick: 400, standard: 1500, deep: 4000)) { d in
      let delta = Delta.lemma1(dimension: d, bias: Rational(-(d & 1)))
      let square = Rational(d) * delta * delta
      try cases.require(
        "d·Δ² ≥ \(constant)", at: ["d": d], square, .atLeast, constant,
        replay: "verify delta --dimension \(d) --bias=\(-(d & 1)) --by sum")
      cases.slack("d·Δ² over \(constant)", (square / constant).approximation, at: "d = \(d)")
    }
  }
}
