package import Claims
import ExactNumbers

/// **cases** — the same link on the children of a split; every point of the cell in the domain is one of a child's.
func cases(_ input: inout RuleInput) throws(Refused) -> [Line] {
  let name = try input.data.text("coordinate")
  let split = try input.data.list("split")
  let children = try input.cell.children(of: input.domain, splitting: name, split)
  try input.requireUses(on: children)
  return [Line("every \(name) is in one of \(children.count) cells")]
}

/// **empty** — a constraint that holds nowhere on the cell: no point of it is in the domain.
func empty(_ input: inout RuleInput) throws(Refused) -> [Line] {
  let constraint = try input.cell.constraint(input.data.number("constraint"), of: input.domain)
  try input.requireNoUses()
  try require(constraint.isShownFalse(input.cell.chart), "the constraint is not shown to fail")
  return [
    Line("outside the domain, as a constraint fails: ", [Value(constraint.polynomial)], input.cell.names)
  ]
}

extension Cell {
  /// The domain's constraint with this number, on the cell.
  fileprivate func constraint(_ number: Int, of domain: Domain) throws(Refused) -> EnteredConstraint {
    guard domain.constraints.indices.contains(number) else { throw Refused("no constraint \(number)") }
    return try Entering().constraint(domain.constraints[number], place(domain))
  }

  /// The cells into which a split takes this one apart.
  package func children(of domain: Domain, splitting name: String, _ split: [JSON]) throws(Refused) -> [Cell]
  {
    try Split(self, domain, name).children(split)
  }
}

/// The split of a cell at one coordinate; the children are built here, never taken from the proof.
private struct Split {
  let cell: Cell
  let domain: Domain
  let name: String
  let index: Int
  let kind: CoordinateKind

  init(_ cell: Cell, _ domain: Domain, _ name: String) throws(Refused) {
    self.cell = cell
    self.domain = domain
    self.name = name
    index = try cell.index(of: name)
    kind = cell.chart.kinds[index]
  }

  func children(_ split: [JSON]) throws(Refused) -> [Cell] {
    guard let word = split.first else { throw Refused("no split") }
    let arguments = Array(split.dropFirst())
    switch (try word.text("split"), arguments.count) {
    case ("bound", 1): return try bound(arguments[0].number("bound"))
    case ("sign", 0): return try sign()
    case ("value", 1): return try value(arguments[0].number("value"))
    case ("residue", 1): return try residue(arguments[0].number("residue"))
    case ("compare", 1): return try compare(arguments[0].text("compare"))
    case ("at", 1): return try at(arguments[0].rational("split"))
    case ("zero", 0): return try zero()
    case ("lattice", 3):
      return try lattice(
        width: arguments[0].rational("split"), offset: arguments[1].text("lattice"),
        unit: arguments[2].text("lattice"))
    default: throw Refused("unknown split, or one with other arguments")
    }
  }

  /// t becomes the form, with the coordinate of the same name of another kind, or without it.
  private func child(
    _ kind: CoordinateKind?, _ form: (_ t: Polynomial) -> Polynomial
  ) throws(Refused) -> Cell {
    try cell.changed([name: kind]) { new, _ in [name: form(new(name))] }
  }

  /// t := (t' − rest)/a where the constraint a·t + rest is t' ≥ 0 (> 0): other points are not in the domain.
  private func bound(_ number: Int) throws(Refused) -> [Cell] {
    try require(kind == .int || kind == .real, "a bound of a coordinate that has one")
    let constraint = try cell.constraint(number, of: domain)
    let isStrict = constraint.condition == .positive
    try require(isStrict || constraint.condition == .nonnegative, "a parity is no bound")
    let p = constraint.polynomial
    let coefficient = p[Monomial(coordinate: index)]
    let rest = p - Polynomial(coordinate: index).scaled(by: coefficient)
    try require(p.degree == 1 && !coefficient.isZero, "the constraint does not bound the coordinate")
    if kind == .int {
      try require(
        !isStrict && coefficient.magnitude == 1 && cell.chart.isIntegral(rest), "the bound is no integer")
    }
    return [
      try cell.changed([name: kind == .int ? .nat : isStrict ? .pos : .half]) { new, moved throws(Refused) in
        [name: (new(name) - (try moved(rest))).scaled(by: coefficient.reciprocal)]
      }
    ]
  }

  private func sign() throws(Refused) -> [Cell] {
    switch kind {
    case .int: return [try child(.nat) { $0 }, try child(.nat) { -Polynomial.one - $0 }]
    case .real: return [try child(.half) { $0 }, try child(.half) { -$0 }]
    default: throw Refused("the coordinate has a sign")
    }
  }

  private func value(_ count: Int) throws(Refused) -> [Cell] {
    try require(
      kind == .nat && (1...2000).contains(count), "values of a coordinate that is not natural, or too many")
    var cells: [Cell] = []
    for value in 0..<count { cells.append(try child(nil) { _ in Polynomial(value) }) }
    return cells + [try child(.nat) { $0 + Polynomial(count) }]
  }

  private func residue(_ modulus: Int) throws(Refused) -> [Cell] {
    try require(
      kind.isInteger && (2...60).contains(modulus), "residues of a coordinate that is no integer, or too many"
    )
    var cells: [Cell] = []
    for residue in 0..<modulus {
      cells.append(try child(kind) { $0.scaled(by: Rational(modulus)) + Polynomial(residue) })
    }
    return cells
  }

  /// t ≤ u, with u := t + u; or t > u, with t := u + 1 + t. On half-lines t ≥ u with t := u + t, t = u being in both.
  private func compare(_ other: String) throws(Refused) -> [Cell] {
    let otherIndex = try cell.index(of: other)
    let (mine, others) = (kind, cell.chart.kinds[otherIndex])
    let areReal = [mine, others].allSatisfy { $0 == .half || $0 == .pos }
    try require(
      ((mine == .nat && others == .nat) || areReal) && otherIndex != index,
      "a comparison of coordinates that are not both natural, or on half-lines")
    let rest = areReal ? CoordinateKind.half : .nat
    let step = areReal ? Polynomial.zero : .one
    return [
      try cell.changed([other: rest]) { new, _ in [other: new(name) + new(other)] },
      try cell.changed([name: rest]) { new, _ in [name: new(name) + new(other) + step] },
    ]
  }

  private func at(_ q: Rational) throws(Refused) -> [Cell] {
    let point = Polynomial(q)
    switch kind {
    case .real:
      return [try child(.half) { point + $0 }, try child(.half) { point - $0 }]
    case .half, .pos:
      try require(q > 0, "a split outside the coordinate's values")
      return [try child(.half) { point + $0 }, try child(.unit) { $0.scaled(by: q) }]
    case .unit:
      try require(q > 0 && q < 1, "a split outside the coordinate's values")
      return [try child(.unit) { $0.scaled(by: q) }, try child(.unit) { point + $0.scaled(by: 1 - q) }]
    case .int, .nat: throw Refused("a split of an integer at a point")
    }
  }

  private func zero() throws(Refused) -> [Cell] {
    try require(kind == .half, "zero of a coordinate that is no half-line")
    return [try child(nil) { _ in .zero }, try child(.pos) { $0 }]
  }

  /// t := offset + width·(t + u), t an integer and 0 ≤ u < 1: so is every real number, with t = ⌊(t − offset)/width⌋.
  private func lattice(width: Rational, offset: String, unit: String) throws(Refused) -> [Cell] {
    try require(kind == .real && !width.isZero, "a lattice of a coordinate that is not real, or of width 0")
    try Cell.requireName(unit)
    try require(!cell.names.contains(unit), "'\(unit)' is a coordinate")
    let expression = try cell.expression(offset)
    let place = Place(chart: cell.chart, names: cell.coordinates)
    let form = try Entering().polynomial(expression, place, "the offset of a lattice")
    try require(
      form.degree <= 1 && !form.contains(index),
      "the offset of a lattice is no affine form without the coordinate")
    return [
      try cell.changed([name: .int, unit: .unit]) { new, moved throws(Refused) in
        [name: try moved(form) + (new(name) + new(unit)).scaled(by: width)]
      }
    ]
  }
}
