extension Polynomial: CustomStringConvertible {
  /// The polynomial in x, from the highest power down: `x³ − 3x + 2`.
  public var description: String { written(in: "x") }

  /// The polynomial as mathematics, from the highest power down.
  ///
  /// ```swift
  /// Polynomial([Rational(-1, 2), 0, 3]).written(in: "d")  // 3d² − 1/2
  /// ```
  public func written(in variable: String) -> String {
    BivariatePolynomial(self).written(in: variable, "")
  }
}

extension BivariatePolynomial: CustomStringConvertible {
  /// The polynomial in d and k.
  public var description: String { written(in: "d", "k") }

  /// Whether it is written with more than one term, and so needs brackets beside another factor.
  public var hasSeveralTerms: Bool { monomials.count > 1 }

  /// The polynomial as mathematics, by falling total degree and then by falling power of the first variable.
  public func written(in first: String, _ second: String) -> String {
    let terms = monomials.map { monomial in
      let variables = Self.power(first, monomial.i) + Self.power(second, monomial.j)
      let size = monomial.coefficient.magnitude
      let factor =
        size == 1 && !variables.isEmpty ? "" : size.isInteger || variables.isEmpty ? "\(size)" : "(\(size))"
      return (isNegative: monomial.coefficient < 0, text: factor + variables)
    }
    guard let leading = terms.first else { return "0" }
    return terms.dropFirst().reduce((leading.isNegative ? "−" : "") + leading.text) {
      $0 + ($1.isNegative ? " − " : " + ") + $1.text
    }
  }

  /// The terms `coefficient · d^i k^j`, in the order in which they are written.
  private var monomials: [(i: Int, j: Int, coefficient: Rational)] {
    rows.enumerated().flatMap { j, row in
      row.coefficients.enumerated().compactMap { i, coefficient in
        coefficient.isZero ? nil : (i, j, coefficient)
      }
    }.sorted { ($0.i + $0.j, $0.i) > ($1.i + $1.j, $1.i) }
  }

  private static func power(_ variable: String, _ exponent: Int) -> String {
    guard exponent > 0 else { return "" }
    let superscripts = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    let digits = String(exponent).compactMap { $0.wholeNumberValue.map { superscripts[$0] } }
    return exponent == 1 ? variable : variable + digits.joined()
  }
}
