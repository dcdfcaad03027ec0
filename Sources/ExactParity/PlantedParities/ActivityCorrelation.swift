public import ExactNumbers

/// `E_s χ_M(s) σ'(w·s/√n + b)` over uniform signs, for `|M| = m` and random `w ∈ {−1, 0, 1}^n`.
///
/// A weight 0 on M makes it 0, as that bit of χ_M is free; flipping the sign of a weight flips at most its sign. So
/// its absolute value depends on w only through the number c of weights off M that are not 0, and only where none on
/// M is.
///
/// ```swift
/// ActivityCorrelation(dimension: 3, degree: 1, bias: 0).magnitude(nonzeroElsewhere: 0)  // 1/2
/// ```
public struct ActivityCorrelation: Sendable, Hashable {
  /// n.
  public let dimension: Int
  /// m.
  public let degree: Int
  private let window: ActiveWindow

  /// The correlation with a parity of degree m for ReLU6 with this bias, `0 ≤ m ≤ n`.
  public init(dimension: Int, degree: Int, bias: Rational) {
    precondition(dimension >= 1 && (0...dimension).contains(degree), "a degree is from 0 to n")
    self.dimension = dimension
    self.degree = degree
    window = ActiveWindow(dimension: dimension, bias: bias)
  }

  /// `|E χ_M σ'|` where no weight on M is 0 and c of the others are not: `2^{−N} |Σ_j K_j(m)|` over the j with
  /// `N − 2j` in the window, `N = m + c`.
  public func magnitude(nonzeroElsewhere c: Int) -> Rational {
    precondition((0...dimension - degree).contains(c), "c is from 0 to n − m")
    let count = degree + c
    var sum: Integer = 0
    for (j, value) in KrawtchoukRow(n: count, degree: degree).enumerated()
    where window.range.contains(count - 2 * j) { sum += value }
    return Rational(sum.signum < 0 ? -sum : sum, .powerOfTwo(count))
  }

  /// The probability that no weight on M is 0 and exactly c of the others are not: `2^{m+c} C(n−m, c)/3^n`.
  public func probability(nonzeroElsewhere c: Int) -> Rational {
    Rational(binomial(dimension - degree, c) << (degree + c), Integer(3).power(dimension))
  }

  /// `E_w (E_s χ_M σ')²`.
  public var secondMoment: Rational {
    (0...dimension - degree).reduce(0) {
      let value = magnitude(nonzeroElsewhere: $1)
      return $0 + probability(nonzeroElsewhere: $1) * value * value
    }
  }
}
