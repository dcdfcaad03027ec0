internal import ExactNumbers
internal import ExactParity

extension ReferenceTable {
  private static let alignmentColumns = [
    "dimension", "degree", "bias", "weights", "activation", "parameter", "loss", "exact",
  ]

  private static let alignmentConventions = [
    "E_w (E_x g χ)² with x uniform on {±1}^d, χ the parity over coordinates 1 … degree, z = w·x + bias, i.i.d. weights",
    "g = ReLU(z) for output, 1[z ≥ 0] for bias, 1[z ≥ 0] x_1 for hidden; unscaled weights, E v² = 1",
  ]

  /// The alignment for Rademacher weights, 2 ≤ d ≤ 200.
  static let alignmentRademacher = ReferenceTable(
    name: "alignment-rademacher",
    summary: "gradient alignment of a ReLU neuron with Rademacher weights (arXiv 2412.04910, Definition 2)",
    conventions: alignmentConventions + [
      "hinge: g is multiplied by (1 + 1[ReLU(z) < 1])/2, the hinge loss with 0 at its kink, v = ±1",
      "2 ≤ dimension ≤ 200, degree = dimension, dimension − 1, dimension − 2 and at least 1; "
        + "bias 0, for odd dimensions also −1 (correlation)",
    ],
    columns: alignmentColumns,
    rows: { progress in
      try alignmentRows(dimensions: 2...200, weights: [.rademacher], progress) { dimension in
        let correlation = biases(dimension).map { ($0, Loss.correlation) }
        return correlation + [(0, .hinge(margin: 1))]
      }
    })

  /// The alignment for other discrete weights, 2 ≤ d ≤ 100.
  static let alignmentDiscrete = ReferenceTable(
    name: "alignment-discrete",
    summary: "gradient alignment of a ReLU neuron with discrete weights (arXiv 2412.04910, Definition 2)",
    conventions: alignmentConventions + [
      "the weights are uniform on the list of values, or 0 with the probability of sparse, else ±1",
      "2 ≤ dimension ≤ 100, degree = dimension, dimension − 1, dimension − 2 and at least 1; "
        + "bias 0, for odd dimensions also −1 (output)",
    ],
    columns: alignmentColumns,
    rows: { progress in
      let weights: [WeightDistribution] = [
        .values([-2, -1, 1, 2]), .values([-3, -1, 1, 3]), .sparse(Rational(1, 2)), .sparse(Rational(1, 3)),
        .sparse(Rational(1, 5)),
      ]
      return try alignmentRows(dimensions: 2...100, weights: weights, progress) { dimension in
        biases(dimension).map { ($0, .correlation) }
      }
    })

  /// 0, and b(d) of arXiv 2412.04910 where it is another one.
  private static func biases(_ dimension: Int) -> [Rational] { dimension & 1 == 0 ? [0] : [0, -1] }

  /// The rows sorted by dimension, weights, degree, parameter, loss and bias.
  private static func alignmentRows(
    dimensions: ClosedRange<Int>, weights: [WeightDistribution], _ progress: ProgressCallback?,
    settings: @Sendable (_ dimension: Int) -> [(bias: Rational, loss: Loss)]
  ) throws -> [[String]] {
    let blocks = try concurrently(dimensions.count, progress: progress) { index in
      let dimension = dimensions.lowerBound + index
      var rows: [[String]] = []
      for distribution in weights {
        for degree in max(1, dimension - 2)...dimension {
          for parameter in GradientAlignment.Parameter.allCases {
            for (bias, loss) in settings(dimension) {
              // With several distributions the second bias is there for the output weight alone.
              if weights.count > 1 && parameter != .output && !bias.isZero { continue }
              let question = try GradientAlignment(
                dimension: dimension, degree: degree, weights: distribution, bias: bias, parameter: parameter,
                loss: loss)
              rows.append([
                "\(dimension)", "\(degree)", "\(bias)", "\(distribution)", "relu",
                parameter.rawValue, loss == .correlation ? "correlation" : "hinge",
                "\(try question.exact())",
              ])
            }
          }
        }
      }
      return rows
    }
    return blocks.flatMap { $0 }
  }
}
