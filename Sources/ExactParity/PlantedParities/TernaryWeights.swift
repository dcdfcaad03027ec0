package import ExactNumbers

/// All of {−1, 0, 1}^n.
package func allTernaryWeights(_ n: Int) -> [[Int]] {
  (0..<n).reduce([[]]) { lists, _ in lists.flatMap { list in [-1, 0, 1].map { list + [$0] } } }
}

/// One of each class under permutations of A and of its complement and sign flips off A: `1…1 −1…−1 0…0` on A, `1…1
/// 0…0` off it.
package func classesOfTernaryWeights(dimension n: Int, size k: Int) -> [[Int]] {
  (0...k).flatMap { positive in
    (0...k - positive).flatMap { negative in
      (0...n - k).map { others in
        [Int](repeating: 1, count: positive) + [Int](repeating: -1, count: negative)
          + [Int](repeating: 0, count: k - positive - negative) + [Int](repeating: 1, count: others)
          + [Int](repeating: 0, count: n - k - others)
      }
    }
  }
}

/// At index k the number of w ∈ {−1,0,1}^k with Σw = 0 that have a number of zeros other than one: for odd k, at
/// least three.
///
/// `T_k − k·C(k−1, (k−1)/2)`; `kT_k = (2k−1)T_{k−1} + 3(k−1)T_{k−2}`.
package func goodNeuronCounts(upTo largest: Int) -> [Integer] {
  var central: [Integer] = [1, 1]
  var middle: Integer = 1
  return (0...largest).map { k in
    if k >= 2 {
      var next = Integer(2 * k - 1) * central[k - 1] + Integer(3 * (k - 1)) * central[k - 2]
      next.divideExactly(by: Integer(k))
      central.append(next)
    }
    guard k & 1 == 1 else { return central[k] }
    // C(k−1, m) with m = (k−1)/2, from C(k−3, m−1) times (k−1)(k−2)/m².
    if k >= 3 {
      let m = (k - 1) / 2
      middle *= Integer((k - 1) * (k - 2))
      middle.divideExactly(by: Integer(m * m))
    }
    return central[k] - Integer(k) * middle
  }
}
