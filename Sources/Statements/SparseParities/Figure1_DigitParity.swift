// Figure 1 of arXiv 2002.07400: the parity of the sum of k digits. For k = 1 a ReLU network and linear models
// (the tangent regime, ReLU and Gaussian random features) are about equally good; for k = 3 the network is
// far ahead.
//
// MNIST is the user's to supply (`verify experiment mnist-parity --data DIR`); here the images are made from the seed (`--data synthetic:SEED`
// there): ten random patterns of 5 × 5 pixels, one a digit, with 2 % of the pixels of each of 400 inverted. AdaDelta and batches of 128, as
// in Section 6.1; the network has 64 neurons, for the images are 31 times smaller than MNIST's.

internal import ExactNumbers
package import ExactParity
package import Ledger
package import ParityTraining

extension Row {
  static let figure1DigitParity = Row(
    id: "lpn-figure-1", paper: .sparseParities,
    title: "digit parity: the network is ahead of linear models at k = 3",
    text: """
      Trained with AdaDelta to tell whether the sum of k digits is even, a one-hidden-layer ReLU network \
      and linear models (its tangent regime, random features) do equally well for k = 1; for k = 3 the \
      network does well and the linear models do not.
      """,
    place: "Figure 1",
    method:
      "float training on strips of synthetic digits in IDX form; Fisher's exact test on the learned runs",
    expected: .supported,
    check: { scope, progress in
      try checkFigure1DigitParity(
        scope, progress, claims: [(.network, true), (.tangent, false), (.reluFeatures, false)])
    })
}

/// Trains every model on strips of 3 digits and, beyond quick effort, on single ones, which all should learn.
package func checkFigure1DigitParity(
  _ scope: Scope, _ progress: ProgressCallback? = nil, claims: [(model: Model, learns: Bool)]
) throws -> Finding {
  let seeds = scope.choice(quick: 4, standard: 5, deep: 20)
  let steps = scope.choice(quick: 900, standard: 1500, deep: 5000)
  let counts = scope.effort == .quick ? [3] : [1, 3]
  let cases = try counts.flatMap { digits in
    try claims.flatMap { model, learns in
      try (0..<seeds).map { index in
        let seed = scope.seed &+ UInt64(index)
        let strips = DigitStrips(try .synthetic(seed: seed), digits: digits)
        var settings = RunSettings(
          dimension: strips.dimension, target: .parity(degree: 1), hidden: [64], weights: .gaussian,
          steps: steps,
          evaluationInterval: steps)
        settings.model = model
        settings.optimizer = .adaDelta
        settings.batchSize = 128
        settings.testSamples = 1000
        settings.seed = seed
        return LearningContrast.Case(
          "k = \(digits), \(model.rawValue)", learns: learns || digits == 1, settings, source: strips,
          replay: digitParityReplay(seed: seed, steps: steps))
      }
    }
  }
  let contrast = LearningContrast(
    threshold: Rational(17, 20),
    scope:
      "k ∈ {\(counts.map(String.init).joined(separator: ", "))}, synthetic digits of 25 pixels, 64 neurons, "
      + "\(steps) batches of 128, \(seeds) seeds from \(scope.seed)",
    method: "hinge loss, AdaDelta; 1000 test strips; learned: accuracy ≥ 17/20")
  return try contrast.verdict(of: cases, progress: progress)
}

/// Every model on the same images, with the experiment's sizes.
private func digitParityReplay(seed: UInt64, steps: Int) -> String {
  "verify experiment mnist-parity --data synthetic:\(seed) --scale quick --seeds 1 --steps \(steps) "
    + "--directory digits-\(seed) && cat digits-\(seed)/mnist-parity.csv"
}
