import Claims
import ExactNumbers
import Proofs

/// The mean of a parity of m coordinates, m a variable, against a polynomial in the total: the inner sum, over the other
/// coordinates, has the closed form of a moment, and the outer one telescopes.
///
/// With N = d − m other coordinates and i of the first m equal to −1 the total is (m − 2i) + (N − 2k), and
/// Σ_k C(N, k)(N − 2k)^j = 2^N·M_j(N) with polynomials M_0 = 1, M_2 = N, M_4 = 3N² − 2N, …; those with odd j are 0.
enum BlockParities: Strategy {
  static let usesSplits = true

  private static let highestDegree = 8

  static func tree(for goal: Goal, in search: Search, splits: Int) throws(OutOfTime) -> ProofTree? {
    guard goal.hints.isEmpty, let mean = Mean(goal.link.left) ?? Mean(goal.link.right) else { return nil }
    let taken = goal.link.left.names.union(goal.link.right.names).union(goal.domain.variables.map(\.name))
    guard let i = ["i", "j", "l", "r"].first(where: { !taken.contains($0) }),
      let k = ["k", "q", "s"].first(where: { !taken.contains($0) }), let moment = mean.moment(i)
    else { return nil }
    let domain = "\(goal.claim.domainText), 0 <= \(i) <= \(mean.degree.text)"
    guard let claim = try? Claim("\(mean.innerSum(i, k).text) = \(moment)", for: domain),
      let name = try search.lemma(claim)
    else { return nil }
    return try search.tree(for: goal.with([.rewrite(name, 0, [i: "@i"])]), splits: splits)
  }

  /// E(x in cube(d), body) with chi(x, m), m no number, and a polynomial in the total beside it.
  private struct Mean {
    let dimension: Expression
    let degree: Expression
    private let point: String
    private let body: Expression

    init?(_ e: Expression) {
      guard case .mean(let x, let d, let body) = e else { return nil }
      var degree: Expression?
      let isOther = body.contains { part in
        switch part {
        case .parity(x, .some(let m)):
          degree = m
          return false
        case .parity, .coordinate, .mean, .range: return true
        default: return part.isKinked
        }
      }
      guard !isOther, let degree, !degree.freeNames.isEmpty else { return nil }
      (dimension, self.degree, point, self.body) = (d, degree, x, body)
    }

    private var others: Expression { .sum(of: [dimension, .negative(degree)]) }

    /// The sum over k as the kernel unfolds the mean.
    func innerSum(_ i: String, _ k: String) -> Expression {
      let minus = Expression.sum(of: [.variable(k), .variable(i)])
      let total = Expression.sum(of: [dimension, .negative(.product(of: [2, minus]))])
      let summand = replaced(total, .power(.negative(1), .variable(i)))
      return .range(
        .sum, k, from: 0, to: others, .product(of: [.call(.binomial, [others, .variable(k)]), summand]))
    }

    private func replaced(_ total: Expression, _ sign: Expression) -> Expression {
      func inside(_ e: Expression) -> Expression {
        switch e {
        case .total(point): total
        case .parity(point, _): sign
        default: e.mapped(inside, point: { $0 }, binder: { ($0, inside($1)) })
        }
      }
      return inside(body)
    }

    /// 2^N·(−1)^i·Σ_p f_p Σ_j C(p, j)(m − 2i)^{p−j} M_j(N) for the polynomial f of the body.
    func moment(_ i: String) -> String? {
      let total = Polynomial(coordinate: 0)
      let place = Cell(whole: Domain(of: "real T")).place(Domain(of: "real T"))
      guard
        let f = try? Entering().polynomial(replaced(.variable("T"), 1), place.naming("T", total), "the body"),
        f.degree <= BlockParities.highestDegree
      else { return nil }
      let (n, shift) = ("(\(others.text))", "(\(degree.text) - 2*\(i))")
      var terms: [String] = []
      for (p, coefficient) in f.univariate(in: 0).coefficients.enumerated() where !coefficient.isZero {
        for j in stride(from: 0, through: p, by: 2) {
          let weight = coefficient * Rational(binomial(p, j))
          terms.append("(\(weight))*\(shift)^\(p - j)*(\(Moments.polynomial(j).written(as: n)))")
        }
      }
      let sum = terms.isEmpty ? "0" : terms.joined(separator: " + ")
      return "2^\(n)*(-1)^\(i)*(\(sum))"
    }
  }
}

/// M_j(N) = 2^−N Σ_k C(N, k)(N − 2k)^j, of degree j/2 for even j.
private enum Moments {
  static func polynomial(_ j: Int) -> ExactNumbers.Polynomial {
    let points = (0...(j / 2)).map { n -> Rational in
      (0...n).reduce(Rational(0)) { $0 + Rational(binomial(n, $1)) * Rational(n - 2 * $1).power(j) }
        / Rational(Integer.powerOfTwo(n))
    }
    // Lagrange's interpolation at 0, 1, …, j/2.
    return points.indices.reduce(ExactNumbers.Polynomial(0)) { sum, a in
      let basis = points.indices.filter { $0 != a }.reduce(ExactNumbers.Polynomial(points[a])) { product, b in
        product * ExactNumbers.Polynomial([-Rational(b), 1])
          * ExactNumbers.Polynomial(Rational(1, Integer(a - b)))
      }
      return sum + basis
    }
  }
}

extension ExactNumbers.Polynomial {
  /// In the grammar of claims, with the text for its variable.
  fileprivate func written(as variable: String) -> String {
    isZero
      ? "0"
      : coefficients.enumerated().filter { !$1.isZero }.map { "(\($1))*\(variable)^\($0)" }.joined(
        separator: " + ")
  }
}

extension Domain {
  /// A domain that is written in the program.
  fileprivate init(of text: String) {
    do { try self.init(text) } catch { preconditionFailure("\(error)") }
  }
}
