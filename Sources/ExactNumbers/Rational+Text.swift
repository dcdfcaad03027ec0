/// Why a text is not a number of this package.
public enum NumberFormatError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The text is no integer, fraction or decimal.
  case notANumber(String)
  /// The denominator is 0.
  case zeroDenominator(String)
  /// The decimal exponent is beyond ±`limit`.
  case exponentTooLarge(String, limit: Int)

  public var description: String {
    switch self {
    case .notANumber(let text):
      "\"\(text)\" is not a number; write an integer (-3), a fraction (1/3) or a decimal (0.25)"
    case .zeroDenominator(let text): "\"\(text)\" has denominator 0"
    case .exponentTooLarge(let text, let limit): "\"\(text)\" has an exponent beyond ±\(limit)"
    }
  }
}

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
  /// - Throws: ``NumberFormatError``.
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
      guard let word = value.machineWord, abs(word) <= Self.exponentLimit else {
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
  public init?(_ text: String) {
    guard let value = try? Rational(parsing: text) else { return nil }
    self = value
  }

  /// `"p/q"`, or `"p"` for an integer.
  public var description: String { isInteger ? "\(numerator)" : "\(numerator)/\(denominator)" }
}

extension Rational: Codable {
  /// Encoded as the string `"p/q"`, so that no reader rounds it.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    do {
      self = try Rational(parsing: try container.decode(String.self))
    } catch let error as NumberFormatError {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: error.description)
    }
  }
}
