public import ExactNumbers

/// How a network's sign agrees with the full parity `f = χ` over all inputs.
///
/// An input with `f(x) N(x) ≤ 0` is misclassified: a network that outputs 0 has not decided.
public struct Separation: Sendable, Hashable {
  /// `2^d`.
  public let inputs: Int
  /// The number of misclassified inputs.
  public let misclassified: Int
  /// `min_x f(x) N(x)`, not normalised.
  public let margin: Rational
  /// The input with the smallest bit pattern among those that attain the margin.
  public let closest: SignVector

  /// What a pass over the outputs found.
  package init(inputs: Int, misclassified: Int, margin: Rational, closest: SignVector) {
    self.inputs = inputs
    self.misclassified = misclassified
    self.margin = margin
    self.closest = closest
  }

  /// Whether `sign N(x) = f(x)` for every x; equivalently, whether the margin is positive.
  public var isSeparable: Bool { misclassified == 0 }
}

extension OneStepOutputs {
  /// The misclassified inputs counted, and the margin with the first input that attains it.
  ///
  /// - Complexity: one pass over the `2^d` outputs, on all cores.
  public func separation(progress: ProgressCallback? = nil) throws -> Separation {
    let lowest: Extreme
    switch storage {
    case .zero: lowest = Extreme(value: 0, pattern: 0, misclassified: 1 << dimension)
    case .words(let values): lowest = try extreme(of: values, progress: progress)
    case .integers(let values):
      lowest = Extreme.merged(
        values.enumerated().map { pattern, value in
          let agreement = signum(atPattern: UInt64(pattern)) > 0 ? value : -value
          return Extreme(value: agreement, pattern: UInt64(pattern), misclassified: agreement <= 0 ? 1 : 0)
        })
    }
    return Separation(
      inputs: 1 << dimension, misclassified: lowest.misclassified,
      margin: Rational(lowest.value) * scale.magnitude,
      closest: SignVector(dimension: dimension, negatives: lowest.pattern))
  }

  /// The sign of `f(x)` times that of the scale: what the integer at x is multiplied by before it is
  /// compared.
  private func signum(atPattern pattern: UInt64) -> Int {
    (pattern.nonzeroBitCount & 1 == 0 ? 1 : -1) * (scale < 0 ? -1 : 1)
  }

  private func extreme(of values: CubeValues, progress: ProgressCallback?) throws -> Extreme {
    let blockSize = min(values.count, 1 << 20)
    let flip: Int64 = scale < 0 ? 1 : 0
    let blocks = try concurrently(values.count / blockSize, progress: progress) { block in
      let first = block * blockSize
      // The bound of the transform keeps every value above Int64.min, so a sign can be taken off.
      var smallest = Int64.max
      var pattern = first
      var misclassified = 0
      for x in first..<first + blockSize {
        let isNegative = (Int64(x.nonzeroBitCount) ^ flip) & 1
        // −v = (v ^ −1) + 1, and v = (v ^ 0) + 0.
        let agreement = (values.start[x] ^ -isNegative) &+ isNegative
        misclassified += agreement <= 0 ? 1 : 0
        if agreement < smallest {
          smallest = agreement
          pattern = x
        }
      }
      return Extreme(value: Integer(smallest), pattern: UInt64(pattern), misclassified: misclassified)
    }
    return Extreme.merged(blocks)
  }
}

/// The smallest agreement over some inputs, the first that attains it, and how many are misclassified.
private struct Extreme: Sendable {
  var value: Integer
  var pattern: UInt64
  var misclassified: Int

  /// Of pieces in increasing order of their patterns, at least one.
  static func merged(_ pieces: [Extreme]) -> Extreme {
    pieces.dropFirst().reduce(pieces[0]) { lowest, piece in
      let misclassified = lowest.misclassified + piece.misclassified
      // On ties the earlier piece, whose pattern is smaller, stays.
      let winner = piece.value < lowest.value ? piece : lowest
      return Extreme(value: winner.value, pattern: winner.pattern, misclassified: misclassified)
    }
  }
}
