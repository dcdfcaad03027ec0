internal import Enclosures
internal import ExactNumbers
internal import ExactParity

/// The figures printed of an enclosure. Sixteen more are computed, so that neither the floating-point library that
/// proposes the sizes of the sums nor the version of FLINT shows in the decimals.
private let figures = 20
private let computedDigits = 36

/// `exact`, then both ends, then both ends for a reader of floating point.
private func cells(_ value: EnclosedValue) -> [String] {
  switch value {
  case .exact(let exact): [exact.description, "", "", "", ""]
  case .ball(let ball): [""] + ends(ball)
  }
}

/// Both ends in decimals, then further apart, by 2^-50 of the number: a double that reads the second pair errs by at most 2^-53
/// of it (above 2^-1022, as every number of the tables is), so that the doubles still have the number between them, and differ.
private func ends(_ ball: Ball) -> [String] {
  let (lower, upper) = ball.decimals(figures)
  let margin = Rational(1, Integer(1) << 50)
  let wide = ball * Ball(from: 1 - margin, to: 1 + margin, precision: 200)
  let (lowerDouble, upperDouble) = wide.decimals(17)
  return [lower, upper, lowerDouble, upperDouble]
}

/// One row for each question, computed on all cores.
private func alignmentRows(
  _ questions: [GradientAlignment], _ progress: ProgressCallback?
) throws -> [[String]] {
  try concurrently(questions.count, progress: progress) { index in
    let question = questions[index]
    return [
      "\(question.dimension)", "\(question.degree)", "\(question.bias)", "\(question.weights)",
      "\(question.activation)", question.parameter.rawValue,
    ] + cells(try question.enclosure(digits: computedDigits))
  }
}

private let enclosureColumns = [
  "dimension", "degree", "bias", "weights", "activation", "parameter", "exact", "lower", "upper",
  "lower_double", "upper_double",
]
private let enclosureConvention =
  "lower and upper enclose the value, rounded outward to \(figures) digits; exact stands where symmetry gives it"
private let doubleConvention =
  "lower_double and upper_double are further apart: read as doubles they still enclose the value"

extension ReferenceTable {
  /// The alignment for Gaussian weights, 2 ≤ d ≤ 100, ReLU, the three kinds of parameter, full and almost-full parity.
  static let alignmentGaussian = ReferenceTable(
    name: "alignment-gaussian",
    summary: "the gradient alignment E_w (E_x χ_m(x) g)² for standard normal weights",
    conventions: [
      enclosureConvention, doubleConvention,
      "weights of variance 1, E v² = 1; relu has φ'(z) = 1[z ≥ 0]; zero bias",
    ],
    columns: enclosureColumns,
    rows: { progress in
      let questions = try (2...100).flatMap { d in
        try [d, d - 1].filter { $0 >= 2 }.flatMap { degree in
          try GradientAlignment.Parameter.allCases.map {
            try GradientAlignment(dimension: d, degree: degree, weights: .gaussian, parameter: $0)
          }
        }
      }
      return try alignmentRows(questions, progress)
    })

  /// The grid of Figure 6 of arXiv 2412.04910.
  static let alignmentPerturbed = ReferenceTable(
    name: "alignment-perturbed",
    summary:
      "GAL(σ, d) of arXiv 2412.04910, eq. (10) and Figure 6: a threshold neuron's bias, perturbed weights",
    conventions: [
      enclosureConvention, doubleConvention,
      "weights ±1 + N(0, σ²), not scaled; zero bias, full parity; odd d ≤ 201",
    ],
    columns: enclosureColumns,
    rows: { progress in
      let sigmas = ["1/10", "1/5", "3/10", "1/2", "3/4", "1", "2"].compactMap { Rational($0) }
      let questions = try stride(from: 1, through: 201, by: 2).flatMap { d in
        try sigmas.map {
          try GradientAlignment(
            dimension: d, weights: .perturbed($0), activation: .step, parameter: .bias)
        }
      }
      return try alignmentRows(questions, progress)
    })

  /// Figure 2: hinge and correlation loss, Rademacher and N(0, 1/d) weights.
  static let alignmentFigure2 = ReferenceTable(
    name: "alignment-figure-2",
    summary:
      "the alignment of a hidden weight of one ReLU neuron, full parity, zero bias (arXiv 2412.04910, Figure 2)",
    conventions: [
      enclosureConvention, doubleConvention,
      "normal means N(0, 1/d); hinge is max(0, 1 − yN) with subgradient 0 at the kink, E v² = 1",
    ],
    columns: ["dimension", "weights", "loss", "exact", "lower", "upper", "lower_double", "upper_double"],
    rows: { progress in
      let dimensions = Array(2...40) + Array(stride(from: 50, through: 200, by: 10))
      return try dimensions.enumerated().flatMap { index, d in
        try Task.checkCancellation()
        progress?(Double(index) / Double(dimensions.count))
        return try [false, true].flatMap { hinge -> [[String]] in
          let loss: Loss = hinge ? .hinge(margin: 1) : .correlation
          let exact = try GradientAlignment(dimension: d, parameter: .hidden, loss: loss).exact()
          // Odd d and the correlation loss: even degree d − 1 at zero bias, exactly 0.
          let normal: EnclosedValue =
            !hinge && d & 1 == 1
            ? .exact(0)
            : .ball(try figureTwoAlignment(dimension: d, hinge: hinge, precision: 2 * d + 4 * computedDigits))
          return [
            ["\(d)", "normal", "\(loss)"] + cells(normal),
            ["\(d)", "rademacher", "\(loss)", "\(exact)", "", "", "", ""],
          ]
        }
      }
    })

  /// M and K.
  static let rates = ReferenceTable(
    name: "rates", summary: "the decay rate M = sup_t E sin²(tw) and the constant K of GAL ≤ K M^(d−2)",
    conventions: [
      "exact, lower and upper are of M, rounded outward to \(figures) digits",
      doubleConvention, "constant_lower and constant_upper enclose K = π⁻²∫∫ Q²/(ts), for continuous weights",
    ],
    columns: [
      "weights", "exact", "lower", "upper", "lower_double", "upper_double", "constant_lower",
      "constant_upper",
      "constant_lower_double", "constant_upper_double",
    ],
    rows: { progress in
      let sigmas = ["1/100", "1/20", "1/10", "1/5", "3/10", "1/2", "3/4", "1", "2", "4"].compactMap {
        Rational($0)
      }
      var kinds: [WeightDistribution] = [.rademacher, .gaussian]
      kinds += sigmas.map { .perturbed($0) } + sigmas.map { .uniform($0) }
      kinds += ["1/10", "1/5", "1/3", "1/2"].compactMap { Rational($0) }.map { .sparse($0) }
      kinds += [
        .values([-2, -1, 1, 2]), .values([-3, -1, 1, 3]), .values([-3, -2, -1, 1, 2, 3]),
        .values([-5, -3, -1, 1, 3, 5]), .values([-2, -1, 0, 1, 2]),
      ]
      return try concurrently(kinds.count, progress: progress) { [kinds] index in
        let weights = kinds[index]
        let rate = try AlignmentRate(weights).value(digits: computedDigits)
        var constant = ["", "", "", ""]
        if weights.atoms == nil {
          let ball = try RateConstant.value(weights, precision: 8 * computedDigits).ball(precision: 200)
          constant = ends(ball)
        }
        return [weights.description] + cells(rate) + constant
      }
    })

  /// Where the output-weight alignment crosses `d^{−c}`.
  static let sigmaThreshold = ReferenceTable(
    name: "sigma-threshold",
    summary:
      "the σ at which the output-weight alignment of perturbed weights, with bias b(d), crosses d^(−c)",
    version: 2,
    conventions: [
      "above is a lower bound of the alignment at sigma_lower and exceeds d^(−c); below an upper bound at sigma_upper and is smaller",
      "b(d) is 0 for even and −1 for odd d; formula ≈ √((4/(π² d))((c−1) ln d + ln(32/π⁵))); paper = 1/d",
    ],
    columns: [
      "dimension", "bias", "exponent", "sigma_lower", "sigma_upper", "above", "below", "formula", "paper",
    ],
    rows: { progress in
      let dimensions = [20, 21, 50, 51, 100, 101, 200, 201, 500, 501, 1000, 1001]
      let cases = dimensions.flatMap { d in [2, 3, 4].map { (d, $0) } }
      return try concurrently(cases.count, progress: progress) { index in
        let (d, c) = cases[index]
        let bracket = try thresholdBracket(d, exponent: Rational(c)) {
          try outputAlignment($0, .perturbed($1)).bySquareWaves(digits: 24)
        }
        guard let bracket else {
          throw ComputationRefused("the bracket at d = \(d), c = \(c)", need: "a crossing", limit: "σ ≤ 20")
        }
        let formula = thresholdFormula(d, exponent: Rational(c), precision: 100)
        return [
          "\(d)", "\(d & 1 == 0 ? 0 : -1)", "\(c)", "\(bracket.micros)e-6", "\(bracket.micros + 1)e-6",
          bracket.above.decimals(12).lower, bracket.below.decimals(12).upper,
          formula.map { $0.decimals(8).lower } ?? "",
          "1/\(d)",
        ]
      }
    })

  /// `E_w f̂_w(S)²` for spherically symmetric w.
  static let sphericalDecay = ReferenceTable(
    name: "spherical-decay",
    summary: "E_w f̂_w(S)² for f_w(x) = sgn(w·x), w spherically symmetric, |S| = size; 0 for even size",
    conventions: [
      "lower and upper enclose the value, rounded outward to \(figures) digits; odd sizes only",
      doubleConvention,
    ],
    columns: ["dimension", "size", "lower", "upper", "lower_double", "upper_double"],
    rows: { progress in
      let dimensions = Array(1...60) + [101, 201, 501, 1001]
      return try concurrently(dimensions.count, progress: progress) { index in
        let d = dimensions[index]
        let correlations = signCorrelations(d, precision: 2 * d + 200)
        let sizes = d <= 60 ? Array(stride(from: 1, through: d, by: 2)) : [d]
        return sizes.map { size in
          ["\(d)", "\(size)"] + ends(sphericalCoefficient(d, size: size, correlations: correlations))
        }
      }.flatMap { $0 }
    })
}
