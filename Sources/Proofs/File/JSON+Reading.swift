extension JSON {
  /// Reads canonical JSON with a newline at its end, byte for byte, and nothing else.
  init(canonical bytes: [UInt8]) throws(Refused) {
    try require(bytes.count <= ProofLimits.fileBytes, "a file of more than \(ProofLimits.fileBytes) bytes")
    var reader = JSONReader(bytes: bytes)
    self = try reader.value(depth: 1)
    try reader.expect("\n")
    try require(reader.isAtEnd, "something after the end")
  }
}

/// A reader of canonical JSON: whatever is not canonical is refused where it stands.
private struct JSONReader {
  let bytes: [UInt8]
  private var position = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard byte == UInt8(ascii: scalar) else { return false }
    position += 1
    return true
  }

  mutating func expect(_ scalar: Unicode.Scalar) throws(Refused) {
    guard skip(scalar) else { throw Refused("no canonical JSON at byte \(position)") }
  }

  mutating func value(depth: Int) throws(Refused) -> JSON {
    try require(depth <= ProofLimits.jsonNesting, "JSON nested too deep")
    switch byte {
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "["): return .list(try list(depth))
    case UInt8(ascii: "{"): return .object(try object(depth))
    case UInt8(ascii: "n"):
      for scalar in "null".unicodeScalars { try expect(scalar) }
      return .null
    default: return .number(try number())
    }
  }

  private mutating func text() throws(Refused) -> String {
    try expect("\"")
    let start = position
    while let byte, byte != UInt8(ascii: "\"") {
      try require(
        byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\\"),
        "a character that is not allowed at byte \(position)")
      position += 1
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    try expect("\"")
    return text
  }

  private mutating func number() throws(Refused) -> Int {
    let start = position
    while let byte, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), position - start < 10 {
      position += 1
    }
    let digits = bytes[start..<position]
    guard (1...9).contains(digits.count), digits.count == 1 || digits.first != UInt8(ascii: "0") else {
      throw Refused("no canonical JSON at byte \(start)")
    }
    return digits.reduce(0) { 10 * $0 + Int($1 - UInt8(ascii: "0")) }
  }

  private mutating func list(_ depth: Int) throws(Refused) -> [JSON] {
    try expect("[")
    var list: [JSON] = []
    if skip("]") { return list }
    repeat { list.append(try value(depth: depth + 1)) } while skip(",")
    try expect("]")
    return list
  }

  private mutating func object(_ depth: Int) throws(Refused) -> [String: JSON] {
    try expect("{")
    var object: [String: JSON] = [:]
    var last: [UInt8]?
    if skip("}") { return object }
    repeat {
      let key = try text()
      let order = Array(key.utf8)
      if let last {
        try require(
          last.lexicographicallyPrecedes(order), "keys that stand twice or out of order at byte \(position)")
      }
      last = order
      try expect(":")
      object[key] = try value(depth: depth + 1)
    } while skip(",")
    try expect("}")
    return object
  }
}
