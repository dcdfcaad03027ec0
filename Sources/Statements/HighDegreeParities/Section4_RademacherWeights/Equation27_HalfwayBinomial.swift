// Eq. (27):
//
//   |Δ_{d,0}| = (d/2^d) (C(d−2, d/2−1) − C(d−2, d/2−2)) = (4/2^d) C(d−3, d/2−1),   as printed for every even d > 1, corrected to d ≥ 4;
//   |Δ_{d,0}| = (2/2^d) C(d−2, d/2−1)                                              for every even d ≥ 2.
//
// At d = 2 the last binomial of the first is C(−1, 0), which is 0 by the convention of the proof (0 outside 0 ≤ k ≤ n) and 1 by the polynomial
// convention C(x, 0) = 1; |Δ_{2,0}| = 1/2 is neither 0 nor 1. Proof: the sum over the inputs telescopes to one binomial; the other forms by
// Pascal's rule and a quotient of neighbours. Cases: by the sum (24).

package import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let equation27HalfwayBinomial = Row(
    id: "hdp-equation-27", paper: .highDegreeParities, section: .section4,
    title: "|Δ_{d,0}| as one binomial, every even d > 1",
    text: """
      As printed in the submission, for every even d > 1: |Δ_{d,0}| = (d/2^d)(C(d−2, d/2−1) − C(d−2, d/2−2)) = \
      (4/2^d) C(d−3, d/2−1), binomials being 0 outside 0 ≤ k ≤ n.
      """,
    place: "Appendix A.1, eq. (27)",
    method:
      "The three expressions exactly for even d from 2 on; the first d at which they differ refutes it.",
    expected: .refuted,
    consequence: Consequence(
      .boundaryCase, conclusionSurvives: true,
      """
      It fails at d = 2 only, with either convention for C(−1, 0); hdp-equation-27-corrected proves it for even d ≥ 4, and \
      2·C(d−2, d/2−1)/2^d for d = 2 too. Corollary 3 holds at d = 2.
      """),
    check: { scope, progress in
      try checkEquation27(scope, progress) { 4 * Rational(binomial($0 - 3, $0 / 2 - 1)) / twoToThe($0) }
    })

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

/// Compares the three expressions for every even d of a finite range, d = 2 included.
package func checkEquation27(
  _ scope: Scope, _ progress: ProgressCallback? = nil, lastForm: (_ dimension: Int) -> Rational
) throws -> Finding {
  try Cases.finding(scope, progress, method: "exact values") { cases in
    let dimensions = cases.dimensions(from: 2, quick: 100, standard: 300, deep: 1000, by: 2)
    let others = try dimensions.filter {
      try $0 > 2 && Delta(dimension: $0).bySum().magnitude != lastForm($0)
    }
    cases.note(
      "failsBeyond2",
      others.isEmpty ? "no other even d ≤ \(dimensions.last ?? 2)" : "\(others.count) of the other even d")
    cases.note(
      "otherConvention", "with C(−1, 0) = 1 the last expression is 4/2² = 1 at d = 2, not 1/2 either")
    try cases.each("d", in: dimensions) { d in try requireEquation27(cases, d, lastForm(d)) }
  }
}

/// The three expressions at d are equal, Δ being taken from the sum (24).
func requireEquation27(_ cases: Cases, _ d: Int, _ last: Rational) throws {
  let delta = try Delta(dimension: d).bySum().magnitude
  let difference = binomial(d - 2, d / 2 - 1) - binomial(d - 2, d / 2 - 2)
  let middle = Rational(Integer(d) * difference) / twoToThe(d)
  let replay = """
    python3 -c "from fractions import Fraction as F; from math import comb; d = \(d); \
    c = lambda n, k: comb(n, k) if 0 <= k <= n else 0; \
    print(abs(F(sum((-1)**k*comb(d, k)*max(2*k-d, 0) for k in range(d+1)), 2**d)), \
    F(d*(c(d-2, d//2-1) - c(d-2, d//2-2)), 2**d), F(4*c(d-3, d//2-1), 2**d))"
    """
  try cases.require(
    "|Δ_{d,0}| = (d/2^d)(C(d−2, d/2−1) − C(d−2, d/2−2))", at: ["d": d], delta, .equal, middle, replay: replay)
  try cases.require("|Δ_{d,0}| = (4/2^d) C(d−3, d/2−1)", at: ["d": d], delta, .equal, last, replay: replay)
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
