import Claims
import ExactNumbers
import Proofs

/// Splits a cell until every function with pieces (abs, max, min, relu, step, clip, sign, floor, ceil, mod) outside sums is one
/// piece on it.
///
/// Signs of forms in several real variables are decided by a lattice t = offset + width·(n + u) through the line on which the
/// form is 0; integer parts by residues, lattices, and points of the unit coordinate.
enum KinkSplits: Strategy {
  static let usesSplits = true

  static func tree(for goal: Goal, in search: Search, splits: Int) throws(OutOfTime) -> ProofTree? {
    for (index, name) in goal.cell.names.enumerated() {
      guard let (low, high) = goal.openInterval(index) else { continue }
      return try search.force(goal, name, .at("\((low + high) / 2)"), splits: splits)
    }
    for decision in goal.decisions(in: search) {
      let candidates = decision.splits(on: goal)
      for (name, split) in candidates {
        if let tree = try search.force(goal, name, split, splits: splits) { return tree }
      }
      // Without this decision the link cannot be entered: other splits would be in vain.
      if !candidates.isEmpty { return nil }
    }
    return nil
  }
}

extension Goal {
  /// What the functions outside sums and means need to know, the innermost first; forms with free real coordinates before
  /// others, as a lattice needs them free.
  func decisions(in search: Search) -> [Decision] {
    var list: [Decision] = []
    let place = cell.place(domain)
    let entering = { try? search.entering(self) }
    for side in [link.left, link.right] { collect(side, place, entering, &list) }
    let isFree = { (p: Polynomial) in
      p.degree == 1
        && self.cell.names.indices.filter { p.contains($0) }.count > 1
        && self.cell.names.indices.contains { p.contains($0) && self.cell.chart.kinds[$0] == .real }
    }
    return list.enumerated().sorted { a, b in
      let (x, y) = (isFree(a.element.polynomial), isFree(b.element.polynomial))
      return x == y ? a.offset < b.offset : x
    }.map(\.element)
  }

  /// The ends of an interval in which a strict domain keeps a real coordinate, where the link is strict.
  ///
  /// It is cut in the middle before anything else: m + u and m − u with 0 ≤ u < 1 reach neither end, as 0 ≤ u < 1 from an end
  /// would.
  func openInterval(_ index: Int) -> (low: Rational, high: Rational)? {
    guard cell.chart.kinds[index] == .real, link.relation.isStrict, !needsLattices else { return nil }
    var (low, high): (Rational?, Rational?) = (nil, nil)
    for constraint in domain.constraints where constraint.condition == .positive {
      guard let p = (try? cell.constraint(constraint, of: domain))?.polynomial, p.degree == 1,
        p.singleCoordinate == index
      else { continue }
      let slope = p[Monomial(coordinate: index)]
      let root = -p.constant / slope
      if slope > 0 { low = max(low ?? root, root) } else { high = min(high ?? root, root) }
    }
    guard let low, let high, low < high else { return nil }
    return (low, high)
  }

  /// Whether real coordinates must stay free for lattices, which their bounds would take: there are integer parts, or sums
  /// whose kinks they move.
  var needsLattices: Bool { calls(.floor, .ceil, .mod) || hasKinksInSums }

  private func collect(
    _ e: Expression, _ place: Place, _ entering: () -> Entering?, _ list: inout [Decision]
  ) {
    switch e {
    case .mean(_, let dimension, _):
      collect(dimension, place, entering, &list)
      for term in terms(e, place) { collect(term, place, entering, &list) }
      return
    case .range(_, _, let from, let to, _):
      collect(from, place, entering, &list)
      collect(to, place, entering, &list)
      for term in terms(e, place) { collect(term, place, entering, &list) }
      return
    default: for (part, _) in e.parts { collect(part, place, entering, &list) }
    }
    guard case .call(let function, let arguments) = e else { return }
    if function == .delta, let unfolded = function.unfolded(arguments) {
      for term in terms(unfolded, place) { collect(term, place, entering, &list) }
    }
    for decision in Decision.needed(by: function, arguments, place, entering) { list.append(decision) }
  }

  /// The terms of a range or mean with few of them, as the kernel expands it: points of the cube by their total.
  private func terms(_ e: Expression, _ place: Place) -> [Expression] {
    func integer(_ e: Expression) -> Int? {
      guard let p = try? Entering().polynomial(e, place, "a bound"), p.isConstant else { return nil }
      return p.constant.isInteger ? p.constant.numerator.machineWord : nil
    }
    switch e {
    case .range(_, let index, let from, let to, let body) where body.contains(\.isKinked):
      guard let low = integer(from), let high = integer(to), high - low < 40, high >= low else { return [] }
      return (low...high).map { body.substituting([index: Expression(Integer($0))]) }
    case .mean(_, let dimension, let body) where body.contains(\.isKinked):
      guard let d = integer(dimension), (0..<40).contains(d) else { return [] }
      return stride(from: -d, through: d, by: 2).map { body.atTotal(Expression(Integer($0))) }
    default: return []
    }
  }
}

extension Expression {
  /// The expression with a number for the total of a point, and 1 for its parities.
  fileprivate func atTotal(_ total: Expression) -> Expression {
    switch self {
    case .total: total
    case .parity, .coordinate: 1
    default: mapped({ $0.atTotal(total) }, point: { $0 }, binder: { ($0, $1.atTotal(total)) })
    }
  }
}

extension Decision {
  var polynomial: Polynomial {
    switch self {
    case .sign(let p, _), .exactSign(let p), .integerPart(let p): p
    case .period: .zero
    }
  }

  /// What a function of these arguments needs to know; nothing where an argument cannot be entered yet.
  static func needed(
    by function: Function, _ arguments: [Expression], _ place: Place, _ entering: () -> Entering?
  ) -> [Decision] {
    var p: [Polynomial] = []
    for argument in arguments {
      guard let value = try? entering()?.value(argument, place) else { return [] }
      if p.isEmpty, let rounding = roundings(function, value, arguments) { return rounding }
      if function == .abs, let polynomial = value.onlyPolynomial { return [.sign(polynomial, strict: false)] }
      guard let polynomial = try? value.polynomial("an argument") else { return [] }
      p.append(polynomial)
    }
    switch function {
    case .relu: return [.sign(p[0], strict: false)]
    case .step: return [.sign(p[0], strict: true)]
    case .sign: return [.exactSign(p[0])]
    case .min, .max: return [.sign(p[0] - p[1], strict: false)]
    case .clip:
      return [.sign(p[0] - p[1], strict: false), .sign(p[0], strict: false), .sign(p[1], strict: false)]
    default: return []
    }
  }

  /// What an integer part needs to know: the periods of powers, and the rest, where those count as their residues.
  private static func roundings(
    _ function: Function, _ value: Value, _ arguments: [Expression]
  ) -> [Decision]? {
    var scale: Rational = 1
    switch function {
    case .floor: break
    case .ceil: scale = -1
    case .mod:
      guard case .exact(let modulus) = arguments[1].value(at: [:]), let m = modulus.rational, !m.isZero else {
        return []
      }
      scale = m.reciprocal
    default: return nil
    }
    var rest = Polynomial.zero
    var decisions: [Decision] = []
    for (factor, p) in value.terms {
      let own = p.scaled(by: scale)
      if factor == .one {
        rest = rest + own
        continue
      }
      guard factor.denominators.isEmpty, own.isConstant else { return [] }
      decisions += factor.atoms.periods(modulo: own.constant.denominator)
      rest = rest + own
    }
    return value.sums.isEmpty ? decisions + [.integerPart(rest)] : []
  }
}

extension Value {
  /// The polynomial of the only class, without a look at its other factors.
  fileprivate var onlyPolynomial: Polynomial? {
    guard sums.isEmpty, let classes = try? classes(), classes.count == 1 else { return nil }
    return classes[0].polynomial
  }
}

extension Atoms {
  private static var longestPeriod: Int { 60 }

  /// The coordinates whose powers are not ≡ 1, each with the number of steps after which they are.
  fileprivate func periods(modulo modulus: Integer) -> [Decision] {
    let coordinates = Set(primes.values.flatMap { $0.terms.keys.flatMap(\.coordinates) })
    return coordinates.sorted().compactMap { coordinate -> Decision? in
      var base: Integer = 1
      for (prime, form) in primes {
        guard let exponent = form[Monomial(coordinate: coordinate)].numerator.machineWord,
          (0...400).contains(exponent)
        else { return nil }
        base = (base * prime.power(exponent)).flooredRemainder(by: modulus)
      }
      var power = base
      for steps in 1...Self.longestPeriod {
        if (power - 1).isMultiple(of: modulus) {
          return steps == 1 ? nil : .period(coordinate: coordinate, steps)
        }
        power = (power * base).flooredRemainder(by: modulus)
      }
      return .period(coordinate: coordinate, nil)
    }
  }
}
