internal import Enclosures
internal import ExactNumbers
internal import ExactParity
internal import Foundation
internal import Plots

extension CertifiedFigures {
  static let sigmaRows = [
    "new-sharp-sigma-threshold-neuron", "new-every-sigma", "new-alignment-rate", "hdp-figure-6",
  ]
  static let rateRows = ["new-alignment-rate", "new-every-sigma"]
  static let thresholdRows = ["new-sigma-threshold", "new-sigma-learns", "new-sigma-fails"]

  /// The alignment of a threshold neuron's bias over σ, between its bounds.
  @Sendable static func overSigma() throws -> Figure {
    let (near, far) = ((1...40).map { Rational(Integer($0), 80) }, (1...40).map { Rational(Integer($0), 20) })
    return Figure(
      id: "over-sigma",
      chart: Chart(
        title: "Gradient alignment over σ, between its bounds",
        panels: [
          try overSigma(dimension: 21, near, hasLower: true),
          try overSigma(dimension: 101, near, hasLower: true),
          try overSigma(dimension: 101, far, hasLower: false),
        ],
        caption:
          "Enclosures that are narrower than the lines, of the value and of the bounds, for weights ±1 + N(0, σ²) and zero bias."
      ),
      words: """
        The bias of a threshold neuron (eq. (10) of the paper), for odd d. From below 32/(9π³(d(1+σ²)+1))·e^(−π²σ²d/4), from above \
        2.463·(1 + σ⁻²)^¼·M(σ)^(d−1), both derived for every σ > 0, and K(σ)·M(σ)^(d−2). For small σ all of them fall like e^(−π²σ²d/4); for large σ, M \
        tends to ½, and the bound from below, far too small there, is not drawn.
        """,
      commands: [
        "verify alignment --dimension 21,101 --weights perturbed:1/80..1/2:1/80 --activation step --parameter bias",
        "verify rate --weights perturbed:0.05..2:0.05",
      ],
      rows: sigmaRows)
  }

  private static func overSigma(dimension d: Int, _ sigmas: [Rational], hasLower: Bool) throws -> Panel {
    func curve(_ label: String, _ mark: Series.Mark, _ value: @Sendable (Rational) throws -> Ball) throws
      -> Series
    {
      Series(
        label, try points(sigmas) { logarithmic($0.approximation, try value($0).approximation) }, mark: mark)
    }
    @Sendable func rate(_ sigma: Rational) throws -> Ball {
      try AlignmentRate(.perturbed(sigma)).value(digits: 8).ball(precision: 96)
    }
    let value = try curve("the alignment", .line) { sigma in
      let question = try GradientAlignment(
        dimension: d, weights: .perturbed(sigma), activation: .step, parameter: .bias)
      return try question.enclosure(digits: 6).ball(precision: 96)
    }
    let below = try curve("32/(9π³(d(1+σ²)+1))·e^(−π²σ²d/4)", .reference) { sigma in
      let (pi, square) = (Ball.pi(precision: 96), sigma * sigma)
      let decay = (-(square * Rational(d) / 4) * pi.power(2)).exponential
      return decay * (Rational(32, 9) / (Rational(d) * (1 + square) + 1)) / pi.power(3)
    }
    let everySigma = try curve("2.463·(1 + σ⁻²)^¼·M^(d−1)", .reference) { sigma in
      let root = Ball(1 + (sigma * sigma).reciprocal, precision: 96).squareRoot.squareRoot
      return Rational(2463, 1000) * root * (try rate(sigma)).power(d - 1)
    }
    let constant = try curve("K·M^(d−2)", .reference) { sigma in
      let k = try RateConstant.value(.perturbed(sigma), precision: 96).ball(precision: 96)
      return k * (try rate(sigma)).power(d - 2)
    }
    return Panel(
      title: "d = \(d), σ up to \(sigmas[sigmas.count - 1])", x: Axis("σ"),
      y: Axis("alignment", scale: .logarithmic),
      series: [value, everySigma, constant] + (hasLower ? [below] : []))
  }

  /// The rate M(σ).
  @Sendable static func rate() throws -> Figure {
    let sigmas = (1...60).map { Rational(Integer($0), 15) }
    let xs = sigmas.map(\.approximation)
    let kinds: [(label: String, weights: @Sendable (Rational) -> WeightDistribution)] = [
      ("±1 + N(0, σ²)", { .perturbed($0) }), ("±1 + uniform on [−√3σ, √3σ]", { .uniform($0) }),
    ]
    let curves = try kinds.map { kind in
      Series(
        kind.label,
        try points(sigmas) {
          Point($0.approximation, try AlignmentRate(kind.weights($0)).value(digits: 6).approximation)
        })
    }
    return Figure(
      id: "rate",
      chart: Chart(
        title: "The rate M(σ) at which the alignment decays",
        panels: [
          Panel(
            x: Axis("σ"), y: Axis("M", range: 0.45...1.02),
            series: curves + [
              reference("½(1 + e^(−σ²π²/8)), above the first", xs) {
                (1 + exp(-$0 * $0 * .pi * .pi / 8)) / 2
              },
              reference("½: normal weights", xs) { _ in 0.5 }, reference("1: ±1 weights", xs) { _ in 1 },
            ])
        ], caption: "Certified maxima of E sin²(tw) over t, enclosed more narrowly than the lines."),
      words: """
        The alignment with the full parity falls like M^d, up to powers of d. M is 1 only for ±1 weights and others on odd multiples of one number: \
        every σ > 0 makes it exponentially small.
        """,
      commands: ["verify rate --weights perturbed:1/15..4:1/15", "verify rate --weights uniform:1/2"],
      rows: rateRows)
  }

  /// Where one step stops learning, between 1/d and a constant.
  @Sendable static func threshold() throws -> Figure {
    let dimensions = [20, 50, 100, 200, 500]
    let xs = dimensions.map { log10(Double($0)) }
    let brackets = try [2, 4].map { c in
      Series(
        "σ* with d^(−\(c))",
        try points(dimensions) { d in
          let bracket = try thresholdBracket(d, exponent: Rational(c)) {
            try outputAlignment($0, .perturbed($1)).bySquareWaves(digits: 10)
          }
          return bracket.flatMap { logarithmic(log10(Double(d)), Double($0.micros) * 1e-6) }
        })
    }
    let predictions = [2, 4].map { c in
      reference("√((4/(π²d))(\(c == 2 ? "" : "\(c - 1) ")ln d + ln(32/π⁵)))", xs) {
        let formula = thresholdFormula(Int(pow(10, $0).rounded()), exponent: Rational(c), precision: 64)
        return log10(formula?.approximation ?? .nan)
      }
    }
    return Figure(
      id: "threshold",
      chart: Chart(
        title: "Where one step of gradient descent stops learning",
        panels: [
          Panel(
            x: Axis("dimension d", scale: .logarithmic), y: Axis("σ", scale: .logarithmic),
            series: brackets + predictions + [
              reference("1/d: the paper has learning", xs) { -$0 },
              reference("a constant: the paper has none", xs) { _ in 0 },
            ])
        ],
        caption:
          "Certified brackets [σ*, σ* + 10⁻⁶]: the output-weight alignment is above d^(−c) at the lower end and below it at the upper one."
      ),
      words: """
        The paper has learning for σ = O(1/d), none for σ = Ω(1), and leaves open where between it stops. The expected margin of one step is \
        d^(−c) at σ² = (4/(π²d))((c−1) ln d + ln(32/π⁵) + o(1)), the same constant from both sides.
        """,
      commands: [
        "verify check new-sigma-threshold --effort standard",
        "verify threshold --dimension 20,50,100,200,500 --exponent 2,4",
        "verify tables --only sigma-threshold --directory .",
      ],
      rows: thresholdRows)
  }
}
