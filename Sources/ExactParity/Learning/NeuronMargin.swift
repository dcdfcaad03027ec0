public import ExactNumbers

/// What one random neuron adds to the margin of an input after one step of gradient descent, in law.
///
/// With correlation loss, zero output weights, Rademacher weights and learning rate γ, eqs. (14) and (16) of
/// arXiv 2412.04910 give `f(x) N¹(x) = γ |Δ| (Y_1 + … + Y_n)` for every input x, where the `Y_i` are
/// independent copies of
///
/// `Y = sign(Δ) (−1)^{d−k} φ(2k − d + b)`, `k ~ Bin(d, ½)`, so that `E Y = |Δ|`.
///
/// The values are kept as integers, in multiples of ``unit``.
///
/// ```swift
/// let margin = try NeuronMargin(dimension: 4)
/// margin.atoms.map(\.value)    // [-4, 0, 2], with weights 1, 11, 4 out of 16
/// margin.mean                  // 1/4
/// ```
public struct NeuronMargin: Sendable, Hashable {
  /// A value of Y and how many of the `2^d` sign patterns give it.
  public struct Atom: Sendable, Hashable {
    /// Y, in multiples of the unit.
    public let value: Int
    /// The number of sign patterns with this value, at least 1.
    public let weight: Integer
  }

  /// d ≥ 1.
  public let dimension: Int
  /// b.
  public let bias: Rational
  /// φ.
  public let activation: Activation
  /// The largest positive rational of which every value of φ is a multiple up to denominators: 1 over their
  /// least common denominator.
  public let unit: Rational
  /// Y, in multiples of the unit, by the number j = d − k of coordinates where the weights differ from the
  /// input.
  public let byDistance: [Int]
  /// The law of Y by increasing value; the weights add up to `2^d`.
  public let atoms: [Atom]

  /// The largest dimension.
  public static let maximumDimension = 4000
  /// The largest span of Y in units, which bounds the size of the numbers in a certificate.
  static let maximumSpan = 16_000

  /// The law of Y at the given arguments; the bias is b(d), 0 for even d and −1 for odd d, unless given.
  ///
  /// - Throws: ``InvalidInput`` when d is out of range, or when `Δ = 0`: then a step of gradient descent
  ///   learns nothing;
  ///   ``ComputationRefused`` when the values span too many units.
  public init(dimension: Int, bias: Rational? = nil, activation: Activation = .relu) throws {
    guard (1...Self.maximumDimension).contains(dimension) else {
      throw InvalidInput("dimension", "\(dimension) is not between 1 and \(Self.maximumDimension)")
    }
    let bias = bias ?? OneStepDescent.standardBias(dimension: dimension)
    let values = (0...dimension).map { j -> Rational in
      let value = activation.value(at: Rational(dimension - 2 * j) + bias)
      return j & 1 == 0 ? value : -value
    }
    let denominator = values.reduce(Integer(1)) { .leastCommonMultiple($0, $1.denominator) }
    // The span of ±Y is that of Y, so it can be looked at before the sign is known.
    let span = values.reduce(Rational(0)) { max($0, $1.magnitude) } * Rational(denominator) * 2
    guard span <= Rational(Self.maximumSpan) else {
      throw ComputationRefused(
        "the law of one neuron's margin", need: "a span of \(span) steps of 1/\(denominator)",
        limit: "\(Self.maximumSpan)")
    }
    let sum = zip(BinomialRow(dimension), values).reduce(Rational(0)) { $0 + Rational($1.0) * $1.1 }
    guard !sum.isZero else {
      throw InvalidInput(
        "bias", "at \(bias), dimension \(dimension) and \(activation), Δ is 0: one step learns nothing")
    }
    let sign = sum.signum
    // The span is at most 16 000, so every value fits a machine word.
    let steps = values.map { sign * (($0 * Rational(denominator)).numerator.machineWord ?? 0) }
    self.dimension = dimension
    self.bias = bias
    self.activation = activation
    unit = Rational(1, denominator)
    byDistance = steps
    var weights: [Int: Integer] = [:]
    for (value, weight) in zip(steps, BinomialRow(dimension)) { weights[value, default: 0] += weight }
    atoms = weights.sorted { $0.key < $1.key }.map { Atom(value: $0.key, weight: $0.value) }
  }

  /// The least value of Y.
  public var minimum: Rational { Rational(atoms[0].value) * unit }

  /// The greatest value of Y.
  public var maximum: Rational { Rational(atoms[atoms.count - 1].value) * unit }

  /// `E Y = |Δ|`, which is positive.
  public var mean: Rational { moment(1) }

  /// `E Y²`.
  public var secondMoment: Rational { moment(2) }

  private func moment(_ order: Int) -> Rational {
    let sum = atoms.reduce(Integer(0)) { $0 + $1.weight * Integer($1.value).power(order) }
    return Rational(sum, Integer.powerOfTwo(dimension)) * unit.power(order)
  }
}
