public import ExactNumbers

extension GradientAlignment {
  /// The exact alignment for discrete weights and any activation and loss, from the coefficients of one polynomial a class.
  ///
  /// As in ``bySymmetryClasses(progress:)`` only how often each magnitude occurs inside and outside the parity matters, and
  /// `∏ (1 − z^a)^{p_a} (1 + z^a)^{q_a} = Σ c_s z^s` counts the inputs, signed, by the weight s of their negative coordinates;
  /// here the polynomial is multiplied out and g is evaluated at every `z = A − 2s`, whatever its shape.
  ///
  /// - Throws: ``InvalidInput`` for continuous weights; ``ComputationRefused`` past 2^30 products of integers;
  ///   `CancellationError`.
  /// - Complexity: d·A products for each class.
  public func byCoefficients(progress: ProgressCallback? = nil) throws -> Rational {
    let lattice = try WeightLattice(weights)
    var kinds = lattice.magnitudes.map { (value: $0.value, count: $0.count) }
    if !lattice.zeros.isZero { kinds.insert((0, lattice.zeros), at: 0) }
    let (m, d) = (effectiveDegree, dimension)
    let classes =
      binomial(m + kinds.count - 1, kinds.count - 1) * binomial(d - m + kinds.count - 1, kinds.count - 1)
    let products = classes * Integer(d) * Integer(d) * Integer(kinds.last?.value ?? 0)
    guard products <= Integer.powerOfTwo(30) else {
      throw ComputationRefused(
        "the alignment for \(weights) and \(activation) at dimension \(d)",
        need: "\(products) products of integers",
        limit: "2^30")
    }
    var sum: Rational = 0
    try forEachComposition(of: m, parts: kinds.count) { inside in
      try forEachComposition(of: d - m, parts: kinds.count) { outside in
        try Task.checkCancellation()
        var ways = multinomial(inside) * multinomial(outside)
        for (index, kind) in kinds.enumerated() { ways *= kind.count.power(inside[index] + outside[index]) }
        let value = expectation(kinds.map(\.value), inside, outside, scale: lattice.scale)
        sum += Rational(ways) * value * value
      }
    }
    return sum / Rational(lattice.total.power(d))
  }

  /// `E_x χ g` where `inside[i]` coordinates of the parity and `outside[i]` others have magnitude `values[i]/scale`.
  private func expectation(_ values: [Int], _ inside: [Int], _ outside: [Int], scale: Rational) -> Rational {
    var coefficients: [Integer] = [1]
    for (index, value) in values.enumerated() {
      for factor in 0..<inside[index] + outside[index] {
        let sign: Integer = factor < inside[index] ? -1 : 1
        var next = coefficients + [Integer](repeating: 0, count: value)
        for (s, coefficient) in coefficients.enumerated() { next[s + value] += sign * coefficient }
        coefficients = next
      }
    }
    let total = coefficients.count - 1
    var sum: Rational = 0
    for (s, coefficient) in coefficients.enumerated() where !coefficient.isZero {
      sum += Rational(coefficient) * integrand(at: Rational(total - 2 * s) / scale + bias)
    }
    return sum / Rational(Integer.powerOfTwo(dimension))
  }

  /// g(z) without its factor `x_1`, from the definitions of the activation and the loss: `½(∂L(φ, −1) − ∂L(φ, 1))` is −D.
  func integrand(at z: Rational) -> Rational {
    let output = activation.value(at: z)
    let partial = parameter == .output ? output : activation.derivative(at: z)
    return (lossDerivative(output, -1) - lossDerivative(output, 1)) / 2 * partial
  }

  /// `∂L/∂N`, by the convention of ``kink``.
  func lossDerivative(_ output: Rational, _ label: Rational) -> Rational {
    if case .hinge(let margin) = loss, kink == .full, label * output == margin { return -label }
    return loss.derivative(output: output, label: label)
  }
}
