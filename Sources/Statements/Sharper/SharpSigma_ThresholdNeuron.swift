// The same for a threshold neuron, eq. (10) of arXiv 2412.04910, GAL(σ, d) = E_w(E_x χ(x) 1[w·x ≥ 0])²: for odd d
//
//   32/(9π³(d(1+σ²)+1))·e^{−π²σ²d/4} ≤ GAL(σ, d) ≤ 2.463 (1 + σ^{−2})^{1/4} M^{d−1},
//
// the upper bound for every parity and bias. Cases: enclosures of GAL and M on a grid that was written down first.

package import Enclosures
package import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let sharpSigmaThresholdNeuron = Row(
    id: "new-sharp-sigma-threshold-neuron", paper: .sharper,
    title: "the same two bounds for a threshold neuron, eq. (10)",
    text: """
      Let w_j = s_j + σg_j with fair signs s_j and standard normal g_j, all independent, σ > 0, M = sup_t E sin²(tw_1), and \
      GAL(σ,d) = E_w(E_x χ(x) 1[w·x ≥ 0])², eq. (10) of arXiv 2412.04910. For odd d ≥ 1: GAL(σ,d) ≥ 32/(9π³(d(1+σ²)+1))·e^{−π²σ²d/4}; for odd d ≥ 3: \
      GAL(σ,d) ≤ 2.463·(1+σ^{−2})^{1/4}·M^{d−1}, as for every S ≠ ∅, m = |S|, and every b independent of w \
      E_w(E_x χ_S(x) 1[w·x+b ≥ 0])² ≤ 2.463·(1+σ^{−2})^{1/4}·M^{m−1}.
      """,
    place: "compare arXiv 2412.04910, eq. (10) and Theorem 9",
    method: """
      The argument step by step by the kernel; GAL and M enclosed between the bounds at 300 pairs (d, σ) of eq. (10), and below the upper \
      one for other parities and biases.
      """,
    expected: .derived,
    basis: .derivation(
      Derivation(
        for: "every σ > 0; odd d ≥ 1 below, every S ≠ ∅ and every b independent of w above",
        core: Certificate(
          parts: SmoothedSigns.parts(bound: "2463/1000", factor: 1) + SharpSigma.thresholdParts),
        premises: [.alignmentIntegral],
        facts: [
          Fact.jensen.applied("the square of the mean over x, under the law of g"),
          Fact.boundedConvergence.applied("the partial integrals, under the law of g"),
          Fact.alternatingSeries.applied("the integral over (0, pi), (pi, 2 pi), ..., in pairs"),
          Fact.cosineBelowGaussian.applied("u = t - pi/2"),
          Fact.wallisIntegrals.applied(
            "W(p) W(p + 1) = pi/(2(p + 1)), W(p) = integral of cos^p u over 0 < u < pi/2"),
          Fact.cauchySchwarz.applied("|E sin(t w) sin(s w)| <= sup_t E sin^2(t w) = M"),
          Fact.fubini.applied("the integral in r and p"),
          Fact.gammaIntegrals.applied("the integrals in r and p, exponents -1/2 and -3/4"),
          Fact.gammaQuarter.applied("h = 1/Gamma(1/4) in the part constant"),
          Fact.piAbove.applied("w = pi in the part constant"),
        ],
        argument: """
          Lower bound, odd d, a = σ²d. By Jensen's inequality GAL ≥ E_s(E_g E_xχ 1[w·x ≥ 0])². By new-alignment-integral (no w·x is 0 with positive \
          probability) the inner mean is the limit of ±π⁻¹∫_0^N ∏ sin(tw_j)dt/t, bounded; as E_g sin(t(s_j+σg_j)) = s_j sin(t)e^{−σ²t²/2}, it is ±χ(s)K/π, \
          K = ∫_0^∞ sin^d(t)h(t)dt, h(t) = e^{−at²/2}/t. sin^d changes its sign from t to t + π and h falls, so the integrals over (kπ, (k+1)π) alternate and \
          fall: K ≥ ∫_0^π sin^d(t)(h(t) − h(t+π))dt, and h(t) − h(t+π) ≥ e^{−at²/2}(1/t − 1/(t+π)) = e^{−at²/2}π/(t(t+π)) (part difference). Pair t = A ± u, \
          A = π/2, 0 < u < A: the sum of the two is at least twice the root of their product (part pairs), \
          cos^d(u)e^{−a(A²+u²)/2}·2π/√((A²−u²)(9A²−u²)), and that root is at most 3A²: at least 8/(3π) is left (part distance, squares). By e^{−u²/2} ≥ cos u, \
          K ≥ (8/(3π))e^{−π²a/8}W(d+a), W(d+a)² ≥ W(d+a)W(d+a+1) = π/(2(d+a+1)): squared, over π² (part reflected).

          Upper bound, m = |S|. By new-alignment-integral, for b given and then in the mean over b, E T² = lim π⁻²∫∫_{[0,N]²}κ(t)κ(s)Q^mC^{d−m}dt ds/(ts) with \
          |κ| ≤ 1 and |C| ≤ 1: at most π⁻²∫∫|Q|^m dt ds/(ts). By the Cauchy–Schwarz inequality |Q| ≤ M: keep m − 1 factors as M. For the last one \
          |Q| ≤ tsE w² = ts(1+σ²) and |Q| ≤ e^{−σ²(t−s)²/2} (part far); so |Q|⁴ is at most the product of the first and the cube of the second (parts \
          first-smaller and second-smaller). With t = ρp, s = ρ(1−p) the integral is that of parts radius, exponent, square, integral, constant and scale, as in \
          new-every-sigma: 2.463(1+σ^{−2})^{1/4}. The part rate is M ≤ ½(1 + e^{−σ²π²/8}).
          """)),
    check: { scope, progress in
      try checkThresholdNeuron(scope, progress, lower: 32, upper: Rational(2463, 1000))
    })
}

extension SharpSigma {
  /// Those of the threshold neuron beside SmoothedSigns; w is π, x is σ, r and s are the roots of the pair's members.
  static let thresholdParts: [(part: String, script: ProofScript)] = [
    (
      "scale",
      .bounded("(1 + x^2)/x^2 = 1 + x^-2", ["real x > 0"], .equal())
    ),
    ("difference", .bounded("1/t - 1/(t + w) = w/(t*(t + w))", ["real t > 0", "real w > 0"], .equal())),
    (
      "pairs",
      .bounded(
        "r^2 + s^2 >= 2*(r*s)", ["real r", "real s"],
        .positive(.certificate([Hint.Entry("1", square: "r - s")])))
    ),
    (
      "distance",
      .bounded(
        "(8/(3*w))^2 <= (2*w)^2/(((w/2)^2 - u^2)*(9*(w/2)^2 - u^2))", ["real u >= 0", "real w > 2*u"],
        .positive())
    ),
    (
      "reflected",
      .bounded("(8/(3*w))^2/w^2*(w/(2*q)) = 32/(9*w^3*q)", ["real w > 0", "real q > 0"], .equal())
    ),
  ]
}

/// A pair (d, σ) of the grid of eq. (10), or another parity and bias.
package struct ThresholdNeuronCase: Sendable {
  let dimension, degree: Int
  let deviation, bias: Rational

  /// Whether it is eq. (10).
  var isEquationTen: Bool { degree == dimension && bias.isZero }

  func alignment(digits: Int) throws -> Ball {
    try GradientAlignment(
      dimension: dimension, degree: degree, weights: .perturbed(deviation), bias: bias, activation: .step,
      parameter: .bias
    ).enclosure(digits: digits).ball(precision: 64)
  }
}

/// The grid: 20 odd dimensions times 15 σ, and 24 points with other parities and biases.
package func thresholdNeuronGrid(_ scope: Scope) -> [ThresholdNeuronCase] {
  let largest = scope.dimension(quick: 51, standard: 201, deep: 1001, atLeast: 1)
  let dimensions = scope.choice(
    quick: [1, 3, 9, 51],
    standard: [1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 25, 31, 41, 51, 65, 81, 101, 151, 201],
    deep: Array(stride(from: 1, through: 61, by: 2)) + [101, 151, 201, 301, 501, 1001])
  let deviations = scope.choice(
    quick: ["1/10", "1/2", "2"],
    standard: [
      "1/50", "1/20", "1/10", "3/20", "1/5", "1/4", "3/10", "2/5", "1/2", "3/4", "1", "3/2", "2", "3", "4",
    ],
    deep: (1...40).map { "\($0)/40" } + ["3/2", "2", "3", "4"]
  ).compactMap { Rational($0) }
  let own = dimensions.filter { $0 <= largest }.flatMap { d in
    deviations.map { ThresholdNeuronCase(dimension: d, degree: d, deviation: $0, bias: 0) }
  }
  let others = [(2, 1), (4, 4), (5, 2), (6, 3), (9, 9), (20, 12)].filter { $0.0 <= largest }.flatMap { d, m in
    [Rational(1, 5), 1].flatMap { deviation in
      [Rational(1, 3), -1].map {
        ThresholdNeuronCase(dimension: d, degree: m, deviation: deviation, bias: $0)
      }
    }
  }
  return own + others
}

/// Requires the bounds on the grid, with these constants.
package func checkThresholdNeuron(
  _ scope: Scope, _ progress: ProgressCallback? = nil, lower: Rational, upper: Rational,
  alignment: @Sendable (_ at: ThresholdNeuronCase) throws -> Ball = { try $0.alignment(digits: 6) }
) throws -> Finding {
  try Cases.finding(scope, progress, method: "GAL and M in balls, between the bounds") { cases in
    let grid = thresholdNeuronGrid(scope)
    let own = grid.filter(\.isEquationTen)
    cases.covering(
      "\(own.count) pairs (d, σ) of eq. (10), odd d ≤ \(own.map(\.dimension).max() ?? 1), and \(grid.count - own.count) with other "
        + "parities and b ∈ {1/3, −1}")
    let deviations = Set(grid.map(\.deviation)).sorted()
    let rates = try Dictionary(
      uniqueKeysWithValues: deviations.map {
        ($0, try AlignmentRate(.perturbed($0)).value(digits: 12).ball(precision: 64))
      })
    let pi = Ball.pi(precision: 64)
    try cases.each(nil, in: grid, computing: alignment) { point, value in
      let (d, m, square) = (point.dimension, point.degree, point.deviation * point.deviation)
      func require(_ claim: String, _ left: Ball, _ right: Ball) throws {
        try cases.require(
          claim, at: ["d": d, "m": m, "σ": point.deviation, "b": point.bias], left, .atMost, right,
          replay: SharpSigma.replay(point))
        cases.slack(claim, (right / left).approximation, at: "d = \(d), m = \(m), σ = \(point.deviation)")
      }
      if point.isEquationTen {
        let decay = (-(square * Rational(d) / 4) * pi.power(2)).exponential
        let bound = lower / (9 * (Rational(d) * (1 + square) + 1)) / pi.power(3) * decay
        try require("32/(9π³(d(1+σ²)+1))·e^{−π²σ²d/4} ≤ GAL", bound, value)
      }
      let root = Ball(1 + square.reciprocal, precision: 64).squareRoot.squareRoot
      guard let rate = rates[point.deviation] else { preconditionFailure("every σ has its M") }
      try require("GAL ≤ 2.463(1+σ^{−2})^{1/4}M^{m−1}", value, upper * root * rate.power(m - 1))
    }
  }
}

extension SharpSigma {
  /// Commands that print the enclosure of GAL, M, and the lower bound for m = d.
  fileprivate static func replay(_ point: ThresholdNeuronCase) -> String {
    """
    verify alignment --dimension \(point.dimension) --degree \(point.degree) --weights perturbed:\(point.deviation) --bias=\(point.bias) \
    --activation step --parameter bias; verify rate --weights perturbed:\(point.deviation); \
    python3 -c "from math import *; d, z = \(point.dimension), (\(point.deviation))**2; \
    print(32/9/pi**3/(d*(1+z)+1)*exp(-pi*pi*z*d/4), 2.463*(1+1/z)**.25)"
    """
  }
}
