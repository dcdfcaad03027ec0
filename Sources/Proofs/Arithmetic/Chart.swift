import ExactNumbers

/// What values a coordinate takes.
package enum CoordinateKind: String, Hashable {
  /// Every integer.
  case int
  /// Every integer ≥ 0.
  case nat
  /// Every real number.
  case real
  /// Every real number ≥ 0.
  case half
  /// Every real number > 0.
  case pos
  /// Every real number with 0 ≤ u < 1.
  case unit

  package var isInteger: Bool { self == .int || self == .nat }
  package var isNonnegative: Bool { self != .int && self != .real }
}

/// Coordinates with their kinds, and facts: polynomials that are ≥ 0 at the points in question.
///
/// Every test answers `true` only with a proof in its comment, and `false` where it finds none.
package struct Chart: Hashable {
  package private(set) var kinds: [CoordinateKind]
  package private(set) var facts: [Polynomial] = []

  package init(_ kinds: [CoordinateKind]) { self.kinds = kinds }

  /// The chart with one more natural coordinate s, and the fact `limit − s ≥ 0`.
  package func local(upTo limit: Polynomial) -> (chart: Chart, coordinate: Polynomial) {
    precondition(kinds.count < Monomial.capacity, "a cell has 8 coordinates, and waiting sums do not nest")
    let s = Polynomial(coordinate: kinds.count)
    var chart = self
    chart.kinds.append(.nat)
    chart.facts.append(limit - s)
    return (chart, s)
  }

  /// Whether the polynomial is an integer combination of integer coordinates and 1, so that its value is an integer.
  package func isIntegral(_ p: Polynomial) -> Bool {
    p.terms.allSatisfy { monomial, coefficient in
      coefficient.isInteger && (monomial.isOne || monomial.single.map { kinds[$0].isInteger } ?? false)
    }
  }

  /// Whether every term is ≥ 0: its coefficient is, and each coordinate is or has an even exponent.
  private func isPlain(_ p: Polynomial) -> Bool {
    p.terms.allSatisfy { monomial, coefficient in
      coefficient > 0
        && monomial.coordinates.allSatisfy { kinds[$0].isNonnegative || monomial[$0].isMultiple(of: 2) }
    }
  }

  /// Whether p ≥ 0: a sum of terms ≥ 0 and of multiples λ ≥ 0 of facts.
  package func isNonnegative(_ p: Polynomial) -> Bool {
    if isPlain(p) { return true }
    var known = facts
    for (coordinate, kind) in kinds.enumerated() where kind == .unit && p.contains(coordinate) {
      known.append(.one - Polynomial(coordinate: coordinate))
    }
    return isNonnegative(p, known)
  }

  private func isNonnegative(_ p: Polynomial, _ facts: [Polynomial]) -> Bool {
    if isPlain(p) { return true }
    for (index, fact) in facts.enumerated() {
      // λ is the least multiple whose subtraction leaves no negative term where the fact has one.
      var multiple: Rational?
      for (monomial, coefficient) in fact.terms where !monomial.isOne && coefficient < 0 && p[monomial] < 0 {
        let ratio = p[monomial] / coefficient
        multiple = max(multiple ?? ratio, ratio)
      }
      guard let multiple else { continue }
      var others = facts
      others.remove(at: index)
      if isNonnegative(p - fact.scaled(by: multiple), others) { return true }
    }
    return false
  }

  /// Whether p > 0.
  package func isPositive(_ p: Polynomial) -> Bool {
    if p.isZero { return false }
    // A sum of terms ≥ 0, one of them > 0.
    if isPlain(p), p.terms.keys.contains(where: { $0.coordinates.allSatisfy { kinds[$0] == .pos } }) {
      return true
    }
    // D·p ≥ 1.
    if isNonnegative(p.scaled(by: Rational(p.denominator)) - .one) { return true }
    // p = constant + something ≥ 0.
    if p.constant > 0, isNonnegative(p.withoutConstant) { return true }
    // p = v(1 − u) + something ≥ 0, where v > 0 and u < 1.
    for (coordinate, kind) in kinds.enumerated() where kind == .unit {
      let coefficient = p[Monomial(coordinate: coordinate)]
      let u = Polynomial(coordinate: coordinate)
      if coefficient < 0, isNonnegative(p + (.one - u).scaled(by: coefficient)) { return true }
    }
    return false
  }

  /// Whether p ≠ 0: it has a sign, or an integer multiple of it is ≢ 0 modulo a common divisor of its coefficients.
  package func isNonzero(_ p: Polynomial) -> Bool {
    if isPositive(p) || isPositive(-p) { return true }
    let whole = p.scaled(by: Rational(p.denominator))
    guard isIntegral(whole) else { return false }
    let divisor = whole.withoutConstant.terms.values.reduce(0) {
      Integer.greatestCommonDivisor($0, $1.numerator)
    }
    return !whole.constant.numerator.isMultiple(of: divisor)
  }
}
