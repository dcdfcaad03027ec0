internal import Claims
internal import Foundation
internal import Ledger
internal import Proofs
internal import Prover

/// The answer about a claim of the user's own, with the claim as it was typed.
struct AnswerRendering {
  let answer: ClaimAnswer
  let claim: String
  let domain: String
  let definitions: [String]

  func rendered(as format: ProveCommand.Format) throws -> String {
    switch format {
    case .text: text
    case .json: try json.rendered()
    case .latex: latex
    }
  }

  /// The relation that fails.
  private var link: Link? { answer.failure.map { answer.claim.links[$0.link] } }

  private var text: String {
    guard let failure = answer.failure, let link else {
      let scope = answer.kind == .undecided ? answer.scope : "for \(answer.scope)"
      return "\(answer.kind): \(scope)\n  \(answer.method)\n"
    }
    let place = failure.place.isEmpty ? "" : " at \(failure.place)"
    return """
      refuted\(place): \(Self.reason(failure, link.relation))
        left   \(Self.side(failure.left))   \(link.left.text)
        right  \(Self.side(failure.right))   \(link.right.text)
        \(answer.method)

      """
  }

  private static func reason(_ failure: CaseFailure, _ relation: Relation) -> String {
    for case .undefined(let reason) in [failure.left, failure.right] { return reason }
    return "\(side(failure.left)) \(relation.rawValue) \(side(failure.right)) is false"
  }

  private static func side(_ side: CaseFailure.Side) -> String { "\(side)" }

  private var json: JSONValue {
    .object([
      "schema": .string("exact-parity/prove/1"), "claim": .string(claim), "for": .string(domain),
      "let": .array(definitions.map(JSONValue.string)), "verdict": .string(answer.kind.rawValue),
      "scope": .string(answer.scope), "method": .string(answer.method),
      "counterexample": answer.failure.map(Self.json) ?? .null,
      "proof": answer.proof.map { JSONValue($0.json) } ?? .null,
      "seconds": .number((answer.seconds * 1000).rounded() / 1000),
    ])
  }

  private static func json(_ failure: CaseFailure) -> JSONValue {
    .object([
      "parameters": .object(
        Dictionary(uniqueKeysWithValues: failure.parameters.map { ($0.name, JSONValue.exact($0.value)) })),
      "left": json(failure.left), "right": json(failure.right), "link": .integer(failure.link),
    ])
  }

  private static func json(_ side: CaseFailure.Side) -> JSONValue {
    if case .enclosed(let lower, let upper) = side {
      return .object(["lower": .string(lower), "upper": .string(upper)])
    }
    return .string("\(side)")
  }

  /// The claim as a displayed formula, then what was found.
  private var latex: String {
    let domain = answer.claim.domainLatex
    var text = "\\[\n  \(answer.claim.latex)\(domain.isEmpty ? "" : " \\qquad (\(domain))")\n\\]\n"
    if let failure = answer.failure {
      let place = failure.parameters.map { "\($0.name) = \($0.value)" }.joined(separator: ", ")
      text += "Refuted at $\(place)$: the left side is $\(Self.side(failure.left))$, "
      text += "the right side $\(Self.side(failure.right))$.\n"
    } else {
      text += "% \(answer.kind): \(answer.scope); \(answer.method)\n"
    }
    for theorem in answer.proof?.theorems ?? [] {
      text += "\\begin{verbatim}\n" + theorem.theorem.written.joined(separator: "\n") + "\n\\end{verbatim}\n"
    }
    return text
  }
}

extension JSONValue {
  /// The same value.
  init(_ json: JSON) {
    switch json {
    case .text(let text): self = .string(text)
    case .number(let number): self = .integer(number)
    case .list(let list): self = .array(list.map(JSONValue.init))
    case .object(let members): self = .object(members.mapValues(JSONValue.init))
    case .null: self = .null
    }
  }
}
