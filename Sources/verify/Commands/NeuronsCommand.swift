internal import ArgumentParser
internal import ExactNumbers
internal import ExactParity

/// `verify neurons`: the certified neuron count of Theorem 4.
struct NeuronsCommand: VerifyCommand {
  static let configuration = CommandConfiguration(
    commandName: "neurons",
    abstract: "A certified number of neurons with which one gradient step learns a parity.",
    discussion: """
      The smallest n for which some z = j/2^32, 0 < z < 1, gives (E z^Y)^n ≤ e^(−2d), where Y is what one random neuron \
      adds to the margin of an input, in units of the learning rate times |Δ|: Y = v(w) φ(w_1 + … + w_d + b)/|Δ| with \
      v(w) = E_x χ_m(x) φ(w·x + b), and |Δ| the largest number of which every v(w) is a multiple. For Rademacher weights and \
      m = d, Y = sign(Δ)(−1)^(d−k) φ(2k−d+b), k ~ Bin(d, 1/2). Where the values of Y are fractions, it is counted in \
      multiples of 1/D for their common denominator D: the z printed is that of E z^(D·Y), and JSON gives 1/D as "unit". \
      With n neurons all 2^d inputs are classified except with probability at most e^(−d). (arXiv 2412.04910, Theorem 4.) The union \
      over inputs costs 2^d only: --union-bound asks for e^(−(1 + ln 2)d) in place of e^(−2d), and gives about 0.85 times as many.

      Example: verify neurons --dimension 4    answers 535
      """)

  @Option(help: "The dimension d.") var dimension: Int
  @Option(help: "The degree m of the parity. (default: the dimension)") var degree: Int?
  @Option(help: "rademacher, sparse:s, values:-2,-1,1,2 or law:-1=1/4,0=1/2,1=1/4, symmetric about 0.")
  var weights = "rademacher"
  @Option(parsing: .unconditional, help: "The bias b. (default: 0 for even d, -1 for odd d)")
  var bias: ExactArgument?
  @Option(
    help: "relu, step (1 at 0), abs, square, relu6, clipped:C, leaky:α, hardtanh, quantized:n or formula:….")
  var activation: Activation = .relu
  @Flag(help: "The exponent (1 + ln 2)d, which the union over 2^d inputs needs, in place of 2d.")
  var unionBound = false
  @OptionGroup var limits: LimitOptions
  @OptionGroup var answer: AnswerOptions

  var isForced: Bool? { limits.force }

  func execute() throws {
    let count = try Progress.shown("a neuron count", quiet: answer.quiet) { _ in
      try NeuronCount(
        dimension: dimension, degree: degree, weights: WeightDistribution(parsing: weights),
        bias: bias?.value, activation: activation, exponent: unionBound ? .unionBound : .twiceDimension)
    }
    let margin = count.certificate.margin
    precondition(count.certificate.holds, "a certificate that does not hold")
    guard let neurons = count.neurons.machineWord else {
      throw ComputationRefused(
        "such a network", need: "\(count.neurons) neurons", limit: "that of a machine word, 2^63 − 1")
    }
    let members: [String: JSONValue] = [
      "dimension": .integer(margin.dimension), "degree": .integer(margin.degree),
      "weights": .string(margin.weights.description), "bias": .exact(margin.bias),
      "activation": .string(margin.activation.description), "neurons": .integer(neurons),
      "z": .exact(count.z), "unit": .exact(margin.unit),
      "exponent": .exact(count.certificate.exponent),
    ]
    let unit = margin.unit == 1 ? "" : ", Y in units of \(margin.unit)"
    let exponent = unionBound ? "((1 + ln 2)·\(dimension))" : "\(2 * dimension)"
    try answer.print(
      schema: "neurons/2",
      text: "\(neurons) neurons: (E z^Y)^\(neurons) ≤ e^-\(exponent) at z = \(count.z)\(unit)",
      json: members)
  }
}
