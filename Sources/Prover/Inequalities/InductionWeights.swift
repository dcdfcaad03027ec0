import Claims
import ExactNumbers
import Proofs

/// An inequality a ≤ b by a ≤ w·a ≤ b with a weight w > 1 that is found.
///
/// Where a(t)/b(t) rises to a limit below 1, no induction on it ends well: its ratio of neighbours is 1 + λ/t² + … with λ > 0. With
/// w(t) = (t + s)/(t + s − q), q ≥ λ, the quotient w·a/b falls, and the induction goes through. So the bounds 1/(9d) and 5/(32d) for
/// squares like C(2n, n)²/16ⁿ get the weights d/(d − 3/2) and d/(d − 1/2).
enum InductionWeights: Strategy {
  static let usesSplits = true

  static func tree(for goal: Goal, in search: Search, splits: Int) throws(OutOfTime) -> ProofTree? {
    guard goal.isInequality, goal.cell.names.count == 1, goal.cell.chart.kinds == [.nat],
      !goal.link.ascending.left.isWeighted
    else { return nil }
    guard let quotient = quotient(goal, in: search) else { return nil }
    for weight in weights(quotient) {
      try search.check()
      guard let start = start(weight, quotient, goal) else { continue }
      if start > 0 {
        guard start <= furthestStart, splits > 0 else { continue }
        return try search.split(goal, goal.cell.names[0], .value(start), splits: splits - 1)
      }
      if let tree = try chain(goal, weight, in: search, splits) { return tree }
    }
    return nil
  }

  private static let furthestStart = 30

  /// The numerator and denominator of (a(t+1)/b(t+1))/(a(t)/b(t)), where both sides are one class and it is 1 + λ/t² + ….
  struct Quotient {
    let above: ExactNumbers.Polynomial
    let below: ExactNumbers.Polynomial
    let excess: Rational
  }

  /// (t + shift)/(t + shift − drop).
  struct Weight {
    let shift: Rational
    let drop: Rational
  }

  private static func quotient(_ goal: Goal, in search: Search) -> Quotient? {
    let link = goal.link.ascending
    guard let here = terms(link, goal, 0, search), let next = terms(link, goal, 1, search),
      let left = FactoredRatio(next[0], over: here[0]), let right = FactoredRatio(next[1], over: here[1])
    else { return nil }
    let above = left.numerator + right.denominator
    let below = left.denominator + right.numerator
    func product(_ list: [Polynomial], _ constant: Rational) -> ExactNumbers.Polynomial {
      list.reduce(ExactNumbers.Polynomial(constant)) { $0 * $1.univariate(in: 0) }
    }
    let (n, d) = (product(above, left.constant / right.constant), product(below, 1))
    let difference = n - d
    guard let degree = d.degree, let order = difference.degree, order == degree - 2 else { return nil }
    let excess = difference.coefficients[order] / d.coefficients[degree]
    return excess > 0 ? Quotient(above: n, below: d, excess: excess) : nil
  }

  /// The only terms of both sides at t + shift.
  private static func terms(
    _ link: Link, _ goal: Goal, _ shift: Int, _ search: Search
  ) -> [(factor: Factor, polynomial: Polynomial)]? {
    guard let entering = try? search.entering(goal),
      let place = try? goal.cell.place(goal.domain, shifting: 0, by: shift)
    else { return nil }
    var terms: [(factor: Factor, polynomial: Polynomial)] = []
    for side in [link.left, link.right] {
      guard let value = try? entering.value(side, place), value.sums.isEmpty,
        let classes = try? value.classes(),
        classes.count == 1
      else { return nil }
      terms.append((classes[0].factor, classes[0].polynomial))
    }
    return terms
  }

  /// Drops from λ on, with shifts beyond them; mild weights last.
  private static func weights(_ quotient: Quotient) -> [Weight] {
    let drops: [Rational] = [0, Rational(1, 8), Rational(1, 4), Rational(1, 2), 1]
    return drops.flatMap { (extra: Rational) -> [Weight] in
      let drop = quotient.excess + extra
      return (1...16).map { (quarters: Int) in Weight(shift: Rational(Integer(quarters), 4), drop: drop) }
        .filter { $0.shift > drop }
    }
  }

  /// The least m from which on the weighted quotient falls, and at which w·a ≤ b.
  private static func start(_ weight: Weight, _ quotient: Quotient, _ goal: Goal) -> Int? {
    let (s, q) = (weight.shift, weight.drop)
    func linear(_ constant: Rational) -> ExactNumbers.Polynomial { ExactNumbers.Polynomial([constant, 1]) }
    let falls =
      quotient.below * linear(s) * linear(s + 1 - q) - quotient.above * linear(s + 1) * linear(s - q)
    guard var start = falls.isZero ? 0 : falls.start(strict: false) else { return nil }
    let link = goal.link.ascending
    while start <= furthestStart {
      var point: [String: Rational] = [:]
      for (variable, p) in zip(goal.domain.variables, goal.cell.map) {
        point[variable.name] = p.univariate(in: 0).value(at: Rational(start))
      }
      let t = Rational(start)
      let weighted = Expression.product(of: [link.left, Expression((t + s) / (t + s - q))])
      guard case .exact(let a) = weighted.value(at: point), case .exact(let b) = link.right.value(at: point)
      else {
        return nil
      }
      if Ordering(a, b) != .greater { return start }
      start += 1
    }
    return nil
  }

  /// a ≤ a·w and a·w ≤ b on the cell, w in a variable of the claim.
  private static func chain(
    _ goal: Goal, _ weight: Weight, in search: Search, _ splits: Int
  ) throws(OutOfTime) -> ProofTree? {
    let link = goal.link.ascending
    guard let weighted = goal.written(weight).map({ "(\(link.left.text))*(\($0))" }),
      let first = goal.lemma("\(link.left.text) \(link.relation.rawValue) \(weighted)"),
      let second = goal.lemma("\(weighted) <= \(link.right.text)"),
      let below = try SquaredSides.reference(first, goal, in: search, splits),
      let above = try SquaredSides.reference(second, goal, in: search, splits)
    else { return nil }
    return .chain(below, above)
  }
}

extension Goal {
  /// (t + s)/(t + s − q) in a variable v = α·t + β of the claim.
  fileprivate func written(_ weight: InductionWeights.Weight) -> String? {
    for (variable, p) in zip(domain.variables, cell.map) {
      let line = p.univariate(in: 0)
      let (slope, constant) = (line.coefficient(1), line.coefficient(0))
      guard slope > 0 else { continue }
      let (above, below) = (slope * weight.shift - constant, slope * (weight.shift - weight.drop) - constant)
      func sum(_ c: Rational) -> String { c.isZero ? variable.name : "(\(variable.name) + (\(c)))" }
      return "\(sum(above))/\(sum(below))"
    }
    return nil
  }
}

extension Expression {
  /// Whether the expression is a product with a quotient of linear forms, as this strategy writes it.
  fileprivate var isWeighted: Bool {
    guard case .times(let factors) = self, case .quotient(let a, let b)? = factors.last else { return false }
    return a.size <= 6 && b.size <= 6 && a.freeNames == b.freeNames && !a.freeNames.isEmpty
  }
}
