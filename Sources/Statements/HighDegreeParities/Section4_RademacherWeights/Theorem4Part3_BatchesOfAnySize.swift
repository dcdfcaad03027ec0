// Theorem 4, part 3, of arXiv 2412.04910: with Rademacher hidden weights, the bias b(d) and the correlation
// loss, SGD of any batch size on the output weights predicts the parity of every input after poly(d) steps,
// also with GD noise of magnitude τ up to O(√T/d²).
//
// Run in floating point for batches of 1, of 32 and of the whole population, with n = 12 d³ neurons, without
// noise and with τ = √T/d²; all 2^d inputs are tested. At standard effort d = 4 and 5 with three seeds each and d = 6 with one:
// three dimensions show it is not one lucky size, and noise for 38880 steps of 2592 weights, which d = 6 takes, is most of the time. One step of the population against the exact side is new-one-step-float.

package import ExactNumbers
package import ExactParity
package import Ledger
internal import ParityTraining

extension Row {
  static let theorem4Part3BatchesOfAnySize = Row(
    id: "hdp-theorem-4-3", paper: .highDegreeParities, section: .section4,
    title: "SGD of any batch size learns the full parity",
    text: """
      The network Σ v_i ReLU(w_i·x + b) with n ≥ Ω(d⁴) Rademacher neurons, v⁰ = 0 and b = 0 for even d, −1 \
      for odd d, trained by SGD with the correlation loss on v, predicts sign N^T(x) = f(x) for every x ∈ \
      {±1}^d after some T ≥ poly(d) steps of any batch size, except with probability 3 exp(−d), also with \
      GD noise τ up to O(√T/d²).
      """,
    place: "Theorem 4, part 3",
    method: """
      Float training with batches of 1, of 32 and of all inputs, with and without noise, all inputs tested.
      """,
    expected: .derived, due: .supported,
    check: { scope, progress in
      try checkTheorem4Batches(scope, progress, bias: OneStepDescent.standardBias(dimension:))
    })
}

/// Trains with batches of several sizes; `bias` gives b(d).
package func checkTheorem4Batches(
  _ scope: Scope, _ progress: ProgressCallback? = nil, bias: (_ dimension: Int) -> Rational
) throws -> Finding {
  let largest = scope.dimension(quick: 4, standard: 6, deep: 9, atLeast: 4)
  let dimensions = scope.effort == .quick ? [largest] : Array(4...largest)
  let cases = dimensions.flatMap { batchCases(dimension: $0, bias: bias($0), scope: scope) }
  let contrast = LearningContrast(
    threshold: 1,
    scope: "d ∈ {\(dimensions.map(String.init).joined(separator: ", "))}, n = 12 d³, batches 1, 32 and 2^d, "
      + "τ ∈ {0, √T/d²}, seeds from \(scope.seed)",
    method: "correlation loss, output weights trained; all 2^d inputs tested; learned: all of them right")
  return try contrast.verdict(of: cases, progress: progress)
}

private func batchCases(dimension: Int, bias: Rational, scope: Scope) -> [LearningContrast.Case] {
  // S = TB samples move N(x)/T by about nd/(2π√S), as E_w ReLU(w·x)ReLU(w·x') is about d/(2π) for most x'; the
  // margin is n/(2πd). So S = 30 d⁴ puts it at √30 standard deviations.
  let samples = 30 * dimension * dimension * dimension * dimension
  let batches: [(size: Int?, steps: Int)] = [(1, samples), (32, samples / 32), (nil, 16)]
  return batches.flatMap { size, steps in
    [false, true].flatMap { isNoisy in
      (0..<scope.choice(quick: 1, standard: dimension < 6 ? 3 : 1, deep: 10)).map { seed in
        var settings = RunSettings(
          dimension: dimension, target: .parity(degree: dimension),
          hidden: [12 * dimension * dimension * dimension],
          weights: .rademacher, steps: steps, evaluationInterval: steps)
        settings.model = .outputLayer
        settings.bias = Float(bias.approximation)
        settings.loss = .correlation
        settings.batchSize = size
        settings.testSamples = nil
        let noise = isNoisy ? Float(Double(steps).squareRoot()) / Float(dimension * dimension) : 0
        settings.stepSize = StepSize(learningRate: 0.001, noise: noise)
        settings.seed = scope.seed &+ UInt64(seed)
        let name = "d = \(dimension), batch \(size.map(String.init) ?? "all")\(isNoisy ? ", τ = √T/d²" : "")"
        return LearningContrast.Case(name, learns: true, settings)
      }
    }
  }
}
