internal import ExactNumbers
package import ExactParity

/// The random initial parameters of arXiv 2412.04910, Appendix E.1: every weight and bias of every layer is
/// an independent draw from D, divided by `√(dim · Var D)` where dim is the input dimension of its layer.
///
/// | D | printed form |
/// |---|---|
/// | `perturbed:σ` | `(Rad(½) + N(0, σ²)) / √(dim (1 + σ²))` |
/// | `gaussian` | `N(0, 1/dim)` |
/// | `sparse:s` | `Ber(1 − s) · Rad(½) / √(dim (1 − s))` |
/// | `uniform:σ` | `(Rad(½) + Unif[−√3σ, √3σ]) / √(dim (1 + σ²))` |
/// | `values:-2,-1,1,2` | `Unif{−2, −1, 1, 2} · √(2 / (5 dim))` |
/// | `law:-1=2/3,2=1/3` | the law `/ √(dim · E w²)`, its mean left as it is |
package struct Initialization {
  private let distribution: WeightDistribution
  /// The square root of `Var D`.
  package let deviation: Double

  /// The initialisation by D.
  ///
  /// - Throws: `InvalidInput` where every weight would be 0.
  package init(_ distribution: WeightDistribution) throws(InvalidInput) {
    self.distribution = distribution
    let variance: Double =
      switch distribution {
      case .rademacher, .gaussian: 1
      case .perturbed(let sigma), .uniform(let sigma): 1 + sigma.approximation * sigma.approximation
      case .sparse(let zero): (1 - zero).approximation
      case .values(let list):
        (list.reduce(Rational(0)) { $0 + $1 * $1 } / Rational(list.count)).approximation
      case .law(let atoms):
        atoms.reduce(Rational(0)) { $0 + $1.probability * $1.value * $1.value }.approximation
      }
    guard variance > 0 else { throw InvalidInput("weights", "every weight would be 0") }
    deviation = variance.squareRoot()
  }

  /// Draws all parameters of all layers as printed.
  package func apply(to network: DenseNetwork, seed: UInt64) {
    for (index, layer) in network.layers.enumerated() {
      var generator = RandomStream.initialization.generator(seed: seed, index: index)
      let scale = 1 / (Double(layer.weights.columns).squareRoot() * deviation)
      fill(layer.weights, scale: scale, using: &generator)
      fill(layer.biases, scale: scale, using: &generator)
    }
  }

  /// The network of Theorem 4: unscaled hidden weights, every hidden bias b, output weights and output bias
  /// 0, only the output weights trained.
  ///
  /// Discrete weights in dimension up to 64 are those that the exact side draws from the seed.
  package func applyAsInTheorem4(to network: DenseNetwork, bias: Float, seed: UInt64) {
    precondition(network.layers.count == 2, "the network has one hidden layer")
    let (hidden, output) = (network.layers[0], network.layers[1])
    setNeurons(hidden.weights, seed: seed)
    hidden.biases.entries.update(repeating: bias)
    output.weights.entries.update(repeating: 0)
    output.biases.entries.update(repeating: 0)
    (hidden.trainsWeights, hidden.trainsBiases, output.trainsBiases) = (false, false, false)
  }

  /// Discrete weights are the exact side's, as far as that goes: one draw of the neurons serves both.
  private func setNeurons(_ weights: FloatMatrix, seed: UInt64) {
    if let draws = try? NeuronDraws(
      distribution, dimension: weights.columns, count: weights.rows, seed: seed)
    {
      let unit = draws.unit.approximation
      for (row, neuron) in draws.enumerated() {
        for (column, value) in neuron.enumerated() { weights[row, column] = Float(unit * Double(value)) }
      }
    } else {
      var generator = SeededGenerator(seed: seed)
      fill(weights, scale: 1, using: &generator)
    }
  }

  /// Fills a matrix with draws times `scale`, row by row.
  package func fill(_ matrix: FloatMatrix, scale: Double, using generator: inout SeededGenerator) {
    var normals = NormalDraws()
    for row in 0..<matrix.rows {
      var signs = SignBits()
      for column in 0..<matrix.columns {
        matrix[row, column] = Float(scale * draw(&signs, &normals, &generator))
      }
    }
  }

  private func draw(
    _ signs: inout SignBits, _ normals: inout NormalDraws, _ generator: inout SeededGenerator
  ) -> Double {
    switch distribution {
    case .rademacher: return signs.next(using: &generator)
    case .gaussian: return normals.next(using: &generator)
    case .perturbed(let sigma):
      let sign = signs.next(using: &generator)
      return sign + sigma.approximation * normals.next(using: &generator)
    case .uniform(let sigma):
      let sign = signs.next(using: &generator)
      return sign + 3.0.squareRoot() * sigma.approximation * (2 * unitDouble(&generator) - 1)
    case .sparse(let zero):
      let sign = signs.next(using: &generator)
      return unitDouble(&generator) < zero.approximation ? 0 : sign
    case .values(let list):
      return list[Int(generator.index(below: UInt64(list.count)))].approximation
    case .law(let atoms):
      var left = unitDouble(&generator)
      for atom in atoms.dropLast() {
        left -= atom.probability.approximation
        if left < 0 { return atom.value.approximation }
      }
      return atoms.last?.value.approximation ?? 0
    }
  }
}

/// Signs from the bits of words, most significant first, 1 meaning −1.
struct SignBits {
  private var word: UInt64 = 0
  private var left = 0

  mutating func next(using generator: inout SeededGenerator) -> Double {
    if left == 0 {
      word = generator.next()
      left = 64
    }
    defer {
      word <<= 1
      left -= 1
    }
    return word >> 63 == 1 ? -1 : 1
  }
}
