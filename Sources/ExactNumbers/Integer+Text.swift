internal import CGMP

extension Integer: LosslessStringConvertible {
  /// The integer written in decimal as `text`: an optional sign, then digits, and nothing else.
  ///
  /// ```swift
  /// Integer("-12345678901234567890")  // -12345678901234567890
  /// Integer("1e3")                    // nil
  /// ```
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

  /// The decimal digits, with a leading minus for negative values.
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
  /// Encoded as a decimal string, so that no reader rounds it.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = Integer(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "\"\(text)\" is not an integer")
    }
    self = value
  }
}
