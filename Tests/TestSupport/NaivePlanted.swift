internal import Foundation

/// D_A of arXiv 2002.07400 and a step of gradient descent on it in double precision, from the definitions: an oracle
/// for the exact one that shares no code with it.
public struct NaivePlanted {
  /// n and k.
  public let dimension: Int, size: Int
  /// `w_i`, not scaled.
  public var weights: [[Double]]
  /// `b_i`.
  public var biases: [Double]
  /// `u_i`.
  public var outputs: [Double]

  /// A network on D_A.
  public init(dimension: Int, size: Int, weights: [[Double]], biases: [Double], outputs: [Double]) {
    self.dimension = dimension
    self.size = size
    self.weights = weights
    self.biases = biases
    self.outputs = outputs
  }

  /// Every x in `{±1/√n}^n` with its probability: a half from each of the two distributions.
  public static func inputs(dimension n: Int, size k: Int) -> [(signs: [Int], probability: Double)] {
    let cube = naiveCube(n)
    return cube.map { s in
      let equal = Set(s.prefix(k)).count == 1
      let planted = equal ? 0.5 / Double(1 << (n - k)) : 0
      return (s, 0.5 / Double(cube.count) + 0.5 * planted)
    }
  }

  /// `w_i·x + b_i`.
  public func preactivation(_ i: Int, _ s: [Int]) -> Double {
    zip(weights[i], s).reduce(biases[i]) { $0 + $1.0 * Double($1.1) / Double(dimension).squareRoot() }
  }

  /// `g(x)`.
  public func value(_ s: [Int]) -> Double {
    outputs.indices.reduce(0) { $0 + outputs[$1] * min(6, max(0, preactivation($1, s))) }
  }

  /// One step of rate η with `λ(‖u‖² + Σ‖w‖²)` added to the hinge loss. Ties, at 0 and where `y g = 1`, are those of exact
  /// arithmetic: what is within 10⁻¹² counts as equal.
  public mutating func step(rate: Double, regularization: Double) {
    let old = self
    for i in outputs.indices {
      outputs[i] -= rate * 2 * regularization * old.outputs[i]
      for j in weights[i].indices { weights[i][j] -= rate * 2 * regularization * old.weights[i][j] }
    }
    for (s, probability) in Self.inputs(dimension: dimension, size: size) {
      let y = Double(naiveParity(s, degree: size))
      if y * old.value(s) >= 1 - 1e-12 { continue }
      for i in outputs.indices {
        let z = old.preactivation(i, s)
        outputs[i] += rate * probability * y * min(6, max(0, z))
        if z < -1e-12 || z >= 6 - 1e-12 { continue }
        biases[i] += rate * probability * y * old.outputs[i]
        for j in s.indices {
          weights[i][j] +=
            rate * probability * y * old.outputs[i] * Double(s[j]) / Double(dimension).squareRoot()
        }
      }
    }
  }
}
