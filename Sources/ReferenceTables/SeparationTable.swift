internal import ExactNumbers
internal import ExactParity

extension ReferenceTable {
  /// The margin of one step for 2 ≤ d ≤ 20, seeds 0, 1, 2 and n = d, d², d³, 12 d³.
  static let separation = ReferenceTable(
    name: "separation",
    summary: "margin of one GD step with Rademacher weights and bias b(d) (arXiv 2412.04910, Theorem 4)",
    conventions: [
      "exact is min f(x) N(x) over x after one step from v = 0 (correlation loss, γ = 1), not normalised",
      "misclassified counts the x with f(x) N(x) ≤ 0",
      "closest attains the minimum; of several the one with the smallest bit pattern, where coordinate 1 is",
      "the lowest bit and 1 stands for -; it is written from coordinate 1 on",
      "weights: xoshiro256** seeded by SplitMix64, a word a neuron, highest bit first, bit 1 for -1",
    ],
    columns: ["dimension", "bias", "weights", "seed", "neurons", "exact", "misclassified", "closest"],
    rows: { progress in
      try (2...20).flatMap { dimension in
        try Task.checkCancellation()
        progress?(Double(1 << dimension) / Double(1 << 20) / 2)
        return try separationRows(dimension: dimension)
      }
    })
}

private func separationRows(dimension: Int) throws -> [[String]] {
  let step = try OneStepDescent(dimension: dimension)
  let cube = dimension * dimension * dimension
  var rows: [[String]] = []
  for seed in 0...2 {
    for neurons in [dimension, dimension * dimension, cube, 12 * cube] {
      let draws = try NeuronDraws(.rademacher, dimension: dimension, count: neurons, seed: UInt64(seed))
      let separation = try step.outputs(of: draws).separation()
      let closest = separation.closest.coordinates.map { $0 > 0 ? "+" : "-" }.joined()
      rows.append([
        "\(dimension)", "\(step.bias)", "rademacher", "\(seed)", "\(neurons)", "\(separation.margin)",
        "\(separation.misclassified)", closest,
      ])
    }
  }
  return rows
}
