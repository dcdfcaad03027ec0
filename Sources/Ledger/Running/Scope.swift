/// How much time a check may take.
public enum Effort: String, Sendable, CaseIterable {
  /// All statements together within 10 seconds on two cores.
  case quick
  /// All statements together within 3 minutes on two cores.
  case standard
  /// As long as it takes.
  case deep
}

/// What the caller allows a check to cover: it shrinks the scope of a verdict, never the verdict.
public struct Scope: Sendable, Hashable {
  /// The effort, which sets the default sizes.
  public let effort: Effort
  /// No dimension above this one is covered, if set.
  public let maximumDimension: Int?
  /// The seed of every random choice.
  public let seed: UInt64

  /// A scope; the dimension limit, where given, is at least 1.
  public init(effort: Effort = .quick, maximumDimension: Int? = nil, seed: UInt64 = 0) {
    precondition(maximumDimension.map { $0 >= 1 } ?? true, "the maximum dimension is at least 1")
    self.effort = effort
    self.maximumDimension = maximumDimension
    self.seed = seed
  }

  /// The largest dimension to cover, given one for each effort; never below `atLeast`, the smallest
  /// dimension at which the statement says anything.
  public func dimension(quick: Int, standard: Int, deep: Int, atLeast: Int = 1) -> Int {
    let size = choice(quick: quick, standard: standard, deep: deep)
    return max(atLeast, min(size, maximumDimension ?? size))
  }

  /// The value for this effort.
  public func choice<Value>(quick: Value, standard: Value, deep: Value) -> Value {
    switch effort {
    case .quick: quick
    case .standard: standard
    case .deep: deep
    }
  }

  /// The pairs `(n, k)` of this effort with n at most the dimension limit; `smallest` where it leaves none.
  public func sizes(
    quick: [(Int, Int)], standard: [(Int, Int)], deep: [(Int, Int)], smallest: (Int, Int)
  ) -> [(Int, Int)] {
    let limit = maximumDimension ?? .max
    let allowed = choice(quick: quick, standard: standard, deep: deep).filter { $0.0 <= limit }
    return allowed.isEmpty ? [smallest] : allowed
  }
}
