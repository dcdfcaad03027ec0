// Where the output-weight alignment of perturbed signs falls, sharply. With w_j = ±1 + σg_j, M̄ = ½(1 + e^{−π²σ²/(2(1+σ²))}) and the bias b(d),
//
//   32/(π⁵(d(1+σ²)+2))·e^{−π²σ²d/4} ≤ GAL_v ≤ ¼(1+σ²)M^{d−2},   GAL_v ≤ (18.6/d)M̄^d for σ ≤ ½, (8.8/d)M̄^d for σ ≤ ¼,
//
// the upper bounds for every bias; so GAL_v = (32/π⁵ + o(1))·d⁻¹e^{−π²σ²d/4} where σ → 0, σ²d → ∞, σ⁴d → 0. The steps are in
// SharpSigmaSteps.swift. Cases: enclosures of GAL_v and of M on a grid that was written down first, the ends of every range on it.

package import Enclosures
package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let sharpSigma = Row(
    id: "new-sharp-sigma", paper: .sharper,
    title: "the alignment is (32/π⁵) d⁻¹ e^{−π²σ²d/4}, up to constants",
    text: """
      Let GAL_v = E_w(E_x χ(x) ReLU(w·x+b))², w_j = s_j + σg_j with fair signs s_j and standard normal g_j, all independent; \
      M = sup_t E sin²(tw_1), M̄ = ½(1 + e^{−π²σ²/(2(1+σ²))}). For every d ≥ 2 and σ ≥ 0: M ≤ M̄ and −ln M̄ ≥ (π²σ²/4)(1 − 2.2338σ²); for every real b \
      GAL_v ≤ ¼(1+σ²)M^{d−2}, for σ ≤ ½ GAL_v ≤ (18.6/d)M̄^d, for σ ≤ ¼ GAL_v ≤ (8.8/d)M̄^d; and for b = 0 at even d, b = −1 at odd d, \
      GAL_v ≥ 32/(π⁵(d(1+σ²)+2))·e^{−π²σ²d/4}. So GAL_v = (32/π⁵ + o(1))·d⁻¹·e^{−π²σ²d/4} with that bias where d → ∞, σ → 0, σ²d → ∞ and σ⁴d → 0.
      """,
    place: "compare arXiv 2412.04910, Theorems 1 and 9",
    method: """
      The argument step by step by the kernel, its numbers in balls; GAL_v enclosed between the bounds at 300 pairs (d, σ) with that bias, \
      and below the upper ones at others.
      """,
    expected: .derived,
    basis: .derivation(
      Derivation(
        for: "every d ≥ 2, σ ≥ 0 (the bounds of order 1/d: σ ≤ ½, σ ≤ ¼); upper bounds for every real b",
        core: Certificate(parts: SharpSigma.parts), premises: [.alignmentIntegral],
        facts: [
          Fact.jensen.applied("the square of F, under the law of g"),
          Fact.fubini.applied("the integrands under the law of g, and |Q|^d at most a product, nonnegative"),
          Fact.cauchySchwarz.applied("Q^2 <= S(t) S(s); (E|w|)^2 <= 1 + sigma^2"),
          Fact.cosineBelowGaussian.applied("u = t - pi/2; 2u; v - pi"),
          Fact.wallisIntegrals.applied(
            "W(p) W(p + 1) = pi/(2(p + 1)), W(p) = integral of cos^p u over 0 < u < pi/2"),
          Fact.absoluteValueIntegral.applied("sin^2(t w)/t^2 over t > 0 has the integral pi |w|/2"),
          Fact.hyperbolicCosine.applied("cosh(y/2) <= e^(y^2/8)"),
          Fact.exponentialTangent.applied("1 - a <= e^-a"),
          Fact.concaveChords.applied("(1 - e^(-2a))/a falls in a > 0"),
          Fact.gaussianIntegral.applied("e^(-c y^2) over the line has the integral sqrt(pi/c)"),
          Fact.midpointRule.applied("1/y^2 from k - 1/4 to k + 3/4"),
          Fact.boundedConvergence.applied("dominated, as d grows, in the variable sqrt(d)(u + u_0)"),
          Fact.exponentialValues.applied(
            "e^(-98697/340000) >= 748/1000, e^(-98697/100000) >= 3727/10000, "
              + "e^(-2(8779/10000)^2) <= 2141/10000, e^(-2(109956/100000)^2) <= 891/10000, e^(-78/10) <= 1/100"
          ),
          Fact.piBetween.applied("w = pi and p = pi^2 <= 98697/10000 in the parts with numbers"),
        ],
        argument: SharpSigma.argument)),
    check: { scope, progress in try checkSharpSigma(scope, progress, SharpSigmaConstants()) })
}

/// The constants of the statement.
package struct SharpSigmaConstants: Sendable {
  /// Of the lower bound, times π⁵.
  package var lower: Rational = 32
  /// Of ¼(1+σ²)M^{d−2}.
  package var simple = Rational(1, 4)
  /// Of M̄^d/d for σ ≤ ½.
  package var half = Rational(186, 10)
  /// Of M̄^d/d for σ ≤ ¼.
  package var quarter = Rational(88, 10)
  /// Of 1 − cσ² in the bound of −ln M̄.
  package var coefficient = Rational(22338, 10000)

  package init() {}
}

/// A pair (d, σ) of the grid, and its bias if that is not b(d).
package struct SharpSigmaCase: Sendable {
  let dimension: Int
  let deviation: Rational
  let otherBias: Rational?

  /// b(d) unless another one was asked for.
  var bias: Rational { otherBias ?? (dimension & 1 == 0 ? 0 : -1) }

  /// Exactly at σ = 0, else enclosed.
  func alignment(digits: Int) throws -> Ball {
    let weights: WeightDistribution = deviation.isZero ? .rademacher : .perturbed(deviation)
    let question = try GradientAlignment(dimension: dimension, weights: weights, bias: bias)
    return deviation.isZero
      ? Ball(try question.exact(), precision: 64)
      : try question.enclosure(digits: digits).ball(precision: 64)
  }
}

/// The grid: 20 dimensions times 15 σ with the bias b(d), the ends 0, ¼, ½ of the ranges of σ and 2 of that of d among them, and 24
/// points with other biases.
package func sharpSigmaGrid(_ scope: Scope) -> [SharpSigmaCase] {
  let largest = scope.dimension(quick: 51, standard: 201, deep: 1001, atLeast: 2)
  let dimensions = scope.choice(
    quick: [2, 3, 8, 51],
    standard: [2, 3, 4, 5, 6, 7, 8, 10, 11, 16, 17, 20, 25, 32, 33, 50, 51, 100, 101, 201],
    deep: Array(2...60) + [100, 101, 200, 201, 500, 501, 1000, 1001])
  let deviations = scope.choice(
    quick: ["0", "1/10", "1/4", "1/2", "2"],
    standard: [
      "0", "1/100", "1/20", "1/10", "3/20", "1/5", "1/4", "3/10", "2/5", "1/2", "3/4", "1", "3/2", "2", "3",
    ],
    deep: (0...40).map { "\($0)/40" } + ["3/2", "2", "3", "4"]
  ).compactMap { Rational($0) }
  let own = dimensions.filter { $0 <= largest }.flatMap { d in
    deviations.map { SharpSigmaCase(dimension: d, deviation: $0, otherBias: nil) }
  }
  let biases = [Rational(1, 3), Rational(-5, 2)]
  let others = [2, 3, 10, 51].filter { $0 <= largest }.flatMap { d in
    [Rational(1, 10), Rational(1, 2), 1].flatMap { deviation in
      biases.map { SharpSigmaCase(dimension: d, deviation: deviation, otherBias: $0) }
    }
  }
  return own + others
}

/// ½(1 + e^{−π²σ²/(2(1+σ²))}).
package func sharpRateBound(_ deviation: Rational, precision: Int) -> Ball {
  let square = deviation * deviation
  return (1 + (-(square / (2 * (1 + square))) * Ball.pi(precision: precision).power(2)).exponential) / 2
}

/// Requires the bounds on the grid.
package func checkSharpSigma(
  _ scope: Scope, _ progress: ProgressCallback? = nil, _ constants: SharpSigmaConstants,
  alignment: @Sendable (_ at: SharpSigmaCase) throws -> Ball = { try $0.alignment(digits: 6) }
) throws -> Finding {
  try Cases.finding(scope, progress, method: "GAL_v and M in balls, between the bounds") { cases in
    try SharpSigma.requireNumbers(cases)
    let grid = sharpSigmaGrid(scope)
    let own = grid.count { $0.otherBias == nil }
    cases.covering(
      "\(own) pairs (d, σ), 2 ≤ d ≤ \(grid.map(\.dimension).max() ?? 2), 0 ≤ σ ≤ \(grid.map(\.deviation).max() ?? 0), b = b(d), "
        + "and \(grid.count - own) with b ∈ {1/3, −5/2}")
    let rates = try requireRates(cases, grid.map(\.deviation), constants)
    try cases.each(nil, in: grid, computing: alignment) { point, value in
      try SharpSigmaBounds(point: point, constants: constants, rate: rates[point.deviation])
        .require(cases, value)
    }
  }
}

/// `M ≤ M̄` and the bound of −ln M̄ at each σ; the M found.
private func requireRates(
  _ cases: Cases, _ deviations: [Rational], _ constants: SharpSigmaConstants
) throws -> [Rational: Ball] {
  var rates: [Rational: Ball] = [:]
  for deviation in deviations where rates[deviation] == nil {
    let weights: WeightDistribution = deviation.isZero ? .rademacher : .perturbed(deviation)
    func rate(_ bits: Int) throws -> Ball {
      try AlignmentRate(weights).value(digits: max(6, bits / 4)).ball(precision: bits)
    }
    rates[deviation] = try rate(64)
    let square = deviation * deviation
    let replay = "verify rate --weights \(weights)"
    guard !deviation.isZero else { continue }
    try cases.require("M ≤ M̄", at: ["σ": deviation], .atMost, replay: replay) {
      (try rate($0), sharpRateBound(deviation, precision: $0))
    }
    try cases.require("(π²σ²/4)(1 − cσ²) ≤ −ln M̄", at: ["σ": deviation], .atMost, replay: replay) {
      let left = (square / 4 * (1 - constants.coefficient * square)) * Ball.pi(precision: $0).power(2)
      return (left, -sharpRateBound(deviation, precision: $0).logarithm)
    }
  }
  return rates
}

/// The bounds at one point.
private struct SharpSigmaBounds {
  let point: SharpSigmaCase
  let constants: SharpSigmaConstants
  let rate: Ball?

  func require(_ cases: Cases, _ value: Ball) throws {
    let (d, square) = (point.dimension, point.deviation * point.deviation)
    guard let rate else { preconditionFailure("every σ has its M") }
    let pi = Ball.pi(precision: 64)
    if point.otherBias == nil {
      let lower =
        constants.lower / (Rational(d) * (1 + square) + 2) / pi.power(5)
        * (-(square * Rational(d) / 4) * pi.power(2)).exponential
      try require(cases, "32/(π⁵(d(1+σ²)+2))·e^{−π²σ²d/4} ≤ GAL_v", lower, value)
    }
    try require(
      cases, "GAL_v ≤ ¼(1+σ²)M^{d−2}", value, constants.simple * (1 + square) * rate.power(d - 2))
    let power = sharpRateBound(point.deviation, precision: 64).power(d) / Rational(d)
    if point.deviation <= Rational(1, 2) {
      try require(cases, "GAL_v ≤ (18.6/d)M̄^d", value, constants.half * power)
    }
    if point.deviation <= Rational(1, 4) {
      try require(cases, "GAL_v ≤ (8.8/d)M̄^d", value, constants.quarter * power)
    }
  }

  private func require(_ cases: Cases, _ claim: String, _ left: Ball, _ right: Ball) throws {
    let (d, deviation, bias) = (point.dimension, point.deviation, point.bias)
    try cases.require(
      claim, at: ["d": d, "σ": deviation, "b": bias], left, .atMost, right,
      replay: SharpSigma.replay(dimension: d, deviation: deviation, bias: bias))
    cases.slack(claim, (right / left).approximation, at: "d = \(d), σ = \(deviation), b = \(bias)")
  }
}

extension SharpSigma {
  /// The exponentials and π of the argument.
  fileprivate static func requireNumbers(_ cases: Cases) throws {
    func require(_ claim: String, _ exponent: Rational, _ relation: CaseRelation, _ bound: Rational) throws {
      let value = RationalBounds.exponential(of: exponent, bits: 64)
      try cases.require(
        claim, at: ["exponent": exponent], relation == .atLeast ? value.lower : value.upper, relation, bound,
        replay: "python3 -c 'from math import exp; print(exp(\(exponent)), \(bound))'")
    }
    try require("e^y ≥ 748/1000", Rational(-98697, 340_000), .atLeast, Rational(748, 1000))
    try require("e^y ≥ 3727/10000", Rational(-98697, 100_000), .atLeast, Rational(3727, 10000))
    try require("e^y ≤ 2141/10000", -2 * Rational(8779, 10000).power(2), .atMost, Rational(2141, 10000))
    try require("e^y ≤ 891/10000", -2 * Rational(109_956, 100_000).power(2), .atMost, Rational(891, 10000))
    try require("e^y ≤ 1/100", Rational(-78, 10), .atMost, Rational(1, 100))
    let pi = RationalBounds.pi(bits: 64)
    let replay = "python3 -c 'from math import pi; print(pi, pi**2)'"
    try cases.require(
      "31415/10000 ≤ π", at: ["π": "its bounds"], Rational(31415, 10000), .atMost, pi.lower, replay: replay)
    try cases.require(
      "π ≤ 31416/10000", at: ["π": "its bounds"], pi.upper, .atMost, Rational(31416, 10000), replay: replay)
    try cases.require(
      "π² ≤ 98697/10000", at: ["π": "its bounds"], pi.upper * pi.upper, .atMost, Rational(98697, 10000),
      replay: replay)
  }

  /// A command that prints the enclosure of GAL_v, and one that prints the bounds.
  static func replay(dimension d: Int, deviation: Rational, bias: Rational) -> String {
    """
    verify alignment --dimension \(d) --weights \(deviation.isZero ? "rademacher" : "perturbed:\(deviation)") --bias=\(bias); \
    python3 -c "from math import *; d, z = \(d), (\(deviation))**2; B = (1 + exp(-pi*pi*z/2/(1+z)))/2; \
    print(32/pi**5/(d*(1+z)+2)*exp(-pi*pi*z*d/4), (1+z)/4*B**(d-2), 18.6/d*B**d, 8.8/d*B**d)"
    """
  }
}
