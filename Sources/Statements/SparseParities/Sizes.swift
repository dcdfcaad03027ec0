/// Pairs `(n, k)`, for a verdict's scope.
func written(_ sizes: [(Int, Int)]) -> String {
  sizes.map { "(\($0.0), \($0.1))" }.joined(separator: ", ")
}
