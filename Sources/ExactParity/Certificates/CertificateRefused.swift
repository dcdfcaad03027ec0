/// A certificate that does not show what it is for, with the step that fails.
///
/// It says nothing about the statement: a refused certificate leaves the statement open, it does not refute
/// it.
public struct CertificateRefused: Error, Sendable, Hashable, CustomStringConvertible {
  /// The step that fails, and how.
  public let reason: String

  /// A refusal for `reason`.
  public init(_ reason: String) { self.reason = reason }

  /// The reason.
  public var description: String { reason }

  /// Refuses for `reason` unless `condition` holds.
  static func unless(_ condition: Bool, _ reason: @autoclosure () -> String) throws(CertificateRefused) {
    if !condition { throw CertificateRefused(reason()) }
  }
}
