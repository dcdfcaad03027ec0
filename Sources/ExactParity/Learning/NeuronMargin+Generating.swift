public import ExactNumbers

extension NeuronMargin {
  /// `E z^{Y/unit}` for rational `z > 0`, exactly; for integer biases the unit is 1 and this is `E z^Y`.
  ///
  /// ```swift
  /// try NeuronMargin(dimension: 2).generatingFunction(at: Rational(1, 2))  // 3/4 + 1/4 · (1/2)² = 13/16
  /// ```
  ///
  /// - Complexity: one product of a number of `span · log₂(denominator of z)` bits by a power of the parts of
  ///   z for each atom.
  public func generatingFunction(at z: Rational) -> Rational {
    precondition(z > 0, "a generating function needs a positive argument")
    let sum = scaledSum(at: z) { $0.weight }
    let lowest = atoms[0].value
    let span = atoms[atoms.count - 1].value - lowest
    let scale = total * z.denominator.power(span)
    return Rational(sum, scale) * z.power(lowest)
  }

  /// The sign of `d/dz E z^{Y/unit}`, that of `Σ weight · value · z^value`.
  func slopeSign(at z: Rational) -> Int { scaledSum(at: z) { $0.weight * Integer($0.value) }.signum }

  /// `Σ c_i p^{v_i − v_0} q^{v_m − v_i}` for z = p/q and coefficients `c_i` of the atoms `v_0 < … < v_m`: the
  /// sum `Σ c_i z^{v_i}` times `q^{v_m − v_0} z^{−v_0}`.
  private func scaledSum(at z: Rational, coefficient: (Atom) -> Integer) -> Integer {
    // Horner's rule from the top: R_i = R_{i+1} p^{v_{i+1} − v_i} + c_i q^{v_m − v_i}.
    var sum: Integer = 0
    var denominatorPower: Integer = 1
    var previous = atoms[atoms.count - 1].value
    for atom in atoms.reversed() {
      let gap = previous - atom.value
      sum *= z.numerator.power(gap)
      denominatorPower *= z.denominator.power(gap)
      sum += coefficient(atom) * denominatorPower
      previous = atom.value
    }
    return sum
  }
}
