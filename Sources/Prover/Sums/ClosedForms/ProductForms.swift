import Claims
import ExactNumbers
import Proofs

/// Hints for the products of a link: G with e(k)·G(k) = G(k+1), read off the factors of e or off the other side.
enum ProductForms: Strategy {
  static func tree(for goal: Goal, in search: Search, splits: Int) throws(OutOfTime) -> ProofTree? {
    guard goal.link.relation != .notEqual, goal.contains(isProduct)
    else { return nil }
    let leaf: ProofTree.Leaf = goal.link.relation == .equal ? .equal : .positive
    for hints in try hints(for: goal, in: search) {
      let tree = ProofTree.leaf(leaf, goal.hints + hints)
      if search.accepts(tree, for: goal) { return tree }
      guard let entering = try? search.entering(goal, hints),
        let gap = try? search.gap(goal, entering: entering),
        !gap.sums.isEmpty
      else { continue }
      for closing in try SumClosing(goal: goal, entering: entering).hints(closing: gap, in: search) {
        let tree = ProofTree.leaf(leaf, goal.hints + hints + closing)
        if search.accepts(tree, for: goal) { return tree }
      }
    }
    return nil
  }

  private static func isProduct(_ e: Expression) -> Bool {
    if case .range(.product, _, _, _, _) = e { true } else { false }
  }

  /// Lists of hints with one for each product that has a number; `[[]]` where there is none.
  static func hints(for goal: Goal, in search: Search) throws(OutOfTime) -> [[Hint]] {
    try search.check()
    guard let products = RangeNumbers(goal)?.products else { return [[]] }
    if products.isEmpty { return [[]] }
    var lists: [[Hint]] = []
    let read = products.compactMap { hint(readingFactorsOf: $0, goal) }
    if read.count == products.count { lists.append(read) }
    if products.count == 1, let other = hint(fromOtherSideOf: products[0], goal) { lists.append([other]) }
    return lists
  }

  private static func variable(_ goal: Goal) -> String {
    ["k", "j", "i", "l"].first { !goal.cell.names.contains($0) } ?? "index"
  }

  private static func hint(readingFactorsOf product: RangeNumbers.Product, _ goal: Goal) -> Hint? {
    let names = goal.cell.names
    guard names.count < 8 else { return nil }
    let (local, s) = goal.cell.chart.local(upTo: product.upper - product.lower)
    var place = goal.cell.place(goal.domain)
    place.chart = local
    guard let value = try? Entering().value(product.body, place.naming(product.variable, product.lower + s)),
      let classes = try? value.classes(), classes.count == 1, let only = classes.first,
      only.factor.atoms.isOne
    else { return nil }
    var below = Polynomial.one
    for (denominator, count) in only.factor.denominators {
      guard let power = try? denominator.power(count), let next = try? below.times(power) else { return nil }
      below = next
    }
    let row = IntegerPolynomial.row([
      0: only.polynomial.packed(names.count + 1), 1: below.packed(names.count + 1),
    ])
    guard let p = row[0], let q = row[1], let running = RunningProduct(above: p, below: q, in: names.count)
    else {
      return nil
    }
    let variable = variable(goal)
    let t = Polynomial(coordinate: names.count) - product.lower
    return running.text(at: t, inClaim: false) { $0.written(names + [variable]) }
      .map { .product(product.number, $0, variable: variable) }
  }

  /// With Π_{k=lo}^{v+c} e(k) on one side alone, the other side R(v) is G(v + c + 1), if the claim is true.
  private static func hint(fromOtherSideOf product: RangeNumbers.Product, _ goal: Goal) -> Hint? {
    let names = goal.cell.names
    let variable = variable(goal)
    for (side, other) in [(goal.link.left, goal.link.right), (goal.link.right, goal.link.left)] {
      guard case .range(.product, _, _, let upper, _) = side else { continue }
      for (index, subject) in goal.domain.variables.enumerated() {
        let offset = product.upper - goal.cell.map[index]
        guard upper.freeNames.contains(subject.name), offset.isConstant else { continue }
        var replacements: [String: Expression] = [:]
        for (v, p) in zip(goal.domain.variables, goal.cell.map) {
          replacements[v.name] = try? Expression("(\(p.written(names)))", variables: nil)
        }
        replacements[subject.name] = .plus([.variable(variable), Expression(-(offset.constant + 1))])
        return .product(product.number, other.substituting(replacements).text, variable: variable)
      }
    }
    return nil
  }
}

extension Polynomial {
  /// All terms, packed for ``IntegerPolynomial``.
  func packed(_ count: Int) -> [UInt64: Rational] {
    Dictionary(terms.map { ($0.key.packed(count), $0.value) }, uniquingKeysWith: +)
  }
}

/// The products of a link with the numbers under which the kernel meets them on a cell.
struct RangeNumbers {
  struct Product {
    let number: Int
    let variable: String
    let lower: Polynomial
    let upper: Polynomial
    let body: Expression
  }

  private(set) var products: [Product] = []
  private var next = 0
  private let place: Place

  /// `nil` where what unfolds into sums makes numbers hard to tell.
  init?(_ goal: Goal) {
    place = goal.cell.place(goal.domain)
    guard goal.hints.isEmpty, visit(goal.link.left), visit(goal.link.right) else { return nil }
  }

  private mutating func visit(_ e: Expression) -> Bool {
    switch e {
    case .mean, .call(.delta, _), .call(.krawtchouk, _): return false
    case .power(let base, let exponent): return visit(exponent) && visit(base)
    case .range(let range, let variable, let from, let to, let body):
      guard let lower = try? Entering().form(from, place, "a bound"),
        let upper = try? Entering().form(to, place, "a bound")
      else { return false }
      if place.chart.isNonnegative(lower - upper - .one) { return true }
      if (upper - lower).isConstant {
        return !body.contains { if case .range = $0 { true } else { false } }
      }
      if range == .product {
        products.append(Product(number: next, variable: variable, lower: lower, upper: upper, body: body))
      }
      next += 1
      return true
    default:
      for part in e.parts where !visit(part.0) { return false }
      return true
    }
  }
}
