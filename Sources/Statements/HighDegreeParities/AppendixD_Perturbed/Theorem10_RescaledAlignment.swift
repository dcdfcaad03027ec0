// Theorem 10 and the identity before it: with w = g + μr, g ~ N(0, I/d), r Rademacher, GAL'(μ, d) = GAL(1/(μ√d), d), as the step ignores the factor μ of w = μ(r + g/μ); and for
// μ ≤ α/√d it decays exponentially, for every α. Cases: GAL' by normal orthants over all pairs of inputs against the library's GAL.

internal import Enclosures
package import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let theorem10RescaledAlignment = Row(
    id: "hdp-theorem-10", paper: .highDegreeParities, section: .appendixD,
    title: "GAL'(μ, d) = GAL(1/(μ√d), d), exponentially small",
    text: """
      Let w = g + μr with g ~ N(0, I/d), r Rademacher, and GAL'(μ, d) = E_w (E_x χ(x)1[w·x ≥ 0])². For every d and μ > 0, GAL'(μ, d) = GAL(1/(μ√d), d), eq. (10)'s quantity. And for every α > 0 \
      and 0 ≤ μ ≤ α/√d, GAL'(μ, d) is 0 for even d and at most 2.463(1 + α²)^{1/4}(½(1 + e^{−π²/(8α²)}))^{d−1} for odd d ≥ 3: Theorem 10 for every α₀, with constants.
      """,
    place: "Appendix D, Theorem 10",
    method: "The scaling, and new-every-sigma; GAL' by normal orthants against GAL by square waves.",
    expected: .derived,
    basis: .derivation(
      Derivation(
        for: "every d ≥ 2, α > 0 and 0 ≤ μ ≤ α/√d",
        core: Certificate(parts: [
          ("variance", .rescaledVariance), ("range", .rescaledRange), ("gaussian", .rescaledGaussian),
        ]),
        premises: [.everySigma, .perturbedDecay],
        argument: """
          1[w·x ≥ 0] does not change when w is divided by μ > 0: w/μ = r + g/μ, and g/μ has independent centred normal coordinates of variance (1/d)/μ² = σ², σ = 1/(μ√d) (part variance). So GAL'(μ, d) = \
          GAL(σ, d), and μ ≤ α/√d means σ ≥ 1/α. Even d: x ↦ −x gives E_x χ1[w·x ≥ 0] = E_x χ − E_x χ1[w·x ≥ 0] up to ties of probability 0, so it is 0. Odd d ≥ 3: new-every-sigma bounds GAL(σ, d) by \
          2.463(1 + σ^(−2))^{1/4}(½(1 + e^{−σ²π²/8}))^{d−1}, which falls with σ; at σ ≥ 1/α it is at most the bound stated (part range with σ = (1 + h)/α). μ = 0: the sign ignores scale, so w is standard normal, and \
          hfp-perturbed-decay with w⁰ = 0 gives GAL' = ¼E f̂² ≤ (9.85/4)2^{−(d−1)}, which is smaller (part gaussian).
          """)),
    check: { scope, progress in
      try checkTheorem10(scope, progress, sigma: { $0.reciprocal }, constant: Rational(2463, 1000))
    })
}

extension ProofScript {
  fileprivate static let rescaledVariance = ProofScript(
    "1/d/m^2 = (1/(m*sqrt(d)))^2", for: "d >= 1, real m > 0",
    by: .bound("d", 0, .bound("m", 1, .equal())))
  fileprivate static let rescaledRange = ProofScript(
    "1 + 1/s^2 <= 1 + a^2", for: "real a > 0, real h >= 0", letting: ["s = (1 + h)/a"],
    by: .bound("a", 0, .bound("h", 1, .positive())))
  fileprivate static let rescaledGaussian = ProofScript("985/100/4 <= 2463/1000", by: .evaluate)
}

/// Requires GAL'(a/√d, d) = GAL(sigma(a), d), and the bound with this constant.
package func checkTheorem10(
  _ scope: Scope, _ progress: ProgressCallback? = nil, sigma: @Sendable (_ scale: Rational) -> Rational,
  constant: Rational
) throws -> Finding {
  try Cases.finding(scope, progress, method: "normal orthants against square waves, in balls") { cases in
    let all: [(d: Int, scale: Rational)] = [
      (3, Rational(1, 2)), (3, 1), (3, Rational(3, 2)), (3, 3), (5, 1), (5, 3),
    ]
    let last = cases.dimensions(from: 3, quick: 3, standard: 5, deep: 5).last ?? 3
    try cases.each(
      nil, in: all.filter { $0.d <= last },
      computing: { spot in
        let offsets = Array(repeating: spot.scale, count: spot.d)
        let spectrum = FixedWeightsSpectrum(offsets: offsets, threshold: 0, precision: 64)
        let weights = WeightDistribution.perturbed(sigma(spot.scale))
        return (
          spectrum.sign((1 << spot.d) - 1) / 4, try stepAlignment(spot.d, weights).bySquareWaves(digits: 15)
        )
      }
    ) { spot, found in
      let ((d, scale), (value, expected)) = (spot, found)
      let weights = WeightDistribution.perturbed(sigma(scale))
      try cases.require(
        "GAL'(μ, d) = GAL(1/(μ√d), d)", at: ["d": d, "μ√d": scale], value, .agree(digits: 10), expected,
        replay: "verify alignment --dimension \(d) --weights \(weights) --activation step --parameter bias")
      let root = Ball(1 + scale * scale, precision: 96).squareRoot.squareRoot
      let decay = (-(Ball.pi(precision: 96).power(2) / (8 * scale * scale))).exponential
      let bound = constant * root * ((1 + decay) / 2).power(d - 1)
      try cases.require(
        "GAL'(μ, d) ≤ \(constant)(1 + α²)^(1/4)(½(1 + e^(−π²/(8α²))))^(d−1)", at: ["d": d, "α": scale],
        value, .atMost, bound,
        replay: "verify alignment --dimension \(d) --weights \(weights) --activation step --parameter bias")
      cases.slack("bound over GAL'", (bound / value).approximation, at: "d = \(d), α = \(scale)")
    }
    cases.covering("d = 3, μ√d ∈ {1/2, 1, 3/2, 3}" + (last > 3 ? "; d = 5, μ√d ∈ {1, 3}" : ""))
  }
}
