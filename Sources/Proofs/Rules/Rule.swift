package import Claims

/// A rule of the kernel.
struct Rule {
  /// Refuses, or returns what was compared; then the step's judgement holds.
  let check: @Sendable (inout RuleInput) throws(Refused) -> [Line]
  /// Whether it proves a link on the whole domain, without a cell.
  var isOnWholeDomain = false

  /// The rules by their names.
  static let all: [String: Rule] = [
    "cases": Rule(check: cases), "empty": Rule(check: empty), "equal": Rule(check: equal),
    "positive": Rule(check: positive), "recurrence": Rule(check: recurrence), "growth": Rule(check: growth),
    "chain": Rule(check: chain), "square": Rule(check: square), "combine": Rule(check: combine),
    "degree": Rule(check: degree), "evaluate": Rule(check: evaluate),
    "finite": Rule(check: finite, isOnWholeDomain: true),
    "conclude": Rule(check: conclude, isOnWholeDomain: true),
  ]
}

/// What a rule is given: the judgement to check, the theorems it rests on, and the data of its step.
struct RuleInput {
  let judgement: Judgement
  let uses: [Judgement]
  var data: Fields
  /// The theorem of an earlier step, by its number.
  let theorem: (Int) throws(Refused) -> Judgement

  var claim: Claim { judgement.claim }
  var domain: Domain { judgement.claim.domain }
  var link: Link { judgement.link }
  /// The step's cell; rules on the whole domain do not ask.
  var cell: Cell { judgement.cell ?? Cell(whole: domain) }

  /// Whether the theorem is about the same link of the same statement.
  func isAboutTheLink(_ theorem: Judgement) -> Bool {
    theorem.statement == judgement.statement && theorem.linkIndex == judgement.linkIndex
  }

  /// Refuses unless the theorems are this link on these cells, in this order; where `andMore` says so, others may follow.
  func requireUses(on cells: [Cell], andMore: Bool = false) throws(Refused) {
    try require(
      uses.count == cells.count || (andMore && uses.count > cells.count),
      "\(cells.count) theorems are needed, not \(uses.count)")
    for (use, cell) in zip(uses, cells) {
      try require(isAboutTheLink(use), "a theorem about another link")
      try require(use.cell == cell, "a theorem on another cell")
    }
  }

  func requireNoUses() throws(Refused) { try require(uses.isEmpty, "theorems that the rule does not use") }

  /// An induction runs inside the domain: a vacuous theorem is no initial value.
  func requireInside() throws(Refused) {
    let place = cell.place(domain)
    for constraint in domain.constraints {
      let entered = try Entering().constraint(constraint, place)
      try require(entered.isShown(cell.chart), "the induction leaves the domain")
    }
  }
}

extension Link {
  /// left − right, or right − left for < and ≤: an order says that it is ≥ 0.
  package func gap(_ entering: Entering, _ place: Place) throws(Refused) -> Value {
    let a = try entering.value(left, place)
    let b = try entering.value(right, place)
    return relation == .less || relation == .atMost ? b - a : a - b
  }
}
