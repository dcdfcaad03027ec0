// One step of the float trainer against exact arithmetic: Rademacher weights, bias b(d), correlation loss, all 2^d inputs.
//
// Rounding. With u = 2^{−24} and κ_m = mu/(1 − mu), a sum of products in any order, with or without fused operations, whose terms each
// pass at most m roundings is off by at most κ_m times the sum of the magnitudes of its terms (N. J. Higham, *Accuracy and stability of
// numerical algorithms*, 2002, Section 3.1). The pre-activations w·x + b and the activations a_i(x) = ReLU(w_i·x + b) are small integers,
// so they are exact, and so are the factors 2^{−d} and χ(x) = ±1.
//
//  A. v_i = γ Σ_x 2^{−d} χ(x) a_i(x) has 2^d terms: a product each, sums within and between batches, γ: no term passes more than
//     m = 2^{d+1} + 8 roundings. So |v̂_i − γ χ(w_i) Δ| ≤ κ_m γ E_x a_i, and E_x a_i = E_x ReLU(x_1 + … + x_d + b) is the same for all w.
//     Where γ is a power of two no sum has to be rounded: every partial sum is a multiple of γ 2^{−d} and at most γ E_x a_i, so it
//     takes at most 24 bits if 2^d E_x a_i ≤ 2^{24}. Then v̂_i = γ χ(w_i) Δ exactly.
//  B. N(x) = Σ v_i a_i(x) has n terms, each a product and at most n − 1 additions. With δ = max_i |v̂_i − γ χ(w_i) Δ|, as found,
//     |N̂(x) − N(x)| ≤ (δ + κ_n (γ|Δ| + δ)) S(x),   S(x) = Σ_i a_i(x).
//
// A and B are checked at every neuron and every input in rational arithmetic; where |N(x)| exceeds the bound B the float sign is the
// exact one, and everywhere else it may differ. Deterministic: nothing here is a matter of probability.

internal import Enclosures
package import ExactNumbers
package import ExactParity
package import Ledger
internal import ParityTraining

extension Row {
  static let oneStepFloat = Row(
    id: "new-one-step-float", paper: .sharper,
    title: "one float step is the exact one up to rounding",
    text: """
      One step of gradient descent in 32-bit floating point (correlation loss, v⁰ = 0, Rademacher w, bias b(d), all 2^d inputs) gives \
      v_i = γ χ(w_i) Δ_{d,b} up to the rounding error of its sum, and exactly at γ = 1 for d ≤ 20; and outputs within the rounding \
      error of theirs, so its sign at x is the exact one wherever |N(x)| is above that error bound.
      """,
    place: "cross-check of the trainer with Theorem 4",
    method: """
      Every output weight and every output of the float trainer, as exact rationals, against Lemma 1 and the exact transform, within \
      the standard bound of the rounding error of a sum of products.
      """,
    argued: """
      The rounding error of a sum of products in any order (Higham, Section 3.1); the verdict is deterministic, so it has no confidence \
      level, but it is about floating point and one machine, hence supported.
      """,
    expected: .supported,
    check: { scope, progress in try checkOneStepFloat(scope, progress) })
}

/// Compares float steps with exact ones; `delta` gives Δ, `sign` the sign of v_i, and `slack` multiplies the error bounds.
package func checkOneStepFloat(
  _ scope: Scope, _ progress: ProgressCallback? = nil,
  delta: (_ dimension: Int, _ bias: Rational) -> Rational = Delta.lemma1(dimension:bias:),
  sign: @Sendable (SignVector) -> Int = { $0.parity }, slack: Rational = 1
) throws -> Finding {
  try Cases.finding(
    scope, progress, method: "rational comparison of every v_i and N(x) within the rounding error bound"
  ) { cases in
    let dimensions = cases.dimensions(from: 2, quick: 8, standard: 11, deep: 14)
    // The largest first, so that the cores finish together.
    let comparisons = dimensions.reversed().flatMap(comparedSteps(dimension:)).map { step in
      OneStepComparison(
        step, delta: delta(step.dimension, step.bias), seed: scope.seed, slack: slack)
    }
    var outcomes: [OneStepComparison.Outcome] = []
    try cases.each(nil, in: comparisons, computing: { try $0.outcome(sign: sign) }) { outcomes.append($1) }
    cases.weaken(to: .supported)
    cases.covering("2 ≤ d ≤ \(dimensions.last ?? 2)")
    cases.covering("n ∈ {2d, 12 d³}, γ ∈ {1, 0.1 rounded}, every neuron and input, seed \(scope.seed)")
    for (comparison, outcome) in zip(comparisons, outcomes).reversed() {
      guard let failure = outcome.failure else { continue }
      let step = comparison.step
      try cases.contradict(
        "\(failure.error) ≤ what rounding allows",
        at: [
          "d": step.dimension, "n": step.neurons, "γ": step.learningRate, "seed": scope.seed,
          "": failure.place,
        ], Side(failure.error, .exact(failure.found)), Side("allowed", .exact(failure.allowed)),
        replay: step.replay(seed: scope.seed))
    }
    noteOutcomes(cases, outcomes, largest: comparisons[0].step)
  }
}

private func noteOutcomes(
  _ cases: Cases, _ outcomes: [OneStepComparison.Outcome], largest: OneStepTraining
) {
  let inputs = outcomes.reduce(0) { $0 + $1.inputs }
  let open = outcomes.reduce(0) { $0 + $1.open }
  let wrong = outcomes.reduce(0) { $0 + $1.wrong }
  let tightest = outcomes.map(\.usedShare).max() ?? 0
  let (bound, margin) = (outcomes[0].bound, outcomes[0].margin ?? 0)
  cases.note(
    "confidence", "deterministic: the standard rounding-error bound held at every neuron and every input")
  cases.note("outputWeights", "γ = 1: v_i = χ(w_i)Δ exactly; γ = 0.1 rounded: within the bound")
  cases.note(
    "errorBound",
    "d = \(largest.dimension), n = \(largest.neurons), γ = \(largest.learningRate): every output within "
      + "\(bound.decimal(3, roundedUp: true)) of the exact one, whose margin is \(margin)")
  cases.note(
    "signs",
    "the float sign is the exact one at \(inputs - open) of \(inputs) inputs; at the other "
      + "\(open) the exact output is 0 or below the error bound, and at \(wrong) of those the signs differ")
  cases.note(
    "tightestSlack", "an output's error is at most \(tightest.decimal(2, roundedUp: true)) of its bound")
}

/// Few neurons, so that some outputs are 0 or nearly so, and enough that the signs are right.
private func comparedSteps(dimension d: Int) -> [OneStepTraining] {
  var steps: [OneStepTraining] = []
  for neurons in [12 * d * d * d, 2 * d] {
    for rate in [Float(1), 0.1] {
      var step = OneStepTraining(dimension: d, neurons: neurons)
      step.learningRate = rate
      steps.append(step)
    }
  }
  return steps
}
