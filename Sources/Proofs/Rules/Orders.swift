import Claims

/// **chain** — a ≤ b and b ≤ c give a ≤ c, strict if one is; a ≤ b and b ≤ a give a = b; a < b gives a ≠ b and b ≠ a.
func chain(_ input: inout RuleInput) throws(Refused) -> [Line] {
  let link = input.link.ordered
  let steps = try input.theoremsHere()
  func isOrder(_ step: Link, _ a: Expression, _ relation: Relation, _ b: Expression) -> Bool {
    step == Link(a, relation, b).ordered
  }
  switch link.relation {
  case .notEqual:
    let isDifference =
      steps.count == 1
      && (isOrder(steps[0], link.left, .less, link.right) || isOrder(steps[0], link.right, .less, link.left))
    try require(isDifference, "a difference needs one theorem with <")
  case .equal:
    let isEqual =
      steps.count == 2 && isOrder(steps[0], link.left, .atMost, link.right)
      && isOrder(steps[1], link.right, .atMost, link.left)
    try require(isEqual, "an equation needs both inequalities")
  default:
    try require(
      steps.count == 2 && steps[0].left == link.left && steps[0].right == steps[1].left
        && steps[1].right == link.right, "the sides do not meet")
    try require(
      steps.allSatisfy { [.less, .atMost, .equal].contains($0.relation) }, "a link in the wrong direction")
    try require(link.relation == .atMost || steps.contains { $0.relation == .less }, "not shown strict")
  }
  return [Line("from \(input.usesWritten)")]
}

/// **square** — a² ≤ b² and b ≥ 0 give a ≤ b; a² < b² and b ≥ 0 give a < b.
func square(_ input: inout RuleInput) throws(Refused) -> [Line] {
  try require(input.link.isInequality, "no inequality")
  let link = input.link.ordered
  let steps = try input.theoremsHere()
  try require(steps.count == 2, "2 theorems are needed, not \(steps.count)")
  try require(
    steps[0].left == .power(link.left, 2) && steps[0].right == .power(link.right, 2),
    "the squares are of other sides")
  try require([.less, link.relation].contains(steps[0].relation), "the squares are not in order")
  try require(
    steps[1].left == 0 && steps[1].right == link.right && [.less, .atMost].contains(steps[1].relation),
    "the greater side is not shown to be at least 0")
  return [Line("from \(input.usesWritten)")]
}

/// **combine** — an inequality whose gap exceeds Σ m_i·gap_i by something ≥ 0, where gap_i ≥ 0 and m_i ≥ 0, or gap_i = 0.
func combine(_ input: inout RuleInput) throws(Refused) -> [Line] {
  try require(input.link.isInequality, "no inequality")
  _ = try input.theoremsHere()
  let multipliers = try input.data.json("multipliers").texts("multipliers")
  try require(
    multipliers.count == input.uses.count,
    "\(input.uses.count) multipliers are needed, not \(multipliers.count)")
  let certificate = try input.readCertificate()
  let entering = Entering(try input.readHints())
  let chart = input.cell.chart
  let coordinates = Place(chart: chart, names: input.cell.coordinates)
  var rest = try input.link.gap(entering, input.cell.place(input.domain))
  var isStrict = false
  for (text, use) in zip(multipliers, input.uses) {
    let multiplier = try entering.value(input.cell.expression(text), coordinates)
    try require(use.link.relation != .notEqual, "a theorem with != has no multiple")
    if use.link.relation != .equal {
      let isPositive = try Positivity(multiplier, chart).isStrict
      isStrict = isStrict || (isPositive && use.link.relation.isStrict)
    }
    rest = rest - (try multiplier.times(use.link.gap(entering, input.cell.place(use.claim.domain))))
  }
  let positivity = try Positivity(entering.closed(rest, chart), chart, certificate)
  try require(isStrict || positivity.isStrict || !input.link.relation.isStrict, "not shown strict")
  return [
    Line(
      "multiples \(multipliers.joined(separator: ", ")) of \(input.usesWritten); left: ", [rest],
      input.cell.names)
  ]
}

extension RuleInput {
  /// The links of the theorems, read from the smaller side; each is on this cell, or on the whole domain where this is
  /// the whole cell, and about a statement with the same domain.
  fileprivate func theoremsHere() throws(Refused) -> [Link] {
    for use in uses {
      let isHere = use.cell.map { $0 == cell } ?? (cell == Cell(whole: domain))
      try require(isHere, "a theorem on another cell")
      try require(use.claim.domain.saysTheSame(as: domain), "a theorem on another domain")
    }
    return uses.map(\.link.ordered)
  }

  fileprivate var usesWritten: String {
    uses.map { "\($0.link.left) \($0.link.relation.rawValue) \($0.link.right)" }.joined(separator: " and ")
  }
}

extension Link {
  /// Whether it is <, ≤, > or ≥.
  var isInequality: Bool { relation != .equal && relation != .notEqual }

  /// The link up to bound names, > and ≥ turned round.
  fileprivate var ordered: Link {
    let link = withoutBoundNames
    return relation == .greater || relation == .atLeast ? Link(link.right, relation.flipped, link.left) : link
  }
}
