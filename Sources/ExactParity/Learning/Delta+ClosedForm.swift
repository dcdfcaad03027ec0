public import ExactNumbers

extension Delta {
  /// Lemma 1 of arXiv 2412.04910, eq. (20), for `d > 1` and every real b, with `c = ⌈(d − b)/2⌉`:
  ///
  /// `Δ_{d,b} = (−1)^{d+c} 2^{−d} ( d·C(d−2, c−2) − d·C(d−2, c−1) + b·C(d−1, c−1) )`.
  ///
  /// ```swift
  /// Delta.lemma1(dimension: 3, bias: -1)  // 1/4
  /// ```
  ///
  /// - Precondition: `dimension > 1`.
  /// - Complexity: three binomials.
  public static func lemma1(dimension d: Int, bias b: Rational) -> Rational {
    precondition(d > 1, "Lemma 1 needs d > 1")
    let ceiling = ((Rational(d) - b) / 2).ceiling
    // Outside 1 … d every binomial of (20) is 0, so a c that fits no machine word is such a case too.
    guard let c = ceiling.machineWord, (1...d).contains(c) else { return 0 }
    let integerPart = Integer(d) * (binomial(d - 2, c - 2) - binomial(d - 2, c - 1))
    let total = Rational(integerPart) + b * Rational(binomial(d - 1, c - 1))
    return ((d + c) & 1 == 0 ? total : -total) / Rational(Integer.powerOfTwo(d))
  }

  /// Δ in closed form: Lemma 1 for the full parity and the ReLU with `d > 1`, and its analogues elsewhere.
  ///
  /// With `K_j^{(n)}(m) = [z^j](1 − z)^m (1 + z)^{n−m}` and `J = ⌊(d + b)/2⌋`, summing by parts gives
  /// - step, `m ≥ 1`: `2^d Δ = K_J^{(d−1)}(m − 1)`;
  /// - ReLU, `m ≥ 2`: `2^d Δ = (d − 2J + b) K_J^{(d−1)}(m − 1) + 2 K_{J−1}^{(d−2)}(m − 2)`;
  /// - clipped at C, `m ≥ 2`: the difference of two ReLU values, at b and at `b − C`;
  /// - square: `d + b²`, `2b`, `2`, `0` for m = 0, 1, 2 and m ≥ 3.
  ///
  /// - Throws: ``InvalidInput`` for a degree below those, and for a piecewise polynomial.
  /// - Complexity: `min(m, d − m) + 1` products of binomials.
  public func byClosedForm() throws(InvalidInput) -> Rational {
    switch activation {
    case .step:
      try requireDegree(atLeast: 1)
      return stepSum / Rational(Integer.powerOfTwo(dimension))
    case .relu: return try reluClosedForm(bias: bias)
    case .clipped(let height): return try reluClosedForm(bias: bias) - reluClosedForm(bias: bias - height)
    case .relu6: return try reluClosedForm(bias: bias) - reluClosedForm(bias: bias - 6)
    case .piecewise:
      throw InvalidInput("activation", "there is no closed form for \(activation); the sum is exact")
    case .square: return [Rational(dimension) + bias * bias, 2 * bias, 2, 0][min(degree, 3)]
    }
  }

  /// Whether there is a closed form: for ramps from degree 2 on, for the step from degree 1.
  public var hasClosedForm: Bool {
    switch activation {
    case .step: degree >= 1
    case .relu, .clipped, .relu6: degree >= 2
    case .square: true
    case .piecewise: false
    }
  }

  private func requireDegree(atLeast minimum: Int) throws(InvalidInput) {
    guard degree >= minimum else {
      throw InvalidInput(
        "degree", "the closed form for \(activation) needs a degree of at least \(minimum), not \(degree)")
    }
  }

  /// `Σ_{j ≤ J} K_j(m)`: dividing by 1 − z takes partial sums of coefficients, so it is `[z^J](1−z)^{m−1}(1+z)^{d−m}`.
  private var stepSum: Rational {
    guard let last = lastActiveIndex(bias: bias) else { return 0 }
    return Rational(krawtchouk(dimension - 1, index: last, at: degree - 1))
  }

  /// J when some term is active and some is not, else `nil`: then the sums, being `P(1)` or empty, are 0.
  private func lastActiveIndex(bias: Rational) -> Int? {
    guard let last = ((Rational(dimension) + bias) / 2).floor.machineWord, (0..<dimension).contains(last)
    else { return nil }
    return last
  }

  private func reluClosedForm(bias: Rational) throws(InvalidInput) -> Rational {
    try requireDegree(atLeast: 2)
    if degree == dimension { return Self.lemma1(dimension: dimension, bias: bias) }
    guard let last = lastActiveIndex(bias: bias) else { return 0 }
    let edge =
      (Rational(dimension - 2 * last) + bias)
      * Rational(krawtchouk(dimension - 1, index: last, at: degree - 1))
    let interior = 2 * Rational(krawtchouk(dimension - 2, index: last - 1, at: degree - 2))
    return (edge + interior) / Rational(Integer.powerOfTwo(dimension))
  }
}
