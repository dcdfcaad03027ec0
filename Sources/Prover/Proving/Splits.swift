import Claims
import ExactNumbers
import Proofs

/// Which splits a goal asks for: those without which nothing can be shown, and those worth a try.
extension Goal {
  /// A constraint that fails on the whole cell: nothing is to be proved there.
  var failingConstraint: Int? {
    domain.constraints.indices.first { index in
      (try? cell.constraint(domain.constraints[index], of: domain))?.isShownFalse(cell.chart) ?? false
    }
  }

  /// The constraints that are not shown on the cell, with their numbers.
  private var openConstraints: [(number: Int, constraint: EnteredConstraint)] {
    domain.constraints.enumerated().compactMap { number, constraint in
      guard let entered = try? cell.constraint(constraint, of: domain), !entered.isShown(cell.chart)
      else { return nil }
      return (number, entered)
    }
  }

  /// The split that must come next: a bound for each coordinate, then parities, signs, and what else keeps a
  /// constraint from holding on the whole cell.
  var forcedSplit: (String, ProofTree.Split)? {
    let open = openConstraints
    if let bound = bestBound(open) { return bound }
    for (_, constraint) in open {
      guard case .parity = constraint.condition else { continue }
      let odd = constraint.polynomial.terms.first { !$0.key.isOne && !$0.value.numerator.isEven }
      if let name = odd?.key.single.map({ cell.names[$0] }) { return (name, .residue(2)) }
    }
    if let name = coordinates(.int).first, coordinates(.unit).isEmpty { return (name, .sign) }
    for (_, constraint) in open where constraint.condition != .parity(0) && constraint.condition != .parity(1)
    {
      if let split = split(opening: constraint.polynomial) { return split }
    }
    return nil
  }

  /// The first of the bounds that leave the fewest constraints open once every coordinate has one that can.
  private func bestBound(_ open: [(number: Int, constraint: EnteredConstraint)]) -> (String, ProofTree.Split)?
  {
    var best: (cost: Double, name: String, number: Int)?
    for (name, number, child) in bounds(open) {
      let cost = child.costOfBounds(looking: 2) + Double(number) / 1000
      if best.map({ cost < $0.cost }) ?? true { best = (cost, name, number) }
    }
    return best.map { ($0.name, .bound($0.number)) }
  }

  /// Each open constraint as a bound of each coordinate without one, where it can be.
  private func bounds(
    _ open: [(number: Int, constraint: EnteredConstraint)]
  ) -> [(name: String, number: Int, child: Goal)] {
    // A lattice takes a real coordinate that is free; its bounds are looked at afterwards.
    let kinds: [CoordinateKind] = needsLattices ? [.int] : [.int, .real]
    return open.flatMap { number, constraint -> [(name: String, number: Int, child: Goal)] in
      guard constraint.polynomial.degree == 1 else { return [] }
      return cell.names.enumerated().compactMap { index, name in
        guard kinds.contains(cell.chart.kinds[index]), openInterval(index) == nil,
          constraint.polynomial.contains(index),
          let child = (try? cell.children(of: domain, splitting: name, ProofTree.Split.bound(number).json))?
            .first
        else { return nil }
        return (name, number, on(child))
      }
    }
  }

  /// How many constraints the best further bounds leave open, looking so many bounds ahead.
  private func costOfBounds(looking depth: Int) -> Double {
    let open = openConstraints
    let next = depth > 0 ? bounds(open) : []
    guard next.isEmpty else { return next.map { $0.child.costOfBounds(looking: depth - 1) }.min() ?? 0 }
    // Those that no coordinate without bound can still meet cost more.
    let stuck = open.filter { entry in
      !cell.names.indices.contains {
        entry.constraint.polynomial.contains($0) && [.int, .real].contains(cell.chart.kinds[$0])
      }
    }
    return Double(open.count) + Double(stuck.count) / 2
  }

  /// A split after which p ≥ 0 holds, or fails, on each child, or comes closer to that.
  private func split(opening p: Polynomial) -> (String, ProofTree.Split)? {
    func coefficient(_ index: Int) -> Rational { p[Monomial(coordinate: index)] }
    let indices = cell.names.indices.filter { p.contains($0) }
    let naturals = indices.filter { cell.chart.kinds[$0] == .nat }
    guard p.degree == 1 else { return nil }
    if indices.count == 1, let index = indices.first, cell.chart.kinds[index] == .half, coefficient(index) < 0
    {
      let point = -p.constant / coefficient(index)
      return (cell.names[index], point > 0 ? .at("\(point)") : .zero)
    }
    // c·t + … ≥ C > 0: the first values of t fail or are looked at one by one.
    if let index = naturals.first(where: { coefficient($0) > 0 }), naturals == indices,
      indices.allSatisfy({ coefficient($0) > 0 }),
      let count = (-p.constant / coefficient(index)).ceiling.machineWord,
      (1...40).contains(count)
    {
      return (cell.names[index], .value(count))
    }
    if let down = naturals.first(where: { coefficient($0) < 0 }) {
      if let up = naturals.first(where: { coefficient($0) > 0 }) {
        return (cell.names[down], .compare(cell.names[up]))
      }
      if naturals == indices, let count = (p.constant / -coefficient(down)).floor.machineWord,
        (0..<60).contains(count)
      {
        return (cell.names[down], .value(count + 1))
      }
    }
    return nil
  }

  /// Splits that may help, the likelier first.
  var optionalSplits: [(String, ProofTree.Split)] {
    let naturals = coordinates(.nat)
    var splits: [(String, ProofTree.Split)] = []
    let moduli = moduli
    for modulus in moduli { splits += naturals.map { ($0, .residue(modulus)) } }
    splits += naturals.map { ($0, .value(1)) }
    for (index, name) in naturals.enumerated() {
      splits += naturals.dropFirst(index + 1).map { (name, .compare($0)) }
    }
    if hasSigns, !moduli.contains(2) { splits += naturals.map { ($0, .residue(2)) } }
    return splits
  }

  /// Whether powers of negative numbers occur.
  private var hasSigns: Bool {
    contains { if case .power(.negative, let exponent) = $0 { !exponent.freeNames.isEmpty } else { false } }
  }

  /// The numbers by which floors, remainders and half exponents divide.
  private var moduli: [Int] {
    var found: Set<Int> = []
    func look(_ e: Expression, inFloor: Bool) {
      var inside = inFloor
      switch e {
      case .call(.floor, _), .call(.ceil, _): inside = true
      case .call(.mod, let arguments):
        if case .number(let m) = arguments[1], let word = m.machineWord { found.insert(word) }
      case .quotient(_, .number(let m)) where inFloor: if let word = m.machineWord { found.insert(word) }
      case .power(_, let exponent): look(exponent, inFloor: true)
      case .call(.binomial, let arguments), .call(.factorial, let arguments):
        for argument in arguments { look(argument, inFloor: true) }
      default: break
      }
      for part in e.parts { look(part.0, inFloor: inside) }
    }
    look(link.left, inFloor: false)
    look(link.right, inFloor: false)
    return found.filter { (2...12).contains($0) }.sorted()
  }
}
