package import ExactNumbers

/// A JSON value whose numbers are exact: integers of any size, and nothing else.
///
/// Ordinary readers pass numbers through binary floating point, which rounds `0.1` and every integer beyond
/// 2^53 without a word. Here an integer is kept digit by digit, and a number with a point or an exponent is
/// an error that asks for a string instead.
package enum ExactJSON: Sendable, Hashable {
  case null
  case bool(Bool)
  case integer(Integer)
  case string(String)
  case array([ExactJSON])
  case object([String: ExactJSON])

  /// The deepest nesting of arrays and objects that is read; the formats of this project need 4.
  package static let maximumDepth = 64

  /// The most characters that a number is written with.
  package static let maximumDigits = 20_000

  /// The value that the whole of `bytes` is the text of (RFC 8259, UTF-8, no member twice in an object).
  package init(parsing bytes: [UInt8]) throws(MalformedFile) {
    var parser = ExactJSONParser(bytes)
    self = try parser.document()
  }

  /// What kind of value it is, for messages.
  package var kind: String {
    switch self {
    case .null: "null"
    case .bool: "a truth value"
    case .integer: "an integer"
    case .string: "a string"
    case .array: "a list"
    case .object: "an object"
    }
  }
}

extension ExactJSON {
  /// The value as JSON on one line, which reads back as the same value.
  package var text: String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .integer(let value): value.description
    case .string(let value): Self.quoted(value)
    case .array(let elements): "[" + elements.map(\.text).joined(separator: ",") + "]"
    case .object(let members):
      "{"
        + members.sorted { $0.key < $1.key }.map { "\(Self.quoted($0.key)):\($0.value.text)" }
        .joined(separator: ",") + "}"
    }
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\u{0}"..<" ":
        "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: String(scalar)
      }
    }
    return "\"" + escaped.joined() + "\""
  }

  /// The members of an object that has all of `names`, in that order, and no others but `$schema` and
  /// `description`.
  package func members(_ names: [String], of place: String) throws(MalformedFile) -> [ExactJSON] {
    guard case .object(let members) = self else {
      throw MalformedFile("\(place) is \(kind), not an object with \(Self.list(names))")
    }
    let ignored = ["$schema", "description"]
    if let unknown = members.keys.sorted().first(where: { !names.contains($0) && !ignored.contains($0) }) {
      throw MalformedFile("\(place) has the member \"\(unknown)\"; it takes \(Self.list(names))")
    }
    var values: [ExactJSON] = []
    for name in names {
      guard let value = members[name] else { throw MalformedFile("\(place) lacks \"\(name)\"") }
      values.append(value)
    }
    return values
  }

  private static func list(_ names: [String]) -> String {
    names.map { "\"\($0)\"" }.joined(separator: ", ")
  }

  /// The elements of a list.
  package func elements(of place: String) throws(MalformedFile) -> [ExactJSON] {
    guard case .array(let elements) = self else { throw MalformedFile("\(place) is \(kind), not a list") }
    return elements
  }

  /// The text of a string.
  package func text(of place: String) throws(MalformedFile) -> String {
    guard case .string(let text) = self else { throw MalformedFile("\(place) is \(kind), not a string") }
    return text
  }

  /// An exact number: a JSON integer, or a string that holds an integer, a fraction or a decimal.
  package func rational(of place: String) throws(MalformedFile) -> Rational {
    switch self {
    case .integer(let value): return Rational(value)
    case .string(let text):
      guard text.utf8.count <= Self.maximumDigits else {
        throw MalformedFile(
          "\(place) is a number of \(text.utf8.count) characters; the limit is \(Self.maximumDigits)")
      }
      do {
        return try Rational(parsing: text)
      } catch {
        throw MalformedFile("\(place): \(error)")
      }
    default: throw MalformedFile("\(place) is \(kind), not a number such as \"1/3\" or 2")
    }
  }

  /// A list of exact numbers.
  package func rationals(of place: String) throws(MalformedFile) -> [Rational] {
    var values: [Rational] = []
    for (index, element) in try elements(of: place).enumerated() {
      values.append(try element.rational(of: "\(place)[\(index)]"))
    }
    return values
  }
}
