/// Why a text is no claim, and where.
///
/// ```
/// --for, line 1, column 6: expected an expression
///   d >= , 0 <= c <= d
///        ^
/// ```
public struct ParseError: Error, Hashable, Sendable {
  /// What is wrong.
  public let message: String
  /// Which of several texts: `claim`, `for`, `let`.
  public var source: String
  /// The line, from 1.
  public var line: Int
  /// The column, from 1, in characters (Unicode scalars).
  public let column: Int
  /// The text of the line.
  public let context: String
}

extension ParseError: CustomStringConvertible {
  /// The place and the message, then the line with a caret under the place.
  public var description: String {
    // A long line is shown around the place.
    let scalars = Array(context.unicodeScalars)
    let start = max(0, min(column - 40, scalars.count - 70))
    var shown = ""
    for scalar in scalars.dropFirst(start).prefix(70) {
      shown.unicodeScalars.append(scalar.properties.generalCategory == .control ? " " : scalar)
    }
    return """
      \(source), line \(line), column \(column): \(message)
        \(shown)
        \(String(repeating: " ", count: max(0, column - 1 - start)))^
      """
  }
}

extension Token {
  /// The token as it is quoted in a message.
  var quoted: String {
    switch kind {
    case .number(let whole, let fraction):
      "'\((whole + (fraction.isEmpty ? "" : ".\(fraction)")).prefix(20))'"
    case .name(let name): "'\(name.prefix(40))'"
    case .symbol(let symbol): "'\(symbol)'"
    case .end: "the end"
    }
  }
}

extension TokenizedText {
  /// The error at an offset of the text, with its line.
  func error(_ message: String, at offset: Int) -> ParseError {
    let before = scalars.prefix(offset)
    let line = before.filter { $0 == "\n" }.count + 1
    let start = (before.lastIndex(of: "\n") ?? -1) + 1
    let rest = scalars[start...].prefix { $0 != "\n" }
    var context = ""
    context.unicodeScalars.append(contentsOf: rest)
    return ParseError(
      message: message, source: source, line: line, column: offset - start + 1, context: context)
  }
}
