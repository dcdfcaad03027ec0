import Foundation

/// The part of JSON Schema that `docs/schemas` uses; an unknown keyword is reported, so that nothing goes unchecked.
struct Schema {
  private let root: [String: Any]

  /// The schema `docs/schemas/NAME.schema.json`.
  init(named name: String) throws {
    let file = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("docs/schemas/\(name).schema.json")
    root = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any] ?? [:]
  }

  /// What is wrong with the JSON `text`; empty when it is valid.
  func problems(in text: String) throws -> [String] {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
    return Self.problems(value, root, at: "$")
  }

  private static func problems(_ value: Any, _ schema: [String: Any], at path: String) -> [String] {
    schema.flatMap { keyword, rule -> [String] in
      switch keyword {
      case "$schema", "title", "description", "properties": return []
      case "type":
        guard let names = rule as? [String] ?? (rule as? String).map({ [$0] }) else {
          return ["\(path): bad type"]
        }
        return names.contains { has(value, type: $0) } ? [] : ["\(path) is not of type \(names)"]
      case "const": return isEqual(value, rule) ? [] : ["\(path) is not \(rule)"]
      case "enum":
        return (rule as? [Any] ?? []).contains { isEqual(value, $0) } ? [] : ["\(path) is none of \(rule)"]
      case "pattern":
        guard let text = value as? String, let pattern = rule as? String else {
          return ["\(path): bad pattern"]
        }
        return text.range(of: pattern, options: .regularExpression) != nil
          ? [] : ["\(path) does not match \(pattern)"]
      case "items":
        guard let items = value as? [Any], let rule = rule as? [String: Any] else { return [] }
        return items.enumerated().flatMap { problems($1, rule, at: "\(path)[\($0)]") }
      case "anyOf":
        let choices = (rule as? [[String: Any]] ?? []).map { problems(value, $0, at: path) }
        return choices.contains([]) ? [] : choices.flatMap { $0 }
      case "oneOf":
        let valid = (rule as? [[String: Any]] ?? []).count { problems(value, $0, at: path).isEmpty }
        return valid == 1 ? [] : ["\(path) is valid for \(valid) of the choices, not for one"]
      case "required":
        guard let object = value as? [String: Any] else { return [] }
        return (rule as? [String] ?? []).filter { object[$0] == nil }.map { "\(path) lacks \($0)" }
      case "additionalProperties":
        return members(value, schema, rest: rule, at: path)
      default: return ["\(path): unknown keyword \(keyword)"]
      }
    } + (schema["additionalProperties"] == nil ? members(value, schema, rest: true, at: path) : [])
  }

  /// The members of an object against their own schemas, the others against `additionalProperties`.
  private static func members(
    _ value: Any, _ schema: [String: Any], rest: Any, at path: String
  ) -> [String] {
    guard let object = value as? [String: Any] else { return [] }
    let known = schema["properties"] as? [String: [String: Any]] ?? [:]
    return object.flatMap { name, member -> [String] in
      if let rule = known[name] { return problems(member, rule, at: "\(path).\(name)") }
      if let rule = rest as? [String: Any] { return problems(member, rule, at: "\(path).\(name)") }
      return (rest as? Bool ?? true) ? [] : ["\(path) has an unexpected \(name)"]
    }
  }

  private static func has(_ value: Any, type: String) -> Bool {
    switch type {
    case "string": value is String
    case "array": value is [Any]
    case "object": value is [String: Any]
    case "boolean": isBoolean(value)
    case "null": value is NSNull
    case "number": value is NSNumber && !isBoolean(value)
    case "integer": !isBoolean(value) && (value as? Double).map { $0 == $0.rounded() } ?? false
    default: false
    }
  }

  /// Foundation keeps a JSON boolean as a number whose Objective-C type is `char` or `bool`.
  private static func isBoolean(_ value: Any) -> Bool {
    (value as? NSNumber).map { ["c", "B"].contains(String(cString: $0.objCType)) } ?? false
  }

  private static func isEqual(_ left: Any, _ right: Any) -> Bool {
    (left as? NSObject) == (right as? NSObject)
  }
}
