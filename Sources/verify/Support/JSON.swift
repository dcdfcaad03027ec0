internal import ExactNumbers
internal import Foundation

/// A JSON value of the command line's answers. Exact numbers are strings, so that no reader rounds them.
enum JSONValue: Encodable {
  case string(String)
  case integer(Int)
  case unsigned(UInt64)
  case number(Double)
  case bool(Bool)
  case array([JSONValue])
  case object([String: JSONValue])

  static func exact(_ value: Rational) -> JSONValue { .string(value.description) }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .string(let value): try container.encode(value)
    case .integer(let value): try container.encode(value)
    case .unsigned(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .bool(let value): try container.encode(value)
    case .array(let values): try container.encode(values)
    case .object(let members): try container.encode(members)
    }
  }

  /// The value as indented text with sorted keys and a final newline, the same on every machine.
  func rendered() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
}
