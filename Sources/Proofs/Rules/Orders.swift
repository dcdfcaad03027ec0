import Claims

/// **chain** — a ≤ b and b ≤ c give a ≤ c; strict if one is.
func chain(_ input: inout RuleInput) throws(Refused) -> [Line] {
  try require(input.link.isInequality, "no inequality")
  let link = input.link.ordered
  let steps = try input.theoremsHere()
  try require(steps.count == 2, "2 theorems are needed, not \(steps.count)")
  try require(
    steps[0].left == link.left && steps[0].right == steps[1].left && steps[1].right == link.right,
    "the sides do not meet")
  try require(
    steps.allSatisfy { [.less, .atMost, .equal].contains($0.relation) }, "a link in the wrong direction")
  try require(link.relation == .atMost || steps.contains { $0.relation == .less }, "not shown strict")
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

/// **combine** — from gaps that are known to be ≥ 0 (= 0 for an equation) to the link's gap: an inequality by multiples
/// m_i ≥ 0 and a rest ≥ 0, an equation by its gap and the negative, a difference by its gap or the negative > 0.
func combine(_ input: inout RuleInput) throws(Refused) -> [Line] {
  _ = try input.theoremsHere()
  let multipliers = try input.data.optional("multipliers")?.texts("multipliers") ?? []
  let isTurned = try (input.data.optional("turned") ?? .number(0)).number("turned") != 0
  let certificate = try input.readCertificate()
  let entering = Entering(try input.readHints())
  let place = input.cell.place(input.domain)
  let gap = try input.link.gap(entering, place)
  var gaps: [Value] = []
  for use in input.uses { gaps.append(try use.link.gap(entering, input.cell.place(use.claim.domain))) }
  if input.link.isInequality {
    let isStrict = try input.isStrict(gap, gaps, multipliers, entering, certificate)
    try require(isStrict || !input.link.relation.isStrict, "not shown strict")
  } else {
    let isEquation = input.link.relation == .equal
    let needed: [Relation] = isEquation ? [.atMost, .atLeast] : [.less, .greater]
    try require(multipliers.isEmpty && certificate == nil, "data that the rule does not use")
    try require(
      gaps.count == (isEquation ? 2 : 1),
      "an equation needs two theorems and a difference one, not \(gaps.count)")
    try require(
      input.uses.allSatisfy { needed.contains($0.link.relation) },
      "an equation needs theorems with <= or >=, a difference one with < or >")
    let targets = isEquation ? [gap, -gap] : [isTurned ? -gap : gap]
    for (known, target) in zip(gaps, targets) {
      let difference = try entering.closed(known - target, place.chart)
      try require(try difference.isZero(), "the theorems are about another gap")
    }
  }
  return [Line("from \(input.usesWritten)")]
}

extension RuleInput {
  /// Refuses unless gap − Σ m_i·gap_i ≥ 0, with m_i ≥ 0 where the theorem is no equation; whether gap > 0 follows.
  fileprivate func isStrict(
    _ gap: Value, _ gaps: [Value], _ multipliers: [String], _ entering: Entering, _ certificate: Certificate?
  ) throws(Refused) -> Bool {
    try require(
      !uses.isEmpty && multipliers.count == uses.count,
      "\(uses.count) multipliers are needed, not \(multipliers.count)")
    var rest = gap
    var isStrict = false
    for ((text, known), use) in zip(zip(multipliers, gaps), uses) {
      let coordinates = Place(chart: cell.chart, names: cell.coordinates)
      let multiplier = try entering.value(cell.expression(text), coordinates)
      try require(use.link.relation != .notEqual, "a theorem with != has no multiple")
      if use.link.relation != .equal {
        let isPositive = try Positivity(multiplier, cell.chart).isStrict
        isStrict = isStrict || (isPositive && use.link.relation.isStrict)
      }
      rest = rest - (try multiplier.times(known))
    }
    let positivity = try Positivity(entering.closed(rest, cell.chart), cell.chart, certificate)
    return isStrict || positivity.isStrict
  }

  /// The links of the theorems from the one with this number on, read from the smaller side; each is on this cell, or on the
  /// whole domain where this is the whole cell, and about a statement with the same domain.
  func theoremsHere(from first: Int = 0) throws(Refused) -> [Link] {
    for use in uses.dropFirst(first) {
      let isHere = use.cell.map { $0 == cell } ?? (cell == Cell(whole: domain))
      try require(isHere, "a theorem on another cell")
      try require(use.claim.domain.saysTheSame(as: domain), "a theorem on another domain")
    }
    return uses.dropFirst(first).map(\.link.ordered)
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
