internal import ArgumentParser
internal import ExactNumbers
internal import ExactParity

/// A command asked once for each of several values of its options: `verify alignment --dimension 3..41:2 --weights perturbed:1/10..2:1/10`.
///
/// Every point is the command itself, with its own limits and errors; what is printed is a table of the answers, and a plot.
struct RangeQuestion {
  /// One point: the options that differ between points, and the answer.
  struct Row {
    let point: [(option: String, value: String)]
    let answer: [String: JSONValue]
  }

  /// The formats of a table.
  enum Format: String, CaseIterable {
    case text, csv, json
  }

  /// The commands that may be asked so, each with what makes up its value.
  static let values: [String: [String]] = [
    "delta": ["exact"], "alignment": ["exact", "lower", "upper"], "rate": ["exact", "lower", "upper"],
    "neurons": ["neurons"], "separate": ["margin", "misclassified"], "threshold": ["lower", "upper"],
  ]
  private static let ranged = ["dimension", "degree", "bias", "neurons", "exponent", "weights"]
  private static let mostPoints = 100_000

  let command: String
  /// The options that have one value.
  let fixed: [String]
  /// The options that have several.
  let varied: [(option: String, values: [String])]
  let format: Format
  let plot: String?
  /// How exact numbers stand in text.
  let exactFormat: ExactFormat
  /// What every answer is compared with.
  let equals: EqualsFormula?
  let isQuiet: Bool

  /// The question of these arguments; `nil` where every option has one value and neither a plot nor CSV nor a comparison
  /// is asked for.
  ///
  /// - Throws: `InvalidInput`.
  init?(_ arguments: [String]) throws {
    guard let command = arguments.first, Self.values[command] != nil else { return nil }
    var fixed: [String] = []
    var varied: [(String, [String])] = []
    var format = "text"
    var plot: String?
    var equals: String?
    var digits: String?
    var rest = arguments.dropFirst()
    while let argument = rest.popFirst() {
      guard argument.hasPrefix("--") else {
        fixed.append(argument)
        continue
      }
      let parts = argument.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      guard
        (Self.ranged + ["format", "plot"]).contains(name) || name == "equals" && command == "delta"
          || name == "approximate" && command != "neurons"
      else {
        fixed.append(argument)
        continue
      }
      guard let value = parts.count == 2 ? String(parts[1]) : rest.popFirst() else {
        fixed.append(argument)
        continue
      }
      switch name {
      case "format": format = value
      case "plot": plot = value
      case "equals": equals = value
      case "approximate": digits = value
      default:
        if let list = try ValueList(value, of: name) {
          varied.append((name, list.values))
        } else {
          fixed.append("--\(name)=\(value)")
        }
      }
    }
    guard !varied.isEmpty || plot != nil || equals != nil || format == "csv" else { return nil }
    guard let format = Format(rawValue: format) else {
      throw InvalidInput("format", "\"\(format)\" is none of text, csv and json")
    }
    exactFormat = try ExactFormat(
      digits: digits.map { text throws(InvalidInput) in
        guard let number = Int(text) else {
          throw InvalidInput("approximate", "\"\(text)\" is no whole number")
        }
        return number
      })
    guard plot?.isEmpty != true else { throw InvalidInput("plot", "the name is empty") }
    let points = varied.reduce(1) { $0 > Self.mostPoints ? $0 : $0 * $1.1.count }
    guard points <= Self.mostPoints else {
      throw InvalidInput(varied[0].0, "there are more than \(Self.mostPoints) combinations of values")
    }
    self.equals = try equals.map { try EqualsFormula($0, variables: ["d", "b", "m"]) }
    (self.command, self.format, self.plot) = (command, format, plot)
    self.fixed = fixed.filter { $0 != "--quiet" }
    self.varied = varied.map { ($0.0, $0.1) }
    isQuiet = fixed.contains("--quiet")
  }

  /// Asks for every point, prints the table, draws the plot.
  ///
  /// - Throws: ``Complaint``, with the point that it is about; ``FileProblem``.
  func run() throws {
    let rows = try Progress.shown("the table", quiet: isQuiet) { progress -> [Row] in
      try asked(fixed: fixed, varied: varied, progress)
    }
    if let equals { return try equals.compare(rows, isJSON: format == .json) }
    switch format {
    case .text: try Output.write(RangeTable(command: command, rows: rows).text(exactFormat))
    case .csv: try Output.write(RangeTable(command: command, rows: rows).csv)
    case .json:
      try Output.write(
        .object([
          "schema": .string("exact-parity/range/1"), "command": .string(command),
          "results": .array(rows.map { .object($0.answer) }),
        ]))
    }
    if let plot {
      try Output.write(RangePlot(self, rows: rows, reference: reference(rows)).chart.svg(), to: plot)
    }
  }

  /// The answers, of the last varied option first.
  private func asked(
    fixed: [String], varied: [(option: String, values: [String])], _ progress: ProgressCallback?
  ) throws -> [Row] {
    var points: [[(String, String)]] = [[]]
    for (option, values) in varied {
      points = points.flatMap { point in values.map { point + [(option, $0)] } }
    }
    return try points.enumerated().flatMap { index, point -> [Row] in
      progress?(Double(index) / Double(points.count))
      let options = point.map { "--\($0.0)=\($0.1)" }
      let words = options.joined(separator: " ")
      do {
        return try Self.rows(of: answer(fixed + options), at: point)
      } catch let complaint as Complaint {
        throw Complaint(
          words.isEmpty ? complaint.message : "at \(words): \(complaint.message)", complaint.code)
      }
    }
  }

  /// One row a point, or one a parameter where all are asked for.
  private static func rows(of answer: JSONValue, at point: [(String, String)]) -> [Row] {
    guard case .object(var members) = answer else { return [] }
    guard case .array(let results)? = members.removeValue(forKey: "results") else {
      return [Row(point: point, answer: members)]
    }
    return results.compactMap { result in
      guard let own = result.members else { return nil }
      let parameter = own["parameter"]?.text.map { [("parameter", $0)] } ?? []
      return Row(point: point + parameter, answer: members.merging(own) { $1 })
    }
  }

  private func answer(_ options: [String]) throws -> JSONValue {
    try BatchQuestion(command: command, arguments: options + ["--format=json", "--quiet"]).answer()
  }

  /// For alignments with other weights than ±1, the same of ±1, to compare with; for thresholds their formula.
  private func reference(_ rows: [Row]) throws -> [Row] {
    if command == "threshold" {
      return rows.compactMap { row in
        row.answer["formula"]?.text.map { formula in
          Row(point: row.point, answer: row.answer.merging(["exact": .string(formula)]) { $1 })
        }
      }
    }
    let isOfSigns = fixed.allSatisfy { !$0.hasPrefix("--weights=") || $0 == "--weights=rademacher" }
    let hasWeights = varied.contains { $0.option == "weights" }
    guard command == "alignment", hasWeights || !isOfSigns else { return [] }
    return try asked(
      fixed: fixed.filter { !$0.hasPrefix("--weights=") } + ["--weights=rademacher"],
      varied: varied.filter { $0.option != "weights" }, nil)
  }
}
