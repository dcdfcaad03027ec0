/// Where statements come from: a paper, or a collection of one's own. Another package adds its own by making one.
public struct Paper: Sendable, Hashable {
  /// The prefix of its ids, such as `hdp` in `hdp-lemma-1`, and the value of `--paper`.
  public let key: String
  /// The title, as a heading.
  public let title: String
  /// How the text that was read is cited.
  public let citation: String
  /// The folder, below the ledger's sources and tests, that holds its rows.
  public let folder: String

  /// A source of statements; `key` is lower case, without a hyphen.
  public init(key: String, title: String, citation: String, folder: String) {
    precondition(!key.isEmpty && !key.contains("-"), "the key is a prefix of ids")
    (self.key, self.title, self.citation, self.folder) = (key, title, citation, folder)
  }

  /// A section or an appendix, in whose folder its rows are; a ledger declares its own as static members.
  public struct Section: Sendable, Hashable {
    /// The folder below the paper's, such as `Section4_RademacherWeights`.
    public let folder: String

    /// The section in this folder.
    public init(folder: String) { self.folder = folder }
  }
}
