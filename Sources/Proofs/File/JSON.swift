import Claims
import ExactNumbers

/// The JSON of proof files: text, counting numbers, lists, objects and `null`.
public enum JSON: Hashable, Sendable {
  /// Printable ASCII without `"` and `\`.
  case text(String)
  /// 0 … 999 999 999.
  case number(Int)
  /// `[…]`.
  case list([JSON])
  /// `{…}`; no key stands twice.
  case object([String: JSON])
  /// `null`.
  case null

  /// The canonical text: keys in ASCII order, no spaces.
  public var canonical: String {
    switch self {
    case .text(let text): "\"\(text)\""
    case .number(let number): "\(number)"
    case .list(let list): "[" + list.map(\.canonical).joined(separator: ",") + "]"
    case .object(let object):
      "{"
        + object.sorted { Array($0.key.utf8).lexicographicallyPrecedes(Array($1.key.utf8)) }
        .map { "\"\($0.key)\":\($0.value.canonical)" }.joined(separator: ",") + "}"
    case .null: "null"
    }
  }
}

/// An object whose keys are all to be used: what is left is refused.
struct Fields {
  private var rest: [String: JSON]
  private let what: String

  init(_ json: JSON?, _ what: String) throws(Refused) {
    guard case .object(let object)? = json else { throw Refused("\(what): no object") }
    rest = object
    self.what = what
  }

  mutating func optional(_ key: String) -> JSON? { rest.removeValue(forKey: key) }

  mutating func json(_ key: String) throws(Refused) -> JSON {
    guard let value = optional(key) else { throw Refused("\(what): no '\(key)'") }
    return value
  }

  mutating func text(_ key: String) throws(Refused) -> String { try json(key).text("\(what): '\(key)'") }

  mutating func number(_ key: String) throws(Refused) -> Int { try json(key).number("\(what): '\(key)'") }

  mutating func list(_ key: String) throws(Refused) -> [JSON] { try json(key).list("\(what): '\(key)'") }

  func end() throws(Refused) {
    if let key = rest.keys.sorted().first { throw Refused("\(what): unknown key '\(key)'") }
  }
}

extension JSON {
  func text(_ what: String) throws(Refused) -> String {
    guard case .text(let text) = self else { throw Refused("\(what): no text") }
    return text
  }

  func number(_ what: String) throws(Refused) -> Int {
    guard case .number(let number) = self else { throw Refused("\(what): no number") }
    return number
  }

  func list(_ what: String) throws(Refused) -> [JSON] {
    guard case .list(let list) = self else { throw Refused("\(what): no list") }
    return list
  }

  /// A rational number in lowest terms.
  func rational(_ what: String) throws(Refused) -> Rational {
    let text = try text(what)
    guard text.utf8.count <= 2 * Limits.digits, let value = Rational(text), value.description == text else {
      throw Refused("\(what): '\(text.prefix(20))' is no rational number in lowest terms")
    }
    return value
  }

  func texts(_ what: String) throws(Refused) -> [String] {
    try each(what) { json throws(Refused) in try json.text(what) }
  }

  func numbers(_ what: String) throws(Refused) -> [Int] {
    try each(what) { json throws(Refused) in try json.number(what) }
  }

  /// The elements of a list, each read.
  func each<Element>(
    _ what: String, _ read: (JSON) throws(Refused) -> Element
  ) throws(Refused) -> [Element] {
    var elements: [Element] = []
    for entry in try list(what) { elements.append(try read(entry)) }
    return elements
  }
}
