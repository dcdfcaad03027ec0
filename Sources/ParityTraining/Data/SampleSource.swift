package import ExactParity

/// Where labelled samples come from.
package protocol SampleSource: Sendable {
  /// The dimension of the inputs.
  var dimension: Int { get }
  /// Overwrites the batch by independent samples.
  func draw(into batch: Batch, using generator: inout SeededGenerator)
}

extension SampleSource {
  /// `count` independent samples.
  package func draw(_ count: Int, using generator: inout SeededGenerator) -> Batch {
    let batch = Batch(count: count, dimension: dimension)
    draw(into: batch, using: &generator)
    return batch
  }
}

/// A distribution of the inputs.
package enum InputDistribution: Sendable, Hashable {
  /// Uniform on `{±1}^d`.
  case uniform
  /// Independent coordinates that are 1 with the given probability.
  case biased(Double)
  /// One of these vectors, with these probabilities, which sum to 1.
  case finite([[Float]], [Double])
  /// `D_A` of arXiv 2002.07400, Section 2, on `{±1/√d}^d`: uniform with probability ½, else uniform off A
  /// with all coordinates of A equal, to either sign with probability ½.
  case danielyMalach(coordinates: [Int])
}

/// Samples `(x, f(x))` with x from a distribution on the hypercube.
package struct HypercubeSource: SampleSource {
  /// d.
  package let dimension: Int
  /// f.
  package let target: TrainingTarget
  /// The distribution of x.
  package let distribution: InputDistribution

  /// Samples of `target` under `distribution`.
  package init(dimension: Int, target: TrainingTarget, distribution: InputDistribution = .uniform) {
    precondition(dimension >= 1 && target.largestCoordinate <= dimension, "the target fits the dimension")
    self.dimension = dimension
    self.target = target
    self.distribution = distribution
  }

  package func draw(into batch: Batch, using generator: inout SeededGenerator) {
    for sample in 0..<batch.count {
      let x = batch.inputs.row(sample)
      switch distribution {
      case .uniform: drawSigns(x, size: 1, &generator)
      case .biased(let probability):
        for j in 0..<dimension { x[j] = unitDouble(&generator) < probability ? 1 : -1 }
      case .finite(let vectors, let probabilities):
        let vector = vectors[index(of: unitDouble(&generator), in: probabilities)]
        for j in 0..<dimension { x[j] = vector[j] }
      case .danielyMalach(let coordinates):
        let size = 1 / Float(dimension).squareRoot()
        drawSigns(x, size: size, &generator)
        let coins = generator.next()
        if coins & 1 == 1 {
          for coordinate in coordinates { x[coordinate - 1] = coins & 2 == 0 ? size : -size }
        }
      }
      batch.labels.start[sample] = target.value(at: x)
    }
  }

  private func drawSigns(_ x: UnsafeMutablePointer<Float>, size: Float, _ generator: inout SeededGenerator) {
    for start in stride(from: 0, to: dimension, by: 64) {
      let word = generator.next()
      for j in start..<min(start + 64, dimension) {
        // The sign bit of a Float is its highest.
        let sign = UInt32(truncatingIfNeeded: word >> UInt64(j - start)) << 31
        x[j] = Float(bitPattern: size.bitPattern ^ sign)
      }
    }
  }

  private func index(of point: Double, in probabilities: [Double]) -> Int {
    var bound = 0.0
    for (index, probability) in probabilities.enumerated() {
      bound += probability
      if point < bound { return index }
    }
    return probabilities.count - 1
  }

  /// Every input with its label and its probability; the batch of the exact population gradient.
  ///
  /// - Precondition: `d ≤ 24`, unless the distribution is finite.
  /// - Complexity: `O(2^d d)`.
  package func population() -> Batch {
    if case .finite(let vectors, let probabilities) = distribution {
      return labelled(
        Batch(
          inputs: vectors, labels: vectors.map { _ in 0 }, probabilities: probabilities.map(Float.init)))
    }
    precondition(dimension <= 24, "all inputs of a higher dimension do not fit")
    var probabilities: [Float]?
    var size: Float = 1
    switch distribution {
    case .uniform, .finite: break
    case .biased(let probability):
      probabilities = (0..<1 << dimension).map { negatives in
        (0..<dimension).reduce(Float(1)) {
          $0 * Float(negatives >> $1 & 1 == 0 ? probability : 1 - probability)
        }
      }
    case .danielyMalach(let coordinates):
      size = 1 / Float(dimension).squareRoot()
      let mask = coordinates.reduce(0) { $0 | 1 << ($1 - 1) }
      // ½·2^{−d}, and on the inputs with all of A equal ¼·2^{−(d−k)} more.
      let half = Float(sign: .plus, exponent: -dimension - 1, significand: 1)
      let extra = Float(sign: .plus, exponent: -(dimension - coordinates.count) - 2, significand: 1)
      probabilities = (0..<1 << dimension).map { negatives in
        half + (negatives & mask == 0 || negatives & mask == mask ? extra : 0)
      }
    }
    let batch = Batch(count: 1 << dimension, dimension: dimension, probabilities: probabilities)
    for negatives in 0..<1 << dimension {
      let x = batch.inputs.row(negatives)
      for j in 0..<dimension { x[j] = negatives >> j & 1 == 0 ? size : -size }
    }
    return labelled(batch)
  }

  private func labelled(_ batch: Batch) -> Batch {
    for sample in 0..<batch.count { batch.labels.start[sample] = target.value(at: batch.inputs.row(sample)) }
    return batch
  }
}
