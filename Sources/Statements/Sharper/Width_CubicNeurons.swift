// The width of one-step learning: n of order d³ suffices, and for even d is needed. Sufficient: Bernstein's exponent with dΔ² ≥ 5/32 and the exponent
// (1 + ln 2)d that the union over 2^d inputs needs. Necessary: with u_i = χ(w_i)w_i, c = Σu_i and Y_i(x) = εχ(u_i)χ(x)|u_i·x|, all inputs are right only if
// ΣY_i(x) > |c·x| for all x. Cases: certified counts; Chebyshev's bound at x = sign c from exact Fourier coefficients in balls.

internal import Enclosures
package import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let widthCubicNeurons = Row(
    id: "new-width", paper: .sharper, title: "order d³ neurons suffice, and for even d are needed",
    text: """
      One noiseless step of gradient descent (correlation loss, v⁰ = 0, Rademacher w, bias b(d)) on n neurons. For every d ≥ 2 and \
      n ≥ 13.2 d³ (11.6 d³ for d ≥ 16, 11.2 d³ for d ≥ 64), sign N¹(x) = χ(x) for every x except with probability at most e^(−d). \
      For even d ≥ 40 and 1 ≤ n ≤ d³/4, some x has χ(x)N¹(x) ≤ 0 with probability at least 1 − 19/d. So for even d the width of \
      one-step learning is of order d³ exactly, where the paper has Ω(d⁴) as sufficient.
      """,
    place: "after Theorem 4",
    method: "Bernstein's inequality, and the second moments of the margin at x = sign c, for all parameters.",
    expected: .derived, table: "neuron-count",
    basis: .derivation(
      Derivation(
        for: "every d ≥ 2 and n ≥ 13.2 d³ (learns); every even d ≥ 40 and n ≤ d³/4 (fails)",
        core: Certificate(
          parts: [
            ("mean", BernsteinExponent.mean), ("root", .root), ("logarithm", BernsteinExponent.logarithm),
            ("exponent", .width(atLeast: "66/5", from: "7/5")),
            ("exponent-16", .width(atLeast: "58/5", from: "4")),
            ("exponent-64", .width(atLeast: "56/5", from: "8")),
          ] + NarrowNetworks.parts),
        premises: [
          .corollary3SharperDeltaLowerBound, .equation14OutputWeightsAfterOneStep,
          .equation27CorrectedHalfwayBinomial,
        ],
        facts: [
          Fact.bernstein.applied(
            "n terms of variance at most d/2 that fall below their mean m by at most d + m"),
          .inputs,
          Fact.exponentialSeries.applied("exp(0.69315) is above its first nine terms"),
          Fact.khintchine.applied("E |c.x| >= |c|/sqrt(2) for uniform x"),
          Fact.chebyshev.applied("|c|^2, of mean d n and variance d(2 n^2 - 2 n); X"),
          Fact.krawtchoukSymmetry.applied(
            "the middle coefficient of (1-z)^(N-2r) (1+z)^(2r) is, up to its sign, C(N, N/2) C(N/2, r)/C(N, 2r), N = d - 2"
          ),
          Fact.centralBinomial.applied("C(2k, k)/4^k sqrt(pi k) tends to 1"),
          Fact.cauchySchwarz.applied(
            "(E |c_j|)^2 <= E c_j^2 = n; the deviation of a difference is at most the sum of the deviations"),
          Fact.exponentialTangent.applied(
            "1 + y <= exp(y) at y = 3/n and at y = -x: exp(x) <= 1/(1 - x) for 0 <= x < 1"),
          Fact.piBelow.applied("q = 2/pi >= 7/11 in the parts linear-variance and failure"),
        ],
        argument: widthArgument)),
    check: { scope, progress in
      try checkWidth(
        scope, progress,
        sufficient: [(2, Rational(66, 5)), (16, Rational(58, 5)), (64, Rational(56, 5))], failure: 19)
    })

  private static let widthArgument = """
    Enough. Fix x. By (14) and symmetry χ(x)N¹(x) = γα(Y_1 + … + Y_n), α = |Δ|, the Y_i independent and distributed as sign(Δ)χ(w)ReLU(Σw_j + b(d)), of mean \
    μ = α ≥ √(5/32)/√d (new-corollary-3-sharper) ≥ 0.39528/√d (part mean); E Y² ≤ d/2 and −Y ≤ d as b(d) ≤ 0. With n = ad³ Bernstein's inequality at \
    deviation nμ gives P[ΣY_i ≤ 0] ≤ exp(−1.69315d) for a ≥ 13.2 (part exponent with √d = s ≥ 7/5 by part root), 11.6 if d ≥ 16 (s ≥ 4) and 11.2 if \
    d ≥ 64 (s ≥ 8); as 2 ≤ e^(0.69315) (part logarithm) the union over 2^d inputs costs a factor exp(0.69315d).
    Not enough: d even, b = 0, ε = sign Δ, α = 2^(1−d)C(d−2, d/2−1) (hdp-equation-27-corrected). u_i = χ(w_i)w_i has χ(u_i) = χ(w_i), so it is uniform on the cube; \
    with ReLU(z) = (z + |z|)/2, 2χ(x)N¹(x)/(γα) = εχ(x)c·x + ΣY_i(x), c = Σu_i, Y_i(x) = εχ(u_i)χ(x)|u_i·x|. x ↦ −x changes the sign of the first term only: \
    every input is right only if (*) ΣY_i(x) > |c·x| for every x. \
    n ≤ d²/4: E_x Y_i = 2α, and E_x|c·x| ≥ ‖c‖/√2 (Khintchine), so (*) needs ‖c‖² < 8α²n² ≤ dn/2 (parts square and few, k = d/2, n = tk²). The c_j are independent \
    sums of n signs: E‖c‖² = dn, Var‖c‖² = d(2n² − 2n), and Chebyshev's inequality gives at most 8/d (part few-variance). \
    d²/4 ≤ n ≤ d³/4: let x = sign c, fair coins at zeros, y_ij = u_ijx_j. x_j depends on column j only, so the columns of y are independent and alike; \
    E y_ij = E|c_j|/n = ρ, E y_1jy_2j = E u_1ju_2j = 0. (*) fails where X = ‖c‖₁ − ΣH(y_i) ≥ 0, H(y) = ε∏y_j|Σy_j|. Ĥ(S) = 2εΔ_{d,d−|S|,0} is 0 for odd |S|; for \
    |S| = 2r ≤ d − 2, Δ_{d,d−2r,0} = 2^(1−d)[z^(d/2−1)](1−z)^(d−2r−2)(1+z)^(2r), so by the symmetry of Krawtchouk polynomials and part coefficient \
    C(d,2r)|Ĥ(S)| = 2αC(d/2, r)(d−1)/|d−2r−1|; for r = d/2 too (parts top and top-value). With (d−1) ≤ 3^r|d−2r−1| (part ratio; an equality at r = 0): \
    |E H(y_1)| ≤ Σ|Ĥ|ρ^|S| ≤ 2α(1+3ρ²)^(d/2) (part mean-sum) ≤ 2αe^(3d/(2n)), as ρ² ≤ E c_j²/n² = 1/n. E χ_S(y_1)χ_S'(y_2) is ρ^(|S|+|S'|) for disjoint S, S' and \
    else 0, so |Cov(H(y_1), H(y_2))| ≤ Σ_(S∩S'≠∅)|ĤĤ'|ρ^(|S|+|S'|) ≤ dA², A = Σ_(S∋1)|Ĥ|ρ^|S| ≤ 2α·3ρ²(1+3ρ²)^(d/2−1) (part covariance-sum) ≤ (6α/n)e^(3d/(2n)). As \
    E H² = E(Σy_1j)² ≤ d + d²/n: Var ΣH ≤ n(d + d²/n) + 36dα²e^(3d/n). E‖c‖₁ = dE|S_n| with E|S_2k| = E|S_(2k−1)| = 2kC(2k,k)/4^k (part top); (k+½)C(2k,k)²/16^k falls \
    (part central-above) and (k+¼)C(2k,k)²/16^k grows (part central-below) to 1/π, so E|S_n| ≥ √(2/π)n/√(n+1) (part odd for odd n), and with k = d/2 − 1 \
    α² ≤ 1/(2π(d−3/2)). So E X ≥ √(2/π)d√n[√(n/(n+1)) − √(n/d³)e^(3d/(2n))/√(1−3/(2d))], the second term growing in n (part increasing): at n = d³/4, d ≥ 40 it is at \
    most 0.5117 (part subtracted), the first at least 0.9987 (part linear, n ≥ 400). Var‖c‖₁ = d(n − E|S_n|²) ≤ 0.3653dn (part linear-variance), \
    Var ΣH ≤ 1.1009dn (part even-variance, 36dα² ≤ 9), so the deviation of X is at most (0.6045 + 1.0493)√(dn) (parts first-deviation, second-deviation) and Chebyshev's \
    inequality gives P[X < 0] ≤ 19/d (part failure).
    """
}

extension ProofScript {
  fileprivate static func width(atLeast least: String, from start: String) -> ProofScript {
    BernsteinExponent.script(neurons: 6, atLeast: least, mean: "4941/12500/s", from: start)
  }
}

/// Checks certified counts against `sufficient` (from a dimension on, this times d³), and Chebyshev's bound against `failure`/d.
package func checkWidth(
  _ scope: Scope, _ progress: ProgressCallback? = nil, sufficient: [(from: Int, factor: Rational)],
  failure: Rational
) throws -> Finding {
  try Cases.finding(scope, progress, method: "certified counts, exact tails, and second moments in balls") {
    cases in
    try cases.require(
      "π ≤ 22/7", at: ["π": "its upper bound"], RationalBounds.pi(bits: 64).upper, .atMost, Rational(22, 7),
      replay: "python3 -c 'from math import pi; print(pi, 22/7)'")
    try checkSufficientWidth(cases, sufficient)
    try checkFewNeurons(cases)
    try checkNecessaryWidth(cases, failure)
  }
}

/// n(d) for the exponent (1 + ln 2)d, and the exact tail of an input where it is cheap.
private func checkSufficientWidth(_ cases: Cases, _ sufficient: [(from: Int, factor: Rational)]) throws {
  let lastTail = cases.scope.choice(quick: 3, standard: 4, deep: 5)
  func factor(_ d: Int) -> Rational { sufficient.last { $0.from <= d }?.factor ?? 0 }
  try cases.each(
    nil, in: cases.dimensions(from: 2, quick: 64, standard: 128, deep: 200),
    computing: { try NeuronCount(dimension: $0, exponent: .unionBound) }
  ) { d, count in
    precondition(count.certificate.holds, "a certificate does not hold at d = \(d)")
    let limit = factor(d) * Rational(Integer(d).power(3))
    try cases.require(
      "n(d) ≤ \(factor(d)) d³", at: ["d": d], Rational(count.neurons), .atMost, limit,
      replay: "verify neurons --dimension \(d) --union-bound")
    cases.slack(
      "the sufficient n over the certified n(d)", (limit / Rational(count.neurons)).approximation,
      at: "d = \(d)")
    guard d <= lastTail, let n = limit.ceiling.machineWord else { return }
    let tail = try NeuronMargin(dimension: d).tail(neurons: n, atMost: 0)
    try cases.require(
      "2^d P_w[f(x) N¹(x) ≤ 0] ≤ e^(−d)", at: ["d": d, "n": n],
      isAtMostExponential(tail * Rational(Integer.powerOfTwo(d)), exponent: Rational(d)),
      left: "\(tail)", right: "2^(−\(d)) e^(−\(d))", replay: tailReplay(dimension: d, neurons: n, atMost: "0")
    )
  }
  cases.covering("n ≥ 13.2 d³ against the certified n(d)")
}

/// 8α²n² ≤ dn/2 at the largest n ≤ d²/4.
private func checkFewNeurons(_ cases: Cases) throws {
  for d in stride(from: 4, through: cases.scope.choice(quick: 100, standard: 400, deep: 1000), by: 2) {
    let delta = Delta.lemma1(dimension: d, bias: 0)
    let n = Rational(d * d / 4)
    try cases.require(
      "8Δ²n² ≤ dn/2", at: ["d": d, "n": n], 8 * delta * delta * n * n, .atMost, Rational(d) * n / 2,
      replay: "verify delta --dimension \(d)")
  }
}

/// 24 numbers of neurons between d²/4 and d³/4, both among them.
private func checkNecessaryWidth(_ cases: Cases, _ failure: Rational) throws {
  let all = Array(stride(from: 40, through: 60, by: 2)) + [64, 80, 100] + [128, 160]
  let chosen = cases.scope.choice(quick: [40, 60], standard: Array(all.prefix(14)), deep: all)
  let last = cases.scope.dimension(quick: 60, standard: 100, deep: 160, atLeast: 40)
  let grid = chosen.filter { $0 <= last }
  try cases.each("d", in: grid, computing: { try NarrowNetworkMoments(dimension: $0) }) { d, moments in
    let (least, most) = (d * d / 4, d * d * d / 4)
    for step in 0...23 {
      let n = least + (most - least) * step / 23
      try checkNecessaryWidth(cases, moments, neurons: n, failure)
    }
  }
  cases.covering("24 values of n from d²/4 to d³/4 at each d")
}

private func checkNecessaryWidth(
  _ cases: Cases, _ moments: NarrowNetworkMoments, neurons n: Int, _ failure: Rational
) throws {
  let d = moments.dimension
  let replay = narrowReplay(d, n)
  let values = moments.values(neurons: n, precision: 192)
  let base = 1 + 3 * values.squaredBias
  let row = 2 * moments.correlation * base.power(d / 2)
  try cases.require(
    "|E H(y_1)| ≤ 2α(1 + 3ρ²)^(d/2)", at: ["d": d, "n": n], values.rowMean.magnitude, .atMost, row,
    replay: replay)
  let coordinate = 6 * moments.correlation * values.squaredBias * base.power(d / 2 - 1)
  try cases.require(
    "|Cov(H(y_1), H(y_2))| ≤ d(6αρ²(1 + 3ρ²)^(d/2−1))²", at: ["d": d, "n": n], values.covariance.magnitude,
    .atMost,
    Rational(d) * coordinate.power(2), replay: replay)
  let zero = Ball.zero(precision: 192)
  try cases.require("0 < E X", at: ["d": d, "n": n], zero, .less, values.mean, replay: replay)
  let bound = Ball(failure / Rational(d), precision: 192)
  try cases.require(
    "Var X/(E X)² ≤ \(failure)/d", at: ["d": d, "n": n], values.failureBound, .atMost, bound, replay: replay)
  cases.slack(
    "\(failure)/d over Chebyshev's bound", (bound / values.failureBound).approximation,
    at: "d = \(d), n = \(n)")
}

/// A command that prints E H, the covariance and Chebyshev's bound, each followed by its bound.
private func narrowReplay(_ d: Int, _ n: Int) -> String {
  """
  python3 -c "from fractions import Fraction as F; from math import comb, sqrt; d, n = \(d), \(n); k = (n+1)//2; \
  q = float(F(2*k*comb(2*k, k), 4**k*n)**2); t = range(d//2+1); \
  D = [sum(sum((-1)**i*comb(d-2*r, i)*comb(2*r, j-i) for i in range(j+1))*(d-2*j) for j in range(d//2)) for r in t]; \
  h = [2*(1 if D[0] > 0 else -1)*F(x, 2**d) for x in D]; a = float(abs(h[0]))/2; \
  m = sum(float(comb(d, 2*r)*h[r])*q**r for r in t); \
  v = sum(float(comb(d, 2*s)*sum(comb(2*s, 2*r)*h[r]*h[s-r] for r in range(s+1)))*q**s for s in t) - m*m; \
  L = d*(n-n*n*q); E = n*(d+d*(d-1)*q-m*m)+n*(n-1)*v; M = d*n*sqrt(q)-n*m; \
  print(m, 2*a*(1+3*q)**(d/2), v, d*(6*a*q*(1+3*q)**(d/2-1))**2, (sqrt(L)+sqrt(E))**2/M**2, 19/d)"
  """
}
