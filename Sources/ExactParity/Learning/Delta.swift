public import ExactNumbers

/// `Δ = E_x χ_m(x) φ(x_1 + … + x_d + b)` over uniform `x ∈ {±1}^d`, with the parity over coordinates 1 … m.
///
/// For `m = d` and the ReLU it is `Δ_{d,b}` of arXiv 2412.04910, eq. (15). Three ways that share no code compute it: by
/// visiting every input, by the sum over the number of negative coordinates, and by a closed form.
///
/// ```swift
/// let delta = try Delta(dimension: 4)
/// delta.bySum()           // 1/4
/// try delta.byClosedForm()  // 1/4, by Lemma 1
/// ```
public struct Delta: Sendable, Hashable {
  /// d ≥ 1.
  public let dimension: Int
  /// m, from 0 to d.
  public let degree: Int
  /// b, any rational.
  public let bias: Rational
  /// φ.
  public let activation: Activation

  /// The largest dimension: past it a single value would take minutes.
  public static let maximumDimension = 1_000_000

  /// Δ at the given arguments; the degree is the dimension unless given.
  ///
  /// - Throws: ``InvalidInput`` when d < 1, d > 10⁶, or m is not in 0 … d.
  public init(
    dimension: Int, degree: Int? = nil, bias: Rational = 0, activation: Activation = .relu
  ) throws(InvalidInput) {
    guard (1...Self.maximumDimension).contains(dimension) else {
      throw InvalidInput("dimension", "\(dimension) is not between 1 and \(Self.maximumDimension)")
    }
    let degree = degree ?? dimension
    guard (0...dimension).contains(degree) else {
      throw InvalidInput("degree", "\(degree) is not between 0 and the dimension, \(dimension)")
    }
    self.dimension = dimension
    self.degree = degree
    self.bias = bias
    self.activation = activation
  }

  /// Δ by visiting all `2^d` inputs.
  ///
  /// - Throws: ``ComputationRefused`` past 2^62 inputs or ``TimeLimit/question``; `CancellationError`.
  public func byEnumeration(progress: ProgressCallback? = nil) throws -> Rational {
    let histogram = try parityHistogram(dimension: dimension, degree: degree, progress: progress)
    var sum: Rational = 0
    for (negatives, parities) in histogram.enumerated() where parities != 0 {
      sum += Rational(parities) * activation.value(at: Rational(dimension - 2 * negatives) + bias)
    }
    return sum / Rational(Integer.powerOfTwo(dimension))
  }

  /// What ``byEnumeration(progress:)`` takes.
  public var enumerationEstimate: ResourceEstimate { ExactParity.enumerationEstimate(dimension: dimension) }

  /// What ``bySum()`` takes: d products of a d-bit integer by a word, 4 ns a word of them, measured.
  public var sumEstimate: ResourceEstimate {
    ResourceEstimate(operations: Integer(dimension) * Integer(dimension / 64 + 1), picoseconds: 4000)
  }

  /// What ``byClosedForm()`` takes: `min(m, d − m)` products of binomials, 5 ns a word of them, measured.
  public var closedFormEstimate: ResourceEstimate {
    let terms = Integer(min(degree, dimension - degree) + 1)
    return ResourceEstimate(operations: terms * Integer(dimension / 64 + 1), picoseconds: 5000)
  }

  /// Δ by the sum over the number j of negative coordinates: `2^{−d} Σ_j K_j(m) φ(d − 2j + b)`, which for `m = d` is
  /// eq. (24).
  ///
  /// - Complexity: d + 1 terms, O(d) products of a d-bit integer by a machine word.
  public func bySum() -> Rational {
    var sum: Rational = 0
    for (j, weight) in KrawtchoukRow(n: dimension, degree: degree).enumerated() {
      let value = activation.value(at: Rational(dimension - 2 * j) + bias)
      if !value.isZero { sum += Rational(weight) * value }
    }
    return sum / Rational(Integer.powerOfTwo(dimension))
  }
}
