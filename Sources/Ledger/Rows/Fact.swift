/// A textbook fact that a derivation uses and that nothing here re-checks.
///
/// `docs/TRUST.md` lists every fact with the rows that use it; a proof file names it under `assumed`.
public struct Fact: Sendable, Hashable {
  /// The name it is known by, with hyphens, such as `hoeffding-inequality`.
  public let name: String
  /// Where it is proved: author, title, number.
  public let source: String

  /// The fact of this name.
  public init(_ name: String, source: String) { (self.name, self.source) = (name, source) }

  /// The fact as a derivation uses it: what it is applied to, and what it yields.
  public func applied(_ instance: String) -> FactInstance { FactInstance(fact: self, instance: instance) }
}

/// A fact, and what it says where a derivation uses it.
public struct FactInstance: Sendable, Hashable {
  /// The fact.
  public let fact: Fact
  /// What it is applied to, and what it yields there.
  public let instance: String
}
