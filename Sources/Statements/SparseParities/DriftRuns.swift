internal import ExactNumbers
package import ExactParity
package import Ledger

/// The runs on which Lemmas 15 and 16 are checked: drawn neurons in twins, small n, several η and λ.
package struct DriftRun: Sendable {
  /// What it is, for a counterexample.
  package let name: String
  /// At t = 1.
  package var drift: LayerDrift

  /// The runs of the scope.
  package static func all(_ scope: Scope, _ random: inout RandomNetworks) throws -> [DriftRun] {
    let rates: [(Rational, Rational)] = [
      (Rational(1, 1000), 0), (Rational(1, 10), Rational(1, 2)), (Rational(1, 2), Rational(1, 4)),
      (Rational(1, 3), 0),
    ]
    var runs: [DriftRun] = []
    for (n, k) in sizes(scope) {
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
          let name = "n = \(n), k = \(k), q = \(pairs), η = \(rate), λ = \(regularization)"
          let planted = try PlantedParity(dimension: n, size: k)
          runs.append(
            DriftRun(
              name: name,
              drift: LayerDrift(planted, neurons, rate: rate, regularization: regularization)))
        }
      }
    }
    return runs
  }

  /// The pairs `(n, k)`.
  private static func sizes(_ scope: Scope) -> [(Int, Int)] {
    scope.sizes(
      quick: [(3, 3), (4, 3), (5, 3)], standard: [(3, 3), (4, 3), (5, 3), (5, 5), (6, 5)],
      deep: [(3, 3), (4, 3), (5, 3), (5, 5), (6, 5), (7, 3), (7, 7)], smallest: (3, 3))
  }

  /// The largest t of a run.
  package static func steps(_ scope: Scope) -> Int { scope.choice(quick: 4, standard: 6, deep: 8) }

  /// What the runs cover, for a verdict's scope.
  package static func scope(_ scope: Scope) -> String {
    "(n, k) ∈ \(written(sizes(scope))), q ≤ 2, four (η, λ), t ≤ \(steps(scope)), drawn neurons (seed \(scope.seed))"
  }
}
