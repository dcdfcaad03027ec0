internal import Ledger

/// A result as `verify check --format json` has it.
enum CheckJSON {
  static func object(_ result: CheckResult) -> JSONValue {
    let (row, verdict) = (result.row, result.verdict)
    var members: [String: JSONValue] = [
      "id": .string(row.id),
      "paper": .string(row.paper.key),
      "title": .string(row.title),
      "verdict": .string(verdict.kind.rawValue),
      "expected": .string(row.expected.rawValue),
      "asExpected": .bool(result.isAsExpected),
      "due": .bool(result.isDue),
      "scope": .string(verdict.scope),
      "method": .string(verdict.method),
      "seconds": .number((result.seconds * 1000).rounded() / 1000),
      "evidence": .object(
        Dictionary(verdict.evidence.map { ($0.name, .string($0.value)) }) { first, _ in first }),
    ]
    if !verdict.theorems.isEmpty { members["theorems"] = .array(verdict.theorems.map { .string($0.name) }) }
    if case .derivation(let derivation) = row.basis {
      members["premises"] = .array(derivation.premises.map { .string($0.id) })
      members["facts"] = .array(
        derivation.facts.map {
          .object([
            "name": .string($0.fact.name), "source": .string($0.fact.source),
            "instance": .string($0.instance),
          ])
        })
    }
    if let counterexample = verdict.counterexample { members["counterexample"] = json(counterexample) }
    if verdict.kind == .refuted, let consequence = row.consequence {
      members["slip"] = .string(consequence.slip.rawValue)
      members["conclusionSurvives"] = .bool(consequence.conclusionSurvives)
    }
    return .object(members)
  }

  private static func json(_ counterexample: Counterexample) -> JSONValue {
    let parameters = counterexample.assignment.map { ($0.name, JSONValue.string($0.value)) }
    return .object([
      "parameters": .object(Dictionary(parameters) { first, _ in first }),
      "claim": .string(counterexample.claim),
      "left": json(counterexample.left.value), "right": json(counterexample.right.value),
      "replay": .string(counterexample.replay),
    ])
  }

  private static func json(_ value: SideValue) -> JSONValue {
    switch value {
    case .exact(let value): .exact(value)
    case .enclosed(let lower, let upper): .object(["lower": .string(lower), "upper": .string(upper)])
    case .other(let text): .string(text)
    }
  }
}
