// Lemma 1. Proof, for every real b: with d + b = 2(B + u), B an integer and 0 ≤ u < 1, the summand over the number k of coordinates −1
// is 0 beyond k = B and (−1)^k C(d, k)·2(B + u − k) up to it, which telescopes; the tails are B < 0 and B ≥ d. Cases: for b in a
// piece [d − 2c, d − 2c + 2) both sides are affine in b, so two points a piece settle every real b at one d.

package import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let lemma1ReluParityCorrelation = Row(
    id: "hdp-lemma-1", paper: .highDegreeParities, section: .section4,
    title: "closed form of Δ_{d,b} for every real b",
    text: """
      Let d > 1, b ∈ ℝ and c = ⌈(d − b)/2⌉. Then Δ_{d,b} = (−1)^{d+c} 2^{−d} (d·C(d−2, c−2) − d·C(d−2, c−1) + b·C(d−1, c−1)), where \
      Δ_{d,b} = E_x χ(x) ReLU(x_1 + … + x_d + b) and binomials are 0 outside 0 ≤ k ≤ n.
      """,
    place: "Lemma 1, eq. (20)",
    method:
      "A telescoping sum on each side of the kink, all d and b; two points a piece by the cube and by the sum (24).",
    expected: .proved, table: "delta", basis: .proof(Certificate(.lemma1)),
    check: { scope, progress in try checkLemma1(scope, progress) { Delta.lemma1(dimension: $0, bias: $1) } })
}

extension ProofScript {
  static var lemma1: ProofScript {
    /// The sum up to `to`, for this dimension d and kink B in the coordinates.
    func sum(_ name: String, to: String, _ d: String, _ kink: String) -> Hint {
      let sum = "2*2^-(\(d))*(-1)^k*binomial(\(d)-1, k-1)"
      return .sum(
        [name], from: "0", to: to, "\(sum)*((\(d))*(k-(\(kink))-1) + \(kink) - u*(\(d)-1))/(\(d)-1)")
    }
    let atMost = ProofTree.value(
      "b", .equal(.cut(0, at: ["d"]), sum("0.0", to: "d", "d+2", "d")),
      .equal(.cut(0, at: ["d+1"]), sum("0.0", to: "d+1", "d+2", "d+1")),
      .equal(sum("0", to: "d+2", "d+2", "b+d+2")))
    let more = ProofTree.equal(
      .cut(0, at: ["b"]), sum("0.0", to: "b", "b+d+3", "b"), .sum(["0.1"], from: "b+1", to: "b+d+3", "0"))
    return ProofScript(
      "delta(d, b) = (-1)^(d+c)*2^(-d)*(d*binomial(d-2, c-2) - d*binomial(d-2, c-1) + b*binomial(d-1, c-1))",
      for: "d >= 2, real b", letting: ["c = ceil((d-b)/2)"],
      by: .bound(
        "d", 0,
        .lattice(
          "b", step: "2", offset: "-(d+2)",
          .sign(
            "b", nonnegative: .compare("d", "b", atMost: atMost, more: more),
            negative: .equal(.sum(["0"], from: "0", to: "d+2", "0"))))))
  }
}

/// Compares `closedForm(d, b)` with the cube and with the sum (24) at two points of every piece.
package func checkLemma1(
  _ scope: Scope, _ progress: ProgressCallback? = nil,
  closedForm: (_ dimension: Int, _ bias: Rational) -> Rational
) throws -> Finding {
  try Cases.finding(scope, progress, method: "two points a piece, by the sum (24) and by the cube") { cases in
    let enumerated = scope.choice(quick: 16, standard: 20, deep: 26)
    cases.covering("every real b (the cube for d ≤ \(enumerated))")
    try cases.each("d", in: cases.dimensions(from: 2, quick: 100, standard: 300, deep: 1000)) { d in
      // 2^d Δ = Σ_k a_k ReLU(b − d + 2k) over the number k of coordinates 1: by (24), and counted on the cube.
      var ways = [BinomialRow(d).enumerated().map { Rational(($0 + d).isMultiple(of: 2) ? $1 : -$1) }]
      if d <= enumerated {
        ways.append(try parityHistogram(dimension: d, degree: d).reversed().map { Rational($0) })
      }
      for a in ways {
        var (slope, constant) = (Rational(0), Rational(0))
        for c in stride(from: d + 1, through: 0, by: -1) {  // from the left tail to the right one
          if c <= d { (slope, constant) = (slope + a[c], constant + a[c] * Rational(2 * c - d)) }
          for b in [Rational(d - 2 * c), Rational(d - 2 * c + 1)] {
            try cases.require(
              "Δ_{d,b} = (20)", at: ["d": d, "b": b], (slope * b + constant) / twoToThe(d), .equal,
              closedForm(d, b),
              replay: "verify delta --dimension \(d) --bias=\(b) --by sum")
          }
        }
      }
    }
  }
}
