extension GradientAlignment {
  /// The arguments in a few words.
  package var summary: String {
    "d = \(dimension), m = \(degree), b = \(bias), \(weights), \(activation), \(parameter.rawValue)"
  }

  /// The command that shows the value again.
  package var command: String {
    "verify alignment --dimension \(dimension) --degree \(degree) --weights \(weights) --bias=\(bias) "
      + "--activation \(activation) --parameter \(parameter.rawValue)"
  }
}

/// The threshold neuron with zero bias and the full parity, by its bias.
package func stepAlignment(_ d: Int, _ weights: WeightDistribution) throws -> GradientAlignment {
  try GradientAlignment(dimension: d, weights: weights, activation: .step, parameter: .bias)
}

/// The command for the alignment of a threshold neuron's bias.
package func stepCommand(_ d: Int, _ weights: WeightDistribution) -> String {
  "verify alignment --dimension \(d) --weights \(weights) --activation step --parameter bias"
}
