/// Why a text is no claim, and where.
///
/// ```
/// --for, line 1, column 6: expected an expression
///   d >= , 0 <= c <= d
///        ^
/// ```
public struct ParseError: Error, Hashable, Sendable, CustomStringConvertible {
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
