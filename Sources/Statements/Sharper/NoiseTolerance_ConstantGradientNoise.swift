// Theorem 4.1 tolerates gradient noise of standard deviation τ = O(1/d²). One step tolerates τ ≤ √n/(36 d²), which is a constant
// at n of order d⁴, and needs 80 d³ neurons only:
//
//  A. f N¹ > γn/(18d) on the whole cube, but for an event of probability at most exp(−d): Bernstein's inequality.
//  B. Σ_i a_i(x)² ≤ nd for all x, a(w) = ReLU(w·x + b), but for probability 2^d exp(−n/(2d²)): Hoeffding's inequality for a².
//  C. Given A and B, f(x) Σ ξ_i a_i(x) is normal with variance τ²Σa_i² ≤ τ²nd, so it is below −n/(18d) with probability at most
//     exp(−(n/(18d))²/(2τ²nd)) ≤ exp(−2d); the union bound costs 2^d again.
//
// The paper bounds |Σ ξ_i a_i| by 2d Σ|ξ_i|, which gives away the cancellation between the ξ_i.

package import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let noiseToleranceConstant = Row(
    id: "new-theorem-4-noise", paper: .sharper,
    title: "one step tolerates gradient noise τ ≤ √n/(36 d²)",
    text: """
      Let d ≥ 2 and n ≥ 80 d³. One step of gradient descent (correlation loss, v⁰ = 0, Rademacher w, bias b(d)) with Gaussian \
      gradient noise of standard deviation τ ≤ √n/(36 d²) gives sign N¹(x) = f(x) for every x, except with probability at most \
      2 exp(−d). With the paper's n = 5184 d⁴ that is any τ ≤ 2, where its proof allows O(1/d²).
      """,
    place: "sharpens Theorem 4.1",
    method:
      "Bernstein, Hoeffding and the Gaussian tail for all d; E ReLU(w·x + b)² ≤ d/2 also by exact sums.",
    expected: .derived,
    basis: .derivation(
      Derivation(
        for: "every d ≥ 2, n ≥ 80 d³, τ ≤ √n/(36 d²)",
        core: Certificate(parts: [
          ("threshold", .threshold), ("root", .root), ("margin", .marginExponent), ("inputs", .inputs),
          ("second-moment", .secondMomentExponent), ("noise", .gaussianNoiseExponent),
          ("union", .unionOfEvents),
          ("series", .twoBelowExponential), ("constant", .constantNoise),
        ]),
        premises: [.corollary3DeltaBounds, .equation14OutputWeightsAfterOneStep],
        facts: [
          Fact.bernstein.applied(
            "n terms of variance at most d/2 that fall below their mean m by at most d + m, at deviation n m/2"
          ),
          Fact.hoeffding.applied("n terms a_i^2 in [0, d^2], their mean d/2 above its expectation"),
          Fact.gaussianTail.applied("P[N(0, v) <= -t] <= exp(-t^2/(2 v)), v = tau^2 n d, t = n/(18 d)"),
          .inputs, .base,
          Fact.exponentialSeries.applied(
            "exp(7/10) is above its first five terms; exp(y) >= 1 + y for y >= 0"),
        ],
        argument: """
          Let n = a d³, a ≥ 80, s = √d ≥ 7/5 (part root). A: as in hdp-equation-29, f N¹ = γμΣY_i with μ = 1/(3√d) + h (Corollary 3, \
          (14)), and f N¹ ≤ γn/(18d) only if the mean of the Y_i is at most μ/2 (part threshold); E Y² ≤ E ReLU(Σw_j)² = d/2 and \
          −Y ≤ d as b(d) ≤ 0, so Bernstein's inequality bounds this by exp(−2d) (part margin), for all inputs by exp(−d) (part inputs \
          with q = e). B: E a² ≤ d/2 and 0 ≤ a² ≤ d², so Hoeffding's inequality bounds P[Σa_i² > nd] by exp(−n/(2d²)) (part \
          second-moment). C: given A and B the noise outweighs the margin at x with probability at most exp(−2d) (part noise with \
          t = τ²). As 2 < exp(7/10) (part series), the union over 2^d inputs costs less than exp(7d/10): B and C together have \
          probability at most exp(−d)(exp(−3d/10) + exp(−(n/(2d²) − 17d/10))) ≤ exp(−d) (part union, exp(−y) ≤ 1/(1 + y)). At \
          n = 5184 d⁴ the bound on τ is 2 (part constant, squared).
          """)),
    check: { scope, progress in try checkNoiseTolerance(scope, progress) })
}

extension ProofScript {
  fileprivate static let marginExponent = ProofScript(
    "n*(m/2)^2/(2*(s^2/2 + (s^2 + m)*(m/2)/3)) >= 2*s^2", for: "real s >= 7/5, real h >= 0, real a >= 80",
    letting: ["m = 1/(3*s) + h", "n = a*s^6"], by: .bound("s", 0, .bound("h", 1, .bound("a", 2, .positive())))
  )
  fileprivate static let secondMomentExponent = ProofScript(
    "2*n*(d/2)^2/(d^2)^2 = n/(2*d^2)", for: "d >= 2, n >= 1", by: .bound("d", 0, .bound("n", 1, .equal())))
  /// With τ² = t and n = k·t·d⁴, k ≥ 1296.
  fileprivate static let gaussianNoiseExponent = ProofScript(
    "(n/(18*d))^2/(2*t*n*d) >= 2*d", for: "d >= 2, real t > 0, real k >= 1296", letting: ["n = k*t*d^4"],
    by: .bound("d", 0, .bound("t", 1, .bound("k", 2, .positive()))))
  /// n/(2d²) = ad/2.
  fileprivate static let unionOfEvents = ProofScript(
    "1/(1 + 3*d/10) + 1/(1 + a*d/2 - 17*d/10) <= 1", for: "d >= 2, real a >= 80",
    by: .bound("d", 0, .bound("a", 1, .positive())))
  fileprivate static let twoBelowExponential = ProofScript(
    "2 < sum(k = 0..4, (7/10)^k/factorial(k))", by: .evaluate)
  fileprivate static let constantNoise = ProofScript(
    "5184*d^4/(36*d^2)^2 = 2^2", for: "d >= 2", by: .bound("d", 0, .equal()))
}

/// Decides `E ReLU(w·x + b)² ≤ variance·d` by exact sums.
package func checkNoiseTolerance(
  _ scope: Scope, _ progress: ProgressCallback? = nil, variance: Rational = Rational(1, 2)
) throws -> Finding {
  try Cases.finding(scope, progress, method: "second moments by exact sums") { cases in
    try cases.requireExponentialBase()
    cases.covering("the second moment only")
    try cases.each(
      "d", in: cases.dimensions(from: 2, quick: 200, standard: 500, deep: 2000), cost: { Double($0) }
    ) { d in
      let bias = d & 1 == 0 ? 0 : -1
      try cases.require(
        "E ReLU(w·x + b)² ≤ \(variance)·d", at: ["d": d, "b": bias], secondMoment(dimension: d, bias: bias),
        .atMost,
        variance * Rational(d),
        replay: """
          python3 -c "from fractions import Fraction as F; from math import comb; \
          print(F(sum(comb(\(d), k)*max(\(d + bias)-2*k, 0)**2 for k in range(\(d + 1))), 2**\(d)))"
          """)
    }
  }
}

/// `E ReLU(w·x + b)²` over uniform signs, by the sum over the number of negative coordinates.
private func secondMoment(dimension d: Int, bias: Int) -> Rational {
  var sum: Integer = 0
  for (negatives, count) in BinomialRow(d).enumerated() {
    let z = max(d - 2 * negatives + bias, 0)
    sum += count * Integer(z * z)
  }
  return Rational(sum, Integer.powerOfTwo(d))
}
