internal import CFLINT
internal import ExactNumbers

/// A Laurent polynomial in z and ζ with the monomials `z^{n−2i} ζ^{n−2l}`, 0 ≤ i, l ≤ n, and balls as coefficients.
final class LaurentTable {
  /// n.
  private(set) var order = 0
  private let side: Int
  private let entries: UnsafeMutablePointer<arb_struct>
  private let precision: Int

  /// The polynomial 0 with n = 0, which may grow to n = d.
  init(dimension d: Int, precision: Int) {
    side = d + 1
    self.precision = precision
    entries = .allocate(capacity: side * side)
    for index in 0..<side * side { arb_init(entries + index) }
  }

  deinit {
    for index in 0..<side * side { arb_clear(entries + index) }
    entries.deallocate()
  }

  /// Multiplies by `(z + z^{−1})(ζ − ζ^{−1})`, so that n grows by one.
  func multiply() {
    order += 1
    // z^{n−2i} comes from z·z^{(n−1)−2i} and from z^{−1}·z^{(n−1)−2(i−1)}: from the top, in place.
    for i in stride(from: order, to: 0, by: -1) {
      for l in 0..<order {
        arb_add(entry(i, l), entry(i, l), entry(i - 1, l), precision)
      }
    }
    for i in 0...order {
      for l in stride(from: order, to: 0, by: -1) {
        arb_sub(entry(i, l), entry(i, l), entry(i, l - 1), precision)
      }
    }
  }

  /// Adds to the coefficient of `z^{n−2i} ζ^{n−2l}`.
  func add(_ value: Ball, _ i: Int, _ l: Int) {
    value.withValue { arb_add(entry(i, l), entry(i, l), $0, precision) }
  }

  /// The coefficient of `z^{n−2i} ζ^{n−2l}`.
  func coefficient(_ i: Int, _ l: Int) -> Ball {
    .produced(precision) { result, _ in arb_set(result, entry(i, l)) }
  }

  private func entry(_ i: Int, _ l: Int) -> UnsafeMutablePointer<arb_struct> { entries + (i * side + l) }
}
