public import ExactNumbers

/// One term `p(d, k) · C(d − r, k − s)`, with a polynomial coefficient and fixed integers r and s.
public struct BinomialTerm: Sendable, Hashable {
  /// `p(d, k)`.
  public let coefficient: BivariatePolynomial
  /// r: the upper index is `d − r`.
  public let r: Int
  /// s: the lower index is `k − s`.
  public let s: Int

  /// `coefficient · C(d − r, k − s)`.
  public init(_ coefficient: BivariatePolynomial = 1, r: Int, s: Int) {
    self.coefficient = coefficient
    self.r = r
    self.s = s
  }
}

/// A sum `Σ_i p_i(d, k) C(d − r_i, k − s_i)` of neighbouring binomials, and the decision whether it is 0
/// for all d and k.
///
/// Binomials are 0 outside `0 ≤ k ≤ n`, and every certificate of this folder rests on one law for them: for
/// `0 ≤ s ≤ r ≤ n` and **every** integer m,
///
/// `C(n − r, m − s) · [n]_r = C(n, m) · [m]_s [n − m]_{r − s}`,  `[x]_j = x (x − 1) ⋯ (x − j + 1)`.      (∗)
///
/// For `0 ≤ m ≤ n` it is the definition by factorials, the factors `[m]_s` and `[n − m]_{r−s}` being 0
/// exactly where the left binomial is by convention; for other m both binomials are 0. So a sum of
/// neighbouring binomials is one binomial times a polynomial, and a polynomial that is 0 makes it 0 at
/// every integer k — at the ends of the row and beyond them too, where a division by term ratios would be
/// 0/0.
///
/// ```swift
/// // Pascal: C(d, k) − C(d−1, k) − C(d−1, k−1) = 0 for d ≥ 1 and every integer k
/// let pascal = BinomialSum([
///   BinomialTerm(r: 0, s: 0), BinomialTerm(-1, r: 1, s: 0), BinomialTerm(-1, r: 1, s: 1),
/// ])
/// pascal.vanishes          // true
/// pascal.lowestDimension   // 1
/// ```
public struct BinomialSum: Sendable, Hashable {
  /// The terms; at least one.
  public let terms: [BinomialTerm]

  /// The sum of `terms`.
  public init(_ terms: [BinomialTerm]) {
    precondition(!terms.isEmpty, "a sum of binomials has a term")
    self.terms = terms
  }

  /// The smallest d at which no upper index is negative, `max r_i`: (∗) needs `n − r ≥ 0`, so it speaks
  /// from here on.
  public var lowestDimension: Int { terms.reduce(terms[0].r) { max($0, $1.r) } }

  /// The value at `(d, k)`, from the binomials themselves.
  ///
  /// - Complexity: one binomial a term.
  public func value(dimension d: Int, index k: Int) -> Rational {
    terms.reduce(0) { sum, term in
      sum + term.coefficient.value(at: Rational(d), Rational(k)) * Rational(binomial(d - term.r, k - term.s))
    }
  }

  /// A polynomial P with `Σ = C(n, m) · P(d, k) / [n]_R` for every `d ≥ lowestDimension` and every integer
  /// k, where `C(n, m)` with `n = d + a`, `m = k + b` is a common descendant of all the terms in Pascal's
  /// triangle and `[n]_R > 0`.
  ///
  /// With `b = −min s_i` and `a = b + max(s_i − r_i)`, term i is `C(n − r, m − s)` for `s = s_i + b ≥ 0` and
  /// `r = r_i + a ≥ s`; by (∗) it is `C(n, m) [m]_s [n − m]_{r−s} / [n]_r`, and
  /// `[n]_R = [n]_r [n − r]_{R−r}`.
  public var cofactor: BivariatePolynomial {
    let b = -terms.reduce(terms[0].s) { min($0, $1.s) }
    let a = b + terms.reduce(terms[0].s - terms[0].r) { max($0, $1.s - $1.r) }
    let n = BivariatePolynomial.first + BivariatePolynomial(Polynomial(Rational(a)))
    let m = BivariatePolynomial.second + BivariatePolynomial(Polynomial(Rational(b)))
    let largest = lowestDimension + a
    return terms.reduce(0) { sum, term in
      let (r, s) = (term.r + a, term.s + b)
      let rest = (n - BivariatePolynomial(Polynomial(Rational(r)))).fallingFactorial(largest - r)
      return sum + term.coefficient * m.fallingFactorial(s) * (n - m).fallingFactorial(r - s) * rest
    }
  }

  /// Whether ``cofactor`` is the zero polynomial: then the sum is 0 for every `d ≥ lowestDimension` and
  /// every integer k.
  public var vanishes: Bool { cofactor.isZero }

  /// Whether ``cofactor`` is 0 on the line `k = index(d)`: then the sum is 0 for every `d ≥
  /// lowestDimension` at which `index(d)` is an integer.
  public func vanishes(along index: Polynomial) -> Bool {
    cofactor.restricted(first: .variable, second: index).isZero
  }
}

extension BinomialSum {
  /// The sum of the terms of both.
  public static func + (left: BinomialSum, right: BinomialSum) -> BinomialSum {
    BinomialSum(left.terms + right.terms)
  }

  /// The left sum with the right one subtracted.
  public static func - (left: BinomialSum, right: BinomialSum) -> BinomialSum { left + -1 * right }

  /// The sum with every coefficient multiplied by `factor(d, k)`.
  public static func * (factor: BivariatePolynomial, sum: BinomialSum) -> BinomialSum {
    BinomialSum(sum.terms.map { BinomialTerm(factor * $0.coefficient, r: $0.r, s: $0.s) })
  }

  /// The sum at `(d + dimension, k + index)`, as a sum in d and k.
  public func shifted(dimension: Int, index: Int) -> BinomialSum {
    BinomialSum(
      terms.map { term in
        BinomialTerm(
          term.coefficient.shifted(first: Rational(dimension), second: Rational(index)),
          r: term.r - dimension, s: term.s - index)
      })
  }

  /// The sum as mathematics, with `first` for d and `second` for k: `d·C(d−2, c−2) − d·C(d−2, c−1)`.
  public func written(in first: String, _ second: String) -> String {
    terms.enumerated().reduce("") { text, item in
      let coefficient = item.element.coefficient
      let isNegative = !coefficient.hasSeveralTerms && (-coefficient).hasNonnegativeCoefficients
      let sign = item.offset == 0 ? (isNegative ? "−" : "") : isNegative ? " − " : " + "
      let size = isNegative ? -coefficient : coefficient
      let polynomial = size.written(in: first, second)
      let factor = size == 1 ? "" : size.hasSeveralTerms ? "(\(polynomial))·" : "\(polynomial)·"
      let upper = Self.index(first, minus: item.element.r)
      return text + sign + factor + "C(\(upper), \(Self.index(second, minus: item.element.s)))"
    }
  }

  private static func index(_ name: String, minus offset: Int) -> String {
    offset == 0 ? name : offset > 0 ? "\(name)−\(offset)" : "\(name)+\(-offset)"
  }
}
