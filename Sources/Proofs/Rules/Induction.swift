import Claims

/// **recurrence** — an equation E(t) = 0: Σ_j c_j(t)·E(t+j) = 0 with c_J ≠ 0, and E(0) = … = E(J−1) = 0.
///
/// *Proof.* By strong induction c_J(t)·E(t+J) = 0. The whole cell lies in the domain, so the theorems on t = 0, …, J−1
/// are about values of E, none of them vacuous.
func recurrence(_ input: inout RuleInput) throws(Refused) -> [Line] {
  try require(input.link.relation == .equal, "no equation")
  let (name, coordinate) = try input.natural()
  let texts = try input.data.json("coefficients").texts("coefficients")
  let order = texts.count - 1
  try require(order >= 1, "a recurrence of order 0")
  let entering = Entering(try input.readHints())
  try input.requireInside()
  let cell = input.cell
  var initial: [Cell] = []
  for value in 0..<order {
    initial.append(try cell.changed([name: nil]) { _, _ in [name: Polynomial(value)] })
  }
  try input.requireUses(on: initial)
  let place = Place(chart: cell.chart, names: cell.coordinates)
  var sum = Value.zero
  var coefficients: [Value] = []
  for (shift, text) in texts.enumerated() {
    let coefficient =
      try shift == order
      ? entering.invertible(input.cell.expression(text), place).value
      : entering.value(input.cell.expression(text), place)
    coefficients.append(coefficient)
    let gap = try input.link.gap(entering, cell.place(input.domain, shifting: coordinate, by: shift))
    sum = sum + (try coefficient.times(gap))
  }
  let rest = try entering.closed(sum, cell.chart)
  try require(try rest.isZero(), "the combination is not 0")
  return [Line("coefficients of E(\(name)), E(\(name) + 1), ...: ", coefficients, cell.names)]
    + entering.hints.lines(cell.names)
}

/// **growth** — an inequality E(t) ≥ 0: E(t+1) − μ(t)·E(t) ≥ 0 with μ ≥ 0, and E(0) ≥ 0; strict if one of the two is. Further
/// theorems, whose gaps are ≥ 0 on the cell, may be taken from the step.
func growth(_ input: inout RuleInput) throws(Refused) -> [Line] {
  try require(input.link.isInequality, "no inequality")
  let (name, coordinate) = try input.natural()
  let factor = try input.cell.expression(input.data.text("factor"))
  let certificate = try input.readCertificate()
  let entering = Entering(try input.readHints())
  try input.requireInside()
  let cell = input.cell
  try input.requireUses(on: [try cell.changed([name: nil]) { _, _ in [name: .zero] }], andMore: true)
  let further = try input.theoremsHere(from: 1)
  try require(further.allSatisfy(\.isInequality), "a theorem that is no inequality")
  let multiple = try entering.value(factor, Place(chart: cell.chart, names: cell.coordinates))
  let multiplePositivity = try Positivity(multiple, cell.chart)
  let here = try input.link.gap(entering, cell.place(input.domain))
  let next = try input.link.gap(entering, cell.place(input.domain, shifting: coordinate, by: 1))
  var rest = next - (try multiple.times(here))
  for use in input.uses.dropFirst() {
    rest = rest - (try use.link.gap(entering, cell.place(use.claim.domain)))
  }
  let step = try entering.closed(rest, cell.chart)
  let stepPositivity = try Positivity(step, cell.chart, certificate)
  let isStep = stepPositivity.isStrict || further.contains { $0.relation.isStrict }
  try require(
    multiplePositivity.isStrict || isStep || !input.link.relation.isStrict, "not shown strict")
  return [Line("E(\(name) + 1) - (\(factor))*E(\(name)) is at least 0: ", [step], cell.names)]
}

extension RuleInput {
  /// The coordinate of an induction.
  fileprivate mutating func natural() throws(Refused) -> (name: String, index: Int) {
    let name = try data.text("coordinate")
    let index = try cell.index(of: name)
    try require(cell.chart.kinds[index] == .nat, "an induction on a coordinate that is not natural")
    return (name, index)
  }
}
