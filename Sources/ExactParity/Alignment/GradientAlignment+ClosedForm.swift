internal import ExactNumbers

extension GradientAlignment {
  /// The alignment for weights with at most one magnitude a besides 0.
  ///
  /// A zero weight inside the parity makes `E_x` vanish, as g does not depend on that coordinate. With n nonzero weights
  /// among the d − m others, `x_j → x_j sgn w_j` turns `E_x` into ± its value at weights a throughout, dimension m + n.
  func byClosedForm(_ lattice: WeightLattice, progress: ProgressCallback?) throws -> Rational {
    let m = effectiveDegree
    guard let magnitude = lattice.magnitudes.first else {
      // All weights are 0.
      return m == 0 ? expectation(nonzero: 0, lattice.scale).power(2) : 0
    }
    let nonzero = Rational(magnitude.count, lattice.total)
    let zero = Rational(lattice.zeros, lattice.total)
    let others = dimension - m
    try refuseIfTooLarge(values: zero.isZero ? 1 : others + 1)
    var sum: Rational = 0
    for (n, choices) in BinomialRow(others).enumerated() {
      if zero.isZero && n < others { continue }
      try Task.checkCancellation()
      progress?(Double(n) / Double(others + 1))
      let value = expectation(nonzero: m + n, lattice.scale)
      sum += Rational(choices) * nonzero.power(n) * zero.power(others - n) * value * value
    }
    return nonzero.power(m) * sum
  }

  /// Each value takes a handful of Krawtchouk values of at most d/2 terms, and each term a few passes over d/64 words.
  private func refuseIfTooLarge(values: Int) throws(ComputationRefused) {
    let operations = Integer(values) * Integer(dimension) * Integer(dimension / 64 + 1)
    // Measured: 5 ns an operation.
    try ResourceEstimate(operations: operations, picoseconds: 5000)
      .require(for: "the alignment for \(weights) at dimension \(dimension)")
  }

  /// `E_x χ_m(x) g` over n coordinates whose weights are all `1/scale`: a combination of ``Delta`` values.
  ///
  /// `z ≥ t` and `z > t` read `s + h ≥ 0`, with s the sum of the coordinates and h an integer; and
  /// `(z − t)·1[z ≥ t] = ReLU(s + scale·(b − t))/scale`.
  private func expectation(nonzero n: Int, _ scale: Rational) -> Rational {
    let terms = thresholdTerms
    guard n > 0 else { return terms.reduce(0) { $0 + $1.value(at: bias) } }
    return terms.reduce(0) { sum, term in
      let shift = scale * (bias - term.threshold)
      let lattice = term.isOpen ? shift.ceiling - 1 : shift.floor
      var value = sum
      if !term.jump.isZero {
        value += term.jump * delta(n, bias: Rational(lattice), activation: .step)
      }
      if !term.slope.isZero {
        value += term.slope / scale * delta(n, bias: shift, activation: .relu)
      }
      return value
    }
  }

  private func delta(_ n: Int, bias: Rational, activation: Activation) -> Rational {
    guard
      let delta = try? Delta(
        dimension: n, degree: effectiveDegree, bias: bias, activation: activation)
    else { preconditionFailure("1 ≤ n ≤ d and m ≤ n") }
    return (try? delta.byClosedForm()) ?? delta.bySum()
  }
}
