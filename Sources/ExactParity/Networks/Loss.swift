public import ExactNumbers

/// A loss `L(N, y)` of an output N and a label y, with the derivative in N that the gradients use.
///
/// | case | L(N, y) | ∂L/∂N |
/// |---|---|---|
/// | `correlation` | `−yN` | `−y` |
/// | `hinge(β)` | `max(0, β − yN)` | `−y·1[yN < β]`: 0 at the kink |
/// | `squared` | `(N − y)²` | `2(N − y)` |
/// | `absolute` | `|N − y|` | `sign(N − y)`, with `sign(0) = 0` |
public enum Loss: Sendable, Hashable {
  /// `−yN`.
  case correlation
  /// `max(0, β − yN)`.
  case hinge(margin: Rational)
  /// `(N − y)²`.
  case squared
  /// `|N − y|`.
  case absolute

  /// `L(N, y)`.
  public func value(output: Rational, label: Rational) -> Rational {
    switch self {
    case .correlation: -label * output
    case .hinge(let margin): max(0, margin - label * output)
    case .squared: (output - label) * (output - label)
    case .absolute: (output - label).magnitude
    }
  }

  /// `∂L/∂N`, with the conventions of the table above at the kinks.
  public func derivative(output: Rational, label: Rational) -> Rational {
    switch self {
    case .correlation: -label
    case .hinge(let margin): label * output < margin ? -label : 0
    case .squared: 2 * (output - label)
    case .absolute: Rational((output - label).signum)
    }
  }
}

extension Loss: LosslessStringConvertible {
  /// `correlation`, `hinge` (β = 1), `hinge:β` with a rational β, `squared` or `absolute`; `nil` for anything else.
  public init?(_ text: String) {
    switch text {
    case "correlation": self = .correlation
    case "hinge": self = .hinge(margin: 1)
    case "squared": self = .squared
    case "absolute": self = .absolute
    default:
      guard text.hasPrefix("hinge:"), let margin = Rational(String(text.dropFirst(6))) else { return nil }
      self = .hinge(margin: margin)
    }
  }

  /// The name that ``init(_:)`` reads.
  public var description: String {
    switch self {
    case .correlation: "correlation"
    case .hinge(let margin): margin == 1 ? "hinge" : "hinge:\(margin)"
    case .squared: "squared"
    case .absolute: "absolute"
    }
  }
}
