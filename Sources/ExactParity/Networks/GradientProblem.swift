internal import ExactNumbers

/// A population gradient with its denominators cleared: everything that the loop over the cube adds is an
/// integer.
///
/// `D_i` clears the weights, the bias and the clipping height of neuron i, so that `Z_i = D_i z_i` is an
/// integer and
/// `φ(z_i) = Φ_i(Z_i)/D_i^h` with h the degree of homogeneity of φ (0 for the step, 2 for the square, else
/// 1).
/// `M` clears all `v_i/D_i^h = A_i/M`, so `M·N(x) = S(x) = Σ A_i Φ_i(Z_i)`; `Q` clears the labels, `Y = Q y`.
struct GradientProblem {
  /// One neuron: `D_i`, `v_i`, and what the loop needs, in ``NeuronTerms``.
  struct Neuron {
    let denominator: Integer
    let output: Rational
    let terms: NeuronTerms<Integer>
  }

  let dimension: Int
  let activation: Activation
  let neurons: [Neuron]
  let outputDenominator: Integer
  let labelDenominator: Integer
  let exact: GradientTerms<Integer>
  /// No number in the loop, intermediate or final, is larger than this in magnitude.
  let bound: Integer

  init(_ network: TwoLayerNetwork, _ target: Target, _ loss: Loss) {
    dimension = network.dimension
    activation = network.activation
    let shape = ActivationShape(activation)
    let denominators = zip(network.weights, network.biases).map { row, bias in
      commonDenominator(row + [bias] + [shape.height].compactMap { $0 })
    }
    let scaledOutputs = zip(network.outputs, denominators).map { $0 / Rational($1.power(shape.degree)) }
    let outputDenominator = commonDenominator(scaledOutputs)
    neurons = network.weights.indices.map { i in
      let scale = Rational(denominators[i])
      let weights = network.weights[i].map { ($0 * scale).numerator }
      let bias = (network.biases[i] * scale).numerator
      let reach = weights.reduce(bias.magnitude) { $0 + $1.magnitude }
      // Clipping above the reach never happens, so the height may be lowered to there.
      let height = shape.height.map { min(($0 * scale).numerator, reach + 1) } ?? reach + 1
      return Neuron(
        denominator: denominators[i], output: network.outputs[i],
        terms: NeuronTerms(
          weights: weights, bias: bias, height: height,
          output: (scaledOutputs[i] * Rational(outputDenominator)).numerator))
    }
    let labels = LabelTerms(target)
    self.outputDenominator = outputDenominator
    labelDenominator = labels.denominator
    let bounds = GradientBounds(
      neurons: neurons.map(\.terms), shape: shape, labels: labels, outputDenominator: outputDenominator,
      loss: loss, dimension: dimension)
    bound = bounds.largest
    exact = GradientTerms(
      dimension: dimension, shape: shape, neurons: neurons.map(\.terms), labels: labels,
      outputDenominator: outputDenominator, loss: bounds.loss)
  }

  /// Whether ``bound`` shows that the whole loop stays within machine words.
  var isFixedWidth: Bool { bound <= Integer.powerOfTwo(62) }

  /// The same numbers as machine words, where ``bound`` shows that the whole loop stays within them.
  var fixedWidth: GradientTerms<Int>? {
    guard isFixedWidth else { return nil }
    return exact.mapped { value in
      guard let word = value.machineWord else { preconditionFailure("the bound does not hold for \(value)") }
      return word
    }
  }

  /// What divides the sums of `g`: the cube, the number of labels, and the denominator of `G`.
  var derivativeDenominator: Integer {
    let scale: Integer =
      switch exact.loss {
      case .correlation, .hinge: labelDenominator
      case .squared: labelDenominator * outputDenominator
      case .absolute: 1
      }
    return scale * Integer(exact.labels.count) << dimension
  }
}

/// The least common multiple of the denominators, 1 for none.
private func commonDenominator(_ values: [Rational]) -> Integer {
  values.reduce(1) { Integer.leastCommonMultiple($0, $1.denominator) }
}

/// What the loop must know about an activation: it is one of three formulas.
struct ActivationShape {
  /// `step`: `1[z ≥ 0]`; `ramp`: `max(0, min(z, height))`; `square`: `z²`.
  enum Formula { case step, ramp, square }

  let formula: Formula
  /// Where the ramp is clipped; `nil` for never.
  let height: Rational?

  init(_ activation: Activation) {
    switch activation {
    case .relu: (formula, height) = (.ramp, nil)
    case .step: (formula, height) = (.step, nil)
    case .clipped(let value): (formula, height) = (.ramp, value)
    case .relu6: (formula, height) = (.ramp, 6)
    case .square: (formula, height) = (.square, nil)
    case .piecewise: preconditionFailure("a piecewise polynomial has its gradient by the definition")
    }
  }

  /// h with `φ(z) = Φ(Dz)/D^h`.
  var degree: Int { [.step: 0, .ramp: 1, .square: 2][formula] ?? 1 }

  /// h' with `φ'(z) = Φ'(Dz)/D^h'`: the square's derivative `2z` is linear, the others' an indicator.
  var derivativeDegree: Int { formula == .square ? 1 : 0 }
}

/// Bounds on every number that the loop forms, computed before it.
struct GradientBounds {
  /// The largest of them.
  let largest: Integer
  /// The loss, with its threshold brought within the bounds.
  let loss: LossTerms<Integer>

  init(
    neurons: [NeuronTerms<Integer>], shape: ActivationShape, labels: LabelTerms<Integer>,
    outputDenominator: Integer, loss: Loss, dimension: Int
  ) {
    // |Z_i| ≤ Σ|W_ij| + |B_i|; a step from one input to a neighbour changes Z_i by 2W_ij, at most twice that.
    let reaches = neurons.map { $0.weights.reduce($0.bias.magnitude) { $0 + $1.magnitude } }
    let values = zip(neurons, reaches).map { neuron, reach -> Integer in
      switch shape.formula {
      case .step: 1
      case .ramp: min(reach, neuron.height)
      case .square: reach * reach
      }
    }
    let output = zip(neurons, values).reduce(Integer(0)) { $0 + $1.0.output.magnitude * $1.1 }
    let label = labels.largest
    let residual = 2 * (output * labels.denominator + label * outputDenominator)
    let derivative: Integer
    switch loss {
    case .correlation:
      (self.loss, derivative) = (.correlation, label)
    case .hinge(let margin):
      // y N < β ⟺ Y S < βMQ ⟺ Y S < ⌈βMQ⌉, and |Y S| ≤ label·output, beyond which the threshold may be
      // brought in.
      let reach = label * output
      let threshold = (margin * Rational(outputDenominator * labels.denominator)).ceiling
      (self.loss, derivative) = (.hinge(threshold: max(-reach, min(threshold, reach + 1))), label)
    case .squared:
      (self.loss, derivative) = (.squared, residual)
    case .absolute:
      (self.loss, derivative) = (.absolute, 1)
    }
    // A sum over the cube has 2^d terms G·Φ, G·Φ' or ±G·Φ'; G adds up over the labels.
    let slope = shape.formula == .square ? 2 * (reaches.max() ?? 0) : 1
    let factor = max(values.max() ?? 0, max(slope, 1))
    let sum = (Integer(labels.count) * derivative * factor) << dimension
    largest = [
      2 * (reaches.max() ?? 0) + 2, neurons.map(\.output.magnitude).max() ?? 0, output, label * output + 1,
      residual, outputDenominator, labels.denominator, sum,
    ].reduce(1, max)
  }
}
