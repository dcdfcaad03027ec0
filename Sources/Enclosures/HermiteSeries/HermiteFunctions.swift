internal import CFLINT
internal import ExactNumbers

/// `H_k(y) = He_k(−x) φ(x)` at the points `y + a`, with `x = (y + a)/τ`, for one k after the other; φ and Φ are the
/// normal density and distribution function, `H_{−1} = Φ` and `H_{−2} = xΦ + φ`.
///
/// They are what a jump and a ramp are in Hermite polynomials: `E 1[y + a + τG ≥ 0] He_k(G) = H_{k−1}` and
/// `E (y + a + τG)₊ He_k(G) = τ H_{k−2}` for every k ≥ 0, because `∫_{−x}^∞ He_k φ = He_{k−1}(−x) φ(x)` for k ≥ 1. The
/// recurrence `H_{k+1} = −x H_k − k H_{k−1}` holds from k = 0 on.
///
/// *Lost bits.* A ball's radius grows as `|x| r_k + k r_{k−1}`, like `|He_k(𝐢x)| φ(x)`; see ``HermiteSeries``.
final class HermiteFunctions: @unchecked Sendable {
  /// The order k of the Hermite polynomial of the mean: ``current`` is `H_{k−1}` and ``previous`` is `H_{k−2}`.
  private(set) var order = 0
  /// `H_{k−1}` at each point.
  var current: UnsafePointer<arb_struct> { UnsafePointer(rows[1]) }
  /// `H_{k−2}` at each point.
  var previous: UnsafePointer<arb_struct> { UnsafePointer(rows[0]) }

  private let points: BallVector
  private let densities: BallVector
  /// `H_{k−2}`, `H_{k−1}` and space for the next.
  private var rows: [UnsafeMutablePointer<arb_struct>]
  private let precision: Int

  /// - Parameter sums: the values of y + a.
  init(_ sums: [Rational], deviation: Ball, precision: Int) {
    self.precision = precision
    let standard = sums.map { Ball($0, precision: precision) / deviation }
    let density = standard.map(\.normalDensity)
    points = BallVector(count: sums.count, precision: precision) { standard[$0] }
    densities = BallVector(count: sums.count, precision: precision) { density[$0] }
    rows = (0..<3).map { _ in
      let row = UnsafeMutablePointer<arb_struct>.allocate(capacity: max(sums.count, 1))
      for index in sums.indices { arb_init(row + index) }
      return row
    }
    for (index, x) in standard.enumerated() {
      let distribution = x.normalDistribution
      distribution.withValue { arb_set(rows[1] + index, $0) }
      (x * distribution + density[index]).withValue { arb_set(rows[0] + index, $0) }
    }
  }

  deinit {
    for row in rows {
      for index in 0..<points.count { arb_clear(row + index) }
      row.deallocate()
    }
  }

  /// Goes on to the next k.
  func advance() {
    for index in 0..<points.count {
      let next = rows[2] + index
      if order == 0 {
        arb_set(next, densities.pointer + index)
      } else {
        arb_mul_ui(next, rows[0] + index, UInt(order - 1), precision)
        arb_addmul(next, points.pointer + index, rows[1] + index, precision)
        arb_neg(next, next)
      }
    }
    rows = [rows[1], rows[2], rows[0]]
    order += 1
  }
}
