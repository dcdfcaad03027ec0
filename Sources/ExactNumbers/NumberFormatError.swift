/// Why a text is not a number of this package.
///
/// ```swift
/// do { _ = try Rational(parsing: "1/0") } catch { print(error) }  // "1/0" has denominator 0
/// ```
public enum NumberFormatError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The text is no integer, fraction or decimal.
  case notANumber(String)
  /// The denominator is 0.
  case zeroDenominator(String)
  /// The decimal exponent is beyond ±`limit`.
  case exponentTooLarge(String, limit: Int)

  /// One line that quotes the text, shortened, and says what is wrong with it.
  public var description: String {
    switch self {
    case .notANumber(let text):
      "\(Self.quoted(text)) is not a number; write an integer (-3), a fraction (1/3) or a decimal (0.25)"
    case .zeroDenominator(let text): "\(Self.quoted(text)) has denominator 0"
    case .exponentTooLarge(let text, let limit): "\(Self.quoted(text)) has an exponent beyond ±\(limit)"
    }
  }

  /// The text in quotes, on one line and of bounded length whatever it holds.
  private static func quoted(_ text: String) -> String {
    let limit = 60
    let start = text.prefix(limit)
    return (start.endIndex == text.endIndex ? text : start + "…").debugDescription
  }
}
