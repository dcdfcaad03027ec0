internal import ArgumentParser
internal import Enclosures
internal import ExactNumbers
internal import ExactParity

/// `verify threshold`: where one-step learning stops.
struct ThresholdCommand: VerifyCommand {
  static let configuration = CommandConfiguration(
    commandName: "threshold",
    abstract: "The σ at which the output-weight alignment, and with it the one-step margin, falls to d^(−c).",
    discussion: """
      For perturbed signs, ±1 + N(0, σ²), and the bias b(d) (0 for even d, −1 for odd d) the expected margin of one gradient step is \
      γ n GAL_v for every input, GAL_v the alignment of the output weight. The answer is a certified bracket: GAL_v is above \
      d^(−c) at its lower end and below at its upper end, 10^(−6) further; that there is no other crossing is not claimed. Beside it stands \
      √((4/(π² d))((c − 1) ln d + ln(32/π⁵))), which it approaches as d grows.

      Example: verify threshold --dimension 100    answers [0.09964, 0.099641]
      """)

  @Option(help: "The dimension d, 2 or more.") var dimension: Int
  @Option(help: "c, from 1 to 100: an integer, a fraction or a decimal.") var exponent = ExactArgument(2)
  @OptionGroup var limits: LimitOptions
  @OptionGroup var answer: AnswerOptions

  var isForced: Bool? { limits.force }

  func execute() throws {
    let threshold = try Progress.shown("the threshold", quiet: answer.quiet) { progress in
      try SigmaThreshold(dimension: dimension, exponent: exponent.value, progress: progress)
    }
    let (lower, upper) = (Self.decimal(threshold.lower), Self.decimal(threshold.upper))
    let formula = threshold.formula.map { $0.decimals(6).lower }
    let members: [String: JSONValue] = [
      "dimension": .integer(dimension), "exponent": .exact(exponent.value),
      "bias": .exact(dimension & 1 == 0 ? 0 : -1),
      "lower": .string(lower), "upper": .string(upper), "formula": formula.map(JSONValue.string) ?? .null,
    ]
    try answer.print(
      schema: "threshold/1",
      text:
        "σ in [\(lower), \(upper)]\(formula.map { "; formula ≈ \($0)" } ?? "; the formula has a negative radicand")",
      json: members)
  }

  /// A multiple of 10⁻⁶, exactly.
  private static func decimal(_ value: Rational) -> String {
    let micros = (value * 1_000_000).floor.description
    let padded = String(repeating: "0", count: max(0, 7 - micros.count)) + micros
    let (whole, digits) = (padded.dropLast(6), padded.suffix(6).reversed().drop { $0 == "0" }.reversed())
    return digits.isEmpty ? String(whole) : "\(whole).\(String(digits))"
  }
}
