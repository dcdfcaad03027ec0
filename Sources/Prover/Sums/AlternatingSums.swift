import Claims
import Proofs

/// Sums Σ_{k=0}^{D} ±(−1)^k·C(D, k)·… with symbolic powers of affine factors, brought to the form that rule *degree* reads:
/// the factors in its order, (−1)^{k+c} as (−1)^c·(−1)^k.
///
/// The sum as it was typed and the one in order have equal summands, so L ≤ R and L ≥ R follow from the theorem about the
/// other, and L = R from both.
enum AlternatingSums: Strategy {
  static func tree(for goal: Goal, in search: Search, splits: Int) throws(OutOfTime) -> ProofTree? {
    guard goal.link.relation == .equal, goal.claim.links.count == 1, let sum = Ordered(goal.link.left),
      let rest = inCoordinates(sum.rest, goal), let top = inCoordinates(sum.top.text, goal)
    else { return nil }
    let (left, right, domain) = (goal.link.left.text, goal.link.right.text, goal.claim.domainText)
    let scale = sum.isMean ? "*2^(\(sum.top.text))" : ""
    guard
      let degree = try? Claim(
        "sum(\(sum.index) = 0..\(sum.top.text), \(sum.text)) = (-1)^(\(sum.rest))*(\(right))\(scale)",
        for: domain),
      let least = try? Claim("\(left) >= \(right)", for: domain),
      let most = try? Claim("\(left) <= \(right)", for: domain),
      let names = search.statements([degree, least, most])
    else { return nil }
    let variable = ["k", "j", "i", "l"].first { !goal.cell.names.contains($0) } ?? "index"
    func trivial(_ count: Int) -> Hint {
      .sum((0..<count).map { "\($0)" }, from: "0", to: top, "0", variable: variable)
    }
    func half(_ name: String, _ sign: String) -> ProofTree.Reference {
      let multiplier = "\(sign)(-1)^(\(rest))" + (sum.isMean ? "/2^(\(top))" : "")
      let known = ProofTree.Reference.here(names[0], 0, .degree)
      return .here(name, 0, .combining(.combine, [known], [.multipliers([multiplier]), trivial(2)]))
    }
    return .combining(.combine, [half(names[1], ""), half(names[2], "-")], [trivial(3)])
  }

  private static func inCoordinates(_ text: String, _ goal: Goal) -> String? {
    guard let e = try? Expression(text, variables: nil),
      let form = try? Entering().form(e, goal.cell.place(goal.domain), "an exponent")
    else { return nil }
    return form.written(goal.cell.names)
  }

  /// The factors of a summand in the order of rule *degree*.
  private struct Ordered {
    let index: String
    /// D.
    let top: Expression
    /// Whether the sum is a mean over the cube, times 2^D.
    let isMean: Bool
    /// c, where the sign is (−1)^{k+c}.
    private(set) var rest = "0"
    private(set) var text = ""

    init?(_ side: Expression) {
      switch side {
      case .range(.sum, let k, 0, let top, let body):
        (index, self.top, isMean) = (k, top, false)
        guard order(Self.factors(body)) else { return nil }
      case .mean(let x, let dimension, let body):
        // E χ(x)·f(total(x)) = 2^−D Σ_k (−1)^k C(D, k) f(D − 2k).
        index = ["k", "j", "i", "l"].first { !side.names.contains($0) } ?? "index"
        (top, isMean) = (dimension, true)
        let index = Expression.variable(index)
        var factors: [Expression] = [.call(.binomial, [dimension, index])]
        for factor in Self.factors(body) {
          factors.append(
            factor == .parity(x, nil)
              ? .power(.negative(1), index)
              : factor.replacingTotal(of: x, by: .sum(of: [dimension, .negative(.product(of: [2, index]))])))
        }
        guard !factors.contains(where: { $0.names.contains(x) }), order(factors) else { return nil }
      default: return nil
      }
    }

    private mutating func order(_ factors: [Expression]) -> Bool {
      let binomial = Expression.call(.binomial, [top, .variable(index)])
      var (others, isAlternating, isBinomial): ([Expression], Bool, Bool) = ([], false, false)
      for factor in factors {
        if factor == binomial, !isBinomial {
          isBinomial = true
        } else if !isAlternating, case .power(.negative(1), let exponent) = factor,
          exponent.names.contains(index)
        {
          isAlternating = true
          // (−1)^{c−k} = (−1)^{c+k}: what is left without k is the exponent at k = 0.
          rest = exponent.substituting([index: 0]).text
        } else {
          others.append(factor)
        }
      }
      text = Expression.product(of: [.power(.negative(1), .variable(index)), binomial] + others).text
      return isAlternating && isBinomial
    }

    private static func factors(_ e: Expression) -> [Expression] {
      if case .times(let list) = e { list.flatMap(factors) } else { [e] }
    }
  }
}

extension Expression {
  /// The expression with another for `total(x)`.
  fileprivate func replacingTotal(of x: String, by other: Expression) -> Expression {
    if self == .total(x) { return other }
    return mapped(
      { $0.replacingTotal(of: x, by: other) }, point: { $0 },
      binder: { ($0, $1.replacingTotal(of: x, by: other)) })
  }
}
