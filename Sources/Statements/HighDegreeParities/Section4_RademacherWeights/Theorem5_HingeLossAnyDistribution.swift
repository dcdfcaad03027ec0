// Theorem 5 of arXiv 2412.04910: from σ-perturbed Rademacher hidden weights, σ ≤ C/d, SGD with batch size 1
// on both layers with the hinge loss reaches error ≤ ε on any input distribution.
//
// Run in floating point with ε = 1/20 on three distributions: uniform, a product of biased coins, and one on
// d + 1 points whose labels no affine function fits; the error is that of the distribution itself, not of a
// sample. The constants Ω(d⁴), C and O(d²nγ) are not printed; here n = 4 d⁴, σ = 1/(10d), γ = 1/(n d), β =
// 1/100 ≤ d²nγ = d.

package import ExactNumbers
package import ExactParity
package import Ledger
internal import ParityTraining

extension Row {
  static let theorem5HingeLossAnyDistribution = Row(
    id: "hdp-theorem-5", paper: .highDegreeParities, section: .section4,
    title: "hinge SGD learns on any input distribution",
    text: """
      For σ ≤ C/d, n ≥ Ω(d⁴), n ≤ poly(d), v⁰ = 0 and b = 0 for even d, −1 for odd d, any distribution D on \
      {±1}^d, ε > 0 and 0 < δ ≤ ½: after T = poly(d)·(1/ε)·ln(1/δ) steps of SGD with batch size 1 on both \
      layers with the hinge loss L_β, 0 ≤ β ≤ O(d²nγ), Pr_{x~D}[sign N^T(x) ≠ f(x)] ≤ ε, except with \
      probability δ over the samples and 3 exp(−d) over the start.
      """,
    place: "Theorem 5",
    method: "float training on three distributions, whose errors are computed exactly over their support",
    expected: .derived, due: .supported,
    check: { scope, progress in
      try checkTheorem5(scope, progress, bias: OneStepDescent.standardBias(dimension:))
    })
}

/// Trains on three distributions; `bias` gives b(d).
package func checkTheorem5(
  _ scope: Scope, _ progress: ProgressCallback? = nil, bias: (_ dimension: Int) -> Rational
) throws -> Finding {
  let largest = scope.dimension(quick: 5, standard: 6, deep: 8, atLeast: 4)
  let dimensions = scope.effort == .quick ? [largest] : Array(4...largest)
  let seeds = scope.choice(quick: 2, standard: 3, deep: 10)
  let cases = dimensions.flatMap { dimension in
    distributions(dimension: dimension).flatMap { name, distribution in
      (0..<seeds).map { seed in
        let n = 4 * dimension * dimension * dimension * dimension
        let steps = 40 * dimension * dimension
        var settings = RunSettings(
          dimension: dimension, target: .parity(degree: dimension), hidden: [n],
          weights: .perturbed(Rational(1, Integer(10 * dimension))), steps: steps, evaluationInterval: steps)
        settings.model = .bothLayers
        settings.distribution = distribution
        settings.bias = Float(bias(dimension).approximation)
        settings.loss = .hinge(0.01)
        settings.batchSize = 1
        settings.testSamples = nil
        settings.stepSize.learningRate = 1 / Float(n * dimension)
        settings.seed = scope.seed &+ UInt64(seed)
        return LearningContrast.Case("d = \(dimension), \(name)", learns: true, settings)
      }
    }
  }
  let contrast = LearningContrast(
    threshold: Rational(19, 20),
    scope:
      "d ∈ {\(dimensions.map(String.init).joined(separator: ", "))}, n = 4 d⁴, σ = 1/(10d), T = 40 d², "
      + "ε = 1/20, three distributions, \(seeds) seeds from \(scope.seed)",
    method: "hinge loss β = 1/100, batch 1, both layers, γ = 1/(nd); learned: accuracy ≥ 19/20")
  return try contrast.verdict(of: cases, progress: progress)
}

private func distributions(dimension: Int) -> [(String, InputDistribution)] {
  // (1,…,1), and the same with coordinate j flipped for each j: labels 1, −1, …, −1; beside them (−1, −1, 1,
  // …, 1) with label 1, which makes the labels those of no affine function: x¹ + x¹² = x¹¹ + x¹² in the flips
  // of 1 and 2.
  let ones = [Float](repeating: 1, count: dimension)
  func flipped(_ coordinates: [Int]) -> [Float] {
    var vector = ones
    for coordinate in coordinates { vector[coordinate] = -1 }
    return vector
  }
  let vectors = [ones, flipped([0]), flipped([1]), flipped([0, 1])] + (2..<dimension).map { flipped([$0]) }
  let weights = (1...vectors.count).map { 1 / Double($0) }
  let total = weights.reduce(0, +)
  return [
    ("uniform", .uniform), ("coins with bias 7/10", .biased(0.7)),
    ("\(vectors.count) points", .finite(vectors, weights.map { $0 / total })),
  ]
}
