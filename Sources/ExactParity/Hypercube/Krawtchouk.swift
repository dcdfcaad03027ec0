public import ExactNumbers

/// The Krawtchouk polynomial `K_k(m) = [z^k] (1 − z)^m (1 + z)^(n − m)`: the sum of the parity of degree m over the
/// inputs `x ∈ {±1}^n` with exactly k coordinates equal to −1.
///
/// ```swift
/// krawtchouk(4, index: 1, at: 3)  // -2: (1 − z)³(1 + z) = 1 − 2z + …
/// ```
///
/// It is 0 outside `0 ≤ k ≤ n`.
///
/// - Precondition: `0 ≤ degree ≤ n`.
/// - Complexity: two binomials, then `min(k, m, n − m) + 1` multiplications and divisions by machine words.
public func krawtchouk(_ n: Int, index k: Int, at degree: Int) -> Integer {
  precondition((0...n).contains(degree), "a Krawtchouk polynomial is taken at 0 ≤ m ≤ n")
  guard (0...n).contains(k) else { return 0 }
  // Of the k coordinates that are −1, i lie among the m of the parity.
  let others = n - degree
  let first = max(0, k - others)
  var count = binomial(degree, first) * binomial(others, k - first)
  var sum: Integer = 0
  for i in first...min(k, degree) {
    if i & 1 == 0 { sum += count } else { sum -= count }
    // C(m, i+1) C(n−m, k−i−1) = C(m, i) C(n−m, k−i)·(m − i)(k − i) / ((i + 1)(n − m − k + i + 1)).
    count *= Integer(degree - i) * Integer(k - i)
    count.divideExactly(by: Integer(i + 1) * Integer(others - k + i + 1))
  }
  return sum
}

/// The values `K_0(m), K_1(m), …, K_n(m)`.
///
/// ```swift
/// Array(KrawtchoukRow(n: 3, degree: 3))  // [1, -3, 3, -1]
/// ```
///
/// - Complexity: two multiplications and one exact division by machine words per value.
public struct KrawtchoukRow: Sequence, IteratorProtocol, Sendable {
  /// The dimension.
  public let n: Int
  /// The degree m of the parity.
  public let degree: Int
  private var k = 0
  private var value: Integer = 1
  private var previous: Integer = 0

  /// The row for a parity of `degree` over `{±1}^n`, `0 ≤ degree ≤ n`.
  public init(n: Int, degree: Int) {
    precondition(n >= 0 && (0...n).contains(degree), "a Krawtchouk row needs 0 ≤ m ≤ n")
    self.n = n
    self.degree = degree
  }

  /// `K_k(m)` for the next k, or `nil` after `K_n(m)`.
  public mutating func next() -> Integer? {
    guard k <= n else { return nil }
    let current = value
    // P(z) = (1 − z)^m (1 + z)^(n−m) solves (1 − z²)P' = ((n − 2m) − nz)P; comparing coefficients of z^k,
    // (k + 1) K_{k+1} = (n − 2m) K_k − (n − k + 1) K_{k−1}.
    value *= Integer(n - 2 * degree)
    value -= previous * Integer(n - k + 1)
    value.divideExactly(by: Integer(k + 1))
    previous = current
    k += 1
    return current
  }
}
