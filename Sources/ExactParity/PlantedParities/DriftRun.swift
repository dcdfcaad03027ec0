package import ExactNumbers

/// The runs on which Lemmas 15 and 16 of arXiv 2002.07400 are checked: drawn neurons in twins, small n, several η and λ.
package struct DriftRun: Sendable {
  /// η and λ.
  package static let rates: [(rate: Rational, regularization: Rational)] = [
    (Rational(1, 1000), 0), (Rational(1, 10), Rational(1, 2)), (Rational(1, 2), Rational(1, 4)),
    (Rational(1, 3), 0),
  ]

  /// The pairs (n, k) for each effort.
  package static let sizes: (quick: [(Int, Int)], standard: [(Int, Int)], deep: [(Int, Int)]) = (
    [(3, 3), (4, 3), (5, 3)], [(3, 3), (4, 3), (5, 3), (5, 5), (6, 5)],
    [(3, 3), (4, 3), (5, 3), (5, 5), (6, 5), (7, 3), (7, 7)]
  )

  /// q, η and λ.
  package let name: String
  /// At t = 1.
  package var drift: LayerDrift

  /// The runs of this n and k: one and two pairs of neurons, twice each, at every rate.
  package static func all(
    dimension n: Int, size k: Int, _ random: inout RandomNetworks
  ) throws -> [DriftRun] {
    let planted = try PlantedParity(dimension: n, size: k)
    var runs: [DriftRun] = []
    for pairs in [1, 2, 1, 2] {
      for (rate, regularization) in rates {
        var neurons: [PlantedDescent.Neuron] = []
        for _ in 0..<pairs {
          var weights: [Int] = []
          for _ in 0..<n { weights.append(random.integer(in: -1...1)) }
          // In [−n/k, n/k], in quarters.
          let output = Rational(Integer(random.integer(in: -4...4) * n), Integer(4 * k))
          neurons += .twins(of: weights, bias: Rational(1, Integer(8 * k)), output: output)
        }
        runs.append(
          DriftRun(
            name: "q = \(pairs), η = \(rate), λ = \(regularization)",
            drift: LayerDrift(planted, neurons, rate: rate, regularization: regularization)))
      }
    }
    return runs
  }
}
