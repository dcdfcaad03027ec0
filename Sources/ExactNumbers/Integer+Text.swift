internal import CGMP

extension Integer: LosslessStringConvertible {
  /// The integer written in decimal as `text`: an optional sign, then digits, and nothing else.
  ///
  /// ```swift
  /// Integer("-12345678901234567890")  // -12345678901234567890
  /// Integer("1e3")                    // nil
  /// ```
  ///
  /// - Complexity: GMP's conversion from decimal, a little more than linear.
  public init?(_ text: String) {
    let digits = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...]
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    if let word = Int(text) {
      self.init(word)
      return
    }
    var status: Int32 = 0
    let magnitude = Integer.produced { status = __gmpz_set_str($0, String(digits), 10) }
    guard status == 0 else { return nil }
    self = text.hasPrefix("-") ? -magnitude : magnitude
  }

  /// The decimal digits, with a leading minus for negative values; ``init(_:)`` reads it back.
  ///
  /// ```swift
  /// Integer(10).power(20).description  // "100000000000000000000"
  /// ```
  ///
  /// - Complexity: GMP's conversion to decimal, a little more than linear.
  public var description: String {
    guard large != nil else { return String(small) }
    return withValue { value in
      // GMP asks for two bytes more than the digits: a sign and the terminator.
      let capacity = Int(__gmpz_sizeinbase(value, 10)) + 2
      return withUnsafeTemporaryAllocation(of: CChar.self, capacity: capacity) { buffer in
        guard let start = buffer.baseAddress else { return "" }
        __gmpz_get_str(start, 10, value)
        return String(cString: start)
      }
    }
  }
}

extension Integer: Codable {
  /// Encodes the decimal string, so that no reader rounds it.
  ///
  /// - Throws: the error of `encoder`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  /// Decodes a decimal string.
  ///
  /// - Throws: `DecodingError` when there is no string, or it is no integer: a JSON number is refused, as its
  ///   reader may have rounded it.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = Integer(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "\"\(text)\" is not an integer")
    }
    self = value
  }
}
