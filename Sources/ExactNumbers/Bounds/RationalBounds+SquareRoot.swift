extension RationalBounds {
  /// Bounds of `√x` for rational `x ≥ 0`: for `x = p/q` neighbouring multiples of `2^−bits/q`, and the root itself where it is one.
  ///
  /// ```swift
  /// RationalBounds.squareRoot(of: 2, bits: 20)               // around 1.41421356…, 2^−20 apart
  /// RationalBounds.squareRoot(of: Rational(9, 4), bits: 20)  // 3/2 and 3/2
  /// ```
  ///
  /// - Precondition: `x ≥ 0` and `bits ≥ 0`.
  public static func squareRoot(of x: Rational, bits: Int) -> RationalBounds {
    precondition(x >= 0 && bits >= 0, "the square root of a negative number")
    // √(p/q) = √(pq·4^bits)/(q·2^bits).
    let scaled = (x.numerator * x.denominator) << (2 * bits)
    let (root, scale) = (scaled.flooredSquareRoot, x.denominator << bits)
    return RationalBounds(
      lower: Rational(root, scale), upper: Rational(root * root == scaled ? root : root + 1, scale))
  }
}
