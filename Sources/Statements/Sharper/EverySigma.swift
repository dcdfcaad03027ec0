// Theorem 9 of arXiv 2412.04910 without its σ₀, with constants. Cases: GAL and M enclosed below their bounds at spot values.

package import Enclosures
package import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let everySigma = Row(
    id: "new-every-sigma", paper: .sharper,
    title: "Theorem 9 for every σ > 0, with constants",
    text: """
      For every σ > 0 and odd d ≥ 3: GAL(σ, d) ≤ 2.463·(1 + σ^{−2})^{1/4}·M(σ)^{d−1}, with M(σ) = ½(1 + max_v −cos(v)e^{−σ²v²/2}) \
      ≤ ½(1 + e^{−σ²π²/8}) < 1. (GAL(σ, d) is the quantity of arXiv 2412.04910, eq. (10), for σ-perturbed Rademacher weights.)
      """,
    place: "compare arXiv 2412.04910, Theorem 9",
    method: """
      The Fourier integral of the alignment with one factor kept for integrability: each step of its bound by the kernel; GAL and M \
      enclosed below the bounds at spot values of σ and d.
      """,
    expected: .derived,
    basis: .derivation(
      Derivation(
        for: "every σ > 0 and odd d ≥ 3",
        core: Certificate(parts: SmoothedSigns.parts(bound: "2463/1000", factor: 1) + [("scale", .scale)]),
        facts: .smoothedSigns(
          partial: "the step, below 1", law: "w", weight: "w_1",
          sine: "|E sin(t w) sin(s w)| <= sup_t E sin^2(t w) = M"),
        argument: """
          With S_N(z) = π⁻¹∫_0^N sin(tz)dt/t → ½sgn z, |S_N| < 1, and E_x χ e^{itw·x} = i^d ∏ sin(tw_j): E_x χ 1[w·x ≥ 0] is the limit of \
          ±π⁻¹∫_0^N ∏ sin(tw_j)dt/t (d odd; a tie has probability 0), so by bounded convergence, Fubini's theorem on [0, N]² and \
          independence GAL ≤ π⁻²∫∫|Q|^d dt ds/(ts) over t, s > 0, Q(t, s) = E sin(tw)sin(sw). By the Cauchy–Schwarz inequality \
          |Q| ≤ sup_t E sin²(tw) = M: keep d − 1 factors as M. For the last one |Q| ≤ tsE w² = ts(1 + σ²), and \
          Q = ½(cos(t−s)e^{−σ²(t−s)²/2} − cos(t+s)e^{−σ²(t+s)²/2}) gives |Q| ≤ e^{−σ²u²/2}, u = t − s (part far); so |Q|⁴ is at most the product of the \
          first and the cube of the second (parts first-smaller and second-smaller), and |Q| ≤ (ts(1+σ²))^{1/4}e^{−3σ²u²/8}. With \
          t = ρp, s = ρ(1−p) the integral of that over ts is, by parts radius and exponent, \
          ∫_0^1 (p(1−p))^{−3/4} ∫_0^∞ ρ^{−1/2}e^{−aρ²}dρ dp with a = (3σ²/8)(2p−1)²; the inner one is ½Γ(¼)a^{−1/4}, and as \
          p(1−p) = (1 − (2p−1)²)/4 (part square) the outer one is 4^{3/4}·½B(¼,¼) = 4^{3/4}Γ(¼)²/(2√π) for (2p−1)² as variable. Their product is \
          σ^{−1/2}(8/3)^{1/4}Γ(¼)³/√(2π) (part integral, fourth powers), times π⁻² at most 2.463σ^{−1/2} (part constant with h = 1/Γ(¼), fourth \
          powers). And (1+σ²)^{1/4}σ^{−1/2} = (1 + σ^{−2})^{1/4} (part scale, fourth powers). M(σ) ≤ ½(1 + e^{−σ²π²/8}) as |v| ≥ π/2 where −cos v > 0 \
          (part rate).
          """)),
    check: { scope, progress in
      try checkEverySigma(scope, progress, constant: Rational(2463, 1000), lost: 1)
    })
}

extension ProofScript {
  /// (1+σ²)^{1/4}σ^{−1/2} = (1 + σ^{−2})^{1/4}, to the fourth power.
  fileprivate static let scale = ProofScript(
    "(1 + x^2)/x^2 = 1 + x^-2", for: "real x > 0", by: .bound("x", 0, .equal()))
}

extension [FactInstance] {
  /// What the bound of a smoothed sign's Fourier integral rests on (`SmoothedSigns`).
  static func smoothedSigns(partial: String, law: String, weight: String, sine: String) -> [FactInstance] {
    [
      Fact.dirichletIntegral.applied("the integral of sin(t z)/t over t > 0 is (pi/2) sgn z"),
      Fact.boundedConvergence.applied("the partial integrals of \(partial) in absolute value"),
      Fact.fubini.applied(
        "[0, N]^2 and the law of \(law), the integrand at most |\(weight)|^2; the integral in r and p"),
      Fact.cauchySchwarz.applied(sine),
      Fact.gammaIntegrals.applied("the integrals in r and p, exponents -1/2 and -3/4"),
      Fact.gammaQuarter.applied("h = 1/Gamma(1/4) in the part constant"),
      Fact.piAbove.applied("w = pi in the part constant"),
    ]
  }
}

/// Requires `GAL ≤ constant·(1 + σ^{−2})^{1/4}·M^{d−lost}` and `M ≤ ½(1 + e^{−σ²π²/8})` at the spot values.
package func checkEverySigma(
  _ scope: Scope, _ progress: ProgressCallback? = nil, constant: Rational, lost: Int,
  alignment: (_ question: GradientAlignment, _ digits: Int) throws -> Ball = {
    try $0.bySquareWaves(digits: $1)
  }
) throws -> Finding {
  try Cases.finding(scope, progress, method: "enclosures at spot values") { cases in
    let largest = scope.dimension(quick: 201, standard: 1001, deep: 1001, atLeast: 3)
    let dimensions = Set([3, 5, 21, 101, largest]).sorted().filter { $0 & 1 == 1 && $0 <= largest }
    cases.note("constant", everySigmaConstant(precision: 128).enclosure(12))
    try cases.requireGammaAndPi()
    try cases.each("σ", in: [Rational(1, 50), Rational(1, 10), Rational(1, 2), 1, 3]) { sigma in
      let weights = WeightDistribution.perturbed(sigma)
      func rate(_ digits: Int) throws -> Ball {
        try AlignmentRate(weights).value(digits: digits).ball(precision: 8 * digits)
      }
      // M ≤ ½(1 + e^{−σ²π²/8}) has no room only where both round to the same number.
      try cases.require(
        "M < ½(1 + e^{−σ²π²/8})", at: ["σ": sigma], .less, from: 16, upTo: 64,
        replay: "verify rate --weights \(weights)"
      ) { digits in
        let exponent = -(sigma * sigma / 8) * Ball.pi(precision: 8 * digits).power(2)
        let bound: Ball = (1 + exponent.exponential) / 2
        return (try rate(digits), bound)
      }
      let root = 1 + (sigma * sigma).reciprocal
      try cases.each(nil, in: dimensions) { d in
        let question = try stepAlignment(d, weights)
        let found = try cases.require(
          "GAL ≤ \(constant)(1 + σ⁻²)^{1/4}M^{d−\(lost)}", at: ["σ": sigma, "d": d], .atMost, from: 12,
          upTo: 48, replay: "\(stepCommand(d, weights)); verify rate --weights \(weights)"
        ) { digits in
          let factor: Ball = constant * Ball(root, precision: 8 * digits).squareRoot.squareRoot
          let bound: Ball = try factor * rate(digits).power(d - lost)
          return (try alignment(question, digits), bound)
        }
        cases.slack("tightest", (found.right / found.left).approximation, at: "σ = \(sigma), d = \(d)")
      }
    }
    cases.covering("d ∈ \(dimensions)")
  }
}
