import Claims
import ExactNumbers
import Proofs

/// An inequality a ≤ b by a ≤ a + r ≤ b with a remainder r ≥ 0 that is found: partial sums below a constant.
///
/// Where the gap E falls with t, by F(t) = E(t) − E(t+1) > 0, no induction on it ends well, but E − r rises if r(t) − r(t+1) ≥ F(t). If F is
/// rational with F ~ a·c/t^{a+1}, r = c/(t + s)^a; else r = g·F with g·(1 − F(t+1)/F(t)) ≥ 1. So Σ 1/k! < 3 becomes Σ 1/k! + 1/n! ≤ 3.
enum Strengthening: Strategy {
  static let usesSplits = true

  private static let furthestStart = 12

  static func tree(for goal: Goal, in search: Search, splits: Int) throws(OutOfTime) -> ProofTree? {
    guard splits > 0, goal.isInequality, goal.cell.chart.kinds == [.nat], goal.link.containsSum,
      let fall = try fall(goal, in: search)
    else { return nil }
    for remainder in remainders(fall, goal) {
      try search.check()
      guard let start = start(remainder, goal) else { continue }
      if start > 0 { return try search.split(goal, goal.cell.names[0], .value(start), splits: splits - 1) }
      if let tree = try chain(goal, remainder, in: search, splits) { return tree }
    }
    return nil
  }

  /// F(t) as one class, if it is positive.
  private static func fall(_ goal: Goal, in search: Search) throws(OutOfTime) -> NormalClass? {
    let name = goal.cell.names[0]
    let closings = try SumHints.closings(on: goal, [], in: search) { entering in
      guard let here = try? search.gap(goal, entering: entering),
        let next = try? search.gap(goal, entering: entering, shifting: (name, 1))
      else { return nil }
      return here - next
    }
    for (_, value) in closings {
      guard let classes = try? value.classes(), classes.count == 1,
        value.isShown(strict: true, goal.cell.chart)
      else { continue }
      return classes[0]
    }
    return nil
  }

  /// The texts of remainders in the claim's variables, the smaller ones first.
  private static func remainders(_ fall: NormalClass, _ goal: Goal) -> [String] {
    guard let inverse = CellInverse(goal.cell, goal.domain) else { return [] }
    let text = ValueText(write: inverse.text, chart: goal.cell.chart)
    let t = Polynomial(coordinate: 0)
    if fall.factor.atoms.isOne {
      let above = fall.polynomial.univariate(in: 0)
      let below = fall.factor.denominators.reduce(ExactNumbers.Polynomial(1)) {
        $0 * $1.key.univariate(in: 0).power($1.value)
      }
      guard let n = above.degree, let d = below.degree, (2...4).contains(d - n) else { return [] }
      let power = d - n - 1
      let limit = above.coefficients[n] / below.coefficients[d] / Rational(power)
      return (1...16).reversed().compactMap { (quarters: Int) in
        let s = Rational(Integer(quarters), 4)
        let (here, next) = (
          ExactNumbers.Polynomial([s, 1]).power(power), ExactNumbers.Polynomial([s + 1, 1]).power(power)
        )
        let rises = (below * (next - here)).scaled(by: limit) - above * here * next
        guard rises.start(strict: false) == 0 || rises.isZero else { return nil }
        return inverse.text(t + Polynomial(s)).map { "(\(limit))/(\($0))^\(power)" }
      }
    }
    guard let next = fall.shifted(goal.cell),
      let ratio = FactoredRatio(next, over: (fall.factor, fall.polynomial))
    else { return [] }
    func product(_ list: [Polynomial]) -> ExactNumbers.Polynomial {
      list.reduce(ExactNumbers.Polynomial(1)) { $0 * $1.univariate(in: 0) }
    }
    let (n, d) = (product(ratio.numerator).scaled(by: ratio.constant), product(ratio.denominator))
    let multiples: [Rational] = [1, Rational(9, 8), Rational(5, 4), Rational(4, 3), Rational(3, 2), 2, 3, 4]
    return multiples.compactMap { g in
      let rises = (d - n).scaled(by: g) - d
      guard rises.isZero || rises.start(strict: false) == 0 else { return nil }
      return text.text(Value(fall.polynomial.scaled(by: g), fall.factor))
    }
  }

  /// The least t at which a + r ≤ b.
  private static func start(_ remainder: String, _ goal: Goal) -> Int? {
    let link = goal.link.ascending
    guard let r = try? Expression(remainder) else { return nil }
    let sum = Expression.sum(of: [link.left, r])
    for t in 0...furthestStart {
      var point: [String: Rational] = [:]
      for (variable, p) in zip(goal.domain.variables, goal.cell.map) {
        point[variable.name] = p.univariate(in: 0).value(at: Rational(t))
      }
      guard case .exact(let a) = sum.value(at: point), case .exact(let b) = link.right.value(at: point) else {
        return nil
      }
      if Ordering(a, b) != .greater { return t }
    }
    return nil
  }

  private static func chain(
    _ goal: Goal, _ remainder: String, in search: Search, _ splits: Int
  ) throws(OutOfTime) -> ProofTree? {
    let link = goal.link.ascending
    let more = "\(link.left.text) + \(remainder)"
    guard let first = goal.lemma("\(link.left.text) \(link.relation.rawValue) \(more)"),
      let second = goal.lemma("\(more) <= \(link.right.text)"),
      let above = try SquaredSides.reference(second, goal, in: search, splits),
      let below = try SquaredSides.reference(first, goal, in: search, splits)
    else { return nil }
    return .chain(below, above)
  }
}

extension Link {
  /// Whether a sum occurs.
  fileprivate var containsSum: Bool {
    [left, right].contains { $0.contains { if case .range(.sum, _, _, _, _) = $0 { true } else { false } } }
  }
}

extension NormalClass {
  /// The class at t + 1, t the only coordinate.
  fileprivate func shifted(_ cell: Cell) -> (factor: Factor, polynomial: Polynomial)? {
    func moved(_ p: Polynomial) -> Polynomial {
      Polynomial(p.univariate(in: 0).shifted(by: 1), in: 0)
    }
    var atoms = Atoms.one
    func moved(_ table: [Polynomial: [Integer: Int]]) -> [Polynomial: [Integer: Int]] {
      var result: [Polynomial: [Integer: Int]] = [:]
      for (form, shifts) in table {
        let step = form[Monomial(coordinate: 0)].numerator
        for (shift, exponent) in shifts { result[form, default: [:]][shift + step] = exponent }
      }
      return result
    }
    atoms.factorials = moved(factor.atoms.factorials)
    atoms.reciprocals = moved(factor.atoms.reciprocals)
    atoms.primes = factor.atoms.primes
    guard factor.atoms.powers.isEmpty, factor.atoms.roots.isEmpty, factor.atoms.sign.isZero else {
      return nil
    }
    var scale: Rational = 1
    for (prime, form) in factor.atoms.primes {
      guard let step = form[Monomial(coordinate: 0)].numerator.machineWord else { return nil }
      scale *= Rational(prime).power(step)
    }
    var next = Factor.one
    next.atoms = atoms
    for (q, count) in factor.denominators { next.denominators[moved(q), default: 0] += count }
    return (next, moved(polynomial).scaled(by: scale))
  }
}

extension ExactNumbers.Polynomial {
  fileprivate func scaled(by factor: Rational) -> ExactNumbers.Polynomial {
    self * ExactNumbers.Polynomial(factor)
  }
}
