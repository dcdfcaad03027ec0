// How often one float step of the trainer fails, over the seeds, against the exact probability over all hidden layers.
//
// Two events of a step with n Rademacher neurons and bias b(d), γ = 1, each with an exact probability:
//
//   some input is misclassified   d = 2, 3, 4, by counting the multisets of n weight vectors (NeuronMargin.failureProbability)
//   one given input is            any d, the tail P[Y_1 + … + Y_n ≤ 0] of one neuron's margin (NeuronMargin.tail), the same for
//                                 every input; run r looks at the input with bit pattern r mod 2^d
//
// An output of 0 counts as wrong on both sides, so ties must be seen. They are: with γ = 1 every number of the step is a multiple
// of 2^{−d}, and 2^d |Δ| n d < 2^{24} keeps all of them, partial sums too, within the 24 bits of a Float. Hence the float step of
// a seed fails exactly where the exact one does, and a run is one draw of that event.
//
// Level, fixed before any run: α = 1/1000 for the statement, α divided by the number of cases for each (Bonferroni). If the exact
// probabilities are right, all of them lie in their Clopper–Pearson intervals with probability at least 99.9 % over the draws.

internal import Enclosures
package import ExactNumbers
package import ExactParity
package import Ledger
internal import ParityTraining

extension Row {
  static let oneStepFailures = Row(
    id: "new-one-step-failures", paper: .sharper,
    title: "float steps fail as often as the exact probability says",
    text: """
      Over the seeds, one step of gradient descent in floating point (correlation loss, v⁰ = 0, Rademacher w, bias b(d), all 2^d \
      inputs) misclassifies some input with the exact probability over all hidden layers (d = 2, 3, 4), and a given input with \
      P[Y_1 + … + Y_n ≤ 0], Y the margin that one neuron adds.
      """,
    place: "cross-check of the trainer with Theorem 4.1",
    method: """
      Failures of the float trainer counted over seeds; the exact probability must lie in the Clopper–Pearson interval of every case, \
      together at level 99.9 % (Bonferroni), fixed beforehand.
      """,
    argued: """
      That the seeds' draws are independent (xoshiro256** seeded by SplitMix64); Bonferroni's inequality.
      """,
    expected: .supported,
    check: { scope, progress in try checkOneStepFailures(scope, progress) })
}

/// An event of one step.
package struct OneStepFailure: Sendable, Hashable {
  /// d.
  package let dimension: Int
  /// n.
  package let neurons: Int
  /// Whether it is that some input is misclassified; else that one given input is.
  package let ofSomeInput: Bool

  /// The event of these sizes.
  package init(dimension: Int, neurons: Int, ofSomeInput: Bool) {
    (self.dimension, self.neurons, self.ofSomeInput) = (dimension, neurons, ofSomeInput)
  }

  var name: String { ofSomeInput ? "some input" : "a given input" }

  /// The step, every number of which a float holds exactly.
  var step: OneStepTraining {
    let step = OneStepTraining(dimension: dimension, neurons: neurons)
    let delta = Delta.lemma1(dimension: dimension, bias: step.bias).magnitude
    precondition(
      Rational(.powerOfTwo(dimension)) * delta * Rational(neurons * dimension) < Rational(1 << 24),
      "a float holds every sum")
    return step
  }

  /// Whether it happens in this run; run r looks at the input with bit pattern r mod 2^d.
  func happens(in result: OneStepTraining.Result, run: Int, acceptsTies: Bool) -> Bool {
    let given = run & (1 << dimension - 1)
    return (ofSomeInput ? 0..<1 << dimension : given..<given + 1).contains { input in
      let agreement = result.agreement(input)
      return agreement < 0 || (agreement == 0 && !acceptsTies)
    }
  }

  /// The exact probability over all hidden layers.
  package func probability() throws -> Rational {
    let margin = try NeuronMargin(dimension: dimension)
    return ofSomeInput
      ? try margin.failureProbability(neurons: neurons) : try margin.tail(neurons: neurons, atMost: 0)
  }
}

/// Counts failures over the seeds; `probability` is what they are held against, and a tie counts as right if `acceptsTies`.
package func checkOneStepFailures(
  _ scope: Scope, _ progress: ProgressCallback? = nil,
  probability: (OneStepFailure) throws -> Rational = { try $0.probability() }, acceptsTies: Bool = false
) throws -> Finding {
  try Cases.finding(scope, progress, method: "failures counted over seeds; Clopper–Pearson intervals") {
    cases in
    let events = failureEvents(scope)
    let trials = SeedTrials(
      scope, count: scope.choice(quick: 400, standard: 4000, deep: 20_000), comparisons: events.count)
    cases.note("confidence", trials.confidence)
    cases.covering(
      "\(events.count) pairs of d ≤ \(events.map(\.dimension).max() ?? 0) and n, \(trials.count) seeds from \(scope.seed)"
    )
    try cases.each(nil, in: events) { event in
      let step = event.step
      let failures = try trials.count { run, seed in
        try event.happens(in: step.run(seed: seed), run: run, acceptsTies: acceptsTies)
      }
      let exact = try probability(event)
      try trials.require(
        cases, "the exact failure probability is in the Clopper–Pearson interval",
        at: ["d": event.dimension, "n": event.neurons, "": event.name, "seeds from": scope.seed], failures,
        in: exact...exact, replay: step.replay(seeds: scope.seed..<trials.seed(trials.count)))
      cases.note(
        "d = \(event.dimension), n = \(event.neurons), \(event.name)",
        """
        \(failures) of \(trials.count) failed, interval \(trials.intervalText(failures)), \
        exact probability ≈ \(exact.decimal(5, roundedUp: false))
        """)
    }
  }
}

/// Sizes at which the event is neither rare nor nearly certain, except for some input at d = 4: there n ≤ 17 is what can be counted, where
/// nearly every step fails, so the given input at d = 4 tells more.
private func failureEvents(_ scope: Scope) -> [OneStepFailure] {
  func some(_ d: Int, _ n: Int) -> OneStepFailure {
    OneStepFailure(dimension: d, neurons: n, ofSomeInput: true)
  }
  func given(_ d: Int, _ n: Int) -> OneStepFailure {
    OneStepFailure(dimension: d, neurons: n, ofSomeInput: false)
  }
  let small = [some(2, 6), some(2, 10), some(3, 14), some(3, 18), given(4, 30), given(6, 60)]
  let more = [
    some(3, 22), some(4, scope.effort == .deep ? 17 : 12), given(5, 40), given(7, 80), given(8, 150),
  ]
  let largest = scope.dimension(quick: 6, standard: 8, deep: 8, atLeast: 2)
  return (small + (scope.effort == .quick ? [] : more)).filter { $0.dimension <= largest }
}
