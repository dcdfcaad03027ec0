internal import ExactNumbers

/// A recursive-descent reader of JSON texts (RFC 8259); every error names its line and column.
struct ExactJSONParser {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // A byte order mark is no part of the text.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  mutating func document() throws(MalformedFile) -> ExactJSON {
    skipSpace()
    guard position < bytes.count else { throw MalformedFile("it is empty") }
    let value = try value(depth: 0)
    skipSpace()
    guard position == bytes.count else { throw error("there is more after the end of the JSON value") }
    return value
  }

  private mutating func value(depth: Int) throws(MalformedFile) -> ExactJSON {
    guard depth <= ExactJSON.maximumDepth else {
      throw error("it is nested more than \(ExactJSON.maximumDepth) levels deep")
    }
    guard let first = peek else { throw error("a value is expected here") }
    switch first {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default:
      for (word, value) in [("true", ExactJSON.bool(true)), ("false", .bool(false)), ("null", .null)]
      where bytes[position...].starts(with: word.utf8) {
        position += word.utf8.count
        return value
      }
      throw error("this is not JSON: a value is expected here")
    }
  }

  private mutating func object(depth: Int) throws(MalformedFile) -> ExactJSON {
    position += 1
    var members: [String: ExactJSON] = [:]
    if skips("}") { return .object(members) }
    repeat {
      skipSpace()
      guard peek == UInt8(ascii: "\"") else { throw error("a member's name in quotes is expected here") }
      let name = try string()
      guard members[name] == nil else { throw error("the member \"\(name)\" stands twice in one object") }
      guard skips(":") else { throw error("a colon is expected here") }
      skipSpace()
      members[name] = try value(depth: depth + 1)
    } while skips(",")
    guard skips("}") else { throw error("a comma or a closing brace is expected here") }
    return .object(members)
  }

  private mutating func array(depth: Int) throws(MalformedFile) -> ExactJSON {
    position += 1
    var elements: [ExactJSON] = []
    if skips("]") { return .array(elements) }
    repeat {
      skipSpace()
      elements.append(try value(depth: depth + 1))
    } while skips(",")
    guard skips("]") else { throw error("a comma or a closing bracket is expected here") }
    return .array(elements)
  }

  private mutating func number() throws(MalformedFile) -> ExactJSON {
    let start = position
    let floating = [".", "e", "E"].map(UInt8.init(ascii:))
    let isPart = { (byte: UInt8) in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || floating.contains(byte)
        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
    }
    while let byte = peek, isPart(byte) { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    let end = position
    position = start
    guard text.utf8.count <= ExactJSON.maximumDigits else {
      throw error("a number of \(text.utf8.count) characters; the limit is \(ExactJSON.maximumDigits)")
    }
    guard !text.utf8.contains(where: floating.contains) else {
      throw error(
        "\(text) is a JSON float, which most programs round to binary; write it as a string, \"\(text)\" or \"p/q\""
      )
    }
    let digits = text.drop { $0 == "-" }
    guard let value = Integer(text), digits == "0" || digits.first != "0" else {
      throw error("\(text) is not a JSON number")
    }
    position = end
    return .integer(value)
  }
}

// Characters and places.
extension ExactJSONParser {
  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
  }

  /// Skips white space and then `character`, if it stands there.
  private mutating func skips(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    guard peek == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private func error(_ problem: String) -> MalformedFile {
    let before = bytes[..<position]
    let line = before.count { $0 == 0x0A } + 1
    let column = position - (before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0) + 1
    let end = position == bytes.count ? " (the end of the file)" : ""
    return MalformedFile("line \(line), column \(column)\(end): \(problem)")
  }

  private mutating func string() throws(MalformedFile) -> String {
    position += 1
    var text: [UInt8] = []
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        guard let string = String(validating: text, as: UTF8.self) else {
          throw error("the string that ends here is not UTF-8")
        }
        position += 1
        return string
      case UInt8(ascii: "\\"): text += try escaped()
      case 0..<0x20: throw error("a control character in a string must be escaped")
      default:
        text.append(byte)
        position += 1
      }
    }
    throw error("a string is not closed")
  }

  private mutating func escaped() throws(MalformedFile) -> [UInt8] {
    let plain: [UInt8: UInt8] = [
      UInt8(ascii: "\""): 0x22, UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "/"): 0x2F, UInt8(ascii: "b"): 0x08,
      UInt8(ascii: "f"): 0x0C, UInt8(ascii: "n"): 0x0A, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
    ]
    position += 1
    if let byte = peek, let value = plain[byte] {
      position += 1
      return [value]
    }
    var units = [try codeUnit()]
    if UTF16.isLeadSurrogate(units[0]), peek == UInt8(ascii: "\\") {
      position += 1
      units.append(try codeUnit())
    }
    guard let text = String(validating: units, as: UTF16.self) else {
      throw error("an escape before this place is half of a surrogate pair")
    }
    return Array(text.utf8)
  }

  /// The four hexadecimal digits of `\uXXXX`, from the u on.
  private mutating func codeUnit() throws(MalformedFile) -> UInt16 {
    let digits = bytes[position...].prefix(5).dropFirst()
    guard peek == UInt8(ascii: "u"), digits.count == 4,
      digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw error("this is not an escape of JSON") }
    position += 5
    return unit
  }
}
