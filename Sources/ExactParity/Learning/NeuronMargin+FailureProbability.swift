public import ExactNumbers

extension NeuronMargin {
  /// The probability, over all hidden layers of n Rademacher neurons, that one step misclassifies some input.
  ///
  /// An input is misclassified when `f(x) N¹(x) ≤ 0`. The output depends only on how often each of the `2^d`
  /// weight vectors occurs, so the multisets are counted, each with its number of orders. Flipping the sign
  /// of a coordinate of every weight vector permutes the inputs, so the first neuron may be fixed.
  ///
  /// ```swift
  /// try NeuronMargin(dimension: 2).failureProbability(neurons: 4)  // 1 − 4!/4⁴ = 29/32
  /// ```
  ///
  /// - Parameters:
  ///   - neurons: n ≥ 1.
  ///   - progress: told the fraction done.
  /// - Throws: ``InvalidInput`` for a dimension other than 2, 3, 4 or `n < 1`; ``ComputationRefused`` past
  ///   `2^34` multisets; `CancellationError`.
  /// - Complexity: `C(n + 2^d − 2, 2^d − 1)` multisets, some nanoseconds each.
  public func failureProbability(neurons: Int, progress: ProgressCallback? = nil) throws -> Rational {
    guard weights == .rademacher, degree == dimension else {
      throw InvalidInput("weights", "hidden layers are counted for rademacher weights and the full parity")
    }
    guard (2...4).contains(dimension) else {
      throw InvalidInput("dimension", "\(dimension) is not 2, 3 or 4, where all hidden layers can be counted")
    }
    guard (1...100_000).contains(neurons) else {
      throw InvalidInput("neurons", "\(neurons) is not between 1 and 100000")
    }
    let patterns = 1 << dimension
    let multisets = binomial(neurons + patterns - 2, patterns - 1)
    guard multisets <= Integer.powerOfTwo(34) else {
      throw ComputationRefused(
        "a count of all hidden layers", need: "\(multisets) multisets of weight vectors", limit: "2^34")
    }
    // Numbers of orders add up to 2^{d(n−1)}: a fixed width where that fits.
    let bits = dimension * (neurons - 1)
    let failures =
      bits <= 126
      ? Integer(try FailureCount<UInt128>(self, neurons: neurons).total(progress: progress))
      : try FailureCount<Integer>(self, neurons: neurons).total(progress: progress)
    return Rational(failures, Integer.powerOfTwo(bits))
  }
}

/// Counts the hidden layers, with the first neuron fixed, that misclassify some input.
private struct FailureCount<Count: Numeric & Sendable>: Sendable {
  /// The margins of up to 16 inputs, in units; `|Y| ≤ 16 000` and `n ≤ 100 000` keep them below 2^31.
  typealias Margins = SIMD16<Int32>

  let patterns: Int
  let others: Int
  /// What a neuron with this weight vector adds to each input's margin; 0 in unused lanes.
  let kernel: [Margins]
  /// The fixed first neuron's part, and 1 in unused lanes, which so never fail.
  let start: Margins
  /// `C(m, c)` for m up to the number of free neurons.
  let binomials: [[Count]]

  init(_ margin: NeuronMargin, neurons: Int) {
    let patterns = 1 << margin.dimension
    kernel = (0..<patterns).map { weights in
      var row = Margins(repeating: 0)
      // Bit 1 stands for −1, so differing signs are differing bits.
      for input in 0..<patterns {
        row[input] = Int32(margin.byDistance[(weights ^ input).nonzeroBitCount])
      }
      return row
    }
    var start = Margins(repeating: 1)
    for input in 0..<patterns { start[input] = kernel[0][input] }
    self.start = start
    self.patterns = patterns
    others = neurons - 1
    var rows: [[Count]] = [[1]]
    for m in stride(from: 1, through: neurons - 1, by: 1) {
      let previous = rows[m - 1]
      rows.append((0...m).map { ($0 > 0 ? previous[$0 - 1] : 0) + ($0 < m ? previous[$0] : 0) })
    }
    binomials = rows
  }

  /// The failures over all numbers of the first two weight vectors, which are the pieces that run
  /// concurrently.
  func total(progress: ProgressCallback?) throws -> Count {
    let pieces = (0...others).flatMap { first in (0...others - first).map { (first, $0) } }
    let counts = try concurrently(pieces.count, progress: progress) { index in
      let (first, second) = pieces[index]
      let rest = others - first
      let margins = start &+ kernel[0] &* Int32(first) &+ kernel[1] &* Int32(second)
      return binomials[others][first] * binomials[rest][second]
        * failures(from: 2, remaining: rest - second, margins)
    }
    return counts.reduce(0, +)
  }

  /// The failing ways to give `remaining` neurons the weight vectors from `index` on.
  private func failures(from index: Int, remaining: Int, _ margins: Margins) -> Count {
    var margins = margins
    var count: Count = 0
    if index == patterns - 2 {
      // c neurons of this vector and the others of the last.
      margins &+= kernel[patterns - 1] &* Int32(remaining)
      let step = kernel[index] &- kernel[patterns - 1]
      for c in 0...remaining {
        if any(margins .<= 0) { count += binomials[remaining][c] }
        margins &+= step
      }
    } else {
      for c in 0...remaining {
        count += binomials[remaining][c] * failures(from: index + 1, remaining: remaining - c, margins)
        margins &+= kernel[index]
      }
    }
    return count
  }
}
