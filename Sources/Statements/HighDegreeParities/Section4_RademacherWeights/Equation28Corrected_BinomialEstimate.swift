// The estimate behind eq. (28), corrected to even d ≥ 4:
//
//   (2^d/8) (2/(3√d)) ≤ C(d−3, d/2−1) ≤ (2^d/8) (2/√d).
//
// Proof, on squares, by the weights of Corollary 3: with a = (4/2^d) C(d−3, d/2−1) ≥ 0, induction from d to d + 2: d a² does not rise
// and (d − 3/2) a² does not fall. Cases: exact squares.

package import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let equation28CorrectedBinomialEstimate = Row(
    id: "hdp-equation-28-corrected", paper: .highDegreeParities, section: .section4,
    title: "estimate of C(d−3, d/2−1), every even d ≥ 4",
    text: "For every even d ≥ 4: (2^d/8)(2/(3√d)) ≤ C(d−3, d/2−1) ≤ (2^d/8)(2/√d).",
    place: "Appendix A.1, after eq. (28), corrected",
    method: "Induction from d to d + 2 on the squares, all even d; exact squares up to a limit.",
    expected: .proved, basis: .proof(Certificate(.equation28)),
    check: { scope, progress in
      try checkEquation28Corrected(scope, progress) { binomial($0 - 3, $0 / 2 - 1) }
    })
}

extension ProofScript {
  fileprivate static var equation28: ProofScript {
    var script = ProofScript(
      of: .stated(
        "2^d/8*(2/(3*sqrt(d))) <= binomial(d-3, d/2-1) <= 2^d/8*(2/sqrt(d))", for: "even d >= 4"))
    func even(_ tree: ProofTree) -> ProofTree { .bound("d", 1, .residue("d", tree, .empty(0))) }
    let induction = even(.growth("d", factor: "(4*(2*d+3)/(2*d+4))^2", from: .positive()))
    script.lemma(
      "squares",
      """
      (2^d/8*(2/(3*sqrt(d))))^2 <= 4^d/(128*d - 192) <= binomial(d-3, d/2-1)^2 <= (2^d/8*(2/sqrt(d)))^2
      """, even(.positive()), induction, induction)
    script.lemma(
      "below", "(2^d/8*(2/(3*sqrt(d))))^2 <= binomial(d-3, d/2-1)^2",
      .chain(.link("squares", 0), .link("squares", 1)))
    script.lemma("sign", "0 <= binomial(d-3, d/2-1)", even(.positive()))
    script.lemma("root", "0 <= 2^d/8*(2/sqrt(d))", even(.positive()))
    script.prove(
      .square(.link("below", 0), sign: .link("sign", 0)), .square(.link("squares", 2), sign: .link("root", 0))
    )
    return script
  }
}

/// Checks both inequalities for `halfway(d)` on a finite range.
package func checkEquation28Corrected(
  _ scope: Scope, _ progress: ProgressCallback? = nil, halfway: (_ dimension: Int) -> Integer
) throws -> Finding {
  try Cases.finding(scope, progress, method: "exact squares") { cases in
    try cases.each("d", in: cases.dimensions(from: 4, quick: 200, standard: 1000, deep: 4000, by: 2)) { d in
      try requireEquation28(cases, d, halfway(d))
    }
  }
}
