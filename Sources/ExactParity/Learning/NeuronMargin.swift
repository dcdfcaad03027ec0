public import ExactNumbers

/// What one random neuron adds to the margin of an input after one step of gradient descent, in law.
///
/// With correlation loss, zero output weights, i.i.d. weights of a discrete symmetric distribution and learning rate γ, the
/// margin `f(x) N¹(x)` for the parity `f = χ_m` is `γ Σ_i f(x) v_i φ(w_i·x + b)` with `v_i = v(w_i) = E_x χ_m(x) φ(w_i·x + b)`.
/// As `w∘x` has the law of w and `v(w∘x) = f(x)v(w)`, that is in law, for every input x, `γ|Δ| (Y_1 + … + Y_n)` with
/// independent copies of
///
/// `Y = v(w) φ(w_1 + … + w_d + b)/|Δ|`,
///
/// where |Δ| is the largest number of which every v(w) is an integer multiple. For Rademacher weights and m = d it is that of
/// eqs. (14) and (16) of arXiv 2412.04910: `Y = sign(Δ) (−1)^{d−k} φ(2k − d + b)`, `k ~ Bin(d, ½)`, and `E Y = |Δ|`.
///
/// The values are kept as integers, in multiples of ``unit``.
///
/// ```swift
/// let margin = try NeuronMargin(dimension: 4)
/// margin.atoms.map(\.value)    // [-4, 0, 2], with weights 1, 11, 4 out of 16
/// margin.mean                  // 1/4
/// ```
public struct NeuronMargin: Sendable, Hashable {
  /// A value of Y and its share of ``NeuronMargin/total``: for Rademacher weights, how many of the `2^d` sign patterns give it.
  public struct Atom: Sendable, Hashable {
    /// Y, in multiples of the unit.
    public let value: Int
    /// Its share, at least 1.
    public let weight: Integer
  }

  /// d ≥ 1.
  public let dimension: Int
  /// m.
  public let degree: Int
  /// The law of the weights.
  public let weights: WeightDistribution
  /// b.
  public let bias: Rational
  /// φ.
  public let activation: Activation
  /// The largest positive rational of which every value of φ is a multiple up to denominators: 1 over their
  /// least common denominator.
  public let unit: Rational
  /// |Δ|: in units of γ|Δ| Y is what a neuron adds.
  public let scale: Rational
  /// Y, in multiples of the unit, by the number j = d − k of coordinates where the weights differ from the
  /// input; for Rademacher weights and the full parity only, else empty.
  public let byDistance: [Int]
  /// The law of Y by increasing value.
  public let atoms: [Atom]
  /// What the weights of the atoms add up to.
  public let total: Integer

  /// The largest dimension.
  public static let maximumDimension = 4000
  /// The largest span of Y in units, which bounds the size of the numbers in a certificate.
  static let maximumSpan = 16_000

  /// The most outcomes of the weights, up to order, that are visited.
  static let outcomeLimit = Integer(1 << 22)

  /// The law of Y at the given arguments; the parity is the full one and the bias b(d), 0 for even d and −1 for odd d,
  /// unless given.
  ///
  /// - Throws: ``InvalidInput`` when d or m is out of range, for continuous weights and for asymmetric ones, whose margin
  ///   has another law at other inputs, or when every v(w) is 0: then a step of gradient descent learns nothing;
  ///   ``ComputationRefused`` when the values span too many units, or the weights have too many outcomes.
  /// - Complexity: a value of Δ for each multiset of magnitudes inside and outside the parity.
  public init(
    dimension: Int, degree: Int? = nil, weights: WeightDistribution = .rademacher, bias: Rational? = nil,
    activation: Activation = .relu
  ) throws {
    guard (1...Self.maximumDimension).contains(dimension) else {
      throw InvalidInput("dimension", "\(dimension) is not between 1 and \(Self.maximumDimension)")
    }
    let degree = degree ?? dimension
    guard (0...dimension).contains(degree) else {
      throw InvalidInput("degree", "\(degree) is not between 0 and the dimension, \(dimension)")
    }
    guard let atoms = weights.atoms, weights.isSymmetric else {
      throw InvalidInput(
        "weights",
        weights.isSymmetric
          ? "\(weights) is continuous; a neuron count needs a law with finitely many outcomes"
          : "\(weights) is not symmetric about 0: the margin has another law at other inputs")
    }
    let bias = bias ?? OneStepDescent.standardBias(dimension: dimension)
    let law = try NeuronOutcomes(
      dimension: dimension, degree: degree, atoms: atoms, bias: bias, activation: activation,
      limit: Self.outcomeLimit)
    guard let scale = law.scale else {
      throw InvalidInput(
        "bias", "at \(bias), dimension \(dimension) and \(activation), Δ is 0: one step learns nothing")
    }
    let values = law.outcomes.map { $0.correlation / scale * $0.activation }
    let denominator = values.reduce(Integer(1)) { .leastCommonMultiple($0, $1.denominator) }
    let span = values.reduce(Rational(0)) { max($0, $1.magnitude) } * Rational(denominator) * 2
    guard span <= Rational(Self.maximumSpan) else {
      throw ComputationRefused(
        "the law of one neuron's margin", need: "a span of \(span) steps of 1/\(denominator)",
        limit: "\(Self.maximumSpan)")
    }
    // The span is at most 16 000, so every value fits a machine word.
    let steps = values.map { ($0 * Rational(denominator)).numerator.machineWord ?? 0 }
    self.dimension = dimension
    self.degree = degree
    self.weights = weights
    self.bias = bias
    self.activation = activation
    self.scale = scale
    unit = Rational(1, denominator)
    total = law.total
    var shares: [Int: Integer] = [:]
    for (value, outcome) in zip(steps, law.outcomes) { shares[value, default: 0] += outcome.weight }
    self.atoms = shares.sorted { $0.key < $1.key }.map { Atom(value: $0.key, weight: $0.value) }
    byDistance = weights == .rademacher && degree == dimension ? steps : []
  }

  /// The least value of Y.
  public var minimum: Rational { Rational(atoms[0].value) * unit }

  /// The greatest value of Y.
  public var maximum: Rational { Rational(atoms[atoms.count - 1].value) * unit }

  /// `E Y = E v(w)²/|Δ|`, which is positive; |Δ| for Rademacher weights.
  public var mean: Rational { moment(1) }

  /// `E Y²`.
  public var secondMoment: Rational { moment(2) }

  private func moment(_ order: Int) -> Rational {
    let sum = atoms.reduce(Integer(0)) { $0 + $1.weight * Integer($1.value).power(order) }
    return Rational(sum, total) * unit.power(order)
  }
}
