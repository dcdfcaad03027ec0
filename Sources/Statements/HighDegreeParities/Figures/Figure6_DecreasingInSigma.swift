// Figure 6 of arXiv 2412.04910: GAL(σ, d) "becomes consistently smaller as σ increases", and "the decay seems super-polynomially
// small for all σ > 0". Checked on a grid of σ and odd d: decreasing in σ for d ≥ 3 (at d = 1, GAL = ¼ for every σ, as
// E_x x 1[wx ≥ 0] = ±½), decreasing in d for every σ. Even d: exactly 0.

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
package let figure6Deviations = ["1/10", "1/5", "3/10", "1/2", "3/4", "1", "2"].compactMap { Rational($0) }

/// Compares neighbours of the grid.
package func checkFigure6(
  _ scope: Scope, _ progress: ProgressCallback? = nil,
  alignment: @Sendable (_ deviation: Rational, _ dimension: Int, _ digits: Int) throws -> Ball
) throws -> Finding {
  let method = "square-wave sums, neighbours of the grid compared"
  let largest = scope.dimension(quick: 201, standard: 201, deep: 401)
  let step = scope.choice(quick: 20, standard: 2, deep: 2)
  let dimensions = Set([1, 3, 5] + Array(stride(from: 1, through: largest, by: step))).sorted()
    .filter { $0 <= largest }
  var last: [Ball] = []
  for (index, d) in dimensions.enumerated() {
    try Task.checkCancellation()
    let row = try concurrently(figure6Deviations.count) { try alignment(figure6Deviations[$0], d, 8) }
    func failure(_ claim: String, _ sigma: Rational, _ found: BallComparison) -> Finding? {
      .unless(
        found.decision,
        Counterexample(
          parameters: "σ = \(sigma), d = \(d)", claim: claim, left: "left in \(found.left.enclosure(8))",
          right: "right in \(found.right.enclosure(8))", replay: stepCommand(d, .perturbed(sigma))),
        method: method)
    }
    /// Row against a value of the grid, which is taken again at more digits where the two overlap.
    func below(_ k: Int, _ known: Ball, _ sigma: Rational, _ dimension: Int) throws -> BallComparison {
      try .decided(.less, from: 8, upTo: 32) { digits in
        digits == 8
          ? (row[k], known)
          : (try alignment(figure6Deviations[k], d, digits), try alignment(sigma, dimension, digits))
      }
    }
    for (k, sigma) in figure6Deviations.enumerated() {
      if d == 1 {
        let quarter = BallComparison(row[k], .agree(digits: 6), Ball(Rational(1, 4), precision: 32))
        if let failure = failure("GAL(σ, 1) = ¼", sigma, quarter) { return failure }
        continue
      }
      if k > 0 {
        let found = try below(k, row[k - 1], figure6Deviations[k - 1], d)
        if let failure = failure("GAL(σ, d) < GAL(σ', d) for the smaller σ'", sigma, found) { return failure }
      }
      let found = try below(k, last[k], sigma, dimensions[index - 1])
      if let failure = failure("GAL(σ, d) < GAL(σ, d') for the smaller d'", sigma, found) { return failure }
    }
    last = row
    progress?(Double(index + 1) / Double(dimensions.count))
  }
  let ends = zip(figure6Deviations, last).map { "σ = \($0): \($1.enclosure(5))" }
  return Finding(
    .enclosed,
    scope: "σ ∈ {0.1, 0.2, 0.3, 0.5, 0.75, 1, 2}, \(dimensions.count) odd d ≤ \(largest)", method: method,
    evidence: [EvidenceItem("atTheLargestDimension", ends.joined(separator: "; "))])
}
