// Figure 6: GAL(σ, d) "becomes consistently smaller as σ increases", and "the decay seems super-polynomially small for all σ > 0". Checked on a
// grid of σ and odd d: decreasing in σ for d ≥ 3 (at d = 1, GAL = ¼ for every σ, as E_x x 1[wx ≥ 0] = ±½), decreasing in d for every σ.
// Even d: exactly 0.

package import Enclosures
package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let figure6DecreasingInSigma = Row(
    id: "hdp-figure-6", paper: .highDegreeParities, section: .figures,
    title: "GAL(σ, d) falls with σ and with d",
    text: """
      GAL(σ, d), one threshold neuron with zero bias, is decreasing in σ for odd d ≥ 3 (it is the constant ¼ at d = 1), and \
      decreasing in odd d for every σ > 0.
      """,
    place: "Figure 6, Appendix E.2",
    method: "Enclosures of GAL on the grid of the figure, compared along each row and each column.",
    expected: .enclosed, table: "alignment-perturbed",
    check: { scope, progress in
      try checkFigure6(scope, progress) {
        try stepAlignment($1, .perturbed($0)).bySquareWaves(digits: $2)
      }
    })
}

/// The σ of the figure, increasing.
package let figure6Deviations = rationals("1/10 1/5 3/10 1/2 3/4 1 2")

/// Compares neighbours of the grid.
package func checkFigure6(
  _ scope: Scope, _ progress: ProgressCallback? = nil,
  alignment: @Sendable (_ deviation: Rational, _ dimension: Int, _ digits: Int) throws -> Ball
) throws -> Finding {
  try Cases.finding(scope, progress, method: "square-wave sums, neighbours of the grid compared") { cases in
    let largest = scope.dimension(quick: 201, standard: 201, deep: 401)
    let step = scope.choice(quick: 20, standard: 2, deep: 2)
    let dimensions = Set([1, 3, 5] + Array(stride(from: 1, through: largest, by: step))).sorted()
      .filter { $0 <= largest }
    cases.covering("σ ∈ {0.1, 0.2, 0.3, 0.5, 0.75, 1, 2}, \(dimensions.count) odd d ≤ \(largest)")
    let sigmas = figure6Deviations
    var last: (dimension: Int, values: [Ball])?
    try cases.each(nil, in: dimensions) { d in
      let row = try concurrently(sigmas.count) { try alignment(sigmas[$0], d, 8) }
      /// Row against a value of the grid, which is taken again at more digits where the two overlap.
      func requireBelow(_ claim: String, _ k: Int, _ known: Ball, _ sigma: Rational, _ dimension: Int) throws
      {
        try cases.require(
          claim, at: ["σ": sigmas[k], "d": d], .less, from: 8, upTo: 32,
          replay: stepCommand(d, .perturbed(sigmas[k])) + "; " + stepCommand(dimension, .perturbed(sigma))
        ) { digits in
          digits == 8
            ? (row[k], known) : (try alignment(sigmas[k], d, digits), try alignment(sigma, dimension, digits))
        }
      }
      for (k, sigma) in sigmas.enumerated() {
        if d == 1 {
          try cases.require(
            "GAL(σ, 1) = ¼", at: ["σ": sigma, "d": d], row[k], .agree(digits: 6),
            Ball(Rational(1, 4), precision: 32), replay: stepCommand(1, .perturbed(sigma)))
          continue
        }
        if k > 0 {
          try requireBelow("GAL(σ, d) < GAL(\(sigmas[k - 1]), d)", k, row[k - 1], sigmas[k - 1], d)
        }
        if let last {
          try requireBelow("GAL(σ, d) < GAL(σ, \(last.dimension))", k, last.values[k], sigma, last.dimension)
        }
      }
      last = (d, row)
    }
    let ends = zip(sigmas, last?.values ?? []).map { "σ = \($0): \(SideValue($1))" }
    cases.note("atTheLargestDimension", ends.joined(separator: "; "))
  }
}
