package import Claims

/// A proof under construction, for whoever searches one: each step is checked as it comes, and links can be looked at
/// as the rules will see them.
///
/// A workbench makes no theorem: what it holds goes through ``Theorem/init(of:by:)`` like any other proof.
package struct Workbench: Sendable {
  private var checked = CheckedProof()

  package init() {}

  /// The statements and steps so far.
  package var proof: Proof { checked.proof }

  /// One more statement; its number.
  package mutating func append(_ statement: Claim) throws(Refused) -> Int {
    try checked.append(statement)
    return proof.statements.count - 1
  }

  /// One more step; its number. A refused one leaves the workbench as it was.
  package mutating func append(_ step: Step) throws(Refused) -> Int {
    try checked.append(step)
    return proof.steps.count - 1
  }

  /// The hints in the data of a step, as its rule would read them.
  package func hints(_ step: Step, at cell: Cell) throws(Refused) -> Hints {
    let judgement = Judgement(
      statement: step.statement, claim: proof.statements[step.statement], linkIndex: step.link, cell: cell)
    var input = RuleInput(
      judgement: judgement, uses: [], data: try Fields(step.data, "data"), theorem: checked.judgement)
    return try input.readHints()
  }
}

extension Value {
  /// Whether each class of the value is shown ≥ 0, or some > 0, without a certificate.
  package func isShown(strict: Bool, _ chart: Chart) -> Bool {
    guard let positivity = try? Positivity(self, chart) else { return false }
    return positivity.isStrict || !strict
  }
}

extension Cell {
  /// The constraint on the cell as the rules read it.
  package func constraint(_ constraint: Constraint, of domain: Domain) throws(Refused) -> EnteredConstraint {
    try Entering().constraint(constraint, place(domain))
  }
}
