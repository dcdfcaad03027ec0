internal import ArgumentParser
package import ExactNumbers
package import ExactParity

/// The option by which text shows exact numbers as decimals.
struct ApproximationOptions: ParsableArguments {
  @Option(
    help:
      "In text, print exact values as decimals of this many significant digits, marked ≈ where they are rounded."
  )
  var approximate: Int?

  /// How exact numbers are printed.
  func format() throws(InvalidInput) -> ExactFormat { try ExactFormat(digits: approximate) }
}

/// How an exact number stands in text.
package struct ExactFormat {
  private let digits: Int?

  /// As it is, or as a decimal of so many digits.
  package init(digits: Int?) throws(InvalidInput) {
    if let digits, !(1...10_000).contains(digits) {
      throw InvalidInput("approximate", "\(digits) is not between 1 and 10000")
    }
    self.digits = digits
  }

  /// `1/3`, or `≈0.3333` for four digits; a decimal that is the number itself has no mark.
  package func text(_ value: Rational) -> String {
    guard let digits, !value.isInteger else { return value.description }
    let (decimal, isExact) = value.decimal(digits: digits)
    return isExact ? decimal : "≈" + decimal
  }
}

extension Rational {
  /// The nearest decimal of so many significant digits, halves away from 0, and whether it is the number itself.
  ///
  /// ```swift
  /// Rational(2, 3).decimal(digits: 3)       // ("0.667", false)
  /// Rational(-1, 8000000).decimal(digits: 3)  // ("-1.25e-7", true)
  /// ```
  package func decimal(digits: Int) -> (text: String, isExact: Bool) {
    guard !isZero else { return ("0", true) }
    // 10^e ≤ |value| < 10^(e+1), from the lengths of numerator and denominator to one place.
    var exponent = numerator.magnitude.description.count - denominator.description.count
    if magnitude < Self.powerOfTen(exponent) { exponent -= 1 }
    let scaled = magnitude * Self.powerOfTen(digits - 1 - exponent)
    var leading = (scaled + Rational(1, 2)).floor
    let isExact = Rational(leading) == scaled
    if leading.description.count > digits {
      // Rounded up to a power of ten.
      leading.divideExactly(by: 10)
      exponent += 1
    }
    let figures = leading.description.trimmingZeros(if: isExact)
    return ((self < 0 ? "-" : "") + Self.placed(figures, exponent), isExact)
  }

  private static func powerOfTen(_ exponent: Int) -> Rational {
    exponent >= 0
      ? Rational(Integer(10).power(exponent)) : Rational(1, Integer(10).power(-exponent))
  }

  /// The figures of a number whose first one stands at 10^exponent.
  private static func placed(_ figures: String, _ exponent: Int) -> String {
    if exponent < 0 && exponent >= -6 {
      return "0." + String(repeating: "0", count: -exponent - 1) + figures
    }
    let whole = exponent >= 0 && exponent < figures.count ? exponent + 1 : 1
    let number = figures.count > whole ? "\(figures.prefix(whole)).\(figures.dropFirst(whole))" : figures
    return whole == exponent + 1 ? number : "\(number)e\(exponent)"
  }
}

extension String {
  fileprivate func trimmingZeros(if isWanted: Bool) -> String {
    guard isWanted else { return self }
    var figures = self
    while figures.count > 1 && figures.last == "0" { figures.removeLast() }
    return figures
  }
}
