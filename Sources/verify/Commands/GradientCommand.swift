internal import ArgumentParser
internal import ExactNumbers
internal import ExactParity

/// `verify gradient`: the exact population gradient of a two-layer network.
struct GradientCommand: VerifyCommand {
  static let configuration = CommandConfiguration(
    commandName: "gradient",
    abstract: "The exact population gradient of a rational two-layer network.",
    discussion: """
      N(x) = Σ v_i φ(w_i·x + b_i), and the gradient is E_x ∇ L(N(x), f(x)) over all x in {±1}^d, for every \
      weight, bias \
      and output.

      Files are JSON; numbers are strings ("1/3", "-2", "0.1") or integers, never JSON floats. FILE may be - or the JSON itself.

      network     {"activation": "relu", "weights": [["1","-1/2"],["3","2"]], "biases": ["0","-1"], \
      "outputs": \
      ["1","1/3"]}
      polynomial  {"terms": [{"subset": [1,2,3], "coefficient": "1/8"}, {"subset": [1,2,4], "coefficient": \
      "3/8"}]}
      table       {"values": ["1","-1","-1","1"]}, 2^d values; bit j-1 of the index is set where x_j = -1

      Targets: parity (of all coordinates), parity:1,2,3, polynomial:FILE, table:FILE, random (independent \
      fair labels). \
      At the kinks: relu and step have derivative 1[z ≥ 0], hinge 0, absolute sign(0) = 0; \
      squared is (N − y)².
      """)

  @Option(help: "The network file, - for standard input, or the JSON itself.") var network: String
  @Option(help: "parity, parity:1,2,3, polynomial:FILE, table:FILE or random.") var target = "parity"
  @Option(help: "correlation, hinge (margin 1), hinge:β, squared or absolute.")
  var loss: Loss = .correlation
  @OptionGroup var approximation: ApproximationOptions
  @OptionGroup var limits: LimitOptions
  @OptionGroup var answer: AnswerOptions

  var isForced: Bool? { limits.force }

  func execute() throws {
    try requireName(network, "network")
    if network == "-" && target.hasSuffix(":-") {
      throw InvalidInput("target", "only one file can be standard input")
    }
    let format = try approximation.format()
    let theta = try parsedNetwork()
    let resolved = try TargetArgument(target, largestCoordinate: min(theta.dimension, 64))
      .target(dimension: theta.dimension)
    let estimate = PopulationGradient.estimate(network: theta, target: resolved, loss: loss)
    let gradient = try Progress.shown("the gradient", quiet: answer.quiet, estimate: estimate) { progress in
      try PopulationGradient(of: theta, target: resolved, loss: loss, progress: progress)
    }
    try answer.print(
      schema: "gradient/1",
      text: Self.text(gradient, format),
      json: [
        "network": .string(network), "activation": .string(theta.activation.description),
        "dimension": .integer(theta.dimension), "neurons": .integer(theta.neurons),
        "target": .string(target), "loss": .string(loss.description),
        "gradient": .object([
          "weights": .array(gradient.weights.map { .array($0.map(JSONValue.exact)) }),
          "biases": .array(gradient.biases.map(JSONValue.exact)),
          "outputs": .array(gradient.outputs.map(JSONValue.exact)),
        ]),
      ])
  }

  /// The network of the file, or of the JSON itself.
  private func parsedNetwork() throws -> TwoLayerNetwork {
    guard network.hasPrefix("{") else {
      return try InputFile.parsed(network) { bytes throws(MalformedFile) in try TwoLayerNetwork(json: bytes) }
    }
    do {
      return try TwoLayerNetwork(json: Array(network.utf8))
    } catch {
      throw InvalidInput("network", error.problem)
    }
  }

  /// A line a neuron.
  private static func text(_ gradient: PopulationGradient, _ format: ExactFormat) -> String {
    let rows = gradient.weights.indices.map { i in
      [
        "\(i + 1)", format.text(gradient.outputs[i]), format.text(gradient.biases[i]),
        gradient.weights[i].map(format.text).joined(separator: " "),
      ]
    }
    return TextTable(header: ["neuron", "output", "bias", "weights"], rows: rows).rendered()
  }
}
