import Claims

/// **chain** — a ≤ b and b ≤ c give a ≤ c; strict if one is.
func chain(_ input: inout RuleInput) throws(Refused) -> [Line] {
  guard let link = input.link.ascending?.withoutBoundNames else { throw Refused("no inequality") }
  try require(input.uses.count == 2, "2 theorems are needed, not \(input.uses.count)")
  for use in input.uses { try input.requireHere(use) }
  let first = input.uses[0].link.withoutBoundNames
  let second = input.uses[1].link.withoutBoundNames
  try require(
    first.left == link.left && first.right == second.left && second.right == link.right,
    "the sides do not meet")
  for relation in [first.relation, second.relation] {
    try require([.less, .atMost, .equal].contains(relation), "a link in the wrong direction")
  }
  try require(
    link.relation == .atMost || first.relation == .less || second.relation == .less, "not shown strict")
  return [Line("through \(input.uses[0].link.right)")]
}

/// **square** — a² ≤ b² and b ≥ 0 give a ≤ b; a² < b² and b ≥ 0 give a < b.
func square(_ input: inout RuleInput) throws(Refused) -> [Line] {
  guard let link = input.link.ascending?.withoutBoundNames else { throw Refused("no inequality") }
  try require(input.uses.count == 2, "2 theorems are needed, not \(input.uses.count)")
  for use in input.uses { try input.requireHere(use) }
  let squares = input.uses[0].link.withoutBoundNames
  let sign = input.uses[1].link.withoutBoundNames
  try require(
    squares.left == .power(link.left, 2) && squares.right == .power(link.right, 2),
    "the squares are of other sides")
  try require(
    squares.relation == .less || (squares.relation == .atMost && link.relation == .atMost),
    "the squares are not in order")
  try require(
    sign.left == 0 && sign.right == link.right && [.less, .atMost].contains(sign.relation),
    "the greater side is not shown to be at least 0")
  return [Line("by the squares")]
}

/// **combine** — the link's gap from those of theorems: non-negative multiples added; = from ≤ and ≥; ≠ from <.
func combine(_ input: inout RuleInput) throws(Refused) -> [Line] {
  try require(!input.uses.isEmpty, "no theorem to combine")
  for use in input.uses { try input.requireHere(use) }
  let multipliers = try input.data.optional("multipliers")?.texts("multipliers")
  let isTurned =
    try input.data.optional("turned").map { json throws(Refused) in try json.number("turned") == 1 } ?? false
  let certificate = try input.readCertificate()
  let entering = Entering(try input.readHints())
  let place = input.cell.place(input.domain)
  let chart = input.cell.chart
  let gap = try input.link.gap(entering, place)
  var gaps: [Value] = []
  for use in input.uses { gaps.append(try use.link.gap(entering, use.place(on: input.cell))) }
  func requireZero(_ value: Value) throws(Refused) {
    try require(try entering.closed(value, chart).isZero(), "the theorems do not combine to the link")
  }
  switch input.link.relation {
  case .equal:
    try require(multipliers == nil && !isTurned && certificate == nil, "data that the rule does not use")
    try require(gaps.count == 2, "2 theorems are needed, not \(gaps.count)")
    for use in input.uses {
      try require(
        [.atMost, .atLeast].contains(use.link.relation), "an equation needs two theorems with <= or >=")
    }
    // left − right is ≥ 0, and −(left − right) is.
    try requireZero(gaps[0] - gap)
    try requireZero(gaps[1] + gap)
  case .notEqual:
    try require(multipliers == nil && certificate == nil, "data that the rule does not use")
    try require(gaps.count == 1, "1 theorem is needed, not \(gaps.count)")
    try require(
      [.less, .greater].contains(input.uses[0].link.relation), "a difference needs a theorem with < or >")
    // left − right, or its negative, is > 0.
    try requireZero(isTurned ? gaps[0] + gap : gaps[0] - gap)
  default:
    try require(!isTurned, "data that the rule does not use")
    let isStrict = try entering.isStrict(gap, gaps, multipliers ?? [], input, certificate)
    try require(isStrict || !input.link.relation.isStrict, "not shown strict")
  }
  return [
    Line(
      "from \(input.uses.map { "\($0.link.left) \($0.link.relation.rawValue) \($0.link.right)" }.joined(separator: " and "))"
    )
  ]
}

extension Entering {
  /// gap − Σ m_i·gap_i ≥ 0, where m_i ≥ 0 unless theorem i is an equation; whether gap > 0 follows.
  fileprivate func isStrict(
    _ gap: Value, _ gaps: [Value], _ multipliers: [String], _ input: RuleInput, _ certificate: Certificate?
  ) throws(Refused) -> Bool {
    let chart = input.cell.chart
    try require(
      multipliers.count == gaps.count, "\(gaps.count) multipliers are needed, not \(multipliers.count)")
    var rest = gap
    var isStrict = false
    for ((text, theoremGap), use) in zip(zip(multipliers, gaps), input.uses) {
      let multiplier = try value(
        input.cell.expression(text), Place(chart: chart, names: input.cell.coordinates))
      if use.link.relation != .equal {
        try require(use.link.relation != .notEqual, "a theorem with != has no multiple")
        let positivity = try Positivity(multiplier, chart)
        isStrict = isStrict || (positivity.isStrict && use.link.relation.isStrict)
      }
      rest = rest - (try multiplier.times(theoremGap))
    }
    let positivity = try Positivity(closed(rest, chart), chart, certificate)
    return isStrict || positivity.isStrict
  }
}

extension Judgement {
  /// The theorem's variables on a cell of another statement with the same domain.
  fileprivate func place(on cell: Cell) -> Place { cell.place(claim.domain) }
}

extension Link {
  /// The link up to bound names.
  fileprivate var withoutBoundNames: Link { Link(left.withoutBoundNames, relation, right.withoutBoundNames) }
}
