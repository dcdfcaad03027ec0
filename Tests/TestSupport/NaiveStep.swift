public import ExactNumbers

/// `N(x)` for every x of ``naiveCube(_:)`` after one step of gradient descent from v = 0, correlation loss, γ
/// = 1, the parity of the first `degree` coordinates (all unless given), activation φ (the ReLU unless given): from the
/// definition, in rationals.
public func naiveStep(
  _ weights: [[Rational]], bias: Rational, dimension: Int, degree: Int? = nil,
  activation: (Rational) -> Rational = { max($0, 0) }
) -> [Rational] {
  let cube = naiveCube(dimension)
  let inputs = Rational(Integer(cube.count))
  let active = weights.map { neuron in
    cube.map { x in activation(zip(neuron, x).reduce(bias) { $0 + $1.0 * Rational($1.1) }) }
  }
  let outputWeights = active.map { values in
    zip(cube, values).reduce(Rational(0)) {
      $0 + Rational(naiveParity($1.0, degree: degree ?? dimension)) * $1.1
    } / inputs
  }
  return cube.indices.map { x in
    zip(outputWeights, active).reduce(Rational(0)) { $0 + $1.0 * $1.1[x] }
  }
}
