internal import ExactNumbers
internal import ExactParity
internal import Foundation
internal import Plots

extension CertifiedFigures {
  static let deltaRows = ["hdp-corollary-3", "new-corollary-3-sharper", "hdp-lemma-1"]

  /// Δ between the bounds of Corollary 3, exactly, and times √d.
  @Sendable static func delta() throws -> Figure {
    let dimensions = Array(2...100)
    let exact = dimensions.map { d in
      (Double(d), Delta.lemma1(dimension: d, bias: Rational(-(d & 1))).magnitude.approximation)
    }
    let xs = dimensions.map(Double.init)
    let bounds: [(label: String, factor: Double)] = [
      ("1/√d (Corollary 3)", 1), ("0.3952/√d (sharper)", (5.0 / 32).squareRoot()),
      ("1/(3√d) (Corollary 3)", 1.0 / 3),
    ]
    let plain = Panel(
      title: "the correlation",
      x: Axis("dimension d"), y: Axis("|Δ|", scale: .logarithmic),
      series: [Series("|Δ| with bias b(d)", exact.map { Point($0, log10($1)) })]
        + bounds.map { bound in reference(bound.label, xs) { log10(bound.factor / $0.squareRoot()) } })
    let scaled = Panel(
      title: "the correlation times √d",
      x: Axis("dimension d"), y: Axis("√d · |Δ|", range: 0.3...1.02),
      series: [Series("√d · |Δ| with bias b(d)", exact.map { Point($0, $1 * $0.squareRoot()) })]
        + bounds.map { bound in
          reference(bound.label.replacing("/√d", with: "").replacing("(3√d)", with: "3"), xs) { _ in
            bound.factor
          }
        } + [reference("the limit 1/√(2π)", xs) { _ in 1 / (2 * Double.pi).squareRoot() }])
    return Figure(
      id: "delta",
      chart: Chart(
        title: "Correlation of a neuron with the parity, between its bounds", panels: [plain, scaled],
        caption: "Exact values of |Δ| at d = 2 … 100, with b(d) = 0 for even and −1 for odd d."),
      words: """
        Corollary 3 has 1/(3√d) ≤ |Δ| ≤ 1/√d for every d > 1, which the kernel proves; so does the sharper lower bound d·Δ² ≥ 5/32. Times √d the \
        values tend to 1/√(2π).
        """,
      commands: [
        "verify delta --dimension 2..100:2 --format csv",
        "verify delta --dimension 3..99:2 --bias=-1 --format csv",
      ],
      rows: deltaRows)
  }
}
