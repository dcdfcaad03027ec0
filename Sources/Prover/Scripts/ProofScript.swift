public import Claims
public import Proofs

/// A proof as a person writes it: lemmas with names, a tree for each link.
///
/// ```swift
/// var script = ProofScript(of: .stated("2^n >= n + 1", for: "n >= 0"))
/// script.prove(.bound("n", 0, .growth("n", factor: "2", from: .evaluate)))
/// let theorem = try Theorem(of: script.claim, by: script.proof())
/// ```
///
/// Nothing here is believed: what comes out is steps, which the kernel checks.
public struct ProofScript: Sendable {
  /// What is to be proved.
  public let claim: Claim
  private var statements: [(name: String, claim: Claim, trees: [ProofTree])] = []
  private var main: [ProofTree] = []

  /// A script for this claim.
  public init(of claim: Claim) { self.claim = claim }

  /// The script of a claim that needs no lemmas: a tree for each of its links.
  ///
  /// - Precondition: the text is a claim.
  public init(
    _ show: String, for domain: String = "", letting definitions: [String] = [], by trees: ProofTree...
  ) {
    self.init(of: .stated(show, for: domain, letting: definitions))
    main = trees
  }

  /// The trees of the claim's links, from the left.
  public mutating func prove(_ trees: ProofTree...) { main = trees }

  /// The same lemmas and trees for another claim, as in a test that a false one is refused.
  public func proving(_ other: Claim) -> ProofScript {
    var script = ProofScript(of: other)
    (script.statements, script.main) = (statements, main)
    return script
  }

  /// The same script with another claim in place of a lemma's, as in a test that what uses the lemma falls with it; `nil` where it has
  /// no lemma of this name.
  public func replacingLemma(_ name: String, by other: Claim) -> ProofScript? {
    guard let index = statements.firstIndex(where: { $0.name == name }) else { return nil }
    var script = self
    script.statements[index].claim = other
    return script
  }

  /// A lemma, with a tree for each of its links; it may use earlier ones.
  ///
  /// Without trees it is not concluded: other trees may still prove its links on their own cells.
  ///
  /// - Parameters:
  ///   - domain: That of the claim unless given.
  ///   - definitions: Functions and constants of one's own.
  /// - Precondition: the text is a claim.
  public mutating func lemma(
    _ name: String, _ show: String, for domain: String? = nil, letting definitions: [String] = [],
    _ trees: ProofTree...
  ) {
    let claim = Claim.stated(show, for: domain ?? claim.domainText, letting: definitions)
    statements.append((name, claim, trees))
  }

  /// A lemma that several scripts use.
  public mutating func lemma(_ lemma: ProvedLemma) {
    statements.append((lemma.name, lemma.claim, lemma.trees))
  }

  /// The steps: lemmas in order, then the claim.
  ///
  /// - Throws: ``ScriptError`` where a tree does not fit its cell or names no lemma.
  public func proof() throws(ScriptError) -> Proof {
    var writer = ProofWriter(statements.map { ($0.name, $0.claim) } + [("", claim)])
    for (index, statement) in (statements + [("", claim, main)]).enumerated() {
      let isLemma = index < statements.count
      guard statement.trees.count == statement.claim.links.count || (isLemma && statement.trees.isEmpty)
      else {
        throw ScriptError(
          "'\(statement.name)' has \(statement.claim.links.count) links and \(statement.trees.count) trees")
      }
      for (link, tree) in statement.trees.enumerated() { try writer.conclude(tree, of: index, link) }
    }
    return writer.proof
  }

  /// The theorem, by the kernel.
  ///
  /// - Throws: ``ScriptError``, with the refusal where the kernel refuses.
  public func theorem() throws(ScriptError) -> Theorem {
    let proof = try proof()
    do { return try Theorem(of: claim, by: proof) } catch { throw ScriptError(error.description) }
  }
}

/// A lemma with its proof, for several scripts.
public struct ProvedLemma: Sendable {
  let name: String
  let claim: Claim
  let trees: [ProofTree]

  /// - Precondition: the text is a claim.
  public init(_ name: String, _ show: String, for domain: String, _ trees: ProofTree...) {
    self.name = name
    claim = .stated(show, for: domain)
    self.trees = trees
  }
}

/// Why a script yields no proof.
public struct ScriptError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The reason, and where.
  public let description: String

  init(_ description: String) { self.description = description }
}
