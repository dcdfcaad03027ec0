// One step of float training from weights uniform on {±1, ±3} and {±1, ±2}: the mean margin is n·GAL_v, exact, and accuracy follows Q = GAL_v²/(E v²a² − GAL_v²). Supports
// new-odd-multiples and new-margin-identity for weights that are not Rademacher.

internal import Enclosures
package import ExactNumbers
package import ExactParity
package import Ledger
internal import ParityTraining

extension Row {
  static let oddMultiplesOneStepTraining = Row(
    id: "new-odd-multiples-training", paper: .sharper,
    title: "one step from {±1, ±3}: the margin is n·GAL_v",
    text: """
      One step of gradient descent from weights uniform on {±1, ±3} or {±1, ±2} (ReLU, correlation loss, v⁰ = 0, bias b(d), n = 12 d³) has the mean margin n·GAL_v over inputs and       weights, with the exact output-weight alignment GAL_v; and the share of inputs that it classifies follows Φ(√(nQ)), Q = GAL_v²/(E v²a² − GAL_v²),       a = ReLU(w·x + b).
      """,
    place: "beside new-odd-multiples",
    method:
      "Float steps at every input, their mean margin against n·GAL_v in Bernstein intervals with exact moments.",
    expected: .supported,
    check: { scope, progress in try checkOddMultiplesTraining(scope, progress, factor: 1) })
}

/// Compares the margins of float steps with `factor·n·GAL_v`.
package func checkOddMultiplesTraining(
  _ scope: Scope, _ progress: ProgressCallback? = nil, factor: Rational
) throws -> Finding {
  try Cases.finding(scope, progress, method: "float steps, Bernstein's inequality with exact moments") {
    cases in
    try requireMargins(cases, factor: factor)
  }
}

/// The mean margins of float steps from {±1, ±3} and {±1, ±2} against `n·factor·GAL_v`.
private func requireMargins(_ cases: Cases, factor: Rational) throws {
  let scope = cases.scope
  cases.weaken(to: .supported)
  let largest = scope.dimension(quick: 9, standard: 13, deep: 14, atLeast: 7)
  let dimensions = scope.choice(quick: [7, 9], standard: [7, 9, 10, 11, 12, 13], deep: Array(7...14))
    .filter { $0 <= largest }
  let laws = dimensions.flatMap { d in [3, 2].map { (d: d, c: $0) } }
  let trials = SeedTrials(
    scope, count: scope.choice(quick: 2, standard: 3, deep: 10), comparisons: laws.count)
  // The largest first, so that the cores finish together.
  let steps = laws.reversed().flatMap { law in (0..<trials.count).map { (law.d, law.c, trials.seed($0)) } }
  cases.covering(
    "n = 12 d³, d ∈ {\(dimensions.map(String.init).joined(separator: ", "))}, \(trials.count) seeds each")
  var found: [(margin: Rational, correct: Int)] = []
  try cases.each(
    nil, in: steps,
    computing: { try fourValuedStep(dimension: $0.0, magnitude: $0.1).run(seed: $0.2).meanAgreement }
  ) { found.append($1) }
  for (index, (d, c)) in laws.enumerated() {
    let runs = found[(laws.count - 1 - index) * trials.count..<(laws.count - index) * trials.count]
    let step = fourValuedStep(dimension: d, magnitude: c)
    let law = OutputWeightLaw(dimension: d, magnitude: c, bias: -(d & 1))
    let draws = trials.count * step.neurons
    let (mean, expected) = (runs.reduce(0) { $0 + $1.margin } / Rational(draws), factor * law.alignment)
    if law.isImplausible(deviation: (mean - expected).magnitude, draws: draws, alpha: trials.alpha) {
      try cases.contradict(
        "the mean margin of the float steps is n·GAL_v within Bernstein's interval of level 1 − \(trials.alpha)",
        at: ["d": d, "weights": step.weights, "n": step.neurons, "seeds from": scope.seed],
        Side("mean margin/n", .exact(mean)), Side("GAL_v", .exact(expected)),
        replay: step.replay(seed: scope.seed))
    }
    let right = runs.map { "\($0.correct)" }.joined(separator: ", ")
    let predicted = Ball(Rational(step.neurons) * law.signalToNoise, precision: 64).squareRoot
      .normalDistribution
    cases.note(
      "oneStep d = \(d), ±1, ±\(c)",
      """
      n = 12 d³: mean margin/n = \(mean.decimal(5, roundedUp: false)), GAL_v = \(expected.decimal(5, roundedUp: false)); \
      right inputs \(right) of \(1 << d), normal approximation \(predicted.enclosure(4))
      """)
  }
  cases.note(
    "oneStepConfidence",
    "Bernstein's inequality with exact moments, \(trials.count) seeds each: \(trials.confidence)")
  cases.note("neuronsNeeded", neuronsNeeded(upTo: scope.choice(quick: 20, standard: 40, deep: 100)))
}

private func fourValuedStep(dimension d: Int, magnitude: Int) -> OneStepTraining {
  var step = OneStepTraining(dimension: d, neurons: 12 * d * d * d)
  let c = Rational(magnitude)
  step.weights = .values([-c, -1, 1, c])
  return step
}

/// The first even and the first odd d from which on {±1, ±3} needs fewer neurons than {±1, ±2}, up to a largest d.
private func neuronsNeeded(upTo largest: Int) -> String {
  var last = [0: 0, 1: 1]
  for d in 2...largest {
    let laws = [3, 2].map { OutputWeightLaw(dimension: d, magnitude: $0, bias: -(d & 1)).signalToNoise }
    if laws[0] <= laws[1] { last[d & 1] = d }
  }
  let (even, odd) = (last[0] ?? 0, last[1] ?? 1)
  return """
    by the exact Q an input needs fewer neurons from {±1, ±3} than from {±1, ±2} at every even d from \(even + 2) and every odd d \
    from \(odd + 2) to \(largest), and not at d = \(even) and \(odd)
    """
}
