internal import CFLINT
public import ExactNumbers

extension Ball {
  /// The sum.
  public static func + (left: Ball, right: Ball) -> Ball { combine(left, right, arb_add) }

  /// The difference.
  public static func - (left: Ball, right: Ball) -> Ball { combine(left, right, arb_sub) }

  /// The product.
  public static func * (left: Ball, right: Ball) -> Ball { combine(left, right, arb_mul) }

  /// The quotient; not finite when the divisor contains 0.
  public static func / (left: Ball, right: Ball) -> Ball { combine(left, right, arb_div) }

  private static func combine(
    _ left: Ball, _ right: Ball,
    _ operation: (
      UnsafeMutablePointer<arb_struct>, UnsafePointer<arb_struct>, UnsafePointer<arb_struct>, Int
    ) -> Void
  ) -> Ball {
    .produced(max(left.precision, right.precision)) { result, bits in
      left.withValue { l in right.withValue { r in operation(result, l, r, bits) } }
    }
  }

  /// The sum with an exact number.
  public static func + (left: Ball, right: Rational) -> Ball { left + left.ball(right) }
  /// The sum with an exact number.
  public static func + (left: Rational, right: Ball) -> Ball { right + left }
  /// The difference to an exact number.
  public static func - (left: Ball, right: Rational) -> Ball { left - left.ball(right) }
  /// The difference of an exact number and a ball.
  public static func - (left: Rational, right: Ball) -> Ball { right.ball(left) - right }
  /// The product with an exact number.
  public static func * (left: Ball, right: Rational) -> Ball { left * left.ball(right) }
  /// The product with an exact number.
  public static func * (left: Rational, right: Ball) -> Ball { right * left }
  /// The quotient by an exact number.
  public static func / (left: Ball, right: Rational) -> Ball { left / left.ball(right) }
  /// The quotient of an exact number by a ball.
  public static func / (left: Rational, right: Ball) -> Ball { right.ball(left) / right }

  /// Adds in place.
  public static func += (left: inout Ball, right: Ball) { left = left + right }
  /// Subtracts in place.
  public static func -= (left: inout Ball, right: Ball) { left = left - right }
  /// Multiplies in place.
  public static func *= (left: inout Ball, right: Ball) { left = left * right }

  /// The negated ball.
  public static prefix func - (operand: Ball) -> Ball {
    .produced(operand.precision) { result, _ in operand.withValue { arb_neg(result, $0) } }
  }

  /// `self^exponent`; a negative exponent inverts, and `x⁰ = 1`.
  ///
  /// An even power of a ball around 0 has no negative numbers.
  public func power(_ exponent: Int) -> Ball {
    let positive = Ball.produced(precision) { result, bits in
      withValue { base in
        arb_pow_ui(result, base, exponent.magnitude, bits)
        // Repeated multiplication forgets that a square is not negative.
        if exponent & 1 == 0 && arb_contains_zero(base) != 0 { arb_nonnegative_part(result, result) }
      }
    }
    return exponent < 0 ? 1 / positive : positive
  }

  /// The exact number at this ball's precision.
  private func ball(_ value: Rational) -> Ball { Ball(value, precision: precision) }
}

extension Ball {
  /// 0 at `precision` bits.
  public static func zero(precision: Int) -> Ball { Ball(Rational(0), precision: precision) }

  /// `|x|`.
  public var magnitude: Ball {
    .produced(precision) { result, _ in withValue { arb_abs(result, $0) } }
  }

  /// The smallest ball, at the larger precision, that contains both.
  public func union(_ other: Ball) -> Ball {
    .produced(max(precision, other.precision)) { result, bits in
      withValue { l in other.withValue { r in arb_union(result, l, r, bits) } }
    }
  }

  /// The ball with every number moved by at most `error`: the upper bound of `|error|` is added to the radius.
  public func widened(by error: Ball) -> Ball {
    .produced(precision) { result, _ in
      withValue { arb_set(result, $0) }
      error.withValue { arb_add_error(result, $0) }
    }
  }

  /// A ball that contains the interval `[lower, upper]`.
  ///
  /// - Precondition: `lower ≤ upper`.
  public init(from lower: Rational, to upper: Rational, precision: Int) {
    precondition(lower <= upper, "an interval from \(lower) to \(upper)")
    self = Ball(lower, precision: precision).union(Ball(upper, precision: precision))
  }

  /// The part of the ball that is at least 0, for a number known to be so.
  public var nonnegativePart: Ball {
    .produced(precision) { result, _ in withValue { arb_nonnegative_part(result, $0) } }
  }

  /// The exact midpoint, with radius 0.
  public var midpoint: Ball {
    .produced(precision) { result, _ in withValue { arb_get_mid_arb(result, $0) } }
  }

  /// The exact upper endpoint as a ball of radius 0, rounded up to the precision.
  public var upperEnd: Ball {
    .produced(precision) { result, bits in
      withValue { value in
        var bound = arf_struct()
        arf_init(&bound)
        arb_get_ubound_arf(&bound, value, bits)
        arb_set_arf(result, &bound)
        arf_clear(&bound)
      }
    }
  }
}

extension Ball {
  /// A ball that contains the smaller of the two numbers.
  public func minimum(_ other: Ball) -> Ball {
    .produced(max(precision, other.precision)) { result, bits in
      withValue { l in other.withValue { r in arb_min(result, l, r, bits) } }
    }
  }

  /// A ball that contains the larger of the two numbers.
  public func maximum(_ other: Ball) -> Ball {
    .produced(max(precision, other.precision)) { result, bits in
      withValue { l in other.withValue { r in arb_max(result, l, r, bits) } }
    }
  }
}
