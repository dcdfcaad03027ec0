internal import ArgumentParser
internal import ExactNumbers
internal import ExactParity

/// `verify neurons`: the certified neuron count of Theorem 4.
struct NeuronsCommand: VerifyCommand {
  static let configuration = CommandConfiguration(
    commandName: "neurons",
    abstract: "A certified number of neurons with which one gradient step learns the full parity.",
    discussion: """
      The smallest n for which some z = j/2^32, 0 < z < 1, gives (E z^Y)^n ≤ e^(−2d), where \
      Y = sign(Δ)(−1)^(d−k) φ(2k−d+b), k ~ Bin(d, 1/2), is what one Rademacher neuron adds to the margin of an \
      input, in units of the learning rate times |Δ|. Where the values of φ are fractions, Y is counted in multiples of 1/D \
      for their common denominator D: the z printed is that of E z^(D·Y), and JSON gives 1/D as "unit". With n neurons all 2^d inputs are classified except with \
      probability at most e^(−d). (arXiv 2412.04910, Theorem 4.)

      Example: verify neurons --dimension 4    answers 535
      """)

  @Option(help: "The dimension d.") var dimension: Int
  @Option(parsing: .unconditional, help: "The bias b. (default: 0 for even d, -1 for odd d)")
  var bias: ExactArgument?
  @Option(help: "relu, step, clipped:C or relu6; step is 1 at 0.")
  var activation: Activation = .relu
  @OptionGroup var limits: LimitOptions
  @OptionGroup var answer: AnswerOptions

  var isForced: Bool? { limits.force }

  func execute() throws {
    let count = try Progress.shown("a neuron count", quiet: answer.quiet) { _ in
      try NeuronCount(dimension: dimension, bias: bias?.value, activation: activation)
    }
    let margin = count.certificate.margin
    precondition(count.certificate.holds, "a certificate that does not hold")
    guard let neurons = count.neurons.machineWord else {
      throw ComputationRefused(
        "such a network", need: "\(count.neurons) neurons", limit: "that of a machine word, 2^63 − 1")
    }
    let members: [String: JSONValue] = [
      "dimension": .integer(margin.dimension), "bias": .exact(margin.bias),
      "activation": .string(margin.activation.description), "neurons": .integer(neurons),
      "z": .exact(count.z), "unit": .exact(margin.unit),
    ]
    let unit = margin.unit == 1 ? "" : ", Y in units of \(margin.unit)"
    try answer.print(
      text: "\(neurons) neurons: (E z^Y)^\(neurons) ≤ e^-\(2 * dimension) at z = \(count.z)\(unit)",
      json: members)
  }
}
