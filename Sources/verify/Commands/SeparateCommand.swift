internal import ArgumentParser
internal import ExactNumbers
internal import ExactParity

/// `verify separate`: one step of gradient descent, decided at every input.
struct SeparateCommand: VerifyCommand {
  static let configuration = CommandConfiguration(
    commandName: "separate",
    abstract: "One GD step of a two-layer network: its sign at every input, and the exact margin.",
    discussion: """
      Output weights 0, correlation loss, learning rate 1, target the parity f of coordinates 1 … m. Computes N¹(x) for all \
      2^d inputs; the margin is min f(x) N¹(x), not normalised, and an input with f(x) N¹(x) ≤ 0 is \
      misclassified. (arXiv 2412.04910, Theorem 4)

      Example: verify separate --dimension 10 --neurons 12000
      """)

  @Option(help: "The dimension d.") var dimension: Int
  @Option(help: "The degree m of the parity. (default: the dimension)") var degree: Int?
  @Option(help: "The number n of neurons.") var neurons: Int
  @Option(help: "rademacher, sparse:s, values:-2,-1,1,2 or law:-1=2/3,2=1/3.") var weights = "rademacher"
  @Option(
    parsing: .unconditional, help: "The bias b of every neuron. (default: 0 for even d, -1 for odd d)")
  var bias: ExactArgument?
  @Option(
    help: "relu, step (1 at 0), abs, square, relu6, clipped:C, leaky:α, hardtanh, quantized:n or formula:….")
  var activation: Activation = .relu
  @Option(help: "The seed of the weights.") var seed: UInt64 = 0
  @Flag(help: "Exit 1 unless every input is classified correctly.") var expectSeparable = false
  @OptionGroup var approximation: ApproximationOptions
  @OptionGroup var limits: LimitOptions
  @OptionGroup var answer: AnswerOptions

  var isForced: Bool? { limits.force }

  func execute() throws {
    let format = try approximation.format()
    let step = try OneStepDescent(
      dimension: dimension, degree: degree, bias: bias?.value, activation: activation)
    let draws = try NeuronDraws(
      WeightDistribution(parsing: weights), dimension: dimension, count: neurons, seed: seed)
    let separation = try Progress.shown(
      "one step", quiet: answer.quiet, estimate: step.estimate(for: draws)
    ) { progress in
      try step.outputs(of: draws, progress: progress).separation()
    }
    try answer.print(
      schema: "separate/1",
      text: Self.text(separation, format),
      json: [
        "dimension": .integer(dimension), "degree": .integer(step.degree), "neurons": .integer(neurons),
        "activation": .string(activation.description),
        "weights": .string(draws.distribution.description), "bias": .exact(step.bias),
        "seed": .unsigned(seed), "separable": .bool(separation.isSeparable),
        "inputs": .integer(separation.inputs), "misclassified": .integer(separation.misclassified),
        "margin": .exact(separation.margin),
        "closest": .array(separation.closest.coordinates.map(JSONValue.integer)),
      ])
    if expectSeparable && !separation.isSeparable { throw ExitCode.notAsExpected }
  }

  private static func text(_ separation: Separation, _ format: ExactFormat) -> String {
    """
    separable      \(separation.isSeparable ? "yes" : "no")
    misclassified  \(separation.misclassified) of \(separation.inputs) inputs
    margin         \(format.text(separation.margin))
    closest        \(separation.closest)

    """
  }
}
