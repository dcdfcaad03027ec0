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
/// | `piecewise` | any piecewise polynomial | the derivative from the right |
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
  /// A piecewise polynomial, with the name it was given: `abs`, `leaky:1/10`, `hardtanh`, `quantized:4`, `formula:…`.
  case piecewise(name: String, PiecewisePolynomial)

  /// φ(z).
  public func value(at z: Rational) -> Rational {
    switch self {
    case .relu: max(z, 0)
    case .step: z >= 0 ? 1 : 0
    case .clipped(let height): max(0, min(z, height))
    case .relu6: max(0, min(z, 6))
    case .square: z * z
    case .piecewise(_, let function): function.value(at: z)
    }
  }

  /// φ'(z), with the conventions of the table above at the kinks.
  public func derivative(at z: Rational) -> Rational {
    switch self {
    case .relu, .step: z >= 0 ? 1 : 0
    case .clipped(let height): z >= 0 && z < height ? 1 : 0
    case .relu6: z >= 0 && z < 6 ? 1 : 0
    case .square: 2 * z
    case .piecewise(_, let function): function.derivative(at: z)
    }
  }
}

extension Activation: LosslessStringConvertible {
  /// The names that ``init(reading:)`` knows.
  public static let names =
    "relu, step, abs, square, relu6, clipped:C, leaky:α, hardtanh, quantized:n, formula:EXPRESSION"

  /// The activation of one of ``names``; `nil` for anything else.
  public init?(_ text: String) {
    guard let activation = try? Activation(reading: text) else { return nil }
    self = activation
  }

  /// `relu`, `step`, `relu6`, `square`, `clipped:C` with a rational C > 0; `abs`, `leaky:α` with `φ(z) = αz` for z < 0,
  /// `hardtanh = min(max(z, −1), 1)`, `quantized:n = ⌊n·min(max(z, 0), 1)⌋/n`; or `formula:…` in z, any piecewise polynomial in
  /// the grammar of claims.
  ///
  /// - Throws: ``InvalidInput`` naming `activation`.
  public init(reading text: String) throws(InvalidInput) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let number = parts.count == 2 ? Rational(parts[1]) : nil
    switch (parts[0], number) {
    case ("relu", nil) where parts.count == 1: self = .relu
    case ("step", nil) where parts.count == 1: self = .step
    case ("relu6", nil) where parts.count == 1: self = .relu6
    case ("square", nil) where parts.count == 1: self = .square
    case ("clipped", let height?) where height > 0: self = .clipped(height)
    case ("abs", nil) where parts.count == 1: self = try .piecewise(name: text, .init(formula: "abs(z)"))
    case ("hardtanh", nil) where parts.count == 1:
      self = try .piecewise(name: text, .init(formula: "min(max(z, -1), 1)"))
    case ("leaky", let slope?):
      self = try .piecewise(name: "leaky:\(slope)", .init(formula: "relu(z) - (\(slope))*relu(-z)"))
    case ("quantized", let levels?) where levels.isInteger && levels >= 1 && levels <= 1000:
      self = try .piecewise(
        name: "quantized:\(levels)", .init(formula: "floor(\(levels)*min(max(z, 0), 1))/\(levels)"))
    case ("formula", _) where parts.count == 2:
      self = try .piecewise(name: text, .init(formula: parts[1]))
    default: throw InvalidInput("activation", "\"\(text)\" is none of \(Self.names)")
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
    case .piecewise(let name, _): name
    }
  }
}
