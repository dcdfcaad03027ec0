public import ExactNumbers

/// The outputs `N(x)` of a network for every `x ∈ {±1}^d`, after a step towards a parity: integers times one rational.
///
/// ```swift
/// let step = try OneStepDescent(dimension: 2)
/// let outputs = try step.outputs(of: [SignVector([1, -1])])
/// outputs[SignVector([1, -1])]  // -1: v = χ(w)Δ = −1/2, and ReLU(w·x) = 2
/// ```
public struct OneStepOutputs: Sendable {
  enum Storage: Sendable {
    /// Every output is 0.
    case zero
    /// The integers, by bit pattern, in machine words.
    case words(CubeValues)
    /// The integers, by bit pattern, of any size.
    case integers([Integer])
  }

  /// d.
  public let dimension: Int
  /// m, the degree of the parity.
  public let degree: Int
  /// The factor that turns the integers into outputs.
  let scale: Rational
  let storage: Storage

  init(dimension: Int, degree: Int, scale: Rational, storage: Storage) {
    self.dimension = dimension
    self.degree = degree
    self.scale = scale
    self.storage = storage
  }

  /// `N(x)`.
  ///
  /// - Precondition: x has dimension d.
  public subscript(x: SignVector) -> Rational {
    precondition(x.dimension == dimension, "the input has another dimension")
    return switch storage {
    case .zero: 0
    case .words(let values): scale * Rational(Integer(values.start[Int(x.negatives)]))
    case .integers(let values): scale * Rational(values[Int(x.negatives)])
    }
  }
}
