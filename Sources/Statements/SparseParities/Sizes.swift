internal import Ledger

/// Pairs `(n, k)`, for a verdict's scope.
func written(_ sizes: [(Int, Int)]) -> String {
  sizes.map { "(\($0.0), \($0.1))" }.joined(separator: ", ")
}

extension Scope {
  /// The pairs `(n, k)` of this effort with n at most the dimension limit; `smallest` where it leaves none.
  func sizes(
    quick: [(Int, Int)], standard: [(Int, Int)], deep: [(Int, Int)], smallest: (Int, Int)
  ) -> [(Int, Int)] {
    let limit = maximumDimension ?? .max
    let allowed = choice(quick: quick, standard: standard, deep: deep).filter { $0.0 <= limit }
    return allowed.isEmpty ? [smallest] : allowed
  }
}
