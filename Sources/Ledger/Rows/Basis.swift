public import Claims
public import Proofs
public import Prover

/// Claims with their proofs as scripts, for the kernel to re-check: data, elaborated when it is asked for and believed by nobody.
public struct Certificate: Sendable {
  /// The scripts with their parts of the name: empty for the row's own claim, else what comes after `id/`.
  public let scripts: [(part: String, script: ProofScript)]

  /// The proof of a row's own claim, and of parts beside it.
  public init(_ script: ProofScript, parts: [(part: String, script: ProofScript)] = []) {
    self.init(parts: [("", script)] + parts)
  }

  /// The proofs of claims under these parts of the name.
  public init(parts: [(part: String, script: ProofScript)]) {
    precondition(!parts.isEmpty, "a certificate is about something")
    scripts = parts
  }
}

/// A written argument for all parameters: from claims that the kernel re-checks, rows that are re-checked with it, and named facts.
public struct Derivation: Sendable {
  /// The parameters for which it shows the statement, such as `every d ≥ 2, n ≥ 22 d³`.
  public let scope: String
  /// The finite core; a row without one is listed in `docs/core-free.txt`.
  public let core: Certificate?
  /// The rows it rests on; references, so that a misspelt one does not compile.
  public let premises: [Row]
  /// The textbook facts it uses.
  public let facts: [FactInstance]
  /// The argument that puts them together.
  public let argument: String

  /// A derivation; nothing is checked yet.
  public init(
    for scope: String, core: Certificate? = nil, premises: [Row] = [], facts: [FactInstance] = [],
    argument: String
  ) {
    (self.scope, self.core, self.premises) = (scope, core, premises)
    (self.facts, self.argument) = (facts, argument)
  }
}

/// What a row rests on beside the cases that its check goes through.
public enum Basis: Sendable {
  /// Nothing: the verdict is about the cases.
  case cases
  /// The kernel's theorem about the row's own claim.
  case proof(Certificate)
  /// A written derivation.
  case derivation(Derivation)

  /// The claims that the kernel re-checks for it.
  public var certificate: Certificate? {
    switch self {
    case .cases: nil
    case .proof(let certificate): certificate
    case .derivation(let derivation): derivation.core
    }
  }

  /// The rows it rests on.
  public var premises: [Row] {
    if case .derivation(let derivation) = self { derivation.premises } else { [] }
  }

  /// The textbook facts it uses.
  public var facts: [FactInstance] {
    if case .derivation(let derivation) = self { derivation.facts } else { [] }
  }
}

extension Row {
  /// The row's theorems as a proof file, re-checked by the kernel; `nil` where it has none.
  ///
  /// - Throws: `ScriptError`, with the refusal where the kernel refuses.
  public func proofFile() throws(ScriptError) -> ProofFile? {
    guard let certificate = basis.certificate else { return nil }
    let named = certificate.scripts.map { part, script in
      (name: part.isEmpty ? id : "\(id)/\(part)", script: script)
    }
    let file = try ProofFile(
      id: id, scripts: named,
      assumed: basis.facts.map {
        AssumedFact(fact: $0.fact.name, source: $0.fact.source, instance: $0.instance)
      }, premises: basis.premises.map(\.id))
    precondition(
      file.theorems.elementsEqual(named) { $0.name == $1.name && $0.theorem.claim == $1.script.claim },
      "the kernel proved other claims")
    return file
  }

  /// The claim that the row states, where the kernel's theorem is to be about it.
  public var claim: Claim? {
    if case .proof(let certificate) = basis {
      certificate.scripts.first { $0.part.isEmpty }?.script.claim
    } else {
      nil
    }
  }
}
