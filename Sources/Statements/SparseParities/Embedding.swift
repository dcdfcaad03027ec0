package import ExactNumbers
package import ExactParity

/// A map Ψ of the cube to `[−1, 1]^N` with values `integer/scale`.
package struct Embedding: Sendable {
  /// What it is, for a counterexample.
  package let name: String
  /// n.
  package let dimension: Int
  /// `scale·Ψ_i(s)`, an i a row, inputs by their negative coordinates in base two.
  package let values: [[Int64]]
  /// The denominator.
  package let scale: Int64

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
    return Embedding(name: "a drawn Ψ", dimension: dimension, values: values, scale: 4)
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
      }, scale: 1)
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
}
