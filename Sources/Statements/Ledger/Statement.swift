public import ExactParity

/// One row of the ledger: a statement, where it comes from, and the check that decides it.
///
/// A statement is declared in a file of its own as a static member, and listed once in ``Registry``.
public struct Statement: Sendable, Identifiable {
  /// The id, such as `hdp-lemma-1`.
  public let id: String
  /// The source.
  public let paper: Paper
  /// What it says in a few words (at most 60 characters, for tables).
  public let title: String
  /// The statement, with its standing assumptions.
  public let text: String
  /// Where it stands in the source, such as `Lemma 1, eq. (20)`.
  public let place: String
  /// How it is checked.
  public let method: String
  /// What of the argument is in words, with its standard source, rather than re-checked; `nil` if nothing is.
  public let argued: String?
  /// The verdict that the ledger expects.
  public let expected: VerdictKind
  /// The weaker verdict at which the statement stands until its certificate is written; `nil` when none is due.
  public let due: VerdictKind?
  /// The reference table that goes with it, without its extension.
  public let table: String?
  /// The certificate written out as mathematics, where there is one.
  public let certificate: (@Sendable () -> String)?
  /// The Swift file of the declaration.
  public let fileName: String
  /// Decides the statement within a scope. A false statement is a value; only cancellation and
  /// broken invariants throw.
  public let check: @Sendable (Scope, ProgressCallback?) throws -> Verdict

  /// A row of the ledger. `file` is the declaring file, filled in by the compiler.
  public init(
    id: String, paper: Paper, title: String, text: String, place: String, method: String,
    argued: String? = nil, expected: VerdictKind, due: VerdictKind? = nil, table: String? = nil,
    certificate: (@Sendable () -> String)? = nil, file: String = #fileID,
    check: @escaping @Sendable (Scope, ProgressCallback?) throws -> Verdict
  ) {
    self.id = id
    self.paper = paper
    self.title = title
    self.text = text
    self.place = place
    self.method = method
    self.argued = argued
    self.expected = expected
    self.due = due
    self.table = table
    self.certificate = certificate
    self.fileName = file.split(separator: "/").last.map(String.init) ?? file
    self.check = check
  }

  /// Where the check is, from the root of the project.
  public var sourceFile: String { "Sources/Statements/\(paper.folder)/\(fileName)" }

  /// Where its test is, from the root of the project.
  public var testFile: String {
    "Tests/StatementsTests/\(paper.folder)/\(fileName.replacing(".swift", with: "Tests.swift"))"
  }

  /// Whether `verdict` is the expected one, a stronger one, or the one at which a due statement stands.
  public func accepts(_ verdict: VerdictKind) -> Bool {
    verdict.satisfies(expected) || due.map { verdict.satisfies($0) } ?? false
  }
}
