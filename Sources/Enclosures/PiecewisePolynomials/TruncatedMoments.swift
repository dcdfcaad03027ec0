internal import ExactNumbers
internal import ExactParity

/// `Σ_{p,q} C(n,i) (−1)^l C(n,l) (p + qc + y)₊^e / e!` for n = 0 … d and a choice of exponents e: up to `(4c)^n`,
/// derivatives of the density of a sum of n weights for e < n, and means of powers of it for e ≥ n.
///
/// The power 0 is `1[p + qc + y ≥ 0]`, with the sign decided exactly. The sums of one e for every n share the powers of
/// the points, which are therefore sorted by `max(|p|, |q|)`: the first ones are those of a smaller n.
struct TruncatedMoments: Sendable {
  /// By n and e.
  private let values: [Int: [Int: Ball]]

  /// - Parameter needs: which exponents are wanted for n.
  /// - Complexity: `½(n + 1)²` products for each n and e wanted.
  init(
    _ lattice: UniformLattice, shift: Rational, dimension d: Int, largest: Int,
    needs: (_ n: Int, _ exponent: Int) -> Bool
  ) throws {
    let precision = lattice.precision
    var values: [Int: [Int: Ball]] = [:]
    for parity in 0...1 {
      let numbers = stride(from: parity, through: d, by: 2)
      let points = Self.points(lattice, shift, numbers)
      let balls = BallVector(count: points.all.count, precision: precision) {
        lattice.point(points.all[$0].p, points.all[$0].q, shift)
      }
      var factors: [Int: BallVector] = [:]
      for n in numbers {
        let row = Array(BinomialRow(n))
        factors[n] = BallVector(count: points.counts[n] ?? 0, precision: precision) {
          lattice.factor(row, (n - points.all[$0].p) / 2, (n - points.all[$0].q) / 2)
        }
      }
      let powers = PowerVector(balls, precision: precision)
      var factorial: Integer = 1
      for exponent in 0...largest {
        if exponent > 0 {
          powers.advance()
          factorial *= Integer(exponent)
        }
        let wanted = numbers.filter { needs($0, exponent) }
        let divisor = Ball(factorial, precision: precision)
        let sums = try concurrently(wanted.count) { [factors] index in
          guard let factors = factors[wanted[index]] else { preconditionFailure("no factors") }
          return powers.sum(factors) / divisor
        }
        for (n, sum) in zip(wanted, sums) { values[n, default: [:]][exponent] = sum }
      }
    }
    self.values = values
  }

  /// The sum for n and an exponent that was wanted.
  subscript(_ n: Int, _ exponent: Int) -> Ball {
    guard let value = values[n]?[exponent] else { preconditionFailure("the exponent \(exponent) for \(n)") }
    return value
  }

  /// The points with `p + qc + y ≥ 0` and p ≡ q ≡ n, by growing `max(|p|, |q|)`, and how many have it at most n.
  private static func points(
    _ lattice: UniformLattice, _ shift: Rational, _ numbers: StrideThrough<Int>
  ) -> (all: [(p: Int, q: Int)], counts: [Int: Int]) {
    var all: [(p: Int, q: Int)] = []
    var counts: [Int: Int] = [:]
    for n in numbers {
      for q in stride(from: -n, through: n, by: 2) {
        for p in stride(from: -n, through: n, by: abs(q) == n ? 2 : max(1, 2 * n))
        where lattice.isNonnegative(p, q, shift) {
          all.append((p, q))
        }
      }
      counts[n] = all.count
    }
    return (all, counts)
  }
}
