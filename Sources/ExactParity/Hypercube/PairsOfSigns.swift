package import ExactNumbers

/// What equations (14) and (19) are sums of: every pair of `w` and `x` in {±1}^d, visited one by one.
package struct PairsOfSigns {
  package let dimension: Int
  /// The number of ones of each bit pattern; the parity of x and w · x = d − 2|w ⊕ x| come from it.
  private let ones: [Int]
  /// For each w, the sums of `χ(x)` over the x with `|w ⊕ x| = k`, k = 0 … d.
  private let paritiesByDistance: [[Int]]

  /// Visits the 4^d pairs; for d ≤ 16 and values below 2^10 every sum here is below 4^d 2^20 ≤ 2^52.
  package init(dimension: Int) {
    precondition((1...16).contains(dimension), "4^d pairs are visited")
    let ones = (0..<1 << dimension).map(\.nonzeroBitCount)
    self.dimension = dimension
    self.ones = ones
    paritiesByDistance = ones.indices.map { w in
      var sums = [Int](repeating: 0, count: dimension + 1)
      for x in ones.indices { sums[ones[w ^ x]] += 1 - 2 * (ones[x] & 1) }
      return sums
    }
  }

  /// `χ` of a bit pattern.
  package func parity(_ pattern: Int) -> Int { 1 - 2 * (ones[pattern] & 1) }

  /// `q ReLU(d − 2k + b)` for k = 0 … d and b = p/q.
  private func scaledActivations(_ bias: Rational) -> [Int] {
    (0...dimension).map { k in
      let value = (Rational(dimension - 2 * k) + bias) * Rational(bias.denominator)
      guard let word = value.numerator.machineWord, word.magnitude < 1 << 10 else {
        preconditionFailure("a tested bias is a small fraction")
      }
      return max(word, 0)
    }
  }

  /// `2^d q E_x χ(x) ReLU(w·x + b)` for every w.
  package func scaledCorrelations(_ bias: Rational) -> [Int] {
    let values = scaledActivations(bias)
    return paritiesByDistance.map { sums in zip(sums, values).reduce(0) { $0 + $1.0 * $1.1 } }
  }

  /// `4^d q² E_w [χ(x) v(w) ReLU(w·x + b)]` for every x, where `v(w) = E_x' χ(x') ReLU(w·x' + b)`.
  package func scaledMargins(_ bias: Rational) -> [Int] {
    let values = scaledActivations(bias)
    let correlations = scaledCorrelations(bias)
    return ones.indices.map { x in
      let sum = ones.indices.reduce(0) { $0 + correlations[$1] * values[ones[$1 ^ x]] }
      return parity(x) * sum
    }
  }
}

/// The biases at which the two equations are tested: on kinks, between them, and in the two tails, where Δ is
/// 0.
package func testedBiases(dimension d: Int) -> [Rational] {
  [
    Rational(-d - 1), Rational(-5, 2), -1, 0, Rational(1, 3), 1, Rational(Integer(2 * d - 1), 2),
    Rational(d + 1),
  ]
}
