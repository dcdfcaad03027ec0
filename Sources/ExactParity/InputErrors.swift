/// An argument outside the range that a computation accepts; the message names both.
public struct InvalidInput: Error, Sendable, Hashable, CustomStringConvertible {
  /// The argument, by the name that its user knows it by.
  public let argument: String
  /// What is wrong with it and what would be accepted.
  public let problem: String

  /// An error about `argument`.
  public init(_ argument: String, _ problem: String) {
    self.argument = argument
    self.problem = problem
  }

  /// `argument: problem`.
  public var description: String { "\(argument): \(problem)" }
}

/// A computation that would need more than the stated limit, refused before it starts.
public struct ComputationRefused: Error, Sendable, Hashable, CustomStringConvertible {
  /// The computation, in a few words.
  public let computation: String
  /// What it would need, with its unit.
  public let need: String
  /// The limit that it exceeds, with its unit.
  public let limit: String
  /// Whether it is only a matter of time, so that ``TimeLimit/isLifted`` would let it start.
  public let isForTime: Bool

  /// A refusal of `computation`, which would need `need` where `limit` is allowed.
  public init(_ computation: String, need: String, limit: String, isForTime: Bool = false) {
    self.computation = computation
    self.need = need
    self.limit = limit
    self.isForTime = isForTime
  }

  /// One sentence with the need and the limit.
  public var description: String { "\(computation) would need \(need); the limit is \(limit)" }
}
