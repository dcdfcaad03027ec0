package import ExactNumbers

/// A discrete weight distribution by its magnitudes, scaled to coprime integers.
///
/// The signs of the weights do not matter to an alignment: `x_j → x_j sgn w_j` turns `E_x χ_m(x) g(w·x + b)` into ± its
/// value at |w|, and the alignment is the mean of its square. An asymmetric law has that of its magnitudes.
///
/// A weight is `±value/scale`; its magnitude has the integer `value ≥ 1` with probability `count/total`, and is 0 with
/// probability `zeros/total`.
package struct WeightLattice: Sendable {
  /// One magnitude and its share of the probability.
  package struct Magnitude: Sendable {
    package let value: Int
    package let count: Integer
  }

  /// The positive magnitudes, increasing, coprime as a whole.
  package let magnitudes: [Magnitude]
  /// The share of the weight 0.
  package let zeros: Integer
  /// The common denominator of the probabilities.
  package let total: Integer
  /// The positive factor that turns the weights into integers.
  package let scale: Rational

  /// - Throws: ``InvalidInput`` for continuous weights; ``ComputationRefused`` when a scaled magnitude exceeds 2^31.
  package init(_ weights: WeightDistribution) throws {
    guard let atoms = weights.magnitudes else {
      throw InvalidInput("weights", "\(weights) is continuous; an exact alignment needs discrete weights")
    }
    let total = atoms.reduce(Integer(1)) { .leastCommonMultiple($0, $1.probability.denominator) }
    let positive = atoms.filter { $0.value > 0 }
    let denominator = positive.reduce(Integer(1)) { .leastCommonMultiple($0, $1.value.denominator) }
    let divisor = positive.reduce(Integer(0)) {
      .greatestCommonDivisor($0, ($1.value * Rational(denominator)).numerator)
    }
    let scale = positive.isEmpty ? 1 : Rational(denominator, divisor)
    var magnitudes: [Magnitude] = []
    for atom in positive {
      let value = (atom.value * scale).numerator
      guard let word = value.machineWord, word <= 1 << 31 else {
        throw ComputationRefused(
          "the alignment for \(weights)", need: "magnitudes up to \(value) on the integer lattice",
          limit: "2^31")
      }
      magnitudes.append(Magnitude(value: word, count: (atom.probability * Rational(total)).numerator))
    }
    self.magnitudes = magnitudes
    self.total = total
    self.scale = scale
    zeros = atoms.first { $0.value.isZero }.map { ($0.probability * Rational(total)).numerator } ?? 0
  }
}
