package import ExactParity
internal import Foundation

/// Where the random choices of a run come from: one generator for each purpose and index, a function of the
/// seed alone.
///
/// No generator lives longer than a step, so a run continued from a checkpoint draws what an uninterrupted
/// one does.
package enum RandomStream: UInt64, Sendable {
  /// The initial weights, by layer.
  case initialization = 1
  /// The batches, by step.
  case batches
  /// The fixed training set.
  case trainingSet
  /// The order of the training set, by epoch.
  case order
  /// The test set.
  case testSet
  /// The noise of the gradient, by step.
  case noise

  /// The generator for `index` under `seed`.
  package func generator(seed: UInt64, index: Int = 0) -> SeededGenerator {
    var mixed = SplitMix64(state: seed)
    for word in [rawValue, UInt64(bitPattern: Int64(index))] {
      mixed = SplitMix64(state: mixed.next() ^ word)
    }
    return SeededGenerator(seed: mixed.next())
  }
}

/// Standard normal draws, two for each pair of words (Box and Muller, doi 10.1214/aoms/1177706645).
struct NormalDraws {
  private var spare: Double?

  mutating func next(using generator: inout SeededGenerator) -> Double {
    if let value = spare {
      spare = nil
      return value
    }
    // 53 bits in (0, 1], so the logarithm is finite.
    let radius = (-2 * log(Double((generator.next() >> 11) + 1) * 0x1p-53)).squareRoot()
    let angle = 2 * Double.pi * unitDouble(&generator)
    spare = radius * sin(angle)
    return radius * cos(angle)
  }
}

/// Uniform on the multiples of 2⁻⁵³ in [0, 1).
func unitDouble(_ generator: inout SeededGenerator) -> Double {
  Double(generator.next() >> 11) * 0x1p-53
}
