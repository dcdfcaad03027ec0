public import Claims
public import ExactParity

/// One row of a ledger: a statement, where it comes from, and what decides it.
///
/// A row is declared in a file of its own as a static member, and listed once in its ledger. Its check goes through cases and can
/// say no more than they show; a word for all parameters comes from its ``basis``.
public struct Row: Sendable, Identifiable {
  /// The id, such as `hdp-lemma-1`.
  public let id: String
  /// The source.
  public let paper: Paper
  /// The section whose folder holds it; `nil` where it lies in the paper's own.
  public let section: Paper.Section?
  /// What it says in a few words (at most 60 characters, for tables).
  public let title: String
  /// The statement, with its standing assumptions.
  public let text: String
  /// Where it stands in the source, such as `Lemma 1, eq. (20)`.
  public let place: String
  /// How it is checked.
  public let method: String
  /// The verdict that the ledger expects.
  public let expected: VerdictKind
  /// The weaker verdict at which it stands until its derivation is written; `nil` when none is due.
  public let due: VerdictKind?
  /// The reference table that goes with it, without its extension.
  public let table: String?
  /// What it rests on beside its cases.
  public let basis: Basis
  /// What its refutation means for the paper, where it is expected.
  public let consequence: Consequence?
  /// What of its argument is in words, of a row whose derivation is not yet data.
  public let argued: String?
  /// The claim of a statement file, which is decided as a question of its own.
  public internal(set) var question: Claim?
  /// The Swift file of the declaration, below the ledger's sources.
  public let fileName: String
  /// Goes through the cases of a scope. A false statement is a value; only cancellation and broken invariants throw.
  public let cases: @Sendable (Scope, ProgressCallback?) throws -> Finding

  /// A row. `file` is the declaring file, filled in by the compiler.
  public init(
    id: String, paper: Paper, section: Paper.Section? = nil, title: String, text: String, place: String,
    method: String,
    argued: String? = nil,
    expected: VerdictKind, due: VerdictKind? = nil, table: String? = nil, basis: Basis = .cases,
    consequence: Consequence? = nil, file: String = #fileID,
    check: @escaping @Sendable (Scope, ProgressCallback?) throws -> Finding
  ) {
    self.id = id
    self.paper = paper
    self.section = section
    self.title = title
    self.text = text
    self.place = place
    self.method = method
    self.expected = expected
    self.due = due
    self.table = table
    self.basis = basis
    self.consequence = consequence
    self.argued = argued
    self.fileName = file.split(separator: "/").last.map(String.init) ?? file
    self.cases = check
  }

  /// Where the check is, from the root of the project.
  public var sourceFile: String { "Sources/Statements/\(folder)/\(fileName)" }

  /// Where its test is, from the root of the project.
  public var testFile: String {
    "Tests/StatementsTests/\(folder)/\(fileName.replacing(".swift", with: "Tests.swift"))"
  }

  /// Below the sources and below the tests alike.
  private var folder: String { ([paper.folder] + (section.map { [$0.folder] } ?? [])).joined(separator: "/") }

  /// Whether `verdict` is the expected one, a stronger one, or the one at which a due statement stands.
  public func accepts(_ verdict: VerdictKind) -> Bool {
    verdict.satisfies(expected) || due.map { verdict.satisfies($0) } ?? false
  }
}
