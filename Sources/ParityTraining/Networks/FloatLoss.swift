internal import ExactNumbers
package import ExactParity

/// A loss `L(N, y)` in floating point; the conventions at the kinks are those of `Loss`.
package enum FloatLoss: Sendable, Hashable {
  /// `−yN`.
  case correlation
  /// `max(0, β − yN)`, with derivative 0 at the kink.
  case hinge(Float)
  /// `(N − y)²`.
  case squared
  /// `|N − y|`, with derivative 0 at the kink.
  case absolute

  /// The loss of the exact side, rounded.
  package init(_ loss: Loss) {
    switch loss {
    case .correlation: self = .correlation
    case .hinge(let margin): self = .hinge(Float(margin.approximation))
    case .squared: self = .squared
    case .absolute: self = .absolute
    }
  }

  /// `L(N, y)`; NaN where N is.
  @inline(__always)
  func value(output: Float, label: Float) -> Float {
    switch self {
    case .correlation: return -label * output
    case .hinge(let margin):
      let slack = margin - label * output
      return slack < 0 ? 0 : slack
    case .squared: return (output - label) * (output - label)
    case .absolute: return (output - label).magnitude
    }
  }

  /// `∂L/∂N`.
  @inline(__always)
  func derivative(output: Float, label: Float) -> Float {
    switch self {
    case .correlation: return -label
    case .hinge(let margin): return label * output < margin ? -label : 0
    case .squared: return 2 * (output - label)
    case .absolute: return output > label ? 1 : (output < label ? -1 : 0)
    }
  }
}
