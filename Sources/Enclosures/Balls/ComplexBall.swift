internal import CFLINT
internal import ExactNumbers

/// A complex number in a box, for the tails of the double sums; like ``Ball``, with value semantics.
struct ComplexBall: @unchecked Sendable {
  private final class Storage {
    @exclusivity(unchecked) var value = acb_struct()

    init() { acb_init(&value) }
    deinit { acb_clear(&value) }
  }

  private let storage: Storage
  let precision: Int

  private static func produced(
    _ precision: Int, by operation: (UnsafeMutablePointer<acb_struct>, Int) -> Void
  ) -> ComplexBall {
    let storage = Storage()
    operation(&storage.value, precision)
    return ComplexBall(storage: storage, precision: precision)
  }

  private func withValue<Result>(_ body: (UnsafePointer<acb_struct>) -> Result) -> Result {
    #if THREAD_SANITIZER
      // A pointer from an access that may modify is a write to the sanitizer, though nobody writes.
      return withUnsafePointer(to: storage.value, body)
    #else
      return withUnsafePointer(to: &storage.value, body)
    #endif
  }

  private init(storage: Storage, precision: Int) {
    self.storage = storage
    self.precision = precision
  }

  /// `real + i·imaginary`.
  init(_ real: Ball, _ imaginary: Ball) {
    self = .produced(max(real.precision, imaginary.precision)) { result, _ in
      real.withValue { r in imaginary.withValue { i in acb_set_arb_arb(result, r, i) } }
    }
  }

  /// `e^{i·angle}`.
  init(unitAt angle: Ball) { self.init(angle.cosine, angle.sine) }

  /// The real part.
  var real: Ball { .produced(precision) { result, _ in withValue { acb_get_real(result, $0) } } }

  /// The complex conjugate.
  var conjugate: ComplexBall {
    .produced(precision) { result, _ in withValue { acb_conj(result, $0) } }
  }

  static func + (left: ComplexBall, right: ComplexBall) -> ComplexBall { combine(left, right, acb_add) }
  static func - (left: ComplexBall, right: ComplexBall) -> ComplexBall { combine(left, right, acb_sub) }
  static func * (left: ComplexBall, right: ComplexBall) -> ComplexBall { combine(left, right, acb_mul) }

  private static func combine(
    _ left: ComplexBall, _ right: ComplexBall,
    _ operation: (
      UnsafeMutablePointer<acb_struct>, UnsafePointer<acb_struct>, UnsafePointer<acb_struct>, Int
    ) -> Void
  ) -> ComplexBall {
    .produced(max(left.precision, right.precision)) { result, bits in
      left.withValue { l in right.withValue { r in operation(result, l, r, bits) } }
    }
  }

  static func * (left: Ball, right: ComplexBall) -> ComplexBall {
    .produced(max(left.precision, right.precision)) { result, bits in
      left.withValue { l in right.withValue { r in acb_mul_arb(result, r, l, bits) } }
    }
  }

  static func / (left: ComplexBall, right: Int) -> ComplexBall {
    .produced(left.precision) { result, bits in left.withValue { acb_div_si(result, $0, right, bits) } }
  }

  /// The polylogarithm `Li_order(z) = Σ z^k/k^order`, for order ≥ 1.
  func polylogarithm(_ order: Int) -> ComplexBall {
    .produced(precision) { result, bits in withValue { acb_polylog_si(result, order, $0, bits) } }
  }

  /// `e^z`.
  var exponential: ComplexBall {
    .produced(precision) { result, bits in withValue { acb_exp(result, $0, bits) } }
  }

  /// `Γ(z)`; not finite when the box contains a pole.
  var gamma: ComplexBall {
    .produced(precision) { result, bits in withValue { acb_gamma(result, $0, bits) } }
  }

  /// Kummer's function `₁F₁(a; b; z) = Σ (a)_k z^k/((b)_k k!)` with this number for a.
  func kummer(_ b: Rational, at z: Ball) -> ComplexBall {
    let zero = Ball.zero(precision: precision)
    let (second, third) = (ComplexBall(Ball(b, precision: precision), zero), ComplexBall(z, zero))
    return .produced(precision) { result, bits in
      withValue { a in
        second.withValue { b in third.withValue { z in acb_hypgeom_m(result, a, b, z, 0, bits) } }
      }
    }
  }

  /// `z^exponent`.
  func power(_ exponent: Int) -> ComplexBall {
    .produced(precision) { result, bits in withValue { acb_pow_si(result, $0, exponent, bits) } }
  }
}
