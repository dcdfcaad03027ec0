import CGMP
import Foundation

/// GMP's own rationals, called directly: the second way to every result of `Rational`.
final class MPQ {
  private var value = __mpq_struct()

  private init() { __gmpq_init(&value) }
  deinit { __gmpq_clear(&value) }

  /// `numerator/denominator`, in lowest terms; the denominator is not 0.
  init(_ numerator: String, _ denominator: String) {
    __gmpq_init(&value)
    __gmpq_set_str(&value, "\(numerator)/\(denominator)", 10)
    __gmpq_canonicalize(&value)
  }

  typealias Operation = (
    UnsafeMutablePointer<__mpq_struct>, UnsafePointer<__mpq_struct>, UnsafePointer<__mpq_struct>
  )
    -> Void

  static func apply(_ operation: Operation, _ left: MPQ, _ right: MPQ) -> MPQ {
    let result = MPQ()
    withExtendedLifetime((left, right)) {
      var (l, r) = (left.value, right.value)
      operation(&result.value, &l, &r)
    }
    return result
  }

  static func compare(_ left: MPQ, _ right: MPQ) -> Int {
    withExtendedLifetime((left, right)) {
      var (l, r) = (left.value, right.value)
      return Int(__gmpq_cmp(&l, &r)).signum()
    }
  }

  var isZero: Bool { value._mp_num._mp_size == 0 }

  /// `"p/q"`, or `"p"` for an integer.
  var text: String {
    guard let start = __gmpq_get_str(nil, 10, &value) else { return "" }
    defer { free(start) }
    return String(cString: start)
  }
}
