public import ExactNumbers
internal import ExactParity

/// Mean and variance of what decides one step of n Rademacher neurons at the input x = sign c, for even d and zero bias.
///
/// With `u_i = χ(w_i)w_i`, uniform on the cube, `c = Σu_i`, `y_ij = u_ij x_j` and `H(y) = ε ∏y_j |Σy_j|`, ε the sign of `Δ_{d,0}`, an input is
/// classified wrong if `X = ‖c‖₁ − ΣH(y_i) ≥ 0`. The columns of y are independent, and so are the coordinates of a row, of mean
/// `ρ = E|S_n|/n`, S_n a sum of n signs; two rows have `E y_1j y_2j = 0`. So
///
/// - `E H = Σ_S Ĥ(S) ρ^{|S|}`, `E H(y_1)H(y_2) = Σ_{S ∩ S' = ∅} Ĥ(S)Ĥ(S')ρ^{|S|+|S'|}`, `E H² = d + d(d − 1)ρ²`;
/// - `E‖c‖₁ = dnρ`, `Var ‖c‖₁ = d(n − n²ρ²)`.
///
/// `Ĥ` depends on |S| only: `Ĥ(S) = 2εΔ_{d,d−|S|,0}` for even |S|, computed by the sum over the number of negative coordinates, and 0 for odd |S|.
///
/// ```swift
/// let moments = try NarrowNetworkMoments(dimension: 40)
/// moments.values(neurons: 16_000, precision: 128).failureBound  // at most 19/40
/// ```
public struct NarrowNetworkMoments: Sendable {
  /// d, even.
  public let dimension: Int
  /// |Δ_{d,0}|.
  public let correlation: Rational
  /// `Ĥ(S)` by |S|/2.
  public let coefficients: [Rational]
  /// `Σ_{|S| = 2r} Ĥ(S)` by r.
  private let mean: [Rational]
  /// `Σ Ĥ(S)Ĥ(S')` over disjoint pairs by (|S| + |S'|)/2.
  private let pairs: [Rational]

  /// The exact coefficients.
  ///
  /// - Throws: ``InvalidInput`` unless d is even and at least 4.
  /// - Complexity: O(d³) rational operations.
  public init(dimension d: Int) throws {
    guard d >= 4, d & 1 == 0 else {
      throw InvalidInput("dimension", "\(d) is not an even number from 4 on")
    }
    let full = try Delta(dimension: d, bias: 0).bySum()
    let half = d / 2
    let coefficients = try (0...half).map { r in
      2 * Rational(full.signum) * (try Delta(dimension: d, degree: d - 2 * r, bias: 0).bySum())
    }
    (dimension, correlation, self.coefficients) = (d, full.magnitude, coefficients)
    mean = (0...half).map { Rational(binomial(d, 2 * $0)) * coefficients[$0] }
    pairs = (0...half).map { size in
      (0...size).reduce(Rational(0)) { sum, r in
        sum + Rational(binomial(2 * size, 2 * r)) * coefficients[r] * coefficients[size - r]
      } * Rational(binomial(d, 2 * size))
    }
  }

  /// The moments at one n, in balls.
  public struct Values: Sendable {
    /// ρ².
    public let squaredBias: Ball
    /// E H(y_1).
    public let rowMean: Ball
    /// Cov(H(y_1), H(y_2)).
    public let covariance: Ball
    /// E X.
    public let mean: Ball
    /// `(√Var‖c‖₁ + √Var ΣH)²`, at least Var X.
    public let variance: Ball

    /// Chebyshev's bound of P[X < 0] where E X > 0, and so of the probability that every input is right.
    public var failureBound: Ball { variance / mean.power(2) }
  }

  /// The moments with n ≥ 1 neurons.
  ///
  /// - Complexity: one central binomial of n bits and O(d) balls.
  public func values(neurons n: Int, precision: Int) -> Values {
    let d = Rational(dimension), count = Rational(n)
    // E|S_{2k}| = E|S_{2k−1}| = 2k C(2k, k)/4^k.
    let k = (n + 1) / 2
    let absolute = Rational(2 * k) * Rational(binomial(2 * k, k), Integer.powerOfTwo(2 * k))
    let rho = Ball(absolute / count, precision: precision)
    let squared = rho.power(2)
    func value(_ polynomial: [Rational]) -> Ball {
      polynomial.reversed().reduce(Ball.zero(precision: precision)) { $0 * squared + $1 }
    }
    let rowMean = value(mean)
    let covariance = value(pairs) - rowMean.power(2)
    let rowVariance = d + d * (d - 1) * squared - rowMean.power(2)
    let linear = d * (count - count * count * squared)
    let even = (count * rowVariance + count * (count - 1) * covariance).nonnegativePart
    return Values(
      squaredBias: squared, rowMean: rowMean, covariance: covariance,
      mean: d * count * rho - count * rowMean,
      variance: (linear.nonnegativePart.squareRoot + even.squareRoot).power(2))
  }
}
