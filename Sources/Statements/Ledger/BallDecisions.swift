package import Enclosures
internal import ExactNumbers

/// Whether `left ≤ right`, from balls at doubling precision; `nil` when `limit` bits leave it open.
package func isAtMost(
  startingAt bits: Int = 64, limit: Int = 4096,
  _ sides: (_ precision: Int) throws -> (left: Ball, right: Ball)
) rethrows -> Bool? {
  var bits = bits
  while bits <= limit {
    let (left, right) = try sides(bits)
    if left.isCertainlyAtMost(right) { return true }
    if right.isCertainlyLess(than: left) { return false }
    bits *= 2
  }
  return nil
}

extension Ball {
  /// Both ends in `digits` figures, rounded outward, for evidence.
  func enclosure(_ digits: Int) -> String {
    guard isFinite else { return "(−∞, ∞)" }
    let (lower, upper) = decimals(digits)
    return "[\(lower), \(upper)]"
  }
}
