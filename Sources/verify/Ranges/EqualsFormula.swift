internal import ArgumentParser
internal import Claims
internal import ExactNumbers
internal import ExactParity

/// The formula of `--equals`, in the grammar of claims.
struct EqualsFormula {
  /// What was typed.
  let text: String
  private let expression: Claims.Expression

  /// - Throws: `ExitCode` 64 after a complaint with a caret under the place.
  init(_ text: String, variables: Set<String>) throws {
    self.text = text
    do {
      expression = try Claims.Expression(text, variables: variables)
    } catch {
      StandardError.write("verify: --equals" + error.description.dropFirst(error.source.count) + "\n")
      throw ExitCode.validationFailure
    }
  }

  /// Prints the first answer that differs, or how many agree.
  ///
  /// - Throws: `ExitCode` 1 where one differs; `InvalidInput` where the formula is not computed exactly.
  func compare(_ rows: [RangeQuestion.Row], isJSON: Bool) throws {
    for (index, row) in rows.enumerated() {
      guard let exact = row.answer["exact"]?.text.flatMap({ Rational($0) }) else { continue }
      let found = expression.value(at: Self.point(row.answer), effort: 100_000_000)
      if case .undecided(let reason) = found {
        throw InvalidInput("equals", "\(text) is not computed exactly: \(reason)")
      }
      if case .exact(let value) = found, value.rational == exact { continue }
      try write(agree: index, failure: (row.answer, found.description), isJSON: isJSON)
      throw ExitCode.notAsExpected
    }
    try write(agree: rows.count, failure: nil, isJSON: isJSON)
  }

  /// d, m and b of an answer.
  private static func point(_ answer: [String: JSONValue]) -> [String: Rational] {
    func integer(_ name: String) -> Rational {
      if case .integer(let value)? = answer[name] { Rational(value) } else { 0 }
    }
    return [
      "d": integer("dimension"), "m": integer("degree"),
      "b": answer["bias"]?.text.flatMap { Rational($0) } ?? 0,
    ]
  }

  private func write(agree: Int, failure: (answer: [String: JSONValue], found: String)?, isJSON: Bool) throws
  {
    if isJSON {
      let failed = failure.map { answer, found in
        JSONValue.object(answer.merging(["formula": .string(found)]) { first, _ in first })
      }
      return try Output.write(
        .object([
          "schema": .string("exact-parity/delta-equals/1"), "equals": .string(text), "agree": .integer(agree),
          "failure": failed ?? .null,
        ]))
    }
    let cases = "\(agree) case\(agree == 1 ? "" : "s")"
    guard let (answer, found) = failure else {
      return try Output.write("\(cases) agree\(agree == 1 ? "s" : "") with \(text)\n")
    }
    let point = Self.point(answer)
    let place = ["d", "m", "b"].map { "\($0) = \(point[$0] ?? 0)" }.joined(separator: ", ")
    try Output.write(
      "\(place): \(answer["exact"]?.text ?? ""), but \(text) is \(found); \(cases) before it agree\(agree == 1 ? "s" : "")\n"
    )
  }
}
