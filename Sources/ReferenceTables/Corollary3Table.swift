internal import ExactNumbers
internal import ExactParity

extension ReferenceTable {
  /// `Δ_{d,b(d)}²` for 2 ≤ d ≤ 1000, with its exact slack to both bounds of Corollary 3.
  static let corollary3 = ReferenceTable(
    name: "corollary-3",
    summary: "Δ² with bias b(d), and how far 1/(3√d) ≤ |Δ| ≤ 1/√d is from failing (arXiv 2412.04910, eq. 26)",
    conventions: [
      "bias is b(d): 0 for even, -1 for odd dimension; 2 ≤ dimension ≤ 1000",
      "exact is Δ² = p/q in lowest terms",
      "lower_slack_numerator is q(9dΔ² - 1) and upper_slack_numerator is q(1 - dΔ²): integers over the same q",
    ],
    columns: ["dimension", "bias", "exact", "lower_slack_numerator", "upper_slack_numerator"],
    rows: { progress in
      try (2...1000).map { dimension in
        try Task.checkCancellation()
        progress?(Double(dimension) / 1000)
        let bias = -(dimension & 1)
        let square = Delta.lemma1(dimension: dimension, bias: Rational(bias)).power(2)
        let scaled = Integer(dimension) * square.numerator
        let (lower, upper) = (9 * scaled - square.denominator, square.denominator - scaled)
        return ["\(dimension)", "\(bias)", "\(square)", "\(lower)", "\(upper)"]
      }
    })
}
