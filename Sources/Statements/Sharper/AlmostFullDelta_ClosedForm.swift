// Δ_{d,d−a,b} = E_x x_1⋯x_{d−a} ReLU(x_1 + … + x_d + b) for a = 1, 2, 3 coordinates outside the parity. Proof: over the numbers k and i of
// coordinates −1 inside and outside the summand is affine up to a kink, where it telescopes (ProofScript.almostFullDelta). Cases: the sum over
// the number of negative coordinates, with its Krawtchouk weights.

package import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let almostFullDelta = Row(
    id: "new-almost-full-delta", paper: .sharper, title: "Δ_{d,d−a,b} in closed form for a = 1, 2, 3",
    text: """
      For a = 1, 2, 3 and d ≥ a + 2, with b = −2, 0, −2 for even d and −1 for odd d: |Δ_{d,d−a,b}| = |E_x x_1⋯x_{d−a} ReLU(Σ x_j + b)| = \
      2^{1−d} C(d−2, (d+b)/2−1)·|K_a((d−2−b)/2)|/C(d−2, a), K_a(i) = [z^a](1−z)^i (1+z)^{d−2−i}. So it is |Δ_{d,b(d)}| times \
      2/d, 1/(d−3), 6/(d(d−3)) for even d and 1/(d−2), 1/(d−2), 3/((d−2)(d−4)) for odd d.
      """,
    place: "extends Lemma 1, eq. (20)",
    method:
      "A telescoping sum on each piece, for all d; by the sum over the number of negative coordinates up to a limit.",
    expected: .proved, basis: .proof(Certificate(.almostFullDelta)),
    check: { scope, progress in try checkAlmostFullDelta(scope, progress, ratio: almostFullRatio) })
}

/// What multiplies `|Δ_{d,b(d)}|`.
package func almostFullRatio(_ d: Int, _ a: Int) -> Rational {
  switch (a, d & 1) {
  case (1, 0): Rational(2, Integer(d))
  case (2, 0): Rational(1, Integer(d - 3))
  case (3, 0): Rational(6, Integer(d * (d - 3)))
  case (3, _): Rational(3, Integer((d - 2) * (d - 4)))
  default: Rational(1, Integer(d - 2))
  }
}

/// Requires `|Δ_{d,d−a,b}| = ratio(d, a)·|Δ_{d,b(d)}|`, and the form with Krawtchouk polynomials.
package func checkAlmostFullDelta(
  _ scope: Scope, _ progress: ProgressCallback? = nil, ratio: (_ dimension: Int, _ outside: Int) -> Rational
) throws -> Finding {
  try Cases.finding(scope, progress, method: "sums over the number of negative coordinates") { cases in
    try cases.each("d", in: cases.dimensions(from: 3, quick: 100, standard: 300, deep: 800)) { d in
      let full = Delta.lemma1(dimension: d, bias: Rational(-(d & 1))).magnitude
      for a in 1...3 where d >= a + 2 {
        let b = d & 1 == 1 ? -1 : -2 * (a & 1)
        let left = try Delta(dimension: d, degree: d - a, bias: Rational(b)).bySum().magnitude
        let replay = "verify delta --dimension \(d) --degree \(d - a) --bias=\(b) --by sum"
        try cases.require(
          "|Δ_{d,d−a,b}| = ρ_a(d)·|Δ_{d,b(d)}|", at: ["d": d, "a": a, "b": b], left, .equal,
          ratio(d, a) * full,
          replay: replay)
        let form = binomial(d - 2, (d + b) / 2 - 1) * krawtchouk(d - 2, index: a, at: (d - 2 - b) / 2)
        try cases.require(
          "|Δ_{d,d−a,b}| = 2^{1−d} C(d−2, (d+b)/2−1)·|K_a|/C(d−2, a)", at: ["d": d, "a": a, "b": b], left,
          .equal,
          2 * Rational(form, binomial(d - 2, a)).magnitude / twoToThe(d), replay: replay)
      }
    }
    cases.covering("a = 1, 2, 3")
  }
}
