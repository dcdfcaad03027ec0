internal import BallShims
internal import CFLINT

/// A fixed list of balls, contiguous in memory, for loops in C.
final class BallVector: @unchecked Sendable {
  let count: Int
  /// The balls; read-only once the vector is made.
  let pointer: UnsafePointer<arb_struct>
  private let owned: UnsafeMutablePointer<arb_struct>

  /// The values of `element` at `0 ..< count`.
  init(count: Int, precision: Int, _ element: (Int) -> Ball) {
    self.count = count
    owned = .allocate(capacity: max(count, 1))
    pointer = UnsafePointer(owned)
    for index in 0..<count {
      arb_init(owned + index)
      element(index).withValue { arb_set(owned + index, $0) }
    }
  }

  deinit {
    for index in 0..<count { arb_clear(owned + index) }
    owned.deallocate()
  }

  /// The ball at `index`, at `precision` bits.
  func ball(_ index: Int, precision: Int) -> Ball {
    precondition((0..<count).contains(index), "index \(index) of \(count)")
    return .produced(precision) { result, _ in arb_set(result, pointer + index) }
  }

  /// Upper bounds of half the absolute values.
  var halfMagnitudes: [Double] {
    // Halving a double is exact unless it is subnormal; then the bound rounds to an even neighbour, so step up.
    (0..<count).map { index in
      let half = ballshims_magnitude_above(pointer + index) / 2
      return half < Double.leastNormalMagnitude ? Double.leastNormalMagnitude : half
    }
  }
}
