// Eq. (27), corrected:
//
//   |Δ_{d,0}| = (d/2^d) (C(d−2, d/2−1) − C(d−2, d/2−2)) = (4/2^d) C(d−3, d/2−1)   for every even d ≥ 4,
//   |Δ_{d,0}| = (2/2^d) C(d−2, d/2−1)                                              for every even d ≥ 2.
//
// Proof: the sum over the inputs telescopes to one binomial; the other forms by Pascal's rule and a quotient of neighbours.
// Cases: by the sum (24).

package import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let equation27CorrectedHalfwayBinomial = Row(
    id: "hdp-equation-27-corrected", paper: .highDegreeParities, section: .section4,
    title: "|Δ_{d,0}| as one binomial, even d ≥ 4 (or 2)",
    text: """
      For every even d ≥ 4: |Δ_{d,0}| = (d/2^d)(C(d−2, d/2−1) − C(d−2, d/2−2)) = (4/2^d) C(d−3, d/2−1). \
      For every even d ≥ 2: |Δ_{d,0}| = 2·C(d−2, d/2−1)/2^d.
      """,
    place: "Appendix A.1, eq. (27), corrected",
    method:
      "A telescoping sum and quotients of neighbouring binomials, all even d; by the sum (24) up to a limit.",
    expected: .proved,
    basis: .proof(Certificate(.equation27, parts: [("every-even-dimension", .equation27EveryEvenDimension)])),
    check: { scope, progress in
      try checkEquation27Corrected(
        scope, progress, fromFour: { 4 * Rational(binomial($0 - 3, $0 / 2 - 1)) / twoToThe($0) },
        fromTwo: { 2 * Rational(binomial($0 - 2, $0 / 2 - 1)) / twoToThe($0) })
    })
}

extension ProvedLemma {
  /// Δ without bias, even d.
  fileprivate static let evenCorrelation = ProvedLemma(
    "even", "delta(d, 0) = -2*(-1)^(d/2)*binomial(d-2, d/2-1)/2^d", for: "even d >= 2",
    .bound(
      "d", 1,
      .residue(
        "d",
        .equal(
          .cut(0, at: ["d"]),
          .sum(
            ["0.0"], from: "0", to: "d",
            "2*2^-(2*d+2)*(-1)^k*binomial(2*d+1, k-1)*((2*d+2)*(k-d-2) + d+1)/(2*d+1)"),
          .sum(["0.1"], from: "d+1", to: "2*d+2", "0")),
        .empty(0))))
}

extension ProofScript {
  fileprivate static var equation27: ProofScript {
    let binomials = "d/2^d*(binomial(d-2, d/2-1) - binomial(d-2, d/2-2))"
    var script = ProofScript(
      of: .stated("abs(delta(d, 0)) = \(binomials) = 4/2^d*binomial(d-3, d/2-1)", for: "even d >= 4"))
    script.lemma(.evenCorrelation)
    script.prove(
      .bound("d", 1, .residue("d", .equal(.rewrite("even")), .empty(0))),
      .bound("d", 1, .residue("d", .equal(), .empty(0))))
    return script
  }

  fileprivate static var equation27EveryEvenDimension: ProofScript {
    var script = ProofScript(of: .stated("abs(delta(d, 0)) = 2*binomial(d-2, d/2-1)/2^d", for: "even d >= 2"))
    script.lemma(.evenCorrelation)
    script.prove(.bound("d", 1, .residue("d", .equal(.rewrite("even")), .empty(0))))
    return script
  }
}

/// Checks both forms on a finite range.
package func checkEquation27Corrected(
  _ scope: Scope, _ progress: ProgressCallback? = nil, fromFour: (_ dimension: Int) -> Rational,
  fromTwo: (_ dimension: Int) -> Rational
) throws -> Finding {
  try Cases.finding(scope, progress, method: "exact values by the sum (24)") { cases in
    let dimensions = cases.dimensions(from: 2, quick: 100, standard: 300, deep: 1000, by: 2)
    try cases.each("d", in: dimensions) { d in
      try cases.require(
        "|Δ_{d,0}| = 2·C(d−2, d/2−1)/2^d", at: ["d": d], try Delta(dimension: d).bySum().magnitude, .equal,
        fromTwo(d),
        replay: "verify delta --dimension \(d) --by enumeration")
      if d >= 4 { try requireEquation27(cases, d, fromFour(d)) }
    }
  }
}
