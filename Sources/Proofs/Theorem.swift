public import Claims

/// What a step claims: for all values of the cell's coordinates whose point lies in the domain, the link holds and both
/// sides are defined; without a cell, at every point of the domain. Plain data: it takes ``infer`` to believe it.
struct Judgement: Hashable {
  /// The number of the statement in its proof.
  let statement: Int
  let claim: Claim
  let linkIndex: Int
  /// `nil`: the whole domain, concluded.
  let cell: Cell?

  var link: Link { claim.links[linkIndex] }
}

/// A judgement that a rule has checked, with what it compared.
struct CheckedStep {
  let judgement: Judgement
  let lines: [Line]

  fileprivate init(_ judgement: Judgement, _ lines: [Line]) {
    self.judgement = judgement
    self.lines = lines
  }
}

/// A claim that the kernel has proved, with nothing assumed.
///
/// ```swift
/// let claim = try Claim("2^n >= n + 1", for: "n >= 0")
/// let theorem = try Theorem(of: claim, by: proof)  // throws Refused with the step that is at fault
/// theorem.claim == claim                           // true
/// ```
///
/// There is no other way to a value of this type than a proof whose every step ``infer`` accepts: the only initializers
/// that make one are in this file, it is not decoded, and nothing in this target reaches around the type system.
public struct Theorem: Sendable {
  /// What is proved.
  public let claim: Claim
  /// The steps that prove it, among them those of lemmas.
  let steps: [(step: Step, checked: CheckedStep)]

  fileprivate init(claim: Claim, steps: [(step: Step, checked: CheckedStep)]) {
    self.claim = claim
    self.steps = steps
  }

  /// Checks the proof, and that it proves this claim.
  ///
  /// - Throws: ``Refused``, with the step at fault.
  /// - Complexity: that of the polynomial identities in the steps; nothing is searched.
  public init(of claim: Claim, by proof: Proof) throws(Refused) {
    let checked = try CheckedProof(proof)
    guard let statement = proof.statements.firstIndex(of: claim) else {
      throw Refused("the claim is none of the statements of the proof")
    }
    self = try checked.theorem(of: statement)
  }
}

/// A proof whose every step is checked, as far as it has got.
struct CheckedProof {
  private(set) var proof = Proof(statements: [], steps: [])
  private var steps: [CheckedStep] = []

  init() {}

  init(_ proof: Proof) throws(Refused) {
    for statement in proof.statements { try append(statement) }
    for step in proof.steps { try append(step) }
  }

  /// One more statement, of which nothing is claimed yet.
  mutating func append(_ statement: Claim) throws(Refused) {
    try require(
      proof.statements.count < ProofLimits.statements, "more than \(ProofLimits.statements) statements")
    proof.statements.append(statement)
  }

  /// One more step; a refused one leaves the proof as it was.
  mutating func append(_ step: Step) throws(Refused) {
    try require(proof.steps.count < ProofLimits.steps, "more than \(ProofLimits.steps) steps")
    do {
      steps.append(try infer(step, proof.statements, steps))
    } catch {
      throw Refused("\(step.rule): \(error.reason)", step: proof.steps.count)
    }
    proof.steps.append(step)
  }

  /// What an earlier step has shown.
  func judgement(_ number: Int) throws(Refused) -> Judgement {
    guard steps.indices.contains(number) else { throw Refused("\(number) is no earlier step") }
    return steps[number].judgement
  }

  /// The theorem of a statement whose every link is concluded.
  func theorem(of statement: Int) throws(Refused) -> Theorem {
    guard proof.statements.indices.contains(statement) else { throw Refused("no statement \(statement)") }
    let claim = proof.statements[statement]
    for link in claim.links.indices {
      let isConcluded = steps.contains {
        $0.judgement.statement == statement && $0.judgement.linkIndex == link && $0.judgement.cell == nil
      }
      try require(isConcluded, "link \(link) of statement \(statement) is not concluded")
    }
    return Theorem(claim: claim, steps: Array(zip(proof.steps, steps)))
  }
}

/// The one inference: what the step claims, once its rule has found nothing to refuse.
private func infer(_ step: Step, _ statements: [Claim], _ earlier: [CheckedStep]) throws(Refused)
  -> CheckedStep
{
  guard statements.indices.contains(step.statement) else { throw Refused("no statement \(step.statement)") }
  let claim = statements[step.statement]
  guard claim.links.indices.contains(step.link) else { throw Refused("no link \(step.link)") }
  guard let rule = Rule.all[step.rule] else { throw Refused("unknown rule") }
  func theorem(_ number: Int) throws(Refused) -> Judgement {
    // Only earlier steps; and no index is counted from the end.
    guard earlier.indices.contains(number) else { throw Refused("\(number) is no earlier step") }
    return earlier[number].judgement
  }
  var uses: [Judgement] = []
  for number in step.uses { uses.append(try theorem(number)) }
  let cell = step.cell == .null ? nil : try Cell(step.cell, claim.domain)
  let judgement = Judgement(statement: step.statement, claim: claim, linkIndex: step.link, cell: cell)
  try require(
    (cell == nil) == rule.isOnWholeDomain, rule.isOnWholeDomain ? "a cell is given" : "no cell is given")
  var input = RuleInput(
    judgement: judgement, uses: uses, data: try Fields(step.data, "data"), theorem: theorem)
  let lines = try rule.check(&input)
  try input.data.end()
  return CheckedStep(judgement, lines)
}
