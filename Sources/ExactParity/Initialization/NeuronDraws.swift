public import ExactNumbers

/// The hidden weights of n neurons, drawn from a discrete distribution by the seeded generator.
///
/// Neuron by neuron, coordinate 1 first:
/// - weights that are ±c with probability ½ each take one bit, most significant first, bit 1 ↔ −c, 64 to a
///   word, and a new word begins with each neuron;
/// - any other distribution takes one index below the common denominator D of its probabilities for each
///   weight (``SeededGenerator/index(below:)``: a new word, or more where the first is rejected); the values
///   in increasing order own the indices from 0, each as many as D times its probability.
///
/// The sequence is drawn anew each time it is traversed, so it takes no memory; its elements are the weights
/// in units of ``unit``.
///
/// ```swift
/// let draws = try NeuronDraws(.rademacher, dimension: 5, count: 2, seed: 0)
/// Array(draws)  // [[-1, 1, 1, -1, -1], [-1, 1, -1, -1, -1]]
/// ```
public struct NeuronDraws: Sequence, Sendable {
  /// Where each weight comes from.
  public let distribution: WeightDistribution
  /// d, from 1 to 64.
  public let dimension: Int
  /// n ≥ 1.
  public let count: Int
  /// The seed of the generator.
  public let seed: UInt64
  /// The positive rational of which every weight is an integer multiple: `1/D'` for the values' common
  /// denominator D'.
  public let unit: Rational

  /// The distinct values in units, in increasing order.
  let values: [Int]
  /// For each value, D times the probability of a value at most this one.
  private let cumulative: [UInt64]
  /// c in units where the weights are ±c.
  private let signMagnitude: Int?

  /// The draws of `count` neurons.
  ///
  /// - Throws: ``InvalidInput`` for a continuous distribution, a dimension outside 1 … 64, a count below 1,
  ///   or parameters whose common denominators go beyond 32 bits.
  public init(_ distribution: WeightDistribution, dimension: Int, count: Int, seed: UInt64)
    throws(InvalidInput)
  {
    guard (1...64).contains(dimension) else {
      throw InvalidInput("dimension", "\(dimension) is not between 1 and 64, as draws of neurons need")
    }
    guard count >= 1 else { throw InvalidInput("neurons", "\(count) is less than 1") }
    guard let atoms = distribution.atoms else {
      throw InvalidInput(
        "weights",
        "\(distribution) is continuous; an exact network needs rademacher, sparse:s, values:… or law:…")
    }
    let denominator = Self.commonDenominator(atoms.map(\.value))
    let values = atoms.map { ($0.value * Rational(denominator)).numerator }
    let outcomes = Self.commonDenominator(atoms.map(\.probability))
    let limit = Integer.powerOfTwo(32)
    guard values.allSatisfy({ $0.magnitude <= limit }), outcomes <= limit, denominator <= limit else {
      throw InvalidInput("weights", "the common denominators of \(distribution) go beyond 32 bits")
    }
    self.distribution = distribution
    self.dimension = dimension
    self.count = count
    self.seed = seed
    unit = Rational(1, denominator)
    self.values = values.compactMap(\.machineWord)
    var total: UInt64 = 0
    cumulative = atoms.map { atom in
      total += UInt64((atom.probability * Rational(outcomes)).numerator.machineWord ?? 0)
      return total
    }
    signMagnitude = atoms.count == 2 && distribution.isSymmetric ? self.values[1] : nil
  }

  private static func commonDenominator(_ numbers: [Rational]) -> Integer {
    numbers.reduce(1) { Integer.leastCommonMultiple($0, $1.denominator) }
  }

  /// The one positive magnitude of the weights that are not 0, in units; `nil` where there are several.
  var commonMagnitude: Int? {
    let magnitudes = Set(values.filter { $0 != 0 }.map(abs))
    return magnitudes.count == 1 ? magnitudes.first : nil
  }

  /// Calls `body` with the signs of each neuron none of whose weights is 0, in order.
  func forEachSignVector(_ body: (SignVector) throws -> Void) rethrows {
    var neurons = makeIterator()
    if signMagnitude != nil {
      while let signs = neurons.nextSigns() { try body(signs) }
    } else {
      while let weights = neurons.next() {
        if !weights.contains(0) { try body(SignVector(weights.map { $0.signum() })) }
      }
    }
  }

  /// The neurons, drawn from the start.
  public func makeIterator() -> Iterator { Iterator(draws: self) }

  /// The neurons in order.
  public struct Iterator: IteratorProtocol {
    private let draws: NeuronDraws
    private var generator: SeededGenerator
    private var remaining: Int

    fileprivate init(draws: NeuronDraws) {
      self.draws = draws
      generator = SeededGenerator(seed: draws.seed)
      remaining = draws.count
    }

    /// The weights of the next neuron in units, or `nil` after the last.
    public mutating func next() -> [Int]? {
      guard remaining > 0 else { return nil }
      if let magnitude = draws.signMagnitude {
        return nextSigns()?.coordinates.map { $0 * magnitude }
      }
      remaining -= 1
      return (0..<draws.dimension).map { _ in nextValue() }
    }

    fileprivate mutating func nextSigns() -> SignVector? {
      guard remaining > 0 else { return nil }
      remaining -= 1
      // The most significant bit is coordinate 1, whose bit in a sign vector is the lowest.
      let word = generator.next()
      var negatives: UInt64 = 0
      for coordinate in 0..<draws.dimension where word >> UInt64(63 - coordinate) & 1 == 1 {
        negatives |= 1 << UInt64(coordinate)
      }
      return SignVector(dimension: draws.dimension, negatives: negatives)
    }

    private mutating func nextValue() -> Int {
      let outcomes = draws.cumulative[draws.cumulative.count - 1]
      let index = generator.index(below: outcomes)
      // The first value whose cumulative count exceeds the index; there are few values.
      for (value, bound) in zip(draws.values, draws.cumulative) where index < bound { return value }
      preconditionFailure("the last cumulative count is the number of outcomes")
    }
  }
}
