internal import ArgumentParser
internal import Enclosures
internal import ExactNumbers
internal import ExactParity

/// `verify alignment`: the gradient alignment of one neuron.
struct AlignmentCommand: VerifyCommand {
  static let configuration = CommandConfiguration(
    commandName: "alignment",
    abstract: "The gradient alignment of one neuron with a parity.",
    discussion: """
      E_w (E_x χ_m(x) g)² with i.i.d. weights, x uniform on {±1}^d and the parity over coordinates 1 … m; g is φ(w·x + b) \
      for output, φ'(w·x + b) for bias and φ'(w·x + b) x_1 for hidden, where φ' is 1[z ≥ 0] for relu and step. With the \
      hinge loss of margin β g is multiplied by (1 + 1[φ(w·x + b) < β])/2, with the squared loss by 2, with the absolute loss \
      by 1[φ < 1] + 1/2·1[φ = 1]; for hinge and absolute loss the output weight is ±1. (arXiv 2412.04910, Definition 2.)

      Discrete weights give an exact number, continuous ones an enclosure, rounded outward; where a symmetry decides, the \
      exact value and the reason.

      Example: verify alignment --dimension 4 --parameter hidden    prints 1/256
      """)

  /// One kind of parameter, or all three.
  enum Selection: String, ExpressibleByArgument, CaseIterable {
    case output, hidden, bias, all

    var parameters: [GradientAlignment.Parameter] {
      GradientAlignment.Parameter(rawValue: rawValue).map { [$0] } ?? GradientAlignment.Parameter.allCases
    }
  }

  @Option(help: "The dimension d.") var dimension: Int
  @Option(help: "The degree m of the parity. (default: the dimension)") var degree: Int?
  @Option(
    help: "rademacher, gaussian, perturbed:σ, uniform:σ, sparse:s, values:-2,-1,1,2 or law:-1=2/3,2=1/3.",
    completion: .weights)
  var weights = "rademacher"
  @Option(parsing: .unconditional, help: "The bias b: an integer, a fraction or a decimal.")
  var bias = ExactArgument(0)
  @Option(
    help: "relu, step (1 at 0), abs, square, relu6, clipped:C, leaky:α, hardtanh, quantized:n or formula:….")
  var activation: Activation = .relu
  @Option(help: "output, hidden, bias or all.") var parameter: Selection = .output
  @Option(help: "correlation, hinge[:β], squared or absolute.") var loss: Loss = .correlation
  @Option(help: "The significant digits of an enclosure; an exact value has no use for it.") var digits = 20
  @OptionGroup var approximation: ApproximationOptions
  @OptionGroup var limits: LimitOptions
  @OptionGroup var answer: AnswerOptions

  var isForced: Bool? { limits.force }

  func execute() throws {
    guard (1...10_000).contains(digits) else {
      throw InvalidInput("digits", "\(digits) is not between 1 and 10000")
    }
    let format = try approximation.format()
    let weights = try WeightDistribution(parsing: weights)
    let questions = try parameter.parameters.map {
      try GradientAlignment(
        dimension: dimension, degree: degree, weights: weights, bias: bias.value, activation: activation,
        parameter: $0, loss: loss)
    }
    let values = try Progress.shown("the alignment", quiet: answer.quiet) { progress in
      try questions.map { try AlignmentValue($0, digits: digits, progress: progress) }
    }
    try answer.print(schema: "alignment/1", text: text(values, format), json: json(questions[0], values))
  }

  private func text(_ values: [AlignmentValue], _ format: ExactFormat) -> String {
    let reasons = zip(parameter.parameters, values).compactMap { parameter, value in
      value.reason.map { values.count == 1 ? $0 : "\(parameter.rawValue): \($0)" }
    }
    let table =
      values.count == 1
      ? values[0].text(format) + "\n"
      : TextTable(
        header: ["parameter", "alignment"],
        rows: zip(parameter.parameters, values).map { [$0.rawValue, $1.text(format)] }
      ).rendered()
    return table + reasons.map { $0 + "\n" }.joined()
  }

  private func json(_ question: GradientAlignment, _ values: [AlignmentValue]) -> [String: JSONValue] {
    let arguments: [String: JSONValue] = [
      "dimension": .integer(question.dimension), "degree": .integer(question.degree),
      "weights": .string(question.weights.description), "bias": .exact(question.bias),
      "activation": .string(question.activation.description), "parameter": .string(parameter.rawValue),
      "loss": .string(loss.description), "digits": .integer(digits),
    ]
    if values.count == 1 { return arguments.merging(values[0].members) { $1 } }
    let results = zip(parameter.parameters, values).map { parameter, value in
      JSONValue.object(["parameter": .string(parameter.rawValue)].merging(value.members) { $1 })
    }
    return arguments.merging(["results": .array(results)]) { $1 }
  }
}

/// The answer to one question: exact for discrete weights, else enclosed to the digits asked for.
private struct AlignmentValue {
  let value: EnclosedValue
  let digits: Int
  /// Why a continuous law has an exact value.
  let reason: String?

  init(_ question: GradientAlignment, digits: Int, progress: ProgressCallback?) throws {
    self.digits = digits
    reason = question.weights.atoms == nil ? question.polynomialPart?.reason : nil
    value =
      question.weights.atoms == nil
      ? try question.enclosure(digits: digits, progress: progress)
      : .exact(try question.exact(progress: progress))
  }

  func text(_ format: ExactFormat) -> String { value.text(digits: digits, format) }

  /// `"exact"`, with its `"reason"` where the weights are continuous, or `"lower"` and `"upper"`.
  var members: [String: JSONValue] {
    var members = value.members(digits: digits)
    members["reason"] = reason.map(JSONValue.string)
    return members
  }
}
