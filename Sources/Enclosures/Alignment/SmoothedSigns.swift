internal import ExactNumbers

/// `π⁻² (8/3)^{1/4} Γ(¼)³/√(2π) = 2.4618…`: `π⁻²σ^{1/2} ∫∫ (ts)^{−3/4} e^{−3σ²(t−s)²/8} dt ds` over t, s > 0 for every σ > 0, the
/// constant with which alignments of weights with a Gaussian part are bounded.
package func everySigmaConstant(precision: Int) -> Ball {
  let pi = Ball.pi(precision: precision)
  let gamma = Ball(Rational(1, 4), precision: precision).gamma
  let root = Ball(Rational(8, 3), precision: precision).squareRoot.squareRoot
  return root * gamma.power(3) / ((2 * pi).squareRoot * pi.power(2))
}

extension Ball {
  /// Both ends in `digits` figures, rounded outward, for evidence.
  package func enclosure(_ digits: Int) -> String {
    guard isFinite else { return "(−∞, ∞)" }
    let (lower, upper) = decimals(digits)
    return "[\(lower), \(upper)]"
  }
}
