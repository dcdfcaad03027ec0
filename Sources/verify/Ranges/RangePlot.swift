internal import ExactNumbers
internal import Foundation
internal import Plots

/// The answers of a ``RangeQuestion`` as a picture: over the option with the most values, a line for each choice of the others.
struct RangePlot {
  private let command: String
  private let rows: [RangeQuestion.Row]
  private let reference: [RangeQuestion.Row]
  /// The option from left to right.
  private let across: String
  private let arguments: [String]

  /// - Parameter reference: the answers for ±1 weights, to compare with.
  init(_ question: RangeQuestion, rows: [RangeQuestion.Row], reference: [RangeQuestion.Row]) {
    (command, self.rows, self.reference) = (question.command, rows, reference)
    across = question.varied.max { $0.values.count < $1.values.count }?.option ?? "dimension"
    arguments = question.fixed
  }

  var chart: Chart {
    let lines = lines(rows)
    let all = (lines + referenceLines).flatMap(\.points)
    let positive = all.filter { !$0.isZero && !$0.isNegative }
    let spread = (positive.map(\.logarithm).max() ?? 0) - (positive.map(\.logarithm).min() ?? 0)
    let isLogarithmic = spread > 2 && !all.contains(where: \.isNegative)
    func series(_ lines: [Line], _ mark: Series.Mark) -> [Series] {
      lines.map { line in
        let points = line.points.filter { !isLogarithmic || !$0.isZero }
        return Series(
          line.label, points.map { Point($0.x, isLogarithmic ? $0.logarithm : $0.value) }, mark: mark)
      }
    }
    let zeros = isLogarithmic ? all.count(where: \.isZero) : 0
    return Chart(
      title: Self.titles[command] ?? command,
      panels: [
        Panel(
          title: Self.settings(arguments),
          x: Axis(Self.symbol(across)),
          y: Axis(Self.quantities[command] ?? command, scale: isLogarithmic ? .logarithmic : .linear),
          series: series(lines, .line) + series(referenceLines, .reference))
      ],
      caption: "Exact values, or enclosures that are narrower than the line."
        + (zeros > 0 ? " \(zeros) value\(zeros == 1 ? " is" : "s are") exactly 0 and not drawn." : ""))
  }

  private var referenceLines: [Line] {
    let name = command == "threshold" ? "formula" : "±1"
    if across != "weights" {
      return lines(reference).map {
        Line(label: $0.label.isEmpty ? name : "\($0.label), \(name)", points: $0.points)
      }
    }
    // Over σ the value for ±1 is a level.
    guard let first = rows.first, let last = rows.last, let level = reference.first,
      let low = position(first), let high = position(last)
    else { return [] }
    return [Line(label: "±1", points: [low, high].compactMap { Value($0, level.answer) })]
  }

  private static let titles = [
    "delta": "Correlation of a neuron with the parity", "alignment": "Gradient alignment with the parity",
    "rate": "Rate at which the gradient alignment decays",
    "neurons": "Neurons with which one step certainly learns the parity",
    "separate": "Margin of one gradient step",
    "threshold": "Where the one-step margin falls to d^(−c)",
  ]
  private static let quantities = [
    "delta": "Δ", "alignment": "alignment", "rate": "M", "neurons": "neurons n", "separate": "margin",
    "threshold": "σ",
  ]

  private static func symbol(_ option: String) -> String {
    [
      "dimension": "dimension d", "degree": "degree m", "bias": "bias b", "neurons": "neurons n",
      "weights": "σ", "exponent": "exponent c",
    ][option]
      ?? option
  }

  /// The options with one value, but for those that change no number.
  private static func settings(_ arguments: [String]) -> String {
    var settings: [(option: String, value: String)] = []
    for argument in arguments {
      if argument.hasPrefix("--") {
        let parts = argument.dropFirst(2).split(separator: "=", maxSplits: 1).map(String.init)
        settings.append((parts.first ?? "", parts.count == 2 ? parts[1] : ""))
      } else if let last = settings.indices.last {
        settings[last].value = argument
      }
    }
    return settings.filter { !["digits", "force", "by"].contains($0.option) }
      .map { words($0.option, $0.value) }.joined(separator: ", ")
  }

  /// An option as a legend has it: `perturbed:1/2` is σ = 1/2.
  private static func words(_ option: String, _ value: String) -> String {
    let symbols = ["dimension": "d", "degree": "m", "bias": "b", "neurons": "n", "exponent": "c"]
    let value = value.replacing("-", with: "−")
    if let symbol = symbols[option] { return "\(symbol) = \(value)" }
    let parts = value.split(separator: ":", maxSplits: 1)
    guard option == "weights" else { return "\(option) \(value)" }
    guard parts.count == 2, parts[0] == "perturbed" || parts[0] == "uniform" else { return value }
    return "\(parts[0]), σ = \(parts[1])"
  }

  /// A line of the picture.
  private struct Line {
    let label: String
    var points: [Value]
  }

  private func lines(_ rows: [RangeQuestion.Row]) -> [Line] {
    var lines: [Line] = []
    for row in rows {
      guard let x = position(row), let value = Value(x, row.answer) else { continue }
      let label = row.point.filter { $0.option != across }.map { Self.words($0.option, $0.value) }
        .joined(separator: ", ")
      if let index = lines.firstIndex(where: { $0.label == label }) {
        lines[index].points.append(value)
      } else {
        lines.append(Line(label: label, points: [value]))
      }
    }
    return lines
  }

  /// The number of the option from left to right: of weights, their parameter.
  private func position(_ row: RangeQuestion.Row) -> Double? {
    let text = row.point.first { $0.option == across }?.value
    let parameter = text?.split(separator: ":").last.map(String.init)
    return (parameter ?? row.answer[across]?.numberText).flatMap { Rational($0)?.approximation }
  }
}

/// A value at a place: as a number and, for values beyond floating point, as a decimal logarithm.
private struct Value {
  let x: Double
  let value: Double
  /// Of the magnitude.
  let logarithm: Double
  let isZero, isNegative: Bool

  /// The exact value, the number of neurons, the margin, or the lower end of an enclosure.
  init?(_ x: Double, _ answer: [String: JSONValue]) {
    let text = ["exact", "lower", "margin", "neurons"].lazy.compactMap { answer[$0]?.numberText }.first
    guard let text, let exact = Rational(text) else { return nil }
    self.x = x
    value = exact.approximation
    (isZero, isNegative) = (exact.isZero, exact < 0)
    // Both by their leading digits, as the quotient may be below every double.
    logarithm =
      Self.logarithm(exact.numerator.description) - Self.logarithm(exact.denominator.description)
  }

  private static func logarithm(_ digits: String) -> Double {
    let digits = digits.drop { $0 == "-" }
    let leading = Double(digits.prefix(17)) ?? 0
    return leading == 0 ? 0 : log10(leading) + Double(digits.count - min(17, digits.count))
  }
}

extension JSONValue {
  /// A number, however it is written.
  fileprivate var numberText: String? {
    switch self {
    case .string(let text): text
    case .integer(let value): "\(value)"
    default: nil
    }
  }
}
