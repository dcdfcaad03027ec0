/// The relation that a case asserts between its two sides.
public enum CaseRelation: String, Sendable, CaseIterable {
  /// left = right
  case equal = "="
  /// left ≤ right
  case atMost = "≤"
  /// left < right
  case less = "<"
  /// left ≥ right
  case atLeast = "≥"
  /// left > right
  case greater = ">"

  /// Whether it holds between exact values.
  public func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
    switch self {
    case .equal: left == right
    case .atMost: left <= right
    case .less: left < right
    case .atLeast: left >= right
    case .greater: left > right
    }
  }
}
