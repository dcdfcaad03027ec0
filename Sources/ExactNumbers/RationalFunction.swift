/// A quotient of two polynomials in d and k, kept as the pair; a common factor is not cancelled.
///
/// ```swift
/// let (d, k) = (BivariatePolynomial.first, BivariatePolynomial.second)
/// let r = RationalFunction(-k, over: d)
/// r.value(at: 4, 2)          // -1/2
/// r.value(at: 0, 2)          // nil: a pole
/// ```
///
/// Keeping the pair is what makes the test for poles honest: `(k − 3)/(d(k − 3))` has one at `k = 3`,
/// although it agrees with `1/d` elsewhere.
public struct RationalFunction: Sendable, Hashable {
  /// The numerator.
  public let numerator: BivariatePolynomial
  /// The denominator, not the zero polynomial.
  public let denominator: BivariatePolynomial

  /// `numerator / denominator`.
  ///
  /// - Precondition: the denominator is not the zero polynomial.
  public init(_ numerator: BivariatePolynomial, over denominator: BivariatePolynomial = 1) {
    precondition(!denominator.isZero, "a rational function with denominator 0")
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The value at `(first, second)`, or `nil` where the denominator vanishes.
  public func value(at first: Rational, _ second: Rational) -> Rational? {
    let divisor = denominator.value(at: first, second)
    return divisor.isZero ? nil : numerator.value(at: first, second) / divisor
  }

  /// Whether both are the same function: equal after cross-multiplication.
  public func isEquivalent(to other: RationalFunction) -> Bool {
    numerator * other.denominator == other.numerator * denominator
  }

  /// The quotient as mathematics, with brackets where they are needed.
  public func written(in first: String, _ second: String) -> String {
    if denominator == 1 { return numerator.written(in: first, second) }
    let top = numerator.written(in: first, second)
    let bottom = denominator.written(in: first, second)
    // A denominator is bracketed unless it is one variable or one number: 1/d, 1/(dk), 1/(d − 1).
    let isOneSymbol = bottom.count == 1 || bottom.allSatisfy(\.isNumber)
    return (numerator.hasSeveralTerms ? "(\(top))" : top) + "/" + (isOneSymbol ? bottom : "(\(bottom))")
  }
}
