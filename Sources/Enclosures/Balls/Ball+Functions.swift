internal import CFLINT

extension Ball {
  /// π.
  public static func pi(precision: Int) -> Ball { .produced(precision) { arb_const_pi($0, $1) } }

  /// `√x`; not finite when the ball has negative numbers.
  public var squareRoot: Ball { apply(arb_sqrt) }

  /// `e^x`.
  public var exponential: Ball { apply(arb_exp) }

  /// The natural logarithm; not finite unless every number is positive.
  public var logarithm: Ball { apply(arb_log) }

  /// `sin x`.
  public var sine: Ball { apply(arb_sin) }

  /// `cos x`.
  public var cosine: Ball { apply(arb_cos) }

  /// `arcsin x` in [−π/2, π/2]; not finite when the ball leaves [−1, 1].
  public var arcSine: Ball { apply(arb_asin) }

  /// `arccos x` in [0, π]; not finite when the ball leaves [−1, 1].
  public var arcCosine: Ball { apply(arb_acos) }

  /// `sin(x)/x`, and 1 at 0.
  public var sineCardinal: Ball { apply(arb_sinc) }

  /// The error function `erf x = (2/√π) ∫₀^x e^{−u²} du`.
  public var errorFunction: Ball { apply(arb_hypgeom_erf) }

  /// `1 − erf x`, without cancellation for large x.
  public var complementaryErrorFunction: Ball { apply(arb_hypgeom_erfc) }

  /// `Γ(x)`; not finite when the ball contains a pole.
  public var gamma: Ball { apply(arb_gamma) }

  /// The digamma function `Γ'(x)/Γ(x)`; not finite when the ball contains a pole.
  public var digamma: Ball { apply(arb_digamma) }

  /// The standard normal distribution function `Φ(x) = ½ erfc(−x/√2)`, with a small relative error in both tails.
  public var normalDistribution: Ball {
    let scaled = -self / Ball(2, precision: precision).squareRoot
    return scaled.complementaryErrorFunction / 2
  }

  /// The standard normal density `e^{−x²/2}/√(2π)`.
  public var normalDensity: Ball {
    (-power(2) / 2).exponential / (2 * Ball.pi(precision: precision)).squareRoot
  }

  private func apply(
    _ function: (UnsafeMutablePointer<arb_struct>, UnsafePointer<arb_struct>, Int) -> Void
  ) -> Ball {
    .produced(precision) { result, bits in withValue { function(result, $0, bits) } }
  }
}
