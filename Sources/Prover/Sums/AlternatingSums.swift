import Claims
import Proofs

/// Sums Σ_{k=0}^{D} ±(−1)^k·C(D, k)·… with symbolic powers of affine factors, brought to the form that rule *degree* reads:
/// the factors in its order, (−1)^{k+c} as (−1)^c·(−1)^k.
///
/// The sum as it was typed and the one in order have equal summands, so L ≤ R and L ≥ R follow from the theorem about the
/// other, and L = R from both.
enum AlternatingSums: Strategy {
  static func tree(for goal: Goal, in search: Search, splits: Int) throws(OutOfTime) -> ProofTree? {
    guard goal.link.relation == .equal, goal.claim.links.count == 1,
      case .range(.sum, let k, 0, let top, let body) = goal.link.left,
      let sum = Ordered(body, index: k, top: top)
    else { return nil }
    let (left, right, domain) = (goal.link.left.text, goal.link.right.text, goal.claim.domainText)
    let sign = "(-1)^(\(sum.rest))"
    guard
      let degree = try? Claim("sum(\(k) = 0..\(top.text), \(sum.text)) = \(sign)*(\(right))", for: domain),
      let least = try? Claim("\(left) >= \(right)", for: domain),
      let most = try? Claim("\(left) <= \(right)", for: domain),
      let names = search.statements([degree, least, most]),
      let upper = try? Entering().form(top, goal.cell.place(goal.domain), "an end").written(goal.cell.names)
    else { return nil }
    let variable = ["k", "j", "i", "l"].first { !goal.cell.names.contains($0) } ?? "index"
    func trivial(_ count: Int) -> Hint {
      .sum((0..<count).map { "\($0)" }, from: "0", to: upper, "0", variable: variable)
    }
    guard let rest = inCoordinates(sum.rest, goal) else { return nil }
    func half(_ name: String, _ multiplier: String) -> ProofTree.Reference {
      let known = ProofTree.Reference.here(names[0], 0, .degree)
      return .here(name, 0, .combining(.combine, [known], [.multipliers([multiplier]), trivial(2)]))
    }
    return .combining(
      .combine, [half(names[1], "(-1)^(\(rest))"), half(names[2], "-(-1)^(\(rest))")], [trivial(3)])
  }

  private static func inCoordinates(_ text: String, _ goal: Goal) -> String? {
    guard let e = try? Expression(text, variables: nil),
      let form = try? Entering().form(e, goal.cell.place(goal.domain), "an exponent")
    else { return nil }
    return form.written(goal.cell.names)
  }

  /// The factors in the order of rule *degree*.
  private struct Ordered {
    /// c, where the sign is (−1)^{k+c}.
    private(set) var rest = "0"
    let text: String

    init?(_ body: Expression, index: String, top: Expression) {
      let binomial = Expression.call(.binomial, [top, .variable(index)])
      var (others, isAlternating, isBinomial): ([Expression], Bool, Bool) = ([], false, false)
      for factor in Self.factors(body) {
        if factor == binomial, !isBinomial {
          isBinomial = true
        } else if !isAlternating, case .power(.negative(1), let exponent) = factor,
          exponent.names.contains(index)
        {
          isAlternating = true
          if exponent != .variable(index) { rest = "\(exponent.text) - \(index)" }
        } else {
          others.append(factor)
        }
      }
      guard isAlternating, isBinomial else { return nil }
      // (−1)^{c−k} = (−1)^{c+k}: what is left without k is its exponent at k = 0.
      if rest != "0", let e = try? Expression(rest, variables: nil) {
        rest = e.substituting([index: 0]).text
      }
      text = Expression.product(of: [.power(.negative(1), .variable(index)), binomial] + others).text
    }

    private static func factors(_ e: Expression) -> [Expression] {
      if case .times(let list) = e { list.flatMap(factors) } else { [e] }
    }
  }
}
