internal import ArgumentParser
internal import Enclosures
internal import ExactNumbers
internal import ExactParity

/// `verify rate`: the decay rate of the gradient alignment.
struct RateCommand: VerifyCommand {
  static let configuration = CommandConfiguration(
    commandName: "rate",
    abstract: "M = sup_t E sin²(tw): the rate at which the alignment with the full parity decays.",
    discussion: """
      For zero bias and odd d ≥ 3 the alignment of a threshold neuron's bias satisfies GAL^(1/d) → M and, for continuous \
      weights, GAL ≤ K·M^(d−2); the constant K is printed with them. Exact where M is proved rational.

      Example: verify rate --weights values:-2,-1,1,2    prints 25/32
      """)

  @Option(help: "rademacher, gaussian, perturbed:σ, uniform:σ, sparse:s or values:-2,-1,1,2.")
  var weights = "rademacher"
  @Option(help: "The significant digits of an enclosure.") var digits = 20
  @OptionGroup var limits: LimitOptions
  @OptionGroup var answer: AnswerOptions

  var isForced: Bool? { limits.force }

  func execute() throws {
    guard (1...10_000).contains(digits) else {
      throw InvalidInput("digits", "\(digits) is not between 1 and 10000")
    }
    let weights = try WeightDistribution(parsing: weights)
    let question = AlignmentRate(weights)
    let (rate, bound) = try Progress.shown(
      "the rate", quiet: answer.quiet, estimate: question.estimate(digits: digits)
    ) { _ in
      (try question.value(digits: digits), weights.atoms == nil ? try constant(weights) : nil)
    }
    var members = rate.members(digits: digits)
    members["weights"] = .string(weights.description)
    members["digits"] = .integer(digits)
    var text = rate.text(digits: digits)
    if let bound {
      members["constant"] = .object(bound.members(digits: digits))
      text += "\nK = \(bound.text(digits: digits))"
    }
    try answer.print(text: text, json: members)
  }

  /// K to the digits asked for; `nil` where its series would be too long.
  private func constant(_ weights: WeightDistribution) throws -> EnclosedValue? {
    var precision = 4 * digits + 64
    for _ in 0..<6 {
      let value: EnclosedValue
      do {
        value = try RateConstant.value(weights, precision: precision)
      } catch is ComputationRefused {
        return nil
      }
      if case .ball(let ball) = value, !ball.hasDigits(digits) {
        precision *= 2
      } else {
        return value
      }
    }
    return nil
  }
}
