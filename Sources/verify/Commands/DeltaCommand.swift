internal import ArgumentParser
internal import ExactNumbers
internal import ExactParity

/// `verify delta`: Δ exactly.
struct DeltaCommand: VerifyCommand {
  static let configuration = CommandConfiguration(
    commandName: "delta",
    abstract: "Δ = E_x χ_m(x) φ(x_1 + … + x_d + b), exactly.",
    discussion: """
      x is uniform on {±1}^d and the parity is over coordinates 1 … m. For m = d and relu this is Δ_{d,b} of \
      arXiv 2412.04910, Lemma 1.

      --equals compares with a formula in d, b and m in the grammar of verify prove, over ranges too: it prints the first failure \
      (exit code 1), or how many cases agree.

      Examples:
        verify delta --dimension 3 --bias -1    prints 1/4
        verify delta --dimension 2..60 --bias -5..5:1/3 --activation leaky:1/10 --equals '9/10*delta(d, b)'
      """)

  /// How Δ is computed.
  enum Way: String, ExpressibleByArgument, CaseIterable {
    case closedForm = "closed-form"
    case sum
    case enumeration
  }

  @Option(help: "The dimension d.") var dimension: Int
  @Option(help: "The degree m of the parity. (default: the dimension)") var degree: Int?
  @Option(parsing: .unconditional, help: "The bias b: an integer, a fraction or a decimal.")
  var bias = ExactArgument(0)
  @Option(
    help: """
      relu, step (1 at 0), abs, square, relu6, clipped:C, leaky:α, hardtanh, quantized:n, or formula: and any piecewise \
      polynomial in z, such as formula:max(z, z/10).
      """)
  var activation: Activation = .relu
  @Option(
    help:
      "The way it is computed; the enumeration visits every input. Without a closed form (degree below 2) it is the sum."
  )
  var by: Way = .closedForm
  @Option(parsing: .unconditional, help: "Compare with this formula in d, b and m.") var equals: String?
  @OptionGroup var approximation: ApproximationOptions
  @OptionGroup var limits: LimitOptions
  @OptionGroup var answer: AnswerOptions

  var isForced: Bool? { limits.force }

  func execute() throws {
    // Of the command line RangeQuestion compares, for one value as for many.
    if equals != nil { throw InvalidInput("equals", "a batch has answers only; compare them there") }
    let format = try approximation.format()
    let delta = try Delta(
      dimension: dimension, degree: degree, bias: bias.value, activation: activation)
    // Below the degrees of the closed forms the sum is as short.
    let by = by == .closedForm && !delta.hasClosedForm ? .sum : by
    let value = try Progress.shown(
      "the \(by == .closedForm ? "closed form" : by.rawValue)", quiet: answer.quiet,
      estimate: Self.estimate(delta, by)
    ) { progress in
      switch by {
      case .closedForm: try delta.byClosedForm()
      case .sum: delta.bySum()
      case .enumeration: try delta.byEnumeration(progress: progress)
      }
    }
    try answer.print(
      schema: "delta/1",
      text: format.text(value),
      json: [
        "dimension": .integer(delta.dimension), "degree": .integer(delta.degree),
        "bias": .exact(delta.bias), "activation": .string(delta.activation.description),
        "by": .string(by.rawValue), "exact": .exact(value),
      ])
  }

  private static func estimate(_ delta: Delta, _ way: Way) -> ResourceEstimate {
    switch way {
    case .closedForm: delta.closedFormEstimate
    case .sum: delta.sumEstimate
    case .enumeration: delta.enumerationEstimate
    }
  }
}
