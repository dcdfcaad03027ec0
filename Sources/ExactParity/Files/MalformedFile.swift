/// What is wrong with the content of an input file, and where.
public struct MalformedFile: Error, Sendable, Hashable, CustomStringConvertible {
  /// One line that names the place and says what would be accepted.
  public let problem: String

  /// An error with this one line.
  public init(_ problem: String) { self.problem = problem }

  /// The line.
  public var description: String { problem }
}
