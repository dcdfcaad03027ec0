internal import CubeKernels
public import ExactNumbers

/// How a network's sign agrees with the parity `f = χ_m` over all inputs.
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
      let agreements = values.enumerated().map { signum(atPattern: UInt64($0)) > 0 ? $1 : -$1 }
      let smallest = agreements.min() ?? 0
      lowest = Extreme(
        value: smallest, pattern: UInt64(agreements.firstIndex(of: smallest) ?? 0),
        misclassified: agreements.count { $0 <= 0 })
    }
    return Separation(
      inputs: 1 << dimension, misclassified: lowest.misclassified,
      margin: Rational(lowest.value) * scale.magnitude,
      closest: SignVector(dimension: dimension, negatives: lowest.pattern))
  }

  /// The sign of `f(x)` times that of the scale: what the integer at x is multiplied by before it is
  /// compared.
  private func signum(atPattern pattern: UInt64) -> Int {
    ((pattern & ((1 << UInt64(degree)) - 1)).nonzeroBitCount & 1 == 0 ? 1 : -1) * (scale < 0 ? -1 : 1)
  }

  private func extreme(of values: CubeValues, progress: ProgressCallback?) throws -> Extreme {
    // The bounds of the computations keep every value above Int64.min, so a sign can be taken off.
    let flip: UInt32 = scale < 0 ? 1 : 0
    let blockSize = min(values.count, 1 << 20)
    let blocks = try concurrently(values.count / blockSize, progress: progress) { block in
      var smallest = Int64.max
      var misclassified: UInt64 = 0
      let first = block * blockSize
      // The kernel knows the full parity only.
      if blockSize >= 64 && degree == dimension {
        cube_agreement(
          CUBE_BEST, values.start + first, first, blockSize, flip, &smallest, &misclassified)
      } else {
        for x in first..<first + blockSize {
          let agreement = agreement(values, x)
          smallest = min(smallest, agreement)
          misclassified += agreement <= 0 ? 1 : 0
        }
      }
      return (smallest: smallest, misclassified: Int(misclassified))
    }
    let smallest = blocks.map(\.smallest).min() ?? 0
    // The first input that attains it is in the first block that does.
    let first = (blocks.firstIndex { $0.smallest == smallest } ?? 0) * blockSize
    let pattern = (first..<first + blockSize).first { agreement(values, $0) == smallest } ?? first
    return Extreme(
      value: Integer(smallest), pattern: UInt64(pattern),
      misclassified: blocks.reduce(0) { $0 + $1.misclassified })
  }

  private func agreement(_ values: CubeValues, _ x: Int) -> Int64 {
    signum(atPattern: UInt64(x)) > 0 ? values.start[x] : -values.start[x]
  }
}

/// The smallest agreement, the first input that attains it, and how many inputs are misclassified.
private struct Extreme: Sendable {
  var value: Integer
  var pattern: UInt64
  var misclassified: Int
}
