import Claims
import ExactNumbers
import Proofs

/// What must be known on a cell before a function can be entered there.
enum Decision {
  /// Whether the polynomial is ≥ 0 or ≤ 0; for a strict one < 0 rather than ≤ 0.
  case sign(Polynomial, strict: Bool)
  /// Whether the polynomial is 0, > 0 or < 0.
  case exactSign(Polynomial)
  /// Between which neighbouring integers the polynomial lies.
  case integerPart(Polynomial)
  /// Which residues the powers with this coordinate in their exponents leave, which repeat after so many steps; without a
  /// number, from some step on.
  case period(coordinate: Int, Int?)

  /// The splits that bring a decision closer, the likelier first; none where the cell decides it, or no split is known.
  func splits(on goal: Goal) -> [(String, ProofTree.Split)] {
    switch self {
    case .sign(let p, let strict):
      let chart = goal.cell.chart
      let isDecided =
        chart.isNonnegative(p) || (strict ? chart.isPositive(-p) : chart.isNonnegative(-p))
      return isDecided ? [] : goal.splits(decidingSignOf: p)
    case .exactSign(let p):
      let chart = goal.cell.chart
      let isDecided = p.isZero || chart.isPositive(p) || chart.isPositive(-p)
      return isDecided ? [] : goal.splits(decidingSignOf: p)
    case .integerPart(let p): return goal.splits(decidingIntegerPartOf: p)
    case .period(let coordinate, let steps):
      let split = steps.map(ProofTree.Split.residue) ?? .value(1)
      return [(goal.cell.names[coordinate], split)]
    }
  }
}

extension Goal {
  private func name(_ coordinate: Int) -> String { cell.names[coordinate] }

  private func kind(_ coordinate: Int) -> CoordinateKind { cell.chart.kinds[coordinate] }

  /// A name for the unit coordinate of a lattice.
  private var freshUnit: String {
    ["u", "v", "w"].first { !cell.names.contains($0) && !domain.variables.map(\.name).contains($0) } ?? "unit"
  }

  /// t = offset + width·(integer + unit), such that p = ±(integer + unit).
  func lattices(_ p: Polynomial, _ coordinate: Int) -> [(String, ProofTree.Split)] {
    let slope = p[Monomial(coordinate: coordinate)]
    let rest = p - Polynomial(coordinate: coordinate).scaled(by: slope)
    let offset = rest.scaled(by: -slope.reciprocal).written(cell.names)
    return [slope.reciprocal, -slope.reciprocal].map { width in
      (name(coordinate), .lattice(width: "\(width)", offset: offset, unit: freshUnit))
    }
  }

  fileprivate func splits(decidingSignOf p: Polynomial) -> [(String, ProofTree.Split)] {
    let occurring = cell.names.indices.filter { p.contains($0) }
    if occurring.count == 1, let coordinate = occurring.first {
      return splits(decidingSignOf: p, in: coordinate)
    }
    // A product: the sign of each factor.
    if p.terms.count == 1, let monomial = p.terms.keys.first {
      return occurring.filter { !monomial[$0].isMultiple(of: 2) && !kind($0).isNonnegative }.flatMap {
        splits(decidingSignOf: Polynomial(coordinate: $0), in: $0)
      }
    }
    guard p.degree == 1 else { return [] }
    if let real = occurring.first(where: { kind($0) == .real }) {
      // Half-lines can be compared along diagonals; other lines ask for a lattice through p = 0.
      let sizes = Set(p.terms.map { $0.key.isOne ? 0 : $0.value.magnitude })
      let isDiagonal = sizes.count == 1 && occurring.allSatisfy { [.real, .half, .pos].contains(kind($0)) }
      return isDiagonal ? [(name(real), .at("0"))] : [lattices(p, real)[0]]
    }
    if let integer = occurring.first(where: { kind($0) == .int }) { return [(name(integer), .sign)] }
    let naturals = occurring.filter { kind($0) == .nat }
    func slope(_ coordinate: Int) -> Rational { p[Monomial(coordinate: coordinate)] }
    let (up, down) = (naturals.filter { slope($0) > 0 }, naturals.filter { slope($0) < 0 })
    var found: [(String, ProofTree.Split)] = []
    for a in down { for b in up { found.append((name(a), .compare(name(b)))) } }
    // On half-lines the comparison is along a diagonal.
    let halves = occurring.filter { kind($0) == .half || kind($0) == .pos }
    for a in halves {
      for b in halves where slope(a) == -slope(b) && slope(a) < 0 {
        found.append((name(a), .compare(name(b))))
      }
    }
    if found.isEmpty, let only = naturals.first {
      found.append(
        (name(only), .value(max(1, min(40, (p.constant / slope(only)).magnitude.ceiling.machineWord ?? 1)))))
    }
    return found
  }

  private func splits(decidingSignOf p: Polynomial, in coordinate: Int) -> [(String, ProofTree.Split)] {
    let line = p.univariate(in: coordinate)
    let roots = line.splittingRationalRoots.roots
    switch kind(coordinate) {
    case .real: return roots.first.map { [(name(coordinate), .at("\($0)"))] } ?? []
    case .half, .pos:
      if let root = roots.first(where: { $0 > 0 }) { return [(name(coordinate), .at("\(root)"))] }
      return kind(coordinate) == .half && roots.contains(0) ? [(name(coordinate), .zero)] : []
    case .unit:
      return roots.first { $0 > 0 && $0 < 1 }.map { [(name(coordinate), .at("\($0)"))] } ?? []
    case .int: return [(name(coordinate), .sign)]
    case .nat:
      if line.degree == 1, line.coefficient(0).isZero { return [(name(coordinate), .value(1))] }
      guard let last = line.isolatedLastRoot else { return [(name(coordinate), .value(1))] }
      return last < 200 ? [(name(coordinate), .value(last + 1))] : []
    }
  }

  /// Residues where an integer coordinate has a fraction, lattices for a real one, points for a unit.
  fileprivate func splits(decidingIntegerPartOf p: Polynomial) -> [(String, ProofTree.Split)] {
    for (monomial, coefficient) in p.terms.sorted(by: { $0.value.denominator > $1.value.denominator })
    where !coefficient.isInteger && !monomial.isOne && monomial.coordinates.allSatisfy({ kind($0).isInteger })
    {
      // A denominator that the product of two residues takes away needs both.
      guard let modulus = p.integralDenominator(cell.chart), (2...60).contains(modulus) else { return [] }
      return monomial.coordinates.map { (name($0), .residue(modulus)) }
    }
    let occurring = cell.names.indices.filter { p.contains($0) }
    guard p.degree <= 1 || occurring.allSatisfy({ kind($0).isInteger }) else { return [] }
    if let real = occurring.first(where: { kind($0) == .real }) { return lattices(p, real) }
    let units = occurring.filter { kind($0) == .unit }
    guard units.count == 1, let unit = units.first else { return [] }
    // c + s·u crosses an integer at the u with c + s·u an integer.
    let slope = p[Monomial(coordinate: unit)]
    let constant = p.constant
    let (low, high) = (min(constant, constant + slope), max(constant, constant + slope))
    var crossing = Rational(low.floor + 1)
    while crossing < high {
      let point = (crossing - constant) / slope
      if point > 0, point < 1 { return [(name(unit), .at("\(point)"))] }
      crossing += 1
    }
    return []
  }
}

extension Polynomial {
  /// The least common denominator of the terms in integer coordinates.
  fileprivate func integralDenominator(_ chart: Chart) -> Int? {
    terms.filter { !$0.key.isOne && $0.key.coordinates.allSatisfy { chart.kinds[$0].isInteger } }
      .reduce(Integer(1)) { Integer.leastCommonMultiple($0, $1.value.denominator) }.machineWord
  }
}

extension ExactNumbers.Polynomial {
  /// ⌊r⌋ for the last real root r > 0, or −1 where a root is not above 0; `nil` where there is none.
  fileprivate var isolatedLastRoot: Int? {
    guard let degree, degree > 0 else { return nil }
    let bound = rootBound + 1
    guard let last = squareFree.isolatingRoots(from: -bound, to: bound, width: Rational(1, 2)).last else {
      return nil
    }
    return max(0, last.high.floor.machineWord ?? 0)
  }
}
