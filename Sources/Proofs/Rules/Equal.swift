import Claims

/// **equal** — an equation: left − right is 0 on the cell, its sums telescoped.
func equal(_ input: inout RuleInput) throws(Refused) -> [Line] {
  try require(input.link.relation == .equal, "no equation")
  try input.requireNoUses()
  let entering = Entering(try input.readHints())
  let gap = try entering.closed(input.link.gap(entering, input.cell.place(input.domain)), input.cell.chart)
  try require(try gap.isZero(), "the two sides differ")
  return [Line("left - right is 0: ", [gap], input.cell.names)] + entering.hints.lines(input.cell.names)
}

/// **evaluate** — a cell without coordinates: the link holds at its point.
func evaluate(_ input: inout RuleInput) throws(Refused) -> [Line] {
  try input.requireNoUses()
  try require(input.cell.names.isEmpty, "a cell with coordinates")
  let entering = Entering()
  try input.link.requireHolding(entering, input.cell.place(input.domain))
  return [Line("holds at the point")]
}

/// **conclude** — the whole cell is the whole domain.
func conclude(_ input: inout RuleInput) throws(Refused) -> [Line] {
  try input.requireUses(on: [Cell(whole: input.domain)])
  return []
}

extension Link {
  /// Refuses unless the link holds at a point, which is a place without coordinates.
  func requireHolding(_ entering: Entering, _ place: Place) throws(Refused) {
    let gap = try gap(entering, place)
    let holds: Bool
    switch relation {
    case .equal: holds = try gap.isZero()
    case .notEqual: holds = !(try gap.polynomial("the difference").isZero)
    case .atMost, .atLeast:
      _ = try Positivity(gap, place.chart)
      holds = true
    case .less, .greater: holds = try Positivity(gap, place.chart).isStrict
    }
    try require(holds, "the link fails")
  }
}
