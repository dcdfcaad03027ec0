public import Claims

/// A textbook fact that a derived row adds to its theorems: named, never used in a step.
public struct AssumedFact: Hashable, Sendable {
  /// The name.
  public let fact: String
  /// Where it is proved.
  public let source: String
  /// Which instance of it is meant.
  public let instance: String

  /// A fact with this name, source and instance.
  public init(fact: String, source: String, instance: String) {
    self.fact = fact
    self.source = source
    self.instance = instance
  }
}

/// A proof file: what it proves, under which names, and what it leaves to textbooks and to other rows.
///
/// ```swift
/// let file = try ProofFile(reading: bytes)  // throws Refused: every claim is checked by the kernel
/// file.id                                   // "hdp-corollary-3"
/// file.theorems.map(\.name)                 // ["hdp-corollary-3"]
/// ```
public struct ProofFile: Sendable {
  /// The schema of `docs/PROOF-FORMAT.md`.
  public static let schema = "exact-parity/proof/1"

  /// The id of the row, or the empty text for a claim of one's own.
  public let id: String
  /// The statements and steps.
  public let proof: Proof
  /// The claims that the file proves, with their names.
  public let theorems: [(name: String, theorem: Theorem)]
  /// What a derived row's argument takes from textbooks.
  public let assumed: [AssumedFact]
  /// The rows on which a derived row's argument rests.
  public let premises: [String]

  /// Checks a proof and names the claims that it proves.
  ///
  /// - Throws: ``Refused``, also where a claim is none of the proof's statements.
  public init(
    id: String, proving claims: [(name: String, claim: Claim)], by proof: Proof, assumed: [AssumedFact] = [],
    premises: [String] = []
  ) throws(Refused) {
    var numbers: [(name: String, statement: Int)] = []
    for (name, claim) in claims {
      guard let statement = proof.statements.firstIndex(of: claim) else {
        throw Refused("the claim '\(name)' is none of the statements of the proof")
      }
      numbers.append((name, statement))
    }
    try self.init(id: id, claims: numbers, proof: proof, assumed: assumed, premises: premises)
  }

  private init(
    id: String, claims: [(name: String, statement: Int)], proof: Proof, assumed: [AssumedFact],
    premises: [String]
  ) throws(Refused) {
    try require(Self.isID(id, orEmpty: true), "an id has letters, digits and '-' only")
    try require(!claims.isEmpty, "no claim")
    try require(Set(claims.map(\.name)).count == claims.count, "two claims of one name")
    try require(premises.allSatisfy { Self.isID($0) }, "a premise is no id")
    let checked = try CheckedProof(proof)
    var theorems: [(name: String, theorem: Theorem)] = []
    for (name, statement) in claims { theorems.append((name, try checked.theorem(of: statement))) }
    (self.id, self.proof, self.theorems) = (id, proof, theorems)
    (self.assumed, self.premises) = (assumed, premises)
  }

  static func isID(_ text: String, orEmpty: Bool = false) -> Bool {
    text.utf8.count <= 100 && (orEmpty || !text.isEmpty)
      && text.unicodeScalars.allSatisfy {
        ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0) || $0 == "-"
      }
  }
}

// MARK: reading

extension ProofFile {
  /// Reads and checks a file.
  ///
  /// - Throws: ``Refused``: the bytes are no canonical JSON of the schema, or a step is refused.
  public init(reading bytes: [UInt8]) throws(Refused) {
    var fields = try Fields(JSON(canonical: bytes), "the file")
    try require(try fields.text("schema") == Self.schema, "another schema")
    try require(try fields.text("end") == "end", "no end mark")
    let id = try fields.text("id")
    let statements = try fields.list("statements")
    var proof = Proof(statements: [], steps: [])
    for json in statements { proof.statements.append(try Self.statement(json)) }
    let steps = try fields.list("steps")
    for (index, json) in steps.enumerated() {
      do {
        proof.steps.append(try Self.step(json))
      } catch {
        throw Refused(error.reason, step: index)
      }
    }
    var claims: [(name: String, statement: Int)] = []
    for json in try fields.list("claims") { claims.append(try Self.claim(json, of: id)) }
    var assumed: [AssumedFact] = []
    for json in try fields.list("assumed") { assumed.append(try Self.fact(json)) }
    let premises = try fields.json("premises").texts("premises")
    try fields.end()
    try self.init(id: id, claims: claims, proof: proof, assumed: assumed, premises: premises)
    // A row that is proved assumes nothing.
    if claims.contains(where: { $0.name == id }) {
      try require(assumed.isEmpty && premises.isEmpty, "assumed facts or premises of a claim named by its id")
    }
  }

  /// The schema and the id that the bytes carry, where they are canonical JSON: read without a check of the rest.
  public static func header(of bytes: [UInt8]) -> (schema: String?, id: String?)? {
    guard case .object(let object)? = try? JSON(canonical: bytes) else { return nil }
    func text(_ key: String) -> String? { if case .text(let text)? = object[key] { text } else { nil } }
    return (text("schema"), text("id").flatMap { isID($0, orEmpty: true) ? $0 : nil })
  }

  private static func statement(_ json: JSON) throws(Refused) -> Claim {
    var fields = try Fields(json, "a statement")
    let (domain, show) = (try fields.text("for"), try fields.text("show"))
    try fields.end()
    do {
      return try Claim(show, for: domain)
    } catch {
      throw Refused("a statement: \(error.message) (\(error.source), column \(error.column))")
    }
  }

  private static func step(_ json: JSON) throws(Refused) -> Step {
    var fields = try Fields(json, "a step")
    let of = try fields.json("of").numbers("of")
    try require(of.count == 2, "a step: 'of' is [statement, link]")
    let step = Step(
      try fields.text("rule"), of: of[0], of[1], cell: try fields.json("cell"), data: try fields.json("data"),
      uses: try fields.json("uses").numbers("uses"))
    try fields.end()
    return step
  }

  private static func claim(_ json: JSON, of id: String) throws(Refused) -> (name: String, statement: Int) {
    var fields = try Fields(json, "a claim")
    let claim = (name: try fields.text("name"), statement: try fields.number("statement"))
    try fields.end()
    let part = claim.name.hasPrefix(id + "/") ? String(claim.name.dropFirst(id.count + 1)) : ""
    try require(claim.name == id || (!id.isEmpty && isID(part)), "a claim is named by the id, or id/part")
    return claim
  }

  private static func fact(_ json: JSON) throws(Refused) -> AssumedFact {
    var fields = try Fields(json, "an assumed fact")
    let fact = AssumedFact(
      fact: try fields.text("fact"), source: try fields.text("source"), instance: try fields.text("instance"))
    try fields.end()
    try require(isID(fact.fact), "the name of a fact has letters, digits and '-' only")
    return fact
  }
}

// MARK: writing

extension ProofFile {
  /// The file as canonical JSON with a newline at its end: ``init(reading:)`` reads it back.
  public var bytes: [UInt8] { Array((json.canonical + "\n").utf8) }

  /// The file as a value: what ``bytes`` writes.
  public var json: JSON {
    .object([
      "schema": .text(Self.schema), "id": .text(id), "end": .text("end"),
      "statements": .list(
        proof.statements.map { .object(["for": .text($0.domainText), "show": .text($0.text)]) }),
      "claims": .list(
        theorems.map { name, theorem in
          .object([
            "name": .text(name), "statement": .number(proof.statements.firstIndex(of: theorem.claim) ?? 0),
          ])
        }),
      "steps": .list(proof.steps.map(\.json)),
      "assumed": .list(
        assumed.map {
          .object(["fact": .text($0.fact), "source": .text($0.source), "instance": .text($0.instance)])
        }),
      "premises": .list(premises.map(JSON.text)),
    ])
  }
}

extension Step {
  fileprivate var json: JSON {
    .object([
      "rule": .text(rule), "of": .list([.number(statement), .number(link)]), "cell": cell, "data": data,
      "uses": .list(uses.map(JSON.number)),
    ])
  }
}
