import Claims
import Proofs

/// How the sums of a value are closed.
enum SumHints {
  /// The hints that close the sums of a value, each with the value they leave; without sums the value itself.
  ///
  /// - Parameter value: The value, entered by the hints it is given.
  static func closings(
    on goal: Goal, _ hints: [Hint], in search: Search, of value: (Entering) -> Value?
  ) throws(OutOfTime) -> [(hints: [Hint], value: Value)] {
    guard let entering = try? search.entering(goal, hints), let open = value(entering) else { return [] }
    if open.sums.isEmpty { return [(hints, open)] }
    var closed: [(hints: [Hint], value: Value)] = []
    for sums in try SumClosing(goal: goal, entering: entering).hints(closing: open, in: search) {
      guard let again = try? search.entering(goal, hints + sums), let pending = value(again),
        let rest = try? again.closed(pending, goal.cell.chart)
      else { continue }
      closed.append((hints + sums, rest))
    }
    return closed
  }
}
