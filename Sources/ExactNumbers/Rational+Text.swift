extension Rational {
  /// The largest decimal exponent read, so that a short text cannot ask for an absurd amount of memory.
  private static var exponentLimit: Int { 10_000 }

  /// The number written as an integer `-3`, a fraction `1/3`, or a decimal `0.25`, `2.5e-3`, read exactly.
  ///
  /// ```swift
  /// try Rational(parsing: "0.1")   // 1/10
  /// try Rational(parsing: "-6/4")  // -3/2
  /// ```
  ///
  /// A sign may stand in front of the whole and of the exponent, and nowhere else; there are no spaces. Of the
  /// digits before and after the point one side may be missing.
  ///
  /// - Throws: ``NumberFormatError``: the text is none of these, the denominator is 0, or the exponent is beyond
  ///   ±10000.
  /// - Complexity: GMP's conversion from decimal, a little more than linear, and one greatest common divisor.
  public init(parsing text: String) throws(NumberFormatError) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2 {
      guard let n = Integer(String(parts[0])), let d = Integer(String(parts[1])), parts[1].first != "-",
        parts[1].first != "+"
      else { throw .notANumber(text) }
      guard !d.isZero else { throw .zeroDenominator(text) }
      self.init(n, d)
    } else if parts.count == 1 {
      try self.init(decimal: text)
    } else {
      throw .notANumber(text)
    }
  }

  private init(decimal text: String) throws(NumberFormatError) {
    let halves = text.split(omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
    guard halves.count <= 2 else { throw .notANumber(text) }
    var exponent = 0
    if halves.count == 2 {
      guard let value = Integer(String(halves[1])) else { throw .notANumber(text) }
      guard let word = value.machineWord, word.magnitude <= Self.exponentLimit else {
        throw .exponentTooLarge(text, limit: Self.exponentLimit)
      }
      exponent = word
    }
    let mantissa = halves[0].split(separator: ".", omittingEmptySubsequences: false)
    guard mantissa.count <= 2 else { throw .notANumber(text) }
    let fraction = mantissa.count == 2 ? mantissa[1] : ""
    // "1." and ".5" are read; "." and a sign inside the digits are not.
    guard fraction.first != "-", fraction.first != "+", let digits = Integer(String(mantissa[0] + fraction))
    else { throw .notANumber(text) }
    let scale = exponent - fraction.utf8.count
    self =
      scale >= 0 ? Rational(digits * Integer(10).power(scale)) : Rational(digits, Integer(10).power(-scale))
  }
}

extension Rational: LosslessStringConvertible {
  /// The number that ``init(parsing:)`` reads, or `nil`.
  ///
  /// ```swift
  /// Rational("2.5e-3")  // 1/400
  /// Rational("1/0")     // nil
  /// ```
  public init?(_ text: String) {
    guard let value = try? Rational(parsing: text) else { return nil }
    self = value
  }

  /// `"p/q"` in lowest terms, or `"p"` for an integer; ``init(_:)`` reads it back.
  ///
  /// ```swift
  /// Rational(6, -4).description  // "-3/2"
  /// ```
  public var description: String { isInteger ? "\(numerator)" : "\(numerator)/\(denominator)" }
}

extension Rational: Codable {
  /// Encodes the string `"p/q"`, so that no reader rounds it.
  ///
  /// - Throws: the error of `encoder`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  /// Decodes a string that ``init(parsing:)`` reads.
  ///
  /// - Throws: `DecodingError` when there is no string, or it is no number: a JSON number is refused, as its
  ///   reader may have rounded it.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    do {
      self = try Rational(parsing: try container.decode(String.self))
    } catch let error as NumberFormatError {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: error.description)
    }
  }
}

/// `value` with this many decimals, rounded down: a lower bound for display.
package func roundedDown(_ value: Rational, decimals: Int = 4) -> String {
  let scale = Integer(10).power(decimals)
  let digits = (value.magnitude * Rational(scale))
  let scaled = value < 0 ? digits.ceiling : digits.floor
  let whole = scaled.flooredQuotient(by: scale)
  let fraction = scaled.flooredRemainder(by: scale).description
  let padding = String(repeating: "0", count: decimals - fraction.count)
  return (value < 0 ? "−" : "") + "\(whole).\(padding)\(fraction)"
}

/// The numbers of a list such as `"1/10 1/2 1"`.
///
/// - Precondition: each is one.
package func rationals(_ list: String) -> [Rational] {
  list.split(separator: " ").map { text in
    guard let value = Rational(String(text)) else { preconditionFailure("\(text) is no rational number") }
    return value
  }
}
