// Above the threshold nothing polynomial learns, for every σ ≫ √(ln d/d): the alignment of every parameter stays small along the junk flow, as
// its hidden weights stay signs plus Gaussian noise, and the accuracy is bounded by Theorem 7 as corrected. Cases: the whole alignment of one
// neuron, all its parameters enclosed, below the bound, and M^{1/2} below its exponential.

package import Enclosures
package import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let sigmaFails = Row(
    id: "new-sigma-fails", paper: .sharper,
    title: "noisy descent fails for every σ ≫ √(ln d/d)",
    text: """
      N(x) = Σ_{i≤n} v_i ReLU(w_i·x+b_i), target χ_S, m = |S| ≥ 2, x uniform on {±1}^d; noisy gradient descent on the population's correlation loss, \
      T ≥ 1 steps of rate γ with noise τ > 0. At the start w_i = s_i + σg_i, σ > 0, with fair signs and standard normal g, all independent; \
      the law of v⁰ is symmetric about 0, E(v_i⁰)² ≤ V²; w, v⁰ and b⁰ are independent. Then P(sign N(x; θ^T) = χ_S(x)) is at most \
      ½ + (T/(4τ))√(n(1+σ²))·M^{(m−2)/2} where the output weights alone are trained, and at most ½ + (T/(2τ))√(nB)·M^{(m−2)/2} where all are, \
      B = ¼(1+σ²+Tγ²τ²) + 2.463(1+σ^{−2})^{1/4}(d+1)(V²+Tγ²τ²); here M = sup_t E sin²(tw_1) and M^{1/2} ≤ e^{−min(0.54σ², 0.188)}. So for m ≥ d/2, \
      σ = ω(√(ln d/d)) and n, T, γ, τ, 1/τ, V, σ all polynomial in d the accuracy is ½ + d^{−ω(1)}.
      """,
    place: "compare arXiv 2412.04910, Theorem 3",
    method: """
      Theorem 7 as corrected, with the bounds of new-sharp-sigma and new-sharp-sigma-threshold-neuron; the alignment of all parameters of a \
      neuron enclosed, at 75 points of 4 enclosures each.
      """,
    expected: .derived,
    basis: .derivation(
      Derivation(
        for: "every d ≥ m ≥ 2, σ > 0, n, T, γ, τ > 0, V ≥ 0; the last sentence for d → ∞",
        core: Certificate(parts: SigmaFails.parts),
        premises: [
          .theorem7CorrectedAccuracyBound, .sharpSigma, .sharpSigmaThresholdNeuron, .alignmentIntegral,
        ],
        facts: [
          Fact.cauchySchwarz.applied("Q^2 <= S(t) S(s), for m factors; (E|w|)^2 <= 1 + sigma^2"),
          Fact.exponentialValues.applied("e^(-9869/10000) <= 3728/10000, e^(-376/1000) >= 6864/10000"),
          Fact.piBetween.applied("9869/1000 <= p = pi^2"),
        ],
        argument: """
          With the correlation loss the junk flow is θ⁰ plus independent normal noise of variance tγ²τ² on each trained parameter: the hidden \
          weights are s + σ_t g', σ_t² = σ² + tγ²τ² (or σ²), M(σ_t) ≤ M(σ) since M = ½(1 + max_v −cos(v)e^{−σ²v²/2}) falls in σ; v_t is symmetric, independent of \
          (w_t, b_t), E v_t² ≤ V² + tγ²τ²; b_t is independent of w_t. Output weight: by new-alignment-integral with |C_j| ≤ 1 and |κ'| ≤ 1, and as in \
          new-sharp-sigma with m factors Q, E(E_xχ_S ReLU(w·x+b))² ≤ ¼(1+σ_t²)M^{m−2} for every b, so in the mean over b. Output weights only: the alignment \
          is at most n·¼(1+σ²)M^{m−2} all along, and (T/(2τ)) times its root is the bound (part root, squares). All parameters: the bias has \
          E v_t²·E(E_xχ_S 1[w·x+b ≥ 0])² ≤ E v_t²·KM^{m−1}, K = 2.463(1+σ^{−2})^{1/4}, by new-sharp-sigma-threshold-neuron; a hidden weight j the same with \
          S△{j}, not empty, of at least m − 1 elements: at most E v_t²·KM^{m−2}. Together with M ≤ 1 (part together) a neuron has at most BM^{m−2}, n of them \
          n times that. The rate: for σ ≤ ½, −½ln M ≥ ½(π²σ²/4)(1−2.2338σ²) ≥ 0.54σ² by new-sharp-sigma (part rate); for σ ≥ ½, M ≤ M̄ is at most \
          ½(1+e^{−π²/10}) ≤ 0.6864 ≤ e^{−0.376} (parts increasing and half). The last sentence: (m−2)min(0.54σ², 0.188) is ω(ln d), and the rest polynomial, as \
          1+σ^{−2} ≤ 1 + d for large d.
          """)),
    check: { scope, progress in try checkSigmaFails(scope, progress, SigmaFailsConstants()) })
}

/// The steps; z is σ², p is π², e a value of the exponential, u is (1+σ²)M^{m−2}, c is a bound, t the noise τ.
enum SigmaFails {
  static let parts: [(part: String, script: ProofScript)] = [
    (
      "root",
      .bounded(
        "(T/(2*t))^2*(n*u/4) = (T/(4*t))^2*(n*u)", ["real t > 0", "real T", "real n", "real u"], .equal())
    ),
    (
      "together",
      .bounded("c*M + d*c <= c*(d + 1)", ["real c >= 0", "real M <= 1", "d"], .positive())
    ),
    (
      "rate",
      .bounded(
        "p/8*(1 - 22338/10000*z) >= 54/100", ["real p >= 9869/1000", "real z <= 1/4"], .positive())
    ),
    ("increasing", .bounded("z/(1 + z) <= y/(1 + y)", ["real z >= 0", "real y >= z"], .positive())),
    ("half", .bounded("(1 + e)/2 <= 6864/10000", ["real e <= 3728/10000"], .positive())),
  ]
}

/// The constants of the statement.
package struct SigmaFailsConstants: Sendable {
  /// Of 1 + σ² in B.
  package var output = Rational(1, 4)
  /// Of the hidden parameters in B.
  package var hidden = Rational(2463, 1000)
  /// Of σ² in the rate, and its cap.
  package var slope = Rational(54, 100)
  package var cap = Rational(188, 1000)

  package init() {}
}

/// A point: dimension, degree, σ and bias.
package struct SigmaFailsCase: Sendable {
  let dimension, degree: Int
  let deviation, bias: Rational

  /// The alignment of a neuron with E v² = 1, in two parts: of its output weight, and of its bias and hidden weights.
  ///
  /// A hidden weight in S leaves a parity of degree m − 1, one outside of S one of degree m + 1.
  func alignments() throws -> (output: Ball, hidden: Ball) {
    func value(_ degree: Int, _ activation: Activation, _ parameter: GradientAlignment.Parameter) throws
      -> Ball
    {
      guard degree <= dimension else { return Ball(0, precision: 64) }
      return try GradientAlignment(
        dimension: dimension, degree: degree, weights: .perturbed(deviation), bias: bias,
        activation: activation,
        parameter: parameter
      ).enclosure(digits: 6).ball(precision: 64)
    }
    let inside = try value(degree - 1, .step, .bias)
    let outside = try value(degree + 1, .step, .bias)
    return (
      try value(degree, .relu, .output),
      try value(degree, .step, .bias) + Rational(degree) * inside + Rational(dimension - degree) * outside
    )
  }
}

/// The grid: 5 pairs (d, m), 5 σ and 3 biases; fewer at quick effort.
package func sigmaFailsGrid(_ scope: Scope) -> [SigmaFailsCase] {
  let largest = scope.dimension(quick: 20, standard: 51, deep: 101, atLeast: 2)
  let sizes = scope.choice(
    quick: [(2, 2), (5, 3)], standard: [(2, 2), (5, 3), (9, 9), (20, 12), (51, 40)],
    deep: [(2, 2), (5, 3), (9, 9), (20, 12), (51, 40), (101, 101)])
  let deviations = ["1/10", "1/4", "1/2", "1", "3"].compactMap { Rational($0) }
  return sizes.filter { $0.0 <= largest }.flatMap { d, m in
    deviations.flatMap { deviation in
      [0, -1, Rational(1, 3)].map {
        SigmaFailsCase(dimension: d, degree: m, deviation: deviation, bias: $0)
      }
    }
  }
}

/// Requires the bounds of the alignments and of M.
package func checkSigmaFails(
  _ scope: Scope, _ progress: ProgressCallback? = nil, _ constants: SigmaFailsConstants,
  alignments: @Sendable (_ at: SigmaFailsCase) throws -> (output: Ball, hidden: Ball) = {
    try $0.alignments()
  }
) throws -> Finding {
  try Cases.finding(scope, progress, method: "the alignment of all parameters, and M, in balls") { cases in
    let grid = sigmaFailsGrid(scope)
    cases.covering(
      "\(grid.count) points (d, m, σ, b), d ≤ \(grid.map(\.dimension).max() ?? 2), 1/10 ≤ σ ≤ 3, and the rate at 40 σ ≤ 2"
    )
    func rate(_ deviation: Rational) throws -> Ball {
      try AlignmentRate(.perturbed(deviation)).value(digits: 12).ball(precision: 64)
    }
    for deviation in (1...40).map({ Rational(Integer($0), 20) }) {
      let exponent = min(constants.slope * deviation * deviation, constants.cap)
      try cases.require(
        "M ≤ e^{−2min(0.54σ², 0.188)}", at: ["σ": deviation], try rate(deviation), .atMost,
        Ball(-2 * exponent, precision: 64).exponential,
        replay:
          "verify rate --weights perturbed:\(deviation); python3 -c 'from math import *; print(exp(-2*min(.54*(\(deviation))**2, .188)))'"
      )
    }
    try cases.each(nil, in: grid, computing: alignments) { point, value in
      let (d, m, square) = (point.dimension, point.degree, point.deviation * point.deviation)
      let power = try rate(point.deviation).power(m - 2)
      let root = Ball(1 + square.reciprocal, precision: 64).squareRoot.squareRoot
      func require(_ claim: String, _ left: Ball, _ right: Ball, _ parameter: String) throws {
        try cases.require(
          claim, at: ["d": d, "m": m, "σ": point.deviation, "b": point.bias], left, .atMost, right,
          replay:
            "verify alignment --dimension \(d) --degree \(m) --weights perturbed:\(point.deviation) --bias=\(point.bias) \(parameter); "
            + "verify rate --weights perturbed:\(point.deviation)")
        cases.slack(claim, (right / left).approximation, at: "d = \(d), m = \(m), σ = \(point.deviation)")
      }
      try require(
        "output weight ≤ ¼(1+σ²)M^{m−2}", value.output, constants.output * (1 + square) * power,
        "--parameter output")
      try require(
        "bias and hidden weights ≤ 2.463(1+σ^{−2})^{1/4}(d+1)M^{m−2}", value.hidden,
        constants.hidden * Rational(d + 1) * root * power, "--activation step --parameter bias")
    }
    try SigmaFails.requireNumbers(cases)
  }
}

extension SigmaFails {
  fileprivate static func requireNumbers(_ cases: Cases) throws {
    let upper = RationalBounds.exponential(of: Rational(-9869, 10000), bits: 64).upper
    try cases.require(
      "e^{−0.9869} ≤ 0.3728", at: ["bits": 64], upper, .atMost, Rational(3728, 10000),
      replay: "python3 -c 'from math import *; print(exp(-.9869))'")
    let lower = RationalBounds.exponential(of: Rational(-376, 1000), bits: 64).lower
    try cases.require(
      "0.6864 ≤ e^{−0.376}", at: ["bits": 64], Rational(6864, 10000), .atMost, lower,
      replay: "python3 -c 'from math import *; print(exp(-.376))'")
    try cases.require(
      "9869/1000 ≤ π²", at: ["bits": 64], Rational(9869, 1000), .atMost,
      RationalBounds.pi(bits: 64).lower.power(2),
      replay: "python3 -c 'from math import *; print(pi**2)'")
  }
}
