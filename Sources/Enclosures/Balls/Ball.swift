internal import BallShims
internal import CFLINT
public import ExactNumbers

/// The one owner of an Arb value in this package: one `arb_init`, one `arb_clear`.
///
/// `@exclusivity(unchecked)` is sound because a `Ball` writes the value of a storage only while it is being made.
final class BallStorage {
  @exclusivity(unchecked) var value = arb_struct()

  init() { arb_init(&value) }
  deinit { arb_clear(&value) }
}

/// A real number known to lie in `midpoint ± radius`, with value semantics.
///
/// Every operation returns a ball that contains the value of the operation at every point of its operands. A ball
/// carries the precision, in bits, at which it was made; an operation works at the larger precision of its
/// operands, and exact numbers take the precision of the ball that they meet.
///
/// ```swift
/// let third = Ball(Rational(1, 3), precision: 64)
/// (3 * third).contains(1)              // true
/// Ball.pi(precision: 64).decimals(10)  // (lower: "3.141592653", upper: "3.141592654")
/// ```
///
/// *Edge cases.* Outside its domain a function returns the ball of all real numbers, which is not ``isFinite``.
/// Balls have no `==`: equality of the numbers inside cannot be seen from overlapping balls. See `compared(to:)`.
///
/// Reference: F. Johansson, *Arb: efficient arbitrary-precision midpoint-radius interval arithmetic*, 2017.
public struct Ball: @unchecked Sendable {
  let storage: BallStorage
  /// The precision in bits.
  public let precision: Int

  init(storage: BallStorage, precision: Int) {
    self.storage = storage
    self.precision = precision
  }

  /// The result of an Arb operation that writes one ball at `precision` bits.
  static func produced(
    _ precision: Int, by operation: (UnsafeMutablePointer<arb_struct>, Int) -> Void
  ) -> Ball {
    precondition(precision >= 2, "a ball needs at least 2 bits")
    let storage = BallStorage()
    operation(&storage.value, precision)
    return Ball(storage: storage, precision: precision)
  }

  /// Calls `body` with a read-only view of the value.
  func withValue<Result>(_ body: (UnsafePointer<arb_struct>) -> Result) -> Result {
    #if THREAD_SANITIZER
      // A pointer from an access that may modify is a write to the sanitizer, though nobody writes.
      return withUnsafePointer(to: storage.value, body)
    #else
      return withUnsafePointer(to: &storage.value, body)
    #endif
  }

  /// The ball of the rational `value`: exact when it has a finite binary expansion of at most `precision` bits.
  ///
  /// - Precondition: `precision ≥ 2`.
  public init(_ value: Rational, precision: Int) {
    let numerator = Ball(value.numerator, precision: precision)
    if value.isInteger {
      self = numerator
    } else {
      // An exact numerator and denominator, so that only the division rounds.
      let exact = max(precision, value.numerator.bitLength + 2)
      let n = Ball(value.numerator, precision: exact)
      let d = Ball(value.denominator, precision: max(precision, value.denominator.bitLength + 2))
      self = .produced(precision) { result, bits in
        n.withValue { n in d.withValue { d in arb_div(result, n, d, bits) } }
      }
    }
  }

  /// The ball of the integer `value`: exact when it has at most `precision` significant bits.
  ///
  /// - Precondition: `precision ≥ 2`.
  public init(_ value: Integer, precision: Int) {
    self = .produced(precision) { result, bits in
      if let word = value.machineWord {
        arb_set_si(result, word)
      } else {
        var large = fmpz()
        fmpz_init(&large)
        value.withValue { fmpz_set_mpz(&large, $0) }
        arb_set_fmpz(result, &large)
        fmpz_clear(&large)
      }
      arb_set_round(result, result, bits)
    }
  }

  /// The ball of a machine integer.
  public init(_ value: Int, precision: Int) { self.init(Integer(value), precision: precision) }

  /// The same number at another precision: rounded outward when that is smaller.
  public func rounded(to precision: Int) -> Ball {
    .produced(precision) { result, bits in withValue { arb_set_round(result, $0, bits) } }
  }
}

extension Ball {
  /// Whether the endpoints are finite; a function outside its domain is not.
  public var isFinite: Bool { withValue { arb_is_finite($0) != 0 } }

  /// Whether the radius is 0.
  public var isExact: Bool { withValue { arb_is_exact($0) != 0 } }

  /// Whether `value` lies in the ball, decided exactly.
  public func contains(_ value: Rational) -> Bool {
    guard isFinite else { return true }
    return lowerBound <= value && value <= upperBound
  }

  /// Whether every number in `other` lies in this ball.
  public func contains(_ other: Ball) -> Bool {
    withValue { outer in other.withValue { inner in arb_contains(outer, inner) != 0 } }
  }

  /// Whether the balls have a number in common.
  public func overlaps(_ other: Ball) -> Bool {
    withValue { left in other.withValue { right in arb_overlaps(left, right) != 0 } }
  }

  /// The exact lower endpoint; the ball must be finite.
  public var lowerBound: Rational { endpoints.lower }

  /// The exact upper endpoint; the ball must be finite.
  public var upperBound: Rational { endpoints.upper }

  /// Both endpoints, as the exact dyadic numbers that they are.
  public var endpoints: (lower: Rational, upper: Rational) {
    precondition(isFinite, "the ball of all real numbers has no endpoints")
    var low = fmpz()
    var high = fmpz()
    var exponent = fmpz()
    fmpz_init(&low)
    fmpz_init(&high)
    fmpz_init(&exponent)
    defer {
      fmpz_clear(&low)
      fmpz_clear(&high)
      fmpz_clear(&exponent)
    }
    withValue { arb_get_interval_fmpz_2exp(&low, &high, &exponent, $0) }
    // A midpoint of p bits and a radius: the exponents that occur are far inside a machine word.
    let shift = fmpz_get_si(&exponent)
    func scaled(_ mantissa: inout fmpz) -> Rational {
      let integer = Integer.produced { fmpz_get_mpz($0, &mantissa) }
      return shift >= 0
        ? Rational(integer << shift) : Rational(integer, Integer.powerOfTwo(-shift))
    }
    return (scaled(&low), scaled(&high))
  }

  /// A `Double` near the midpoint: an approximation, for display and to propose witnesses.
  public var approximation: Double { withValue { ballshims_midpoint($0) } }

  /// A `Double` that no number in the ball exceeds in absolute value; infinite when out of range.
  public var magnitudeBound: Double { withValue { ballshims_magnitude_above($0) } }
}
