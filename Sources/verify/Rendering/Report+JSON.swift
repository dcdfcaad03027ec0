internal import Statements

extension Report {
  /// The schema `exact-parity/check/1`; see `docs/schemas/check.schema.json`.
  func jsonReport() throws -> String {
    try JSONValue.object([
      "schema": .string("exact-parity/check/1"), "results": .array(results.map(Self.json)),
    ]).rendered()
  }

  private static func json(_ result: CheckResult) -> JSONValue {
    .object([
      "id": .string(result.statement.id),
      "paper": .string(result.statement.paper.rawValue),
      "title": .string(result.statement.title),
      "verdict": .string(result.verdict.kind.rawValue),
      "expected": .string(result.statement.expected.rawValue),
      "asExpected": .bool(result.isAsExpected),
      "due": .bool(result.isDue),
      "scope": .string(result.verdict.scope),
      "method": .string(result.verdict.method),
      "seconds": .number((result.seconds * 1000).rounded() / 1000),
      "evidence": .object(evidence(result.verdict)),
    ])
  }

  private static func evidence(_ verdict: Verdict) -> [String: JSONValue] {
    var members: [String: JSONValue] = [:]
    for item in verdict.evidence { members[item.name] = .string(item.value) }
    if let counterexample = verdict.counterexample {
      members["counterexample"] = .object([
        "parameters": .string(counterexample.parameters), "claim": .string(counterexample.claim),
        "left": .string(counterexample.left), "right": .string(counterexample.right),
        "replay": .string(counterexample.replay),
      ])
    }
    return members
  }
}
