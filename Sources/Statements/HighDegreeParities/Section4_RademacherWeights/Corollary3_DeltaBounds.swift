// Corollary 3. Proof, on squares: |Δ| = α(d) = 2^{1−d} C(d−2, ⌊d/2⌋−1) with α(d+2)/α(d) = (d−1)/d for even d and d/(d+1) for odd d; so
// (d − 3/2)α² (even) and (d − 1/2)α² (odd) do not fall and are ≥ 1/8 at the start, and d·α² does not rise over 1. Cases: exact squares.

package import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let corollary3DeltaBounds = Row(
    id: "hdp-corollary-3", paper: .highDegreeParities, section: .section4,
    title: "1/(3√d) ≤ |Δ_{d,b(d)}| ≤ 1/√d",
    text: "For every d > 1, let b(d) = 0 for even d and −1 for odd d. Then 1/(3√d) ≤ |Δ_{d,b(d)}| ≤ 1/√d.",
    place: "Corollary 3, eq. (26)",
    method: "Induction from d to d + 2 on squares, all d; exact squares by Lemma 1 and by the term ratio.",
    expected: .proved, table: "corollary-3", basis: .proof(Certificate(.corollary3)),
    check: { scope, progress in try checkCorollary3(scope, progress, lower: Rational(1, 3), upper: 1) })
}

extension ProvedLemma {
  /// Δ at the bias b(d) = −(d mod 2): ±α(d).
  static var correlation: ProvedLemma {
    func leaf(_ d: String, _ b: String) -> ProofTree {
      let sum = "2*2^-(\(d))*(-1)^k*binomial(\(d)-1, k-1)*((\(d))*(k-(\(b))-1) + \(b))/(\(d)-1)"
      return .equal(
        .cut(0, at: ["d"]), .sum(["0.0"], from: "0", to: "d", sum), .sum(["0.1"], from: "d+1", to: d, "0"))
    }
    return ProvedLemma(
      "correlation", "delta(d, -mod(d, 2)) = -(-1)^floor(d/2)*2^(1-d)*binomial(d-2, floor(d/2)-1)",
      for: "d >= 2",
      .bound("d", 0, .residue("d", leaf("2*d+2", "d+1"), leaf("2*d+3", "d+1"))))
  }
}

extension ProofScript {
  static var corollary3: ProofScript {
    var script = ProofScript(
      of: .stated("1/(3*sqrt(d)) <= abs(delta(d, -mod(d, 2))) <= 1/sqrt(d)", for: "d >= 2"))
    script.lemma(.correlation)
    let alpha = Hint.rewrite("correlation")
    func parities(_ a: ProofTree, _ b: ProofTree) -> ProofTree { .bound("d", 0, .residue("d", a, b)) }
    let induction = parities(
      .growth("d", factor: "((2*d+1)/(2*d+2))^2", alpha, from: .positive(alpha)),
      .growth("d", factor: "((2*d+3)/(2*d+4))^2", alpha, from: .positive(alpha)))
    script.lemma(
      "all",
      "(1/(3*sqrt(d)))^2 <= 1/(8*d - 12 + 8*mod(d, 2)) <= abs(delta(d, -mod(d, 2)))^2 <= (1/sqrt(d))^2",
      parities(.positive(), .positive()), induction, induction)
    script.lemma(
      "low", "(1/(3*sqrt(d)))^2 <= abs(delta(d, -mod(d, 2)))^2", .chain(.link("all", 0), .link("all", 1)))
    script.lemma("sign", "0 <= abs(delta(d, -mod(d, 2)))", parities(.positive(alpha), .positive(alpha)))
    script.lemma("root", "0 <= 1/sqrt(d)", parities(.positive(), .positive()))
    script.prove(
      .square(.link("low", 0), sign: .link("sign", 0)), .square(.link("all", 2), sign: .link("root", 0)))
    return script
  }
}

/// Checks `lower/√d ≤ |Δ_{d,b(d)}| ≤ upper/√d` on a finite range.
package func checkCorollary3(
  _ scope: Scope, _ progress: ProgressCallback? = nil, lower: Rational, upper: Rational
) throws -> Finding {
  try Cases.finding(scope, progress, method: "exact squares") { cases in
    var numerators: [Integer] = [2, 2]  // 2^d |Δ| at d = 2 and 3, stepping by Δ_{d+2}/Δ_d
    try cases.each("d", in: cases.dimensions(from: 2, quick: 1500, standard: 10_000, deep: 20_000)) { d in
      let (term, b) = (numerators[d & 1], -(d & 1))
      let lemma1 = d > 200 ? nil : Delta.lemma1(dimension: d, bias: Rational(b)).magnitude * twoToThe(d)
      precondition(lemma1.map { $0 == Rational(term) } ?? true, "the term ratio is not Lemma 1's at \(d)")
      let (left, one) = (Integer(d) * term * term, Integer.powerOfTwo(2 * d))  // d Δ² = left/one, on integers
      for (bound, relation) in [(lower * lower, CaseRelation.atLeast), (upper * upper, .atMost)]
      where !relation.holds(Rational(left * bound.denominator), Rational(one * bound.numerator)) {
        try cases.require(
          "d Δ² \(relation.rawValue) \(bound)", at: ["d": d, "b": b], Rational(left, one), relation, bound,
          replay: "verify delta --dimension \(d) --bias=\(b) --by sum")
      }
      numerators[d & 1] *= Integer(4 * (d - 1 - b))
      numerators[d & 1].divideExactly(by: Integer(d - b))
    }
  }
}
