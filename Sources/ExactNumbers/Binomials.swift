internal import CGMP

/// `C(n, k)`, and 0 outside `0 ≤ k ≤ n` (the convention of arXiv 2412.04910, proof of Lemma 1).
///
/// ```swift
/// binomial(5, 2)   // 10
/// binomial(0, -1)  // 0
/// ```
///
/// - Complexity: GMP's, by the prime factors of the binomial where n is large: `C(10⁶, 5·10⁵)` takes milliseconds.
public func binomial(_ n: Int, _ k: Int) -> Integer {
  guard k >= 0, k <= n else { return 0 }
  return .produced { __gmpz_bin_uiui($0, UInt(n), UInt(k)) }
}

/// The binomials `C(n, 0), C(n, 1), …, C(n, n)`, one term ratio after the other.
///
/// ```swift
/// Array(BinomialRow(4))  // [1, 4, 6, 4, 1]
/// ```
///
/// The term ratio is `C(n, k+1) / C(n, k) = (n − k)/(k + 1)`.
///
/// - Complexity: one multiplication and one exact division by a machine word per term.
public struct BinomialRow: Sequence, IteratorProtocol, Sendable {
  /// The upper index.
  public let n: Int
  private var k = 0
  private var value: Integer = 1

  /// The row with upper index `n`, which must not be negative.
  public init(_ n: Int) {
    precondition(n >= 0, "a row of binomials needs n ≥ 0")
    self.n = n
  }

  /// `C(n, k)` for the next k, or `nil` after `C(n, n)`.
  public mutating func next() -> Integer? {
    guard k <= n else { return nil }
    let current = value
    // C(n, k+1) = C(n, k)·(n − k)/(k + 1); past the end the factor n − k makes it 0.
    value *= Integer(n - k)
    value.divideExactly(by: Integer(k + 1))
    k += 1
    return current
  }
}

/// `2^d`.
package func twoToThe(_ d: Int) -> Rational { Rational(Integer.powerOfTwo(d)) }

/// `Σ_{k=c}^n (−1)^k t(k) C(n, k)` for c = 0, …, n, each from the one after it.
package func alternatingTailSums(_ n: Int, factor t: (_ k: Int) -> Integer) -> [Integer] {
  var sums = Array(BinomialRow(n))
  var sum: Integer = 0
  for k in sums.indices.reversed() {
    let term = t(k) * sums[k]
    sum += k.isMultiple(of: 2) ? term : -term
    sums[k] = sum
  }
  return sums
}
