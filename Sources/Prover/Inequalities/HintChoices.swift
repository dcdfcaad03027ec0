import Claims
import Proofs

/// Which rewrites, cuts and conditions a link may be entered with.
enum HintChoices {
  static func choices(for goal: Goal, in search: Search) throws(OutOfTime) -> [[Hint]] { [[]] }
}
