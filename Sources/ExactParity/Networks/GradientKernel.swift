internal import ExactNumbers

/// The loop over the cube behind ``PopulationGradient``, on machine words or on integers of any size.
///
/// The cube is cut into blocks in which only the low coordinates vary. In a block the pre-activations of a
/// neuron come by doubling (flipping coordinate j+1 subtracts `2W_{j+1}`), and the sums `Σ h(x) x_j` for all
/// low j at once by folding the block in half again and again: two additions an input, instead of one a
/// coordinate.
struct GradientKernel<Number: KernelScalar>: Sendable {
  private let terms: GradientTerms<Number>
  /// How many coordinates vary in a block: its buffers stay in the first-level cache.
  private let low: Int

  init(_ terms: GradientTerms<Number>) {
    self.terms = terms
    low = min(terms.dimension, 10)
  }

  /// The sums over part of the cube, for one neuron.
  private struct Sums: Sendable {
    /// `Σ G Φ(Z)`.
    var value = Number(0)
    /// `Σ G Φ'(Z)`.
    var slope = Number(0)
    /// `Σ G Φ'(Z) x_j`.
    var directions: [Number]

    mutating func add(_ other: Sums) {
      value = Number.added(value, other.value)
      slope = Number.added(slope, other.slope)
      for j in directions.indices { directions[j] = Number.added(directions[j], other.directions[j]) }
    }
  }

  private struct Buffers {
    var preactivations: [Number]
    var outputs: [Number]
    var derivatives: [Number]
    var folded: [Number]

    init(count: Int) {
      let zeros = [Number](repeating: Number(0), count: count)
      (preactivations, outputs, derivatives, folded) = (zeros, zeros, zeros, zeros)
    }
  }

  private var zeros: [Sums] {
    let directions = [Number](repeating: Number(0), count: terms.dimension)
    return [Sums](repeating: Sums(directions: directions), count: terms.neurons.count)
  }
}

extension GradientKernel {
  private func sums(progress: ProgressCallback?) throws -> [Sums] {
    let blocks: UInt64 = 1 << UInt64(terms.dimension - low)
    let pieces = min(blocks, 64)
    let parts = try concurrently(Int(pieces), progress: progress) { piece in
      var sums = zeros
      var buffers = Buffers(count: 1 << low)
      let length = blocks / pieces
      for block in UInt64(piece) * length..<(UInt64(piece) + 1) * length {
        if block & 15 == 0 { try Task.checkCancellation() }
        visit(block << UInt64(low), &buffers, &sums)
      }
      return sums
    }
    return parts.reduce(into: zeros) { total, part in
      for i in total.indices { total[i].add(part[i]) }
    }
  }

  /// Adds the block whose low coordinates vary and whose high ones are those of `start`.
  private func visit(_ start: UInt64, _ buffers: inout Buffers, _ sums: inout [Sums]) {
    if needsOutputs {
      for k in buffers.outputs.indices { buffers.outputs[k] = Number(0) }
      for neuron in terms.neurons {
        fill(&buffers.preactivations, neuron, start)
        addOutputs(of: neuron, &buffers)
      }
    }
    setDerivatives(start, &buffers)
    for (i, neuron) in terms.neurons.enumerated() {
      fill(&buffers.preactivations, neuron, start)
      addValues(of: neuron, &buffers, &sums[i])
      addDirections(start, &buffers, &sums[i])
    }
  }

  /// The correlation loss has `∂L/∂N = −y`, whatever the output.
  private var needsOutputs: Bool {
    if case .correlation = terms.loss { false } else { true }
  }

  /// `Z(x)` for every x of the block.
  private func fill(_ buffer: inout [Number], _ neuron: NeuronTerms<Number>, _ start: UInt64) {
    var base = neuron.bias
    for (j, weight) in neuron.weights.enumerated() {
      base = start >> UInt64(j) & 1 == 0 ? Number.added(base, weight) : Number.subtracted(base, weight)
    }
    buffer.withUnsafeMutableBufferPointer { z in
      z[0] = base
      for j in 0..<low {
        let step = Number.added(neuron.weights[j], neuron.weights[j])
        let half = 1 << j
        for k in 0..<half { z[half + k] = Number.subtracted(z[k], step) }
      }
    }
  }

  @inline(__always)
  private func activated(_ z: Number, _ height: Number) -> Number {
    let zero = Number(0)
    switch terms.shape.formula {
    case .step: return z < zero ? zero : Number(1)
    case .ramp: return z < zero ? zero : (z < height ? z : height)
    case .square: return Number.multiplied(z, z)
    }
  }

  /// `S += A Φ(Z)`.
  private func addOutputs(of neuron: NeuronTerms<Number>, _ buffers: inout Buffers) {
    let (output, height) = (neuron.output, neuron.height)
    buffers.preactivations.withUnsafeBufferPointer { z in
      buffers.outputs.withUnsafeMutableBufferPointer { outputs in
        for k in z.indices {
          outputs[k] = Number.added(outputs[k], Number.multiplied(output, activated(z[k], height)))
        }
      }
    }
  }

  /// `Σ G Φ(Z)`, and `G Φ'(Z)` into the buffer that is folded next.
  private func addValues(of neuron: NeuronTerms<Number>, _ buffers: inout Buffers, _ sums: inout Sums) {
    let (height, zero) = (neuron.height, Number(0))
    let formula = terms.shape.formula
    var total = zero
    buffers.preactivations.withUnsafeBufferPointer { z in
      buffers.derivatives.withUnsafeBufferPointer { g in
        buffers.folded.withUnsafeMutableBufferPointer { h in
          for k in z.indices {
            total = Number.added(total, Number.multiplied(g[k], activated(z[k], height)))
            switch formula {
            case .step: h[k] = z[k] < zero ? zero : g[k]
            case .ramp: h[k] = z[k] < zero || z[k] >= height ? zero : g[k]
            case .square: h[k] = Number.multiplied(g[k], Number.added(z[k], z[k]))
            }
          }
        }
      }
    }
    sums.value = Number.added(sums.value, total)
  }

  /// `Σ h(x)` and `Σ h(x) x_j`: folding on the top coordinate of what is left, where index bit j is set for
  /// `x_{j+1} = −1`.
  private func addDirections(_ start: UInt64, _ buffers: inout Buffers, _ sums: inout Sums) {
    buffers.folded.withUnsafeMutableBufferPointer { h in
      for j in (0..<low).reversed() {
        let half = 1 << j
        var difference = Number(0)
        for k in 0..<half {
          difference = Number.added(difference, Number.subtracted(h[k], h[half + k]))
          h[k] = Number.added(h[k], h[half + k])
        }
        sums.directions[j] = Number.added(sums.directions[j], difference)
      }
      let total = h[0]
      sums.slope = Number.added(sums.slope, total)
      for j in low..<terms.dimension {
        sums.directions[j] =
          start >> UInt64(j) & 1 == 0
          ? Number.added(sums.directions[j], total) : Number.subtracted(sums.directions[j], total)
      }
    }
  }
}

// The derivative of the loss.
extension GradientKernel {
  /// `G(x)`, the numerator of `∂L/∂N` added up over the labels, for every x of the block.
  private func setDerivatives(_ start: UInt64, _ buffers: inout Buffers) {
    for k in buffers.derivatives.indices {
      let (x, output) = (start | UInt64(k), buffers.outputs[k])
      switch terms.labels.source {
      case .polynomial(let polynomial):
        var label = Number(0)
        for term in polynomial {
          label =
            (x & term.mask).nonzeroBitCount & 1 == 0
            ? Number.added(label, term.coefficient) : Number.subtracted(label, term.coefficient)
        }
        buffers.derivatives[k] = derivative(output, label)
      case .table(let values):
        buffers.derivatives[k] = derivative(output, values[Int(x)])
      case .fairLabels:
        buffers.derivatives[k] = Number.added(
          derivative(output, Number(1)), derivative(output, Number(-1)))
      }
    }
  }

  /// The numerator of `∂L/∂N` at `N = S/M`, `y = Y/Q`.
  private func derivative(_ output: Number, _ label: Number) -> Number {
    let zero = Number(0)
    // 2(N − y) and sign(N − y) are those of SQ − YM over MQ.
    func residual() -> Number {
      Number.subtracted(
        Number.multiplied(output, terms.labels.denominator), Number.multiplied(label, terms.outputDenominator)
      )
    }
    switch terms.loss {
    case .correlation: return Number.subtracted(zero, label)
    case .hinge(let threshold):
      return Number.multiplied(label, output) < threshold ? Number.subtracted(zero, label) : zero
    case .squared:
      let value = residual()
      return Number.added(value, value)
    case .absolute:
      let value = residual()
      return value == zero ? zero : (value < zero ? Number(-1) : Number(1))
    }
  }
}

extension GradientKernel {
  /// The gradient, its denominators put back.
  func gradient(of problem: GradientProblem, progress: ProgressCallback?) throws -> PopulationGradient {
    let sums = try sums(progress: progress)
    let scale = Rational(problem.derivativeDenominator)
    let shape = terms.shape
    let values = zip(sums, problem.neurons).map { sum, neuron in
      Rational(sum.value.integer) / (scale * Rational(neuron.denominator.power(shape.degree)))
    }
    let factors = problem.neurons.map { neuron in
      neuron.output / (scale * Rational(neuron.denominator.power(shape.derivativeDegree)))
    }
    return PopulationGradient(
      weights: zip(sums, factors).map { sum, factor in
        sum.directions.map { factor * Rational($0.integer) }
      },
      biases: zip(sums, factors).map { $1 * Rational($0.slope.integer) }, outputs: values)
  }
}
