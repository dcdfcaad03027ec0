internal import ExactNumbers

/// The numbers that the loop over the cube runs on: machine words under a proven bound, or integers of any
/// size.
protocol KernelScalar: Comparable, Sendable {
  /// The number as an ``Integer``.
  var integer: Integer { get }
  init(_ value: Int)
  /// Exact when the result is within the bound of the problem.
  static func added(_ left: Self, _ right: Self) -> Self
  static func subtracted(_ left: Self, _ right: Self) -> Self
  static func multiplied(_ left: Self, _ right: Self) -> Self
}

extension Int: KernelScalar {
  var integer: Integer { Integer(self) }
  @inline(__always)
  static func added(_ left: Int, _ right: Int) -> Int { left &+ right }
  @inline(__always)
  static func subtracted(_ left: Int, _ right: Int) -> Int { left &- right }
  @inline(__always)
  static func multiplied(_ left: Int, _ right: Int) -> Int { left &* right }
}

extension Integer: KernelScalar {
  var integer: Integer { self }
  static func added(_ left: Integer, _ right: Integer) -> Integer { left + right }
  static func subtracted(_ left: Integer, _ right: Integer) -> Integer { left - right }
  static func multiplied(_ left: Integer, _ right: Integer) -> Integer { left * right }
}

/// One neuron with cleared denominators; see ``GradientProblem``.
struct NeuronTerms<Number: KernelScalar>: Sendable {
  let weights: [Number]
  let bias: Number
  /// Where `Z` is clipped.
  let height: Number
  /// `A_i`.
  let output: Number
}

/// A loss, with the hinge's threshold scaled like `Y S`.
enum LossTerms<Number: KernelScalar>: Sendable {
  case correlation
  case hinge(threshold: Number)
  case squared
  case absolute
}

/// A target with cleared denominators, `Y = Q y`.
struct LabelTerms<Number: KernelScalar>: Sendable {
  enum Source: Sendable {
    case polynomial([(mask: UInt64, coefficient: Number)])
    case table([Number])
    case fairLabels
  }

  let source: Source
  /// `Q`.
  let denominator: Number
  /// max |Y|.
  let largest: Number

  /// How many labels an input has, with equal probability.
  var count: Int {
    if case .fairLabels = source { 2 } else { 1 }
  }
}

extension LabelTerms<Integer> {
  init(_ target: Target) {
    func cleared(_ values: [Rational]) -> (numerators: [Integer], denominator: Integer) {
      let denominator = values.reduce(Integer(1)) { Integer.leastCommonMultiple($0, $1.denominator) }
      return (values.map { ($0 * Rational(denominator)).numerator }, denominator)
    }
    switch target {
    case .parity(let parity):
      self.init(source: .polynomial([(parity.mask, Integer(1))]), denominator: 1, largest: 1)
    case .polynomial(let polynomial):
      let (numerators, denominator) = cleared(polynomial.terms.map(\.coefficient))
      self.init(
        source: .polynomial(zip(polynomial.terms.map(\.parity.mask), numerators).map { ($0, $1) }),
        denominator: denominator, largest: numerators.reduce(Integer(0)) { $0 + $1.magnitude })
    case .table(let table):
      let (numerators, denominator) = cleared(table.values)
      self.init(
        source: .table(numerators), denominator: denominator,
        largest: numerators.reduce(Integer(0)) { max($0, $1.magnitude) })
    case .fairLabels:
      self.init(source: .fairLabels, denominator: 1, largest: 1)
    }
  }
}

/// All that the loop needs.
struct GradientTerms<Number: KernelScalar>: Sendable {
  let dimension: Int
  let shape: ActivationShape
  let neurons: [NeuronTerms<Number>]
  let labels: LabelTerms<Number>
  /// `M`.
  let outputDenominator: Number
  let loss: LossTerms<Number>

  /// The same terms with every number converted.
  func mapped<Other: KernelScalar>(_ convert: (Number) -> Other) -> GradientTerms<Other> {
    let source: LabelTerms<Other>.Source =
      switch labels.source {
      case .polynomial(let terms): .polynomial(terms.map { ($0.mask, convert($0.coefficient)) })
      case .table(let values): .table(values.map(convert))
      case .fairLabels: .fairLabels
      }
    let loss: LossTerms<Other> =
      switch loss {
      case .correlation: .correlation
      case .hinge(let threshold): .hinge(threshold: convert(threshold))
      case .squared: .squared
      case .absolute: .absolute
      }
    return GradientTerms<Other>(
      dimension: dimension, shape: shape,
      neurons: neurons.map {
        NeuronTerms(
          weights: $0.weights.map(convert), bias: convert($0.bias), height: convert($0.height),
          output: convert($0.output))
      },
      labels: LabelTerms(
        source: source, denominator: convert(labels.denominator), largest: convert(labels.largest)),
      outputDenominator: convert(outputDenominator), loss: loss)
  }
}
