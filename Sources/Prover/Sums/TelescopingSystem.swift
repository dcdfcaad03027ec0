import ExactNumbers
import Proofs

/// Sums over ranges that differ by a few terms, to be telescoped over a common one.
struct RangeGroup {
  /// One sum with its coefficient in the gap, and the number of the unknown that multiplies it.
  struct Member {
    let unknown: Int
    let coefficient: Value
    let sum: PendingSum
  }

  /// The common range from … to.
  var from: Polynomial
  var to: Polynomial
  var members: [Member]
}

/// Unknowns c_0, …, c_J and, for each class of similar terms, a polynomial x of degree at most D, so that
/// Σ_j c_j·(summands with unknown j) telescopes in each group: linear equations over Q(parameters).
///
/// J = 0 is Gosper's algorithm for one or several sums; with J > 0 it is Zeilberger's, the shifts of one sum having one
/// unknown each; with sums of both sides of an equation it is creative telescoping of the difference.
///
/// Source: D. Zeilberger, *The method of creative telescoping*, J. Symbolic Computation 11 (1991).
struct TelescopingSystem {
  struct Equation {
    let group: Int
    let form: GosperForm
    /// p for each unknown c.
    let summands: [Polynomial]
  }

  /// c_j, and x for each equation.
  struct Solution {
    let coefficients: [IntegerPolynomial]
    let parts: [[IntegerPolynomial]]
  }

  let groups: [RangeGroup]
  /// The number of coordinates of the cell, which are the parameters; the next coordinate is s = k − from.
  let parameters: Int
  let unknowns: Int
  private(set) var equations: [Equation] = []

  /// `nil` where a summand is no sum of hypergeometric terms.
  init?(_ groups: [RangeGroup], unknowns: Int, on chart: Chart, by entering: Entering) {
    self.groups = groups
    self.unknowns = unknowns
    parameters = chart.kinds.count
    guard parameters + 1 + unknowns <= Monomial.capacity else { return nil }
    for (index, group) in groups.enumerated() {
      let (local, s) = chart.local(upTo: group.to - group.from)
      guard let total = try? Self.summand(of: group, local, group.from + s, by: entering),
        let classes = try? total.classes()
      else { return nil }
      for term in classes {
        guard let form = GosperForm(term.factor, in: parameters) else { return nil }
        let summands = (0..<unknowns).compactMap { part(term.polynomial, $0) }
        equations.append(Equation(group: index, form: form, summands: summands))
      }
    }
    // Classes come from a table: in an order that is the same in every run.
    equations.sort { (a: Equation, b: Equation) -> Bool in a.key < b.key }
  }

  /// Σ c·F(k) with a coordinate for each unknown.
  private static func summand(
    of group: RangeGroup, _ chart: Chart, _ index: Polynomial, by entering: Entering
  ) throws(Refused) -> Value {
    var total = Value.zero
    for member in group.members {
      var place = member.sum.place
      place.chart = chart
      let body = try entering.value(member.sum.body, place.naming(member.sum.bound, index))
      let marker = Value(Polynomial(coordinate: chart.kinds.count + member.unknown))
      total = total + (try member.coefficient.times(body).times(marker))
    }
    return total
  }

  /// The coefficient of one unknown.
  private func part(_ p: Polynomial, _ unknown: Int) -> Polynomial? {
    let values = (0..<Monomial.capacity).map { index in
      index <= parameters
        ? Polynomial(coordinate: index) : Polynomial(index == parameters + 1 + unknown ? 1 : 0)
    }
    return try? p.composed(with: values)
  }

  // MARK: solving

  /// Where the parameters are looked at modulo the prime: numbers without a pattern.
  private static let point: [UInt64] = [
    1_283_746_501, 702_311_897, 1_998_244_353, 314_159_267, 1_618_033_999, 271_828_183, 57_721_566,
    1_414_213_573,
  ]

  /// A solution of the least degree up to `degree` in which the last coefficient is not 0.
  func solution(degree: Int, isOver: @escaping () -> Bool) throws(TooLarge) -> Solution? {
    let values = [UInt64](Self.point.prefix(parameters))
    let evaluated = equations.map { ModularEquation($0, s: parameters, at: values) }
    for bound in 0...degree where !isOver() {
      let width = (bound + 1) * equations.count + unknowns
      var residues: [[UInt64]] = []
      for (index, equation) in evaluated.enumerated() {
        residues += equation.rows(index * (bound + 1), bound, width)
      }
      let (pivots, solutions) = ModularSystem(width: width, rows: residues).solved()
      guard let chosen = solutions.first(where: { $0.values[width - 1] != 0 }) else { continue }
      var rows: [[Int: IntegerPolynomial]] = []
      for (index, equation) in equations.enumerated() {
        rows += try equation.rows(
          index * (bound + 1), bound, unknowns: width - unknowns, s: parameters, parameters: parameters)
      }
      guard
        let values = try LinearSystem(rows: rows, isOver: isOver).solution(
          pivots: pivots.filter { $0 < chosen.free }, free: chosen.free),
        let last = values[width - 1], !last.isZero
      else { continue }
      return Solution(
        coefficients: (0..<unknowns).map { values[width - unknowns + $0] ?? .zero },
        parts: equations.indices.map { index in
          (0...bound).map { values[index * (bound + 1) + $0] ?? .zero }
        })
    }
    return nil
  }
}

extension TelescopingSystem.Equation {
  /// Tells equations of a system apart.
  fileprivate var key: String {
    "\(group) " + Value(summands.reduce(.zero, +), form.factor).written([])
  }

  /// Π factors, or `nil` where it is too large.
  fileprivate static func product(_ factors: [Polynomial], _ start: Polynomial) throws(TooLarge) -> Polynomial
  {
    var product = start
    for factor in factors {
      guard product.terms.count * factor.terms.count < 40_000, let next = try? product.times(factor) else {
        throw TooLarge()
      }
      product = next
    }
    return product
  }

  /// The coefficients of the powers of s in Σ_i x_i·(a·(s+1)^i − b(s−1)·s^i) − Σ_j c_j·c(s)·p_j, a row each.
  fileprivate func rows(
    _ first: Int, _ bound: Int, unknowns: Int, s: Int, parameters: Int
  ) throws(TooLarge) -> [[Int: IntegerPolynomial]] {
    var entries: [Int: [Int: [UInt64: Rational]]] = [:]
    func add(_ p: Polynomial, _ column: Int) {
      for (power, coefficient) in p.coefficients(in: s, parameters: parameters) {
        entries[power, default: [:]][column] = coefficient
      }
    }
    let (a, b) = (
      try Self.product(form.above, Polynomial(form.scale)), try Self.product(form.below, .one)
    )
    let (now, next) = (Polynomial(coordinate: s), Polynomial(coordinate: s) + .one)
    var powers = (now: Polynomial.one, next: Polynomial.one)
    for index in 0...bound {
      add(try Self.product([powers.next], a) - Self.product([powers.now], b), first + index)
      powers = (try Self.product([now], powers.now), try Self.product([next], powers.next))
    }
    for (index, summand) in summands.enumerated() {
      add(try Self.product(form.spread, -summand), unknowns + index)
    }
    return entries.sorted { $0.key < $1.key }.map { IntegerPolynomial.row($0.value) }
  }
}

/// An equation modulo the prime, the parameters having values.
private struct ModularEquation {
  private let above: [UInt64]
  private let below: [UInt64]
  private let summands: [[UInt64]]

  init(_ equation: TelescopingSystem.Equation, s: Int, at values: [UInt64]) {
    func product(_ factors: [Polynomial], _ start: [UInt64]) -> [UInt64] {
      factors.reduce(start) { Self.product($0, $1.residues(in: s, at: values)) }
    }
    above = product(equation.form.above, [equation.form.scale.residue])
    below = product(equation.form.below, [1])
    summands = equation.summands.map { product(equation.form.spread, (-$0).residues(in: s, at: values)) }
  }

  private static func product(_ a: [UInt64], _ b: [UInt64]) -> [UInt64] {
    guard !a.isEmpty, !b.isEmpty else { return [] }
    var result = [UInt64](repeating: 0, count: a.count + b.count - 1)
    for (i, x) in a.enumerated() {
      for (j, y) in b.enumerated() { result[i + j] = (result[i + j] + x * y) % ModularSystem.prime }
    }
    return result
  }

  /// As ``TelescopingSystem/Equation/rows(_:_:unknowns:s:parameters:)``.
  func rows(_ first: Int, _ bound: Int, _ width: Int) -> [[UInt64]] {
    let prime = ModularSystem.prime
    let height = max(max(above.count, below.count) + bound, summands.map(\.count).max() ?? 0)
    var rows = [[UInt64]](repeating: [UInt64](repeating: 0, count: width), count: height)
    var next = above
    var now = below
    for index in 0...bound {
      for (power, value) in next.enumerated() { rows[power][first + index] = value }
      for (power, value) in now.enumerated() {
        rows[power][first + index] = (rows[power][first + index] + prime - value) % prime
      }
      next = Self.product(next, [1, 1])
      now = Self.product(now, [0, 1])
    }
    for (index, summand) in summands.enumerated() {
      for (power, value) in summand.enumerated() { rows[power][width - summands.count + index] = value }
    }
    return rows
  }
}
