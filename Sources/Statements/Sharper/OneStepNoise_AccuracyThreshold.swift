// One float step with gradient noise τ against the exact Gaussian prediction, and the noise that a step tolerates.
//
// After one step with γ = 1 the margin of input x is f(x)Ñ(x) = Σ_i U_i, U_i = |Δ| Y_i + τ a_i ξ_i up to the sign of ξ_i, with
// a_i = ReLU(w_i·x + b), ξ_i i.i.d. standard normal and Σ|Δ|Y_i = f(x)N(x).
//
//  A. Given W the margin is normal, so x is right with probability exactly Φ(f(x)N(x)/(τ‖a(x)‖)). The expected accuracy of a network is
//     the mean of that over x.
//  B. Over W and ξ the U_i are i.i.d. with mean Δ² and variance σ² = M(Δ² + τ²) − Δ⁴, M = E a²; by Berry and Esseen x is right with
//     probability Φ(√n Δ²/σ) up to 0.4748 E|U − Δ²|³/(σ³√n), the same for every x.
//  C. So what a step tolerates is τ* = √n Δ²/√M, where the accuracy is about Φ(1): as Δ² ~ 1/(2πd) and M ~ d/2, τ* ~ √n/(√2 π d^{3/2}).
//     For every d ≥ 2, Δ² ≥ 1/(9d) (Corollary 3) and M ≤ d/2 make τ* ≥ √(2n)/(9 d^{3/2}), above √n/(36d²) of new-theorem-4-noise and
//     Theorem 4.1's 1/(72d²).
//
// Tested: run r has weights and noise of its own and looks at the input with bit pattern r mod 2^d. A: the number of right inputs against
// the mean of the exact probabilities given each run's W. A sum S of independent trials of unequal probabilities is no more spread than the
// binomial of their mean: P[b ≤ S ≤ c] is at least the binomial's for b ≤ E S ≤ c (W. Hoeffding, Ann. Math. Statist. 27, 1956); so the
// Clopper–Pearson interval has at least its level. B: the trials are i.i.d., and the interval must meet Φ ± the Berry–Esseen error. Level,
// fixed beforehand: α = 1/1000 over all intervals (Bonferroni).
// An output within the float error bound (n + 4)u Σ(|v_i| + |Δ|)a_i · 1.01, u = 2^{−24}, n terms and 4 roundings of each v_i, is counted
// as right and as wrong, whichever fits.

internal import Enclosures
package import ExactNumbers
package import ExactParity
package import Ledger
internal import ParityTraining

extension Row {
  static let oneStepNoise = Row(
    id: "new-one-step-noise", paper: .sharper,
    title: "noise that one step tolerates: √n/(√2 π d^{3/2})",
    text: """
      One step of gradient descent in floating point (correlation loss, v⁰ = 0, Rademacher w, bias b(d), all 2^d inputs) with Gaussian \
      gradient noise of standard deviation τ is right at x with probability Φ(f(x)N¹(x)/(γτ‖a(x)‖)) given W, a_i = ReLU(w_i·x + b), and \
      with probability about Φ(√n Δ²/√(M(Δ² + τ²) − Δ⁴)), M = E a², over W and the noise. So accuracy falls through Φ(1) near \
      τ* = √n Δ²/√M ~ √n/(√2 π d^{3/2}). With n = 5184 d⁴ and τ = 1/(72d²) (Theorem 4.1) or τ = 2 (new-theorem-4-noise) every input is right; \
      at 8τ* it is little better than chance.
      """,
    place: "cross-check of the trainer with Theorem 4.1 under noise",
    method: """
      Right inputs of the float trainer counted over seeds at multiples of τ*, several d and n; Clopper–Pearson intervals, together \
      99.9 %, against both predictions, enclosed.
      """,
    argued: """
      Berry–Esseen with Shevtsova's constant 0.4748 (arXiv 1111.6554), Hoeffding's theorem on unequal trials (Ann. Math. Statist. 27, 1956), \
      Bonferroni; Δ² ~ 1/(2πd) and E a² ~ d/2 in the limit of τ*.
      """,
    expected: .supported,
    check: { scope, progress in try checkOneStepNoise(scope, progress) })
}

/// Tests both predictions with `spread · τ` in place of τ, and trains with `certifiedFactor` times the certified noise.
package func checkOneStepNoise(
  _ scope: Scope, _ progress: ProgressCallback? = nil, spread: Rational = 1, certifiedFactor: Float = 1
) throws -> Finding {
  try Cases.finding(
    scope, progress,
    method: "float steps with noise; Clopper–Pearson intervals against enclosed probabilities"
  ) { cases in
    let sizes = noiseCases(scope)
    let names = sizes.filter { $0.multiple == 1 }.map { "(d, n) = (\($0.dimension), \($0.neurons))" }
    cases.covering("\(names.joined(separator: ", ")), τ/τ* ∈ {1/2, 1, 8}, seeds from \(scope.seed)")
    cases.note("confidence", SeedTrials(scope, count: 1, comparisons: 2 * sizes.count).confidence)
    try cases.each(nil, in: sizes, cost: { Double($0.trials * $0.neurons) }) { size in
      let trials = SeedTrials(scope, count: size.trials, comparisons: 2 * sizes.count)
      cases.note(size.name, try size.requirePredictions(cases, trials, spread: spread))
    }
    cases.note("certified", try requireCertified(cases, factor: certifiedFactor))
    let ratios = try (Set(sizes.map(\.dimension)).sorted() + [100, 1000]).map { d in
      // τ*² d³/n
      let squared = NoisyStep.squaredTolerance(try NeuronMargin(dimension: d), neurons: d * d * d)
      return "\(Ball(squared, precision: 64).squareRoot.enclosure(4)) at d = \(d)"
    }
    let limit = 1 / (Ball(2, precision: 64).squareRoot * Ball.pi(precision: 64))
    cases.note(
      "tolerance",
      "τ* d^{3/2}/√n: \(ratios.joined(separator: ", ")); the limit 1/(√2 π) is \(limit.enclosure(4))")
  }
}

/// A size, a noise and a number of trials.
private struct NoiseCase: Sendable {
  let dimension: Int
  let neurons: Int
  /// τ/τ*.
  let multiple: Rational
  let trials: Int

  var name: String { "d = \(dimension), n = \(neurons), τ = \(multiple) τ*" }

  /// Requires both predictions of the trials; what was seen.
  func requirePredictions(_ cases: Cases, _ trials: SeedTrials, spread: Rational) throws -> String {
    let margin = try NeuronMargin(dimension: dimension)
    var step = OneStepTraining(dimension: dimension, neurons: neurons)
    let tolerance = NoisyStep.squaredTolerance(margin, neurons: neurons).approximation.squareRoot()
    step.noise = Float(multiple.approximation * tolerance)
    let law = NoisyStep(margin, noise: spread * Rational(exactly: step.noise))
    let counts = try NoisyStepTally(of: step, law, trials)

    let predicted = (counts.probability / Rational(trials.count)).probabilities()
    let (limit, error) = law.centralLimit(neurons: neurons)
    for (name, range) in [
      ("the mean of the probabilities given W", predicted),
      ("the probability over W and noise", limit.probabilities(widenedBy: error.upperBound)),
    ] {
      try trials.require(
        cases, "\(name) meets the Clopper–Pearson interval",
        at: ["d": dimension, "n": neurons, "τ/τ*": multiple, "seeds from": trials.scope.seed], counts.right,
        open: counts.open, in: range,
        replay: step.replay(seeds: trials.scope.seed..<trials.seed(trials.count)))
    }
    return """
      \(counts.right) of \(trials.count) right\(counts.open > 0 ? " (\(counts.open) more within the float error)" : ""), interval \
      \(trials.intervalText(counts.right)); given W ≈ \(predicted.lowerBound.decimal(4, roundedUp: false)), \
      over W and noise ≈ \(limit.lowerBound.decimal(4, roundedUp: false)) ± \(error.upperBound.decimal(2, roundedUp: true)); \
      every input right in \(counts.perfect) of \(trials.count) runs
      """
  }
}

/// At quick effort the intervals tell τ from 2τ; more trials narrow them.
private func noiseCases(_ scope: Scope) -> [NoiseCase] {
  let sizes: [(d: Int, ratio: Int, trials: Int)] = scope.choice(
    quick: [(4, 12, 160), (5, 12, 80)], standard: [(4, 12, 800), (4, 48, 300), (6, 12, 400), (8, 12, 150)],
    deep: [(4, 12, 10_000), (4, 48, 10_000), (6, 12, 5000), (6, 48, 2000), (8, 12, 2000), (10, 12, 400)])
  let largest = scope.dimension(quick: 5, standard: 8, deep: 10, atLeast: 4)
  return sizes.filter { $0.d <= largest }.flatMap { size in
    [Rational(1, 2), 1, 8].map { multiple in
      NoiseCase(
        dimension: size.d, neurons: size.ratio * size.d * size.d * size.d, multiple: multiple,
        trials: size.trials)
    }
  }
}

/// Every input of steps with n = 5184 d⁴ and the two certified tolerances is right; what was seen.
private func requireCertified(_ cases: Cases, factor: Float) throws -> String {
  let scope = cases.scope
  let runs = scope.choice(quick: 3, standard: 10, deep: 20)
  let largest = scope.dimension(quick: 2, standard: 3, deep: 4, atLeast: 2)
  var chance = Ball.zero(precision: 64)
  for d in 2...largest {
    var step = OneStepTraining(dimension: d, neurons: 5184 * d * d * d * d)
    for noise in [factor / Float(72 * d * d), 2 * factor] {
      step.noise = noise
      let law = NoisyStep(try NeuronMargin(dimension: d), noise: Rational(exactly: noise))
      let seeds = (0..<runs).map { scope.seed &+ UInt64($0) }
      try cases.each(
        nil, in: seeds,
        computing: { [step] seed in
          let layer = try RademacherLayer(dimension: d, neurons: step.neurons, seed: seed)
          let wrong = (0..<1 << d).reduce(Ball.zero(precision: 64)) {
            $0 + (1 - law.probability(given: layer.byDistance(from: $1)))
          }
          return (correct: try step.run(seed: seed).correct, wrong: wrong)
        }
      ) { seed, outcome in
        chance += outcome.wrong
        guard outcome.correct < 1 << d else { return }
        try cases.contradict(
          "every input is right at the certified tolerance",
          at: ["d": d, "n": step.neurons, "τ": noise, "seed": seed],
          Side("right inputs", .exact(outcome.correct)), Side("all", .exact(1 << d)),
          replay: step.replay(seed: seed))
      }
    }
  }
  return """
    every input right in \(2 * runs) of \(2 * runs) runs for each d ≤ \(largest), n = 5184 d⁴, τ = 1/(72 d²) and τ = 2; given their W the \
    chance of a wrong one among all of them is at most \(chance.upperBound.decimal(2, roundedUp: true))
    """
}
