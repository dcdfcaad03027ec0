import Claims
import ExactNumbers
import Proofs

/// The mean of the parity against a product of powers of forms in the total, whose exponents may be variables: a d-th difference.
///
/// E χ(x)·Π b_i(total)^{M_i} = 2^−d Σ_k (−1)^k C(d, k) Π b_i(d − 2k)^{M_i}, which is 0 where Σ M_i < d and d!·Π β_i^{M_i} where it is d,
/// β_i the slope of b_i. Two lemmas carry the mean's sum into the form that the rule of differences reads, and to its value.
enum FiniteDifferences: Strategy {
  static let usesSplits = true

  static func tree(for goal: Goal, in search: Search, splits: Int) throws(OutOfTime) -> ProofTree? {
    guard goal.link.relation == .equal, goal.hints.isEmpty,
      case .mean(let x, let d, let body) = goal.link.left,
      case .times(let factors) = body, factors.count(where: { $0 == .parity(x, nil) }) == 1,
      factors.contains(where: { $0.isSymbolicPower(of: x) })
    else { return nil }
    let k = ["k", "j", "i", "l", "r"].first { !goal.domain.variables.map(\.name).contains($0) } ?? "index"
    let index = Expression.variable(k)
    let total = Expression.sum(of: [d, .negative(.product(of: [2, index]))])
    func unfolded(_ e: Expression) -> Expression {
      switch e {
      case .total(x): total
      case .parity(x, nil): .power(.negative(1), index)
      default: e.mapped(unfolded, point: { $0 }, binder: { ($0, unfolded($1)) })
      }
    }
    let binomial = Expression.call(.binomial, [d, index])
    let others = factors.filter { $0 != .parity(x, nil) }.map(unfolded)
    func sum(_ summand: Expression) -> String { Expression.range(.sum, k, from: 0, to: d, summand).text }
    let inOrder = sum(.product(of: [.power(.negative(1), index), binomial] + others))
    let value = goal.link.right == 0 ? 0 : Expression.product(of: [goal.link.right, .power(2, d)])
    guard let same = goal.lemma("\(sum(.product(of: [binomial, unfolded(body)]))) = \(inOrder)"),
      let difference = goal.lemma("\(inOrder) = \(value.text)"),
      let first = try search.lemma(same), let second = try search.lemma(difference)
    else { return nil }
    return try search.tree(for: goal.with([.rewrite(first), .rewrite(second)]), splits: splits)
  }
}

extension Expression {
  /// Whether the factor is a power of something in the point's total whose exponent is a variable's.
  fileprivate func isSymbolicPower(of x: String) -> Bool {
    guard case .power(let base, let exponent) = self else { return false }
    return base.freeNames.contains(x) && !exponent.freeNames.isEmpty && !exponent.freeNames.contains(x)
  }
}
