// Every parity, every threshold, any fixed weights plus Gaussian noise: Fourier coefficients of sgn(w·x + T) and the ReLU's correlation with χ_S are small in mean square.
// Argument: that of hfp-perturbed-decay, coordinate by coordinate; no symmetry is used. Cases: normal orthants over all pairs of inputs.

internal import Enclosures
package import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let anyParityFixedWeights = Row(
    id: "hfp-any-parity", paper: .fixedParities,
    title: "any parity, any threshold, any fixed weights plus noise",
    text: """
      Let w = w⁰ + σg with w⁰ ∈ ℝ^d fixed, σ > 0, g standard Gaussian, T real (or random, independent of g), S ≠ ∅ and \
      M_j = ½(1 − inf_v cos(w⁰_j v)e^{−σ²v²/2}) ≤ ½(1 + e^{−π²/(2(1+(w⁰_j/σ)²))}). For f_w(x) = sgn(w·x + T) and every i ∈ S, \
      E f̂_w(S)² ≤ 9.85·(1 + (w⁰_i/σ)²)^{1/4}·∏_{j∈S∖i} M_j. For |S| ≥ 2 and every i ≠ k in S, \
      E (E_x χ_S ReLU(w·x + T))² ≤ ¼√(((w⁰_i)² + σ²)((w⁰_k)² + σ²))·∏_{j∈S∖{i,k}} M_j. So if |w⁰_j| ≤ Kσ on S, E f̂_w(S)² ≤ \
      9.85(1 + K²)^{1/4}(½(1 + e^{−π²/(2(1+K²))}))^{|S|−1}; for w^{t+1} = F(past) + σg the bounds hold conditionally on the past, at every step of perturbed \
      gradient descent.
      """,
    place: "a statement of ours",
    method:
      "The argument step by step by the kernel; both sides enclosed for every S and i, by normal orthants over all pairs of inputs.",
    expected: .derived,
    basis: .derivation(
      Derivation(
        for: "every d, w⁰ ∈ ℝ^d, σ > 0, T, S ≠ ∅ and i, k ∈ S",
        core: Certificate(
          parts: SmoothedSigns.parts(bound: "985/100", factor: 4) + [
            ("scale", .anyScale), ("one", .anyOne), ("near", .nearLobe), ("lobe", .farLobes),
            ("ramp", .rampProduct),
            ("uniform", .uniformRate),
          ]),
        facts: [
          Fact.dirichletIntegral.applied("the integral of sin(t z)/t over t > 0 is (pi/2) sgn z"),
          Fact.absoluteValueIntegral.applied(
            "the integrals of (1 - cos(t z))/t^2 and of sin(t w)^2/t^2 over t > 0 are pi |z|/2 and pi |w|/2"),
          Fact.boundedConvergence.applied("the partial integrals of sgn, below 2 in absolute value"),
          Fact.fubini.applied(
            "[0, N]^2 and the law of g, the integrand at most |w_i|^2; for ReLU the integrand min(1, t^2 |w_i w_k|)/t^2 and its square"
          ),
          Fact.cauchySchwarz.applied(
            "|E sin(t w_j) sin(s w_j)| <= sqrt(S_j(t) S_j(s)), S_j(t) = E sin^2(t w_j) <= M_j; the integral of sqrt(S_i S_k)/t^2; E |w_i| <= sqrt(E w_i^2)"
          ),
          Fact.gammaIntegrals.applied("the integrals in r and p, exponents -1/2 and -3/4"),
          Fact.gammaQuarter.applied("h = 1/Gamma(1/4) in the part constant"),
          Fact.piAbove.applied("w = pi in the part constant"),
          Fact.cosineBelowGaussian.applied("cos u <= exp(-u^2/2) for |u| <= pi/2"),
        ],
        argument: anyParityArgument)),
    check: { scope, progress in
      try checkAnyParity(scope, progress, sign: Rational(985, 100), ramp: Rational(1, 4))
    })

  private static let anyParityArgument = """
    Signs. By independence E_x χ_S e^{it(w·x+T)} = e^{itT}∏_{j∈S} i sin(tw_j)∏_{j∉S} cos(tw_j) for every w, and a tie w·x + T = 0 has probability 0. So \
    f̂_w(S) is almost surely the limit of 2π⁻¹∫_0^N sin(tT + π|S|/2)∏_S sin(tw_j)∏_{j∉S} cos(tw_j)dt/t, bounded in N, and by bounded convergence, Fubini's theorem on \
    [0, N]² and independence of the g_j, E f̂_w(S)² ≤ 4π⁻²∫∫∏_S|Q_j| dt ds/(ts), Q_j = E sin(tw_j)sin(sw_j), as |sin|, |E cos cos| ≤ 1 for the other factors. For j ≠ i, \
    |Q_j| ≤ √(S_j(t)S_j(s)) ≤ M_j with S_j(t) = E sin²(tw_j) = ½(1 − cos(2tw⁰_j)e^{−2σ²t²}). For i, Q_i = ½(φ(t−s) − φ(t+s)) with φ(u) = cos(w⁰_iu)e^{−σ²u²/2}: |Q_i| ≤ e^{−σ²(t−s)²/2} \
    (part far) and |Q_i| ≤ ts((w⁰_i)² + σ²); the rest is the integral of hfp-perturbed-decay: parts first-smaller, second-smaller, radius, exponent, square, integral, constant, scale. At |S| = 1, where the \
    product is empty, f̂² ≤ 1 is below 9.85 as well (part one). \
    M_j: for w⁰_j = 0 it is ½. Else put x = σ/|w⁰_j| and y = |w⁰_jv|: −cos(y)e^{−x²y²/2} is at most 0 for y ≤ π/2; for y = π + u, |u| ≤ π/2, it is at most e^{−(u² + x²(π+u)²)/2} ≤ e^{−x²π²/(2(1+x²))} (part near with \
    w = π); for y ≥ 3π/2 it is at most e^{−9x²π²/8}, which is smaller (part lobe). x²/(1+x²) = 1/(1 + (w⁰_j/σ)²). (Part rate is the weaker e^{−x²π²/8} of hfp-perturbed-decay.) \
    ReLU. ReLU(z) = (z + |z|)/2, E_x χ_S·(affine) = 0 for |S| ≥ 2, |z| = (2/π)∫(1 − cos tz)dt/t²: E_x χ_S ReLU(w·x + T) = −π⁻¹∫cos(tT + π|S|/2)∏_S sin(tw_j)∏_{j∉S} cos(tw_j)dt/t², absolutely convergent as the product is at most \
    min(1, t²|w_iw_k|), of integral 2√|w_iw_k| over t²; its square has mean at most 4E|w_i|E|w_k| < ∞, so Fubini's theorem gives the bound π⁻²∫∫∏_S|Q_j|/(ts)² ≤ \
    ∏_{S∖\\{i,k\\}}M_j·(π⁻¹∫√(S_i(t)S_k(t))dt/t²)² ≤ ∏M_j·(E|w_i|/2)(E|w_k|/2) by the Cauchy–Schwarz inequality and ∫sin²(tw)dt/t² = π|w|/2, and E|w_i| ≤ √((w⁰_i)² + σ²) (part ramp, squared: p = E|w_i|, q = E|w_k|). \
    If |w⁰_j| ≤ Kσ on S, each M_j is at most ½(1 + e^{−π²/(2(1+K²))}) (part uniform with r = (w⁰_j/σ)², r + g = K²). Given the past, w^{t+1} is a fixed vector plus σg with g independent of it.
    """
}

extension ProofScript {
  /// With a = w⁰_i: ((a² + σ²)^{1/4}σ^{−1/2})⁴.
  fileprivate static let anyScale = ProofScript(
    "(a^2 + x^2)/x^2 = 1 + (a/x)^2", for: "real a, real x > 0", by: .bound("x", 0, .equal()))
  fileprivate static let anyOne = ProofScript("1 <= 985/100", by: .evaluate)
  /// y = w + u with w = π.
  fileprivate static let nearLobe = ProofScript(
    "u^2 + x^2*(w + u)^2 >= x^2*w^2/(1 + x^2)", for: "real x > 0, real w > 0, real u",
    by: .bound(
      "x", 0, .bound("w", 1, .positive(.certificate([.init("1", square: "u*x^2 + w*x^2 + u")])))))
  fileprivate static let farLobes = ProofScript(
    "9*x^2*w^2/8 >= x^2*w^2/(2*(1 + x^2))", for: "real x >= 0, real w >= 0",
    by: .bound("x", 0, .bound("w", 1, .positive())))
  /// E w_i² = p² + g, E w_k² = q² + h.
  fileprivate static let rampProduct = ProofScript(
    "(p/2*(q/2))^2 <= (1/4)^2*(p^2 + g)*(q^2 + h)", for: "real p >= 0, real q >= 0, real g >= 0, real h >= 0",
    by: .bound("p", 0, .bound("q", 1, .bound("g", 2, .bound("h", 3, .positive())))))
  fileprivate static let uniformRate = ProofScript(
    "w^2/(2*(1 + r)) >= w^2/(2*(1 + r + g))", for: "real w >= 0, real r >= 0, real g >= 0",
    by: .bound("w", 0, .bound("r", 1, .bound("g", 2, .positive()))))
}

/// The weights and thresholds of the cases, over σ; written down before the first run.
package let anyParityCases: [(offsets: [Rational], threshold: Rational)] = [
  ([0, 0, 0, 0], 0), ([1, 1, 1, 1], Rational(1, 2)), ([0, 1, 2, -1], 1), ([3, 3, 3, 3], 0),
  ([Rational(1, 2), 3, 0, 1], -2), ([5, 0, 0, 0], 3), ([2, 2, -2, 2], Rational(1, 3)),
  ([10, 1, 1, 1], 10), ([Rational(1, 10), 0, 0, 0], 0), ([0], 0), ([4], -4), ([0, 0], 0), ([1, 2], 1),
  ([1, 1, 1], 0), ([0, 5, 1], 2), ([10, 10], 0), ([30, 1], 0),
]

/// Requires both bounds for every S and i, k of every case, with these constants, and M_j below its bound.
package func checkAnyParity(
  _ scope: Scope, _ progress: ProgressCallback? = nil, sign: Rational, ramp: Rational
) throws -> Finding {
  try Cases.finding(scope, progress, method: "normal orthants over all pairs of inputs, in balls") { cases in
    try cases.requireGammaAndPi()
    let chosen = scope.choice(
      quick: Array(anyParityCases.prefix(5)), standard: anyParityCases, deep: anyParityCases
    )
    .filter { $0.offsets.count <= scope.dimension(quick: 4, standard: 4, deep: 4, atLeast: 1) }
    try cases.each(
      nil, in: chosen, computing: { FixedWeightsSpectrum(offsets: $0.offsets, threshold: $0.threshold) }
    ) { parity, spectrum in
      let rates = try parity.offsets.map { try anyParityRate(cases, $0) }
      for subset in 1..<1 << parity.offsets.count {
        try checkAnyParity(cases, spectrum, subset, rates, sign: sign, ramp: ramp)
      }
    }
    cases.covering("\(chosen.count) pairs of w⁰/σ and T/σ, d ≤ 4, every S and every i, k in S")
  }
}

/// M for one offset, required to be at most ½(1 + e^{−π²/(2(1+a²))}).
private func anyParityRate(_ cases: Cases, _ offset: Rational) throws -> Ball {
  let half = Ball(Rational(1, 2), precision: 96)
  guard !offset.isZero else { return half }
  let rate = try AlignmentRate(.perturbed(offset.magnitude.reciprocal)).value(digits: 20).ball(precision: 96)
  let decay = -(Ball.pi(precision: 96).power(2) / (2 * (1 + offset * offset)))
  let bound = (1 + decay.exponential) / 2
  try cases.require(
    "M_j ≤ ½(1 + e^(−π²/(2(1+a²))))", at: ["a": offset], rate, .atMost, bound,
    replay: "verify rate --weights perturbed:\(offset.magnitude.reciprocal)")
  return rate
}

private func checkAnyParity(
  _ cases: Cases, _ spectrum: FixedWeightsSpectrum, _ subset: Int, _ rates: [Ball], sign: Rational,
  ramp: Rational
) throws {
  let members = spectrum.offsets.indices.filter { subset >> $0 & 1 == 1 }
  let place =
    "w⁰/σ = (\(spectrum.offsets.map(\.description).joined(separator: ", "))), T/σ = \(spectrum.threshold)"
  func size(_ i: Int) -> Ball { Ball(1 + spectrum.offsets[i].power(2), precision: 96) }
  func product(without left: Set<Int>) -> Ball {
    members.filter { !left.contains($0) }.reduce(Ball(1, precision: 96)) { $0 * rates[$1] }
  }
  func require(_ claim: String, _ value: Ball, _ bound: Ball, _ activation: String, _ parameter: String)
    throws
  {
    try cases.require(
      claim, at: ["w⁰/σ, T/σ": place, "S": members.map { $0 + 1 }], value, .atMost, bound,
      replay: anyParityReplay(spectrum, members, activation))
    if value.lowerBound > 0 {
      cases.slack(
        "\(parameter), bound over value", (bound / value).approximation,
        at: "\(place), S = \(members.map { $0 + 1 })")
    }
  }
  let value = spectrum.sign(subset)
  for i in members {
    try require(
      "E f̂(S)² ≤ \(sign)(1 + a_i²)^(1/4) ∏ M_j", value,
      sign * size(i).squareRoot.squareRoot * product(without: [i]), "2*(z >= 0) - 1",
      "sign")
  }
  let square = spectrum.ramp(subset)
  for (index, i) in members.enumerated() {
    for k in members[(index + 1)...] {
      try require(
        "E(E χ_S ReLU)² ≤ \(ramp)√((a_i² + 1)(a_k² + 1)) ∏ M_j", square,
        ramp * (size(i) * size(k)).squareRoot * product(without: [i, k]), "z*(z > 0)", "ReLU")
    }
  }
}

/// A command that estimates the left side by a hundred thousand draws and prints the product of the M_j with it.
private func anyParityReplay(_ spectrum: FixedWeightsSpectrum, _ members: [Int], _ activation: String)
  -> String
{
  """
  python3 -c "from random import gauss; from itertools import product; from math import prod, cos, exp; \\
  a = [\(spectrum.offsets.map(\.description).joined(separator: ", "))]; T = \(spectrum.threshold); S = \(members); \\
  f = lambda z: \(activation); X = list(product((1, -1), repeat=len(a))); \\
  c = lambda w: sum(prod(x[j] for j in S)*f(sum(p*q for p, q in zip(w, x)) + T) for x in X)/len(X); \\
  print(sum(c([p + gauss(0, 1) for p in a])**2 for _ in range(10**5))/10**5, \\
  [(1 - min(cos(p*v/100)*exp(-(v/100)**2/2) for v in range(2000)))/2 for p in a])"
  """
}
