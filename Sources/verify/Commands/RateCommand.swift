public import ArgumentParser
internal import Enclosures
internal import ExactNumbers
public import ExactParity

/// `verify rate`: the decay rate of the gradient alignment.
struct RateCommand: VerifyCommand {
  static let configuration = CommandConfiguration(
    commandName: "rate",
    abstract:
      "The rate at which the alignment decays with the dimension: M = sup_t E sin²(tw) for the full parity.",
    discussion: """
      For zero bias and odd d ≥ 3 the alignment of a threshold neuron's bias satisfies GAL^(1/d) → M and, for continuous \
      weights, GAL ≤ K·M^(d−2); the constant K is printed with them. Exact where M is proved rational.

      Another bias, activation, parameter or loss, and a fixed number of coordinates left out of the parity, have the same M \
      and their own K, GAL ≤ K·M^(m−2) for degrees m ≥ 3 of the parity given; or the alignment is exactly 0 for all of these, with \
      the reason. Degrees m = ρd have the rate u^ρ (1 − u)^(1 − ρ) at u = min(ρ, M). On a lattice these are upper bounds, up \
      to powers of d.

      Example: verify rate --weights values:-2,-1,1,2    prints 25/32
      """)

  @Option(
    help: "rademacher, gaussian, perturbed:σ, uniform:σ, sparse:s, values:-2,-1,1,2 or law:-1=2/3,2=1/3.",
    completion: .weights)
  var weights = "rademacher"
  @Option(help: "The degrees m of the parity: even or odd.") var degreeParity: DegreeParity = .odd
  @Option(help: "ρ in m = ρd, greater than 0 and at most 1.") var degreeShare = ExactArgument(1)
  @Option(parsing: .unconditional, help: "The bias b: an integer, a fraction or a decimal.")
  var bias = ExactArgument(0)
  @Option(help: "relu, step, clipped:C, relu6 or square.") var activation: Activation = .step
  @Option(help: "output, hidden or bias.") var parameter: GradientAlignment.Parameter = .bias
  @Option(help: "correlation, hinge[:β], squared or absolute.") var loss: Loss = .correlation
  @Option(help: "The significant digits of an enclosure.") var digits = 20
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
    let question = try GradientAlignment(
      dimension: 4, degree: degreeParity == .odd ? 3 : 4, weights: weights, bias: bias.value,
      activation: activation, parameter: parameter, loss: loss)
    let decay = try Progress.shown(
      "the rate", quiet: answer.quiet, estimate: AlignmentRate(weights).estimate(digits: digits)
    ) { _ in try AlignmentDecay(question, share: degreeShare.value, digits: digits) }
    try answer.print(
      schema: "rate/1", text: text(decay, format), json: members(decay, question))
  }

  private func text(_ decay: AlignmentDecay, _ format: ExactFormat) -> String {
    let rate = decay.rate.text(digits: digits, format)
    if let reason = decay.reason { return "\(rate)\n\(reason)" }
    if let constant = decay.constant { return "\(rate)\nK = \(constant.text(digits: digits, format))" }
    return decay.constantReason.map { "\(rate)\nno K: \($0)" } ?? rate
  }

  private func members(_ decay: AlignmentDecay, _ question: GradientAlignment) -> [String: JSONValue] {
    var members = decay.rate.members(digits: digits)
    members["weights"] = .string(question.weights.description)
    members["degreeParity"] = .string(degreeParity.rawValue)
    members["degreeShare"] = .exact(degreeShare.value)
    members["bias"] = .exact(question.bias)
    members["activation"] = .string(question.activation.description)
    members["parameter"] = .string(question.parameter.rawValue)
    members["loss"] = .string(question.loss.description)
    members["digits"] = .integer(digits)
    members["constant"] = decay.constant.map { .object($0.members(digits: digits)) }
    members["constantReason"] = decay.constantReason.map(JSONValue.string)
    members["reason"] = decay.reason.map(JSONValue.string)
    return members
  }
}

extension GradientAlignment.Parameter: ExpressibleByArgument {
  /// The parameter of this name.
  public init?(argument: String) { self.init(rawValue: argument) }
}

/// Whether a degree is even or odd.
enum DegreeParity: String, ExpressibleByArgument, CaseIterable {
  case even, odd
}
