import Claims

/// The rules of the kernel.
enum Rule: String, CaseIterable {
  case cases, empty, equal, positive, recurrence, growth, chain, square, combine, degree, finite, evaluate,
    conclude

  /// Whether it proves a link on the whole domain, without a cell.
  var isOnWholeDomain: Bool { self == .conclude || self == .finite }

  /// Refuses, or returns what was compared; then the step's judgement holds.
  func check(_ input: inout RuleInput) throws(Refused) -> [Line] {
    switch self {
    case .cases: try Proofs.cases(&input)
    case .empty: try Proofs.empty(&input)
    case .equal: try Proofs.equal(&input)
    case .positive: try Proofs.positive(&input)
    case .recurrence: try Proofs.recurrence(&input)
    case .growth: try Proofs.growth(&input)
    case .chain: try Proofs.chain(&input)
    case .square: try Proofs.square(&input)
    case .combine: try Proofs.combine(&input)
    case .degree: try Proofs.degree(&input)
    case .finite: try Proofs.finite(&input)
    case .evaluate: try Proofs.evaluate(&input)
    case .conclude: try Proofs.conclude(&input)
    }
  }
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

  /// Refuses unless the theorems are this link on these cells, in this order.
  func requireUses(on cells: [Cell]) throws(Refused) {
    try require(uses.count == cells.count, "\(cells.count) theorems are needed, not \(uses.count)")
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
  func gap(_ entering: Entering, _ place: Place) throws(Refused) -> Value {
    let a = try entering.value(left, place)
    let b = try entering.value(right, place)
    return relation == .less || relation == .atMost ? b - a : a - b
  }
}
