internal import Enclosures
internal import ExactNumbers

extension EnclosedValue {
  /// The exact number, or both ends in one figure more than the digits asked for, so that rounding them outward leaves a
  /// relative width of at most `10^(1 − digits)`.
  func text(digits: Int, _ format: ExactFormat) -> String {
    switch self {
    case .exact(let value): return format.text(value)
    case .ball(let ball):
      let (lower, upper) = ball.decimals(digits + 1)
      return "[\(lower), \(upper)]"
    }
  }

  /// `"exact"`, or `"lower"` and `"upper"`.
  func members(digits: Int) -> [String: JSONValue] {
    switch self {
    case .exact(let value): return ["exact": .exact(value)]
    case .ball(let ball):
      let (lower, upper) = ball.decimals(digits + 1)
      return ["lower": .string(lower), "upper": .string(upper)]
    }
  }
}
