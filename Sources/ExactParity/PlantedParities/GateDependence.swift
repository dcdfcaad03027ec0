package import ExactNumbers

/// The left side of Lemma 8 at h ≡ 1, for k bits in A and |J| = c others.
package struct GateDependence {
  private let size: Int
  private let others: Int
  /// `Σ_{i<j} C(c, i)` at index j.
  private let below: [Integer]

  /// The sums for these counts.
  package init(size: Int, others: Int) {
    self.size = size
    self.others = others
    below = BinomialRow(others).reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
  }

  /// How many of the `2^c` sign vectors have `shift + S` in the range.
  private func count(_ range: Range<Int>, shift: Int) -> Integer {
    guard !range.isEmpty else { return 0 }
    // lower ≤ shift + c − 2j < upper: (shift + c − upper)/2 < j ≤ (shift + c − lower)/2.
    let first = max(0, (shift + others - range.upperBound) >> 1 + 1)
    let last = min(others, (shift + others - range.lowerBound) >> 1)
    return first <= last ? below[last + 1] - below[first] : 0
  }

  /// The largest `E p(t) − φ` over the weights on A: over the number a of them that are not 0 and their sum.
  package func largest(window: Range<Int>) -> Rational {
    let (low, high) = (window.lowerBound + size, window.upperBound - size)
    let inner = low < high ? count(low..<high, shift: 0) : 0
    let active = (-size...size).map { count(window, shift: $0) }
    var best: Rational = 0
    for a in 0...size {
      // 2^{a+2+c} times: the uniform half, E over a signs, and the other half, t = ±Σ_A w.
      var uniform: Integer = 0
      for (i, ways) in BinomialRow(a).enumerated() { uniform += ways * active[size + a - 2 * i] }
      var planted: Integer = 0
      for sum in stride(from: a & 1, through: a, by: 2) {
        planted = max(planted, active[size + sum] + active[size - sum])
      }
      let total = (uniform << 1) + (planted << a) - (inner << (a + 2))
      best = max(best, Rational(total, .powerOfTwo(a + 2 + others)))
    }
    return best
  }
}

/// Every set of consecutive integers that a window `(−β, 6√n − β)` holds and that meets some `t + S`, `|t + S| ≤ n +
/// 7`.
package func everyWindow(dimension n: Int) -> [Range<Int>] {
  // ⌈6√n⌉ − 1 integers for integer β, and with ⌈6√n⌉ for others.
  let most = (0...).first { $0 * $0 >= 36 * n } ?? 0
  return (-n - 7 - most...n + 7).flatMap { start in [most - 1, most].map { start..<start + $0 } }
}
