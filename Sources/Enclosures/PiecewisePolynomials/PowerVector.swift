internal import CFLINT
internal import ExactNumbers

/// The powers `x^e` of a list of balls, for one exponent after the other.
final class PowerVector: @unchecked Sendable {
  private let points: BallVector
  private let powers: UnsafeMutablePointer<arb_struct>
  private let precision: Int

  /// The powers `x⁰ = 1`.
  init(_ points: BallVector, precision: Int) {
    self.points = points
    self.precision = precision
    powers = .allocate(capacity: max(points.count, 1))
    for index in 0..<points.count {
      arb_init(powers + index)
      arb_one(powers + index)
    }
  }

  deinit {
    for index in 0..<points.count { arb_clear(powers + index) }
    powers.deallocate()
  }

  /// Goes on to the next exponent; not while a sum is being taken.
  func advance() {
    for index in 0..<points.count {
      arb_mul(powers + index, powers + index, points.pointer + index, precision)
    }
  }

  /// `Σ coefficient·x^e` over the first points.
  func sum(_ coefficients: BallVector) -> Ball {
    precondition(coefficients.count <= points.count, "more coefficients than points")
    return .produced(precision) { result, bits in
      arb_dot(result, nil, 0, coefficients.pointer, 1, powers, 1, coefficients.count, bits)
    }
  }
}
