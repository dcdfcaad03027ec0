internal import ExactNumbers
package import ExactParity

/// The activation φ of the hidden layers, in floating point; the conventions at the kinks are those of
/// `Activation`.
package enum FloatActivation: Sendable, Hashable {
  /// `max(z, 0)`, with `φ'(z) = 1[z ≥ 0]`.
  case relu
  /// `1[z ≥ 0]`, with the same as its derivative by convention.
  case step
  /// `max(0, min(z, C))`, with `φ'(z) = 1[0 ≤ z < C]`.
  case clipped(Float)
  /// `z²`.
  case square
  /// `cos z`: random Fourier features.
  case cosine

  /// The activation of the exact side, rounded.
  ///
  /// - Precondition: it is no piecewise polynomial.
  package init(_ activation: Activation) {
    switch activation {
    case .relu: self = .relu
    case .step: self = .step
    case .clipped(let height): self = .clipped(Float(height.approximation))
    case .relu6: self = .clipped(6)
    case .square: self = .square
    case .piecewise: preconditionFailure("the trainer has no \(activation)")
    }
  }
}

extension FloatActivation: CustomStringConvertible {
  /// The name on the command line and in the tables.
  package var description: String {
    switch self {
    case .relu: "relu"
    case .step: "step"
    case .clipped(let height): "clipped:\(height)"
    case .square: "square"
    case .cosine: "cosine"
    }
  }
}
