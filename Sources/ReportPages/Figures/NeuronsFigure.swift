internal import ExactNumbers
internal import ExactParity
internal import Foundation
internal import Plots

extension CertifiedFigures {
  static let neuronRows = ["new-neuron-count", "new-width", "new-theorem-4-cubic", "hdp-theorem-4-1"]

  /// How many neurons certainly suffice for one step, against the bounds.
  @Sendable static func neurons() throws -> Figure {
    let dimensions = [2, 3, 4, 5, 6, 8, 10, 13, 16, 20, 26, 32, 40, 50, 64, 80, 100]
    let xs = dimensions.map { log10(Double($0)) }
    func power(_ factor: Double, _ exponent: Double) -> (Double) -> Double {
      { log10(factor) + exponent * $0 }
    }
    let certified = try points(dimensions) { d in
      logarithmic(log10(Double(d)), try NeuronCount(dimension: d).neurons.approximation)
    }
    return Figure(
      id: "neurons",
      chart: Chart(
        title: "Neurons with which one step certainly learns the parity",
        panels: [
          Panel(
            x: Axis("dimension d", scale: .logarithmic), y: Axis("neurons n", scale: .logarithmic),
            series: [
              Series("certified n(d)", certified), reference("4π d³", xs, power(4 * .pi, 3)),
              reference("22 d³", xs, power(22, 3)),
              reference("13.2 d³", xs, power(13.2, 3)),
              reference("d³/4: too few, even d ≥ 40", xs.filter { $0 >= log10(40) }, power(0.25, 3)),
              reference("d⁴, the paper's order", xs, power(1, 4)),
              reference("5184 d⁴, its constants", xs, power(5184, 4)),
            ])
        ],
        caption:
          "n(d) by a Chernoff certificate each: with n(d) neurons all 2^d inputs are classified except with probability at most e^(−d)."
      ),
      words: """
        The paper has Ω(d⁴) neurons, with its constants 5184 d⁴. 22 d³ and, more sharply, 13.2 d³ suffice for every d, and d³/4 are too few for \
        even d from 40 on (derived); the certified counts, for the failure probability e^(−d) by a plain union bound, stay below 4π d³ and tend to it.
        """,
      commands: ["verify neurons --dimension 2..100"], rows: neuronRows)
  }
}
