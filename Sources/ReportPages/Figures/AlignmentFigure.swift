internal import Enclosures
internal import ExactNumbers
internal import ExactParity
internal import Plots

extension CertifiedFigures {
  static let alignmentRows = [
    "hdp-figure-2", "hdp-figure-6", "hdp-theorem-9", "hdp-proposition-1", "new-alignment-integral",
  ]

  /// The alignment over the dimension: Figures 2 and 6 of the paper with certified values, and all kinds of weights.
  @Sendable static func alignment() throws -> Figure {
    Figure(
      id: "alignment",
      chart: Chart(
        title: "Gradient alignment with the full parity, over the dimension",
        panels: [try hiddenWeights(), try thresholdNeuron(), try outputWeights()],
        caption: """
          Exact for discrete weights, else enclosures that are narrower than the lines; zero bias. Where only even or only odd d \
          are drawn, many of the others are exactly 0.
          """),
      words: """
        First, Figure 2: a hidden weight of one ReLU neuron, polynomial for ±1 and exponential for normal weights, with both losses. Second, Figure 6: the \
        bias of a threshold neuron for ±1 + N(0, σ²). Third, the output weight of a ReLU neuron for every kind of weights that the program knows.
        """,
      commands: [
        "verify alignment --dimension 2..40:2 --parameter hidden --loss hinge",
        "verify alignment --dimension 2..40:2 --parameter hidden --weights gaussian",
        "verify alignment --dimension 1..61:4 --weights perturbed:1/10,1/2,1,2 --activation step --parameter bias",
        "verify alignment --dimension 2..40:2 --weights uniform:1/2",
      ],
      rows: alignmentRows)
  }

  private static func hiddenWeights() throws -> Panel {
    let dimensions = Array(stride(from: 2, through: 40, by: 2))
    var series: [Series] = []
    for hinge in [false, true] {
      let loss: Loss = hinge ? .hinge(margin: 1) : .correlation
      let words = hinge ? "hinge loss" : "correlation loss"
      series.append(
        Series(
          "±1, \(words)",
          try points(dimensions) { d in
            let question = try GradientAlignment(dimension: d, parameter: .hidden, loss: loss)
            return logarithmic(Double(d), try question.exact().approximation)
          }))
      series.append(
        Series(
          "N(0, 1/d), \(words)",
          try points(dimensions) { d in
            let ball = try figureTwoAlignment(dimension: d, hinge: hinge, precision: 2 * d + 64)
            return logarithmic(Double(d), ball.approximation)
          }))
    }
    return Panel(
      title: "a hidden weight (Figure 2)", x: Axis("even dimension d"),
      y: Axis("alignment", scale: .logarithmic),
      series: series)
  }

  private static func thresholdNeuron() throws -> Panel {
    let dimensions = Array(stride(from: 1, through: 61, by: 4))
    let weights: [WeightDistribution] =
      [.rademacher]
      + ["1/10", "1/2", "1", "2"].compactMap { Rational($0) }
      .map { .perturbed($0) }
    return Panel(
      title: "a threshold neuron's bias (Figure 6)", x: Axis("odd dimension d"),
      y: Axis("alignment", scale: .logarithmic),
      series: try weights.map { weights in
        try line(weights, dimensions) { d throws(InvalidInput) in
          try GradientAlignment(dimension: d, weights: weights, activation: .step, parameter: .bias)
        }
      })
  }

  private static func outputWeights() throws -> Panel {
    let dimensions = Array(stride(from: 2, through: 40, by: 2))
    let half = Rational(1, 2)
    let weights: [WeightDistribution] = [
      .rademacher, .sparse(half), .values([-2, -1, 1, 2]), .perturbed(half), .uniform(half), .gaussian,
    ]
    return Panel(
      title: "an output weight, all kinds of weights", x: Axis("even dimension d"),
      y: Axis("alignment", scale: .logarithmic),
      series: try weights.map { weights in
        try line(weights, dimensions) { d throws(InvalidInput) in
          try GradientAlignment(dimension: d, weights: weights)
        }
      })
  }

  /// The alignment of one kind of weights, exactly or enclosed.
  private static func line(
    _ weights: WeightDistribution, _ dimensions: [Int],
    _ question: @Sendable (_ dimension: Int) throws(InvalidInput) -> GradientAlignment
  ) throws -> Series {
    Series(
      weights.symbols,
      try points(dimensions) { d in
        let question = try question(d)
        let value = weights.atoms == nil ? try question.enclosure(digits: 6) : .exact(try question.exact())
        return logarithmic(Double(d), value.approximation)
      })
  }
}

extension WeightDistribution {
  /// The law as a legend names it.
  var symbols: String {
    switch self {
    case .rademacher: "±1"
    case .gaussian: "N(0, 1)"
    case .perturbed(let sigma): "±1 + N(0, σ²), σ = \(sigma)"
    case .uniform(let sigma): "±1 + uniform, σ = \(sigma)"
    case .sparse(let zero): "0 with probability \(zero), else ±1"
    case .values(let values):
      "{\(values.map(\.description).joined(separator: ", ").replacing("-", with: "−"))}"
    case .law: "\(self)"
    }
  }
}
