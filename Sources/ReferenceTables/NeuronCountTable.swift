internal import ExactNumbers
internal import ExactParity

extension ReferenceTable {
  /// The certified n(d) for 2 ≤ d ≤ 200, relu and the clipped ReLU of Remark 1.
  static let neuronCount = ReferenceTable(
    name: "neuron-count",
    summary:
      "neurons with which one gradient step certainly learns the full parity (arXiv 2412.04910, Theorem 4)",
    version: 2,
    conventions: [
      "Y = sign(delta) (-1)^(d-k) activation(2k-d+bias) with k ~ Bin(d 1/2); bias 0 for even and -1 for odd d",
      "neurons is the least n for which some z = j/2^32 with 0 < z < 1 gives (E z^Y)^n <= e^(-2d)",
      "union_bound is the least n with (E z^Y)^n <= e^(-(1 + ln 2)d) = 2^(-d) e^(-d) at the same z: what the union over 2^d inputs needs",
      "z is the point that does, so one exact evaluation of E z^Y re-checks a row",
      "paper is 5184 d^4 and cubic 22 d^3: what Hoeffding's and Bernstein's inequality need for relu",
    ],
    columns: ["dimension", "bias", "activation", "neurons", "union_bound", "z", "paper", "cubic"],
    rows: { progress in
      let dimensions = Array(2...200)
      return try concurrently(dimensions.count, progress: progress) { index in
        try rows(dimension: dimensions[index])
      }.flatMap { $0 }
    })

  private static func rows(dimension: Int) throws -> [[String]] {
    let d = Integer(dimension)
    return try [(Activation.clipped(5), "", ""), (.relu, "\(5184 * d.power(4))", "\(22 * d.power(3))")].map {
      activation, paper, cubic in
      let count = try NeuronCount(dimension: dimension, activation: activation)
      let union = try NeuronCount(count.certificate.margin, exponent: .unionBound)
      precondition(count.certificate.holds && union.certificate.holds, "a certificate that does not hold")
      precondition(count.z == union.z, "the best point depends on the exponent")
      return [
        "\(dimension)", "\(count.certificate.margin.bias)", "\(activation)", "\(count.neurons)",
        "\(union.neurons)", "\(count.z)", paper, cubic,
      ]
    }
  }
}
