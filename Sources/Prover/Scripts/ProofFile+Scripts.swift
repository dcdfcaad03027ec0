internal import Claims
public import Proofs

extension ProofFile {
  /// The file of several scripts: their statements and steps one after the other.
  ///
  /// - Throws: ``ScriptError`` where the kernel refuses a step.
  public init(
    id: String, scripts: [(name: String, script: ProofScript)], assumed: [AssumedFact] = [],
    premises: [String] = []
  ) throws(ScriptError) {
    var joined = Proof(statements: [], steps: [])
    for (_, script) in scripts { joined.append(try script.proof()) }
    do {
      try self.init(
        id: id, proving: scripts.map { ($0.name, $0.script.claim) }, by: joined, assumed: assumed,
        premises: premises)
    } catch {
      throw ScriptError(error.description)
    }
  }
}

extension Proof {
  /// Appends another proof, its numbers moved past those of this one.
  fileprivate mutating func append(_ other: Proof) {
    let (statements, steps) = (self.statements.count, self.steps.count)
    self.statements += other.statements
    for step in other.steps {
      var moved = step
      moved.statement += statements
      moved.uses = step.uses.map { $0 + steps }
      moved.data = step.data.movingLemmas(by: steps)
      self.steps.append(moved)
    }
  }
}

extension JSON {
  /// The data with the steps of its rewrites at other numbers.
  fileprivate func movingLemmas(by offset: Int) -> JSON {
    guard case .object(var data) = self, case .list(let rewrites)? = data["rewrites"] else { return self }
    data["rewrites"] = .list(
      rewrites.map { rewrite in
        guard case .object(var fields) = rewrite, case .number(let lemma)? = fields["lemma"] else {
          return rewrite
        }
        fields["lemma"] = .number(lemma + offset)
        return .object(fields)
      })
    return .object(data)
  }
}
