public import Claims
internal import Proofs
internal import Prover

extension Paper {
  /// Claims of one's own, from a statement file.
  public static let own = Paper(
    key: "own", title: "Claims of one's own", citation: "a statement file", folder: "")
}

extension Row {
  /// The row of a claim of a statement file.
  ///
  /// Without `expect` anything but a refutation and an open question is as expected.
  ///
  /// - Parameter file: the name of the statement file.
  public init(_ named: NamedClaim, of file: String) {
    self.init(
      id: named.id, paper: .own, title: named.title.isEmpty ? named.claim.text : named.title,
      text: named.claim.description, place: "\(file):\(named.line)",
      method: "a counterexample is looked for, then a proof",
      expected: named.expected.map(Self.kind) ?? .enclosed
    ) { _, _ in preconditionFailure("the claim of a statement file is a question of its own") }
    question = named.claim
  }

  private static func kind(_ expectation: NamedClaim.Expectation) -> VerdictKind {
    switch expectation {
    case .proved: .proved
    case .verified: .verified
    case .enclosed: .enclosed
    case .refuted: .refuted
    case .undecided: .undecided
    }
  }
}

extension CheckResult {
  /// The result of asking the row's question within the scope.
  init(of row: Row, asking claim: Claim, _ scope: Scope) {
    let question = ClaimQuestion(
      claim,
      effort: .init(
        reach: scope.maximumDimension ?? 60,
        time: .seconds(scope.choice(quick: 2, standard: 10, deep: 60)), seed: scope.seed))
    // A domain without points is an open question, with that as its reason.
    let id = row.id.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") } ? row.id : ""
    let answer = (try? question.answer(id: id)) ?? question.soFar
    self.init(row: row, verdict: Verdict(answer), seconds: answer.seconds, proof: answer.proof)
  }
}

extension Verdict {
  /// The verdict of an answer, which says `proved` only with a theorem about the claim.
  fileprivate init(_ answer: ClaimAnswer) {
    let counterexample = answer.failure.map { Counterexample($0, of: answer.claim) }
    let finding: Finding
    switch answer.kind {
    case .refuted:
      finding = Finding(
        .refuted, scope: answer.scope, method: answer.method, counterexample: counterexample)
    case .enclosed: finding = Finding(.enclosed, scope: answer.scope, method: answer.method)
    case .undecided: finding = Finding(.undecided, scope: answer.scope, method: answer.method)
    default: finding = Finding(.verified, scope: answer.scope, method: answer.method)
    }
    self.init(
      kind: answer.kind, scope: answer.scope, method: answer.method, finding: finding,
      theorems: answer.proof?.theorems ?? [], lowered: nil)
  }
}

extension Counterexample {
  fileprivate init(_ failure: CaseFailure, of claim: Claim) {
    let link = claim.links[failure.link]
    func side(_ expression: Expression, _ side: CaseFailure.Side) -> Side {
      let value: SideValue =
        switch side {
        case .exact(let value): value.rational.map(SideValue.exact) ?? .other(value.description)
        case .enclosed(let lower, let upper): .enclosed(lower: lower, upper: upper)
        case .undefined(let reason): .other("undefined (\(reason))")
        case .uncomputed(let reason): .other(reason)
        }
      return Side(expression.text, value)
    }
    let domain = claim.domain.parts.isEmpty ? "" : " --for '\(claim.domainText)'"
    self.init(
      assignment: failure.parameters.map { Parameter(name: $0.name, value: $0.value.description) },
      claim: "\(link.left.text) \(link.relation.rawValue) \(link.right.text)",
      left: side(link.left, failure.left), right: side(link.right, failure.right),
      replay: "verify prove '\(claim.text)'\(domain)")
  }
}
