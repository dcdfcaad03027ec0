package import ExactNumbers

/// A map Ψ of the cube to `[−1, 1]^N` with values `integer/scale`, as in Theorem 2 of arXiv 2002.07400.
package struct Embedding: Sendable {
  /// What it is, for a counterexample.
  package let name: String
  /// n.
  package let dimension: Int
  /// `scale·Ψ_i(s)`, an i a row, inputs by their negative coordinates in base two.
  package let values: [[Int64]]
  /// The denominator.
  package let scale: Int64
  /// `values` in Python, where n is known.
  private let python: String

  /// N.
  package var count: Int { values.count }

  /// Each value k/4 with a drawn integer `|k| ≤ 4`, all equally likely.
  package static func drawn(dimension: Int, count: Int, _ random: inout RandomNetworks) -> Embedding {
    var values: [[Int64]] = []
    for _ in 0..<count {
      var row: [Int64] = []
      for _ in 0..<1 << dimension { row.append(Int64(random.integer(in: -4...4))) }
      values.append(row)
    }
    return Embedding(
      name: "a drawn Ψ", dimension: dimension, values: values, scale: 4, python: "\(values)")
  }

  /// All parities of this size.
  package static func parities(dimension: Int, size: Int) -> Embedding {
    let inputs = (0..<UInt64(1) << UInt64(dimension)).map {
      SignVector(dimension: dimension, negatives: $0)
    }
    let subsets = inputs.filter { $0.negatives.nonzeroBitCount == size }
    return Embedding(
      name: "all parities of size \(size)", dimension: dimension,
      values: subsets.map { subset in
        inputs.map { Int64(Parity(mask: subset.negatives).value(at: $0)) }
      }, scale: 1,
      python: "[[f(B, i) for i in range(2**n)] for B in range(2**n) if ones(B) == \(size)]")
  }

  /// `E f_A Ψ_i` for every A, in base two, an i a row, by a transform.
  package func correlations() -> [[Rational]] {
    values.map { row in
      var sums = row
      walshHadamardTransform(&sums)
      let denominator = Integer(scale) << dimension
      return sums.map { Rational(Integer($0), denominator) }
    }
  }

  /// `‖E f_A Ψ‖²` for every A of this size.
  package func squaredNorms(size: Int) -> [Rational] {
    let rows = correlations()
    return (0..<1 << dimension).filter { $0.nonzeroBitCount == size }.map { subset in
      rows.reduce(0) { $0 + $1[subset] * $1[subset] }
    }
  }

  /// The command that prints what `expression` says of all sets A of this size, `S`: V and h are the values and their denominator, and
  /// `E(A)` the list of `E f_A Ψ_i`, as fractions.
  package func replay(size: Int, printing expression: String) -> String {
    PlantedReplay.command(
      """
      from fractions import Fraction as F; from math import comb; n, k, h = \(dimension), \(size), \(scale); \
      ones = lambda A: bin(A).count("1"); f = lambda A, i: (-1)**ones(A & i); V = \(python); \
      N = len(V); S = [A for A in range(2**n) if ones(A) == k]; \
      E = lambda A: [F(sum(f(A, i)*r[i] for i in range(2**n)), h*2**n) for r in V]; print(\(expression))
      """)
  }
}

// MARK: - Losses

extension Embedding {
  /// The least loss under D_A at w = 0 and at two vectors along `direction` = E f_A Ψ of norm at most `radius`.
  package func leastLossFound(of subset: Int, along direction: [Rational], radius: Rational) -> Rational {
    let squared = direction.reduce(0) { $0 + $1 * $1 }
    guard !squared.isZero else { return 1 }
    // t²‖direction‖² ≤ radius².
    let multiple = RationalBounds.squareRoot(of: radius * radius / squared, bits: 20).lower
    return min(1, [multiple, multiple / 2].map { loss(of: subset, at: direction, times: $0) }.min() ?? 1)
  }

  /// `E max(0, 1 − y⟨Ψ, w⟩)` under D_A for `w = times·direction`.
  package func loss(of subset: Int, at direction: [Rational], times: Rational) -> Rational {
    let size = subset.nonzeroBitCount
    var sum: Rational = 0
    for input in 0..<1 << dimension {
      let bits = input & subset
      let weight = 1 + (bits == 0 || bits == subset ? 1 << (size - 1) : 0)
      let output = zip(direction, values).reduce(Rational(0)) { $0 + $1.0 * Rational(Int($1.1[input])) }
      let signed = bits.nonzeroBitCount & 1 == 0 ? output : -output
      sum += Rational(weight) * max(0, 1 - times * signed / Rational(Int(scale)))
    }
    return sum / Rational(1 << (dimension + 1))
  }
}
