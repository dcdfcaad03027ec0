extension Polynomial: CustomStringConvertible {
  /// The polynomial in x, from the highest power down: `x³ − 3x + 2`.
  public var description: String { written(in: "x") }

  /// The polynomial as mathematics, from the highest power down.
  ///
  /// ```swift
  /// Polynomial([Rational(-1, 2), 0, 3]).written(in: "d")  // 3d² − 1/2
  /// ```
  public func written(in variable: String) -> String {
    let terms = coefficients.enumerated().reversed().filter { !$0.element.isZero }
    guard let leading = terms.first else { return "0" }
    func text(_ exponent: Int, _ coefficient: Rational) -> String {
      let size = coefficient.magnitude
      guard exponent > 0 else { return "\(size)" }
      let factor = size == 1 ? "" : size.isInteger ? "\(size)" : "(\(size))"
      return factor + variable + (exponent == 1 ? "" : Self.superscript(exponent))
    }
    return terms.dropFirst().reduce((leading.element < 0 ? "−" : "") + text(leading.offset, leading.element))
    {
      $0 + ($1.element < 0 ? " − " : " + ") + text($1.offset, $1.element)
    }
  }

  private static func superscript(_ exponent: Int) -> String {
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return String(String(exponent).compactMap { $0.wholeNumberValue.map { digits[$0] } })
  }
}
