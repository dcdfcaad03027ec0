package import ExactNumbers

/// The function `(jump + slope·(z − threshold))·1[z ≥ threshold]`, or with `>` where it is open.
///
/// Every integrand of an alignment is a sum of a few of these, and each of them is a tail sum of coefficients.
package struct ThresholdTerm: Sendable {
  package let threshold: Rational
  package var isOpen: Bool
  package var jump: Rational
  package var slope: Rational

  package init(threshold: Rational, isOpen: Bool = false, jump: Rational = 0, slope: Rational = 0) {
    self.threshold = threshold
    self.isOpen = isOpen
    self.jump = jump
    self.slope = slope
  }

  package func value(at z: Rational) -> Rational {
    guard isOpen ? z > threshold : z >= threshold else { return 0 }
    return jump + slope * (z - threshold)
  }

  func scaled(by factor: Rational) -> ThresholdTerm {
    ThresholdTerm(threshold: threshold, isOpen: isOpen, jump: factor * jump, slope: factor * slope)
  }
}

extension GradientAlignment {
  /// Whether g is a sum of threshold terms: the square is not, and a piecewise polynomial is not taken apart.
  package var hasThresholdTerms: Bool {
    switch activation {
    case .square, .piecewise: false
    default: true
    }
  }

  /// g without its factor `x_1`, as a sum of threshold terms.
  ///
  /// With `h = φ` or `φ'` by the parameter, g is h for the correlation loss and 2h for the squared one. For the hinge loss
  /// `g = h − ½ h 1[φ ≥ β]` (`φ > β` where the kink is full), and for the absolute loss
  /// `g = h − ½ h 1[φ ≥ 1] − ½ h 1[φ > 1]`, as φ ≥ 0.
  ///
  /// - Precondition: ``hasThresholdTerms``.
  package var thresholdTerms: [ThresholdTerm] {
    precondition(hasThresholdTerms, "\(activation) is no sum of threshold terms")
    let plain = terms(from: nil)
    switch loss {
    case .correlation: return plain
    case .squared: return plain.map { $0.scaled(by: 2) }
    case .hinge(let margin):
      return plain + terms(above: margin, isOpen: kink == .full).map { $0.scaled(by: Rational(-1, 2)) }
    case .absolute:
      let above = terms(above: 1, isOpen: false) + terms(above: 1, isOpen: true)
      return plain + above.map { $0.scaled(by: Rational(-1, 2)) }
    }
  }

  /// `h·1[φ ≥ level]`, or `>` where it is open, for a positive level.
  ///
  /// φ is at most 1 for the step and C for a clipped ReLU: above that the indicator vanishes. Otherwise φ(z) ≥ level exactly
  /// where z ≥ 0 (step) or z ≥ level (ReLUs), likewise for >.
  private func terms(above level: Rational, isOpen: Bool) -> [ThresholdTerm] {
    if let height = activation.height, isOpen ? height <= level : height < level { return [] }
    return terms(
      from: activation == .step
        ? ThresholdTerm(threshold: 0) : ThresholdTerm(threshold: level, isOpen: isOpen))
  }

  private func terms(from start: ThresholdTerm?) -> [ThresholdTerm] {
    parameter == .output ? outputTerms(from: start) : derivativeTerms(from: start)
  }

  /// `φ(z)·1[z ≥ s]`, or `>`, for the threshold of `start` (at least 0, and below or at C for a clipped ReLU).
  private func outputTerms(from start: ThresholdTerm?) -> [ThresholdTerm] {
    let start = start ?? ThresholdTerm(threshold: 0)
    var rise = start
    if activation == .step {
      rise.jump = 1
      return [rise]
    }
    // φ(s) + (z − s) from s on; a clipped ReLU loses the slope again at C.
    rise.jump = start.threshold
    rise.slope = 1
    return activation.height.map { [rise, ThresholdTerm(threshold: $0, slope: -1)] } ?? [rise]
  }

  /// `φ'(z)·1[z ≥ s]`, or `>`, likewise; for a clipped ReLU φ' is 0 from C on.
  private func derivativeTerms(from start: ThresholdTerm?) -> [ThresholdTerm] {
    var rise = start ?? ThresholdTerm(threshold: 0)
    rise.jump = 1
    guard activation != .step, let height = activation.height else { return [rise] }
    // At s = C with a closed start the two terms cancel, as they must: 1[z ≥ C]·1[z < C] = 0.
    return [rise, ThresholdTerm(threshold: height, jump: -1)]
  }
}

extension Activation {
  /// The largest value: 1 for the step, C for a clipped ReLU; `nil` where there is none.
  var height: Rational? {
    switch self {
    case .step: 1
    case .clipped(let height): height
    case .relu6: 6
    case .relu, .square, .piecewise: nil
    }
  }
}
