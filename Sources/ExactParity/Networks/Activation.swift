public import ExactNumbers

/// An activation φ, with the derivative φ' that the gradients use.
///
/// | case | φ(z) | φ'(z) |
/// |---|---|---|
/// | `relu` | `max(z, 0)` | `1[z ≥ 0]` (arXiv 2412.04910, eq. 108) |
/// | `step` | `1[z ≥ 0]` | `1[z ≥ 0]`, by convention: the factor a threshold neuron contributes |
/// | `clipped(C)` | `max(0, min(z, C))` | `1[0 ≤ z < C]` |
/// | `relu6` | `max(0, min(z, 6))` | `1[0 ≤ z < 6]` |
/// | `square` | `z²` | `2z` |
public enum Activation: Sendable, Hashable {
  /// The rectified linear unit.
  case relu
  /// The threshold, 1 at 0.
  case step
  /// The rectified linear unit clipped at a positive height.
  case clipped(Rational)
  /// The rectified linear unit clipped at 6.
  case relu6
  /// The square.
  case square

  /// φ(z).
  public func value(at z: Rational) -> Rational {
    switch self {
    case .relu: max(z, 0)
    case .step: z >= 0 ? 1 : 0
    case .clipped(let height): max(0, min(z, height))
    case .relu6: max(0, min(z, 6))
    case .square: z * z
    }
  }

  /// φ'(z), with the conventions of the table above at the kinks.
  public func derivative(at z: Rational) -> Rational {
    switch self {
    case .relu, .step: z >= 0 ? 1 : 0
    case .clipped(let height): z >= 0 && z < height ? 1 : 0
    case .relu6: z >= 0 && z < 6 ? 1 : 0
    case .square: 2 * z
    }
  }
}

extension Activation: LosslessStringConvertible {
  /// `relu`, `step`, `clipped:C` with a rational C > 0, `relu6` or `square`; `nil` for anything else.
  public init?(_ text: String) {
    switch text {
    case "relu": self = .relu
    case "step": self = .step
    case "relu6": self = .relu6
    case "square": self = .square
    default:
      guard text.hasPrefix("clipped:"), let height = Rational(String(text.dropFirst(8))), height > 0
      else { return nil }
      self = .clipped(height)
    }
  }

  /// The name that ``init(_:)`` reads.
  public var description: String {
    switch self {
    case .relu: "relu"
    case .step: "step"
    case .clipped(let height): "clipped:\(height)"
    case .relu6: "relu6"
    case .square: "square"
    }
  }
}
