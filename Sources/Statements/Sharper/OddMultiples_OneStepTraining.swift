// One-step float training beside the exact alignments of new-odd-multiples, for w uniform on {±1, ±3} and on {±1, ±2}.
//
// The margin of a float step from v = 0 with γ = 1, averaged over all inputs, is E_x f(x)N(x) = Σ_i v_i²: n independent draws of v²,
// v = E_x χ(x) ReLU(w·x + b), of mean GAL_v each. Over several seeds it is a mean of independent bounded draws, and by Bernstein's
// inequality, with L = ln(2/α), it leaves nGAL_v ± t with probability at most α where N t² ≥ 2L(Var v² + max|v² − GAL_v| t/3), N = n · seeds.
// Rounding is not in the interval: it moves a margin by its relative error, some 10⁻⁶ (new-one-step-float).
//
// What the accuracy depends on is the margin beside its deviation: a neuron adds f(x) v ReLU(w·x + b), of mean GAL_v and second moment
// E v²a², so an input is right with probability about Φ(√(nQ)), Q = GAL_v²/(E v²a² − GAL_v²), and 1/Q neurons are needed up to a factor.
// The larger alignment need not have the larger Q.

internal import Enclosures
package import ExactNumbers
internal import ExactParity
internal import Ledger

/// The law of one neuron's output weight v after one step with γ = 1, for weights uniform on {±1, ±c}, exactly.
///
/// |v| depends only on the number k of weights ±c, which is binomial.
package struct OutputWeightLaw: Sendable {
  /// `GAL_v = E v²`.
  package let alignment: Rational
  /// `E v⁴`.
  package let fourthMoment: Rational
  /// `max v²`.
  package let largest: Rational
  /// `E v²a²`, a the activation at an input.
  package let weightedSecondMoment: Rational

  package init(dimension d: Int, magnitude c: Int, bias: Int) {
    let total = Rational(Integer.powerOfTwo(d))
    var (alignment, fourth, largest, weighted): (Rational, Rational, Rational, Rational) = (0, 0, 0, 0)
    for (k, ways) in BinomialRow(d).enumerated() {
      var (correlation, square): (Integer, Integer) = (0, 0)
      for (i, large) in BinomialRow(k).enumerated() {
        for (j, small) in BinomialRow(d - k).enumerated() {
          let a = max(c * (k - 2 * i) + (d - k - 2 * j) + bias, 0)
          let term = large * small * Integer(a)
          correlation += (i + j) & 1 == 0 ? term : -term
          square += term * Integer(a)
        }
      }
      let squared = (Rational(correlation) / total).power(2)
      let weight = Rational(ways) / total
      alignment += weight * squared
      fourth += weight * squared * squared
      largest = max(largest, squared)
      weighted += weight * squared * Rational(square) / total
    }
    (self.alignment, fourthMoment, self.largest) = (alignment, fourth, largest)
    weightedSecondMoment = weighted
  }

  /// Q: an input is right after a step with n neurons with probability about `Φ(√(nQ))`.
  package var signalToNoise: Rational {
    let squared = alignment * alignment
    return squared / (weightedSecondMoment - squared)
  }

  /// Whether a mean of `draws` values of v² that far from `GAL_v` has probability at most α by Bernstein's inequality.
  package func isImplausible(deviation: Rational, draws: Int, alpha: Rational) -> Bool {
    let variance = fourthMoment - alignment * alignment
    let range = max(largest - alignment, alignment)
    let exponent = Rational(draws) * deviation * deviation / (2 * (variance + range * deviation / 3))
    return (2 * (-Ball(exponent, precision: 64)).exponential).compared(to: alpha) == .less
  }
}

/// Trains one step from both weight sets: the first mean margin that is not n·factor·GAL_v, or what was seen.
func oneStepMargins(
  _ scope: Scope, factor: Rational
) throws -> (failure: Counterexample?, evidence: [EvidenceItem]) {
  let largest = scope.dimension(quick: 9, standard: 13, deep: 14, atLeast: 7)
  let dimensions = scope.choice(quick: [7, 9], standard: [7, 9, 10, 11, 12, 13], deep: Array(7...14))
    .filter { $0 <= largest }
  let seeds = scope.choice(quick: 2, standard: 3, deep: 10)
  let cases = dimensions.flatMap { d in [3, 2].map { (dimension: d, magnitude: $0) } }
  let alpha = Rational(1, 1000) / Rational(cases.count)
  let found = try concurrently(cases.count * seeds) { index in
    let (d, c) = cases[cases.count - 1 - index / seeds]
    return try oneStepMargin(dimension: d, magnitude: c, seed: scope.seed &+ UInt64(index % seeds))
  }
  var evidence: [EvidenceItem] = []
  for (index, (d, c)) in cases.enumerated() {
    let start = (cases.count - 1 - index) * seeds
    let runs = found[start..<start + seeds]
    let step = fourValuedStep(dimension: d, magnitude: c)
    let law = OutputWeightLaw(dimension: d, magnitude: c, bias: d & 1 == 0 ? 0 : -1)
    let expected =
      try factor
      * GradientAlignment(dimension: d, weights: step.weights, bias: step.bias).exact()
    let mean = runs.reduce(Rational(0)) { $0 + $1.margin } / Rational(seeds * step.neurons)
    let text =
      "mean margin/n = \(mean.decimal(5, roundedUp: false)), GAL_v = \(expected.decimal(5, roundedUp: false))"
    if law.isImplausible(
      deviation: (mean - expected).magnitude, draws: seeds * step.neurons, alpha: alpha)
    {
      let failure = Counterexample(
        parameters: "d = \(d), weights \(step.weights), n = \(step.neurons), seeds from \(scope.seed)",
        claim:
          "the mean margin of the float steps is n·GAL_v within Bernstein's interval of level 1 − \(alpha)",
        left: text, right: "\(seeds) seeds", replay: step.replay(seed: scope.seed))
      return (failure, [])
    }
    let accuracies = runs.map { "\($0.correct)" }.joined(separator: ", ")
    let predicted = (Rational(step.neurons) * law.signalToNoise).squareRootBall.normalDistribution
    evidence.append(
      EvidenceItem(
        "oneStep d = \(d), ±1, ±\(c)",
        "n = 12 d³: \(text); right inputs \(accuracies) of \(1 << d), normal approximation \(roundedDown(predicted.lowerBound))"
      ))
  }
  evidence.append(
    EvidenceItem(
      "oneStepConfidence",
      "99.9 % for all \(cases.count) mean margins together, by Bernstein's inequality with exact moments, \(seeds) seeds each"
    ))
  evidence.append(neuronsNeeded(scope))
  return (nil, evidence)
}

private func fourValuedStep(dimension d: Int, magnitude: Int) -> OneStepTraining {
  var step = OneStepTraining(dimension: d, neurons: 12 * d * d * d)
  let c = Rational(magnitude)
  step.weights = .values([-c, -1, 1, c])
  return step
}

/// `E_x f(x)N(x)` and the number of right inputs of one float step.
private func oneStepMargin(
  dimension d: Int, magnitude: Int, seed: UInt64
) throws -> (margin: Rational, correct: Int) {
  let result = try fourValuedStep(dimension: d, magnitude: magnitude).run(seed: seed)
  let sum = result.outputs.indices.reduce(0.0) { $0 + Double(result.agreement($1)) }
  guard let exact = Rational(exactly: sum) else { preconditionFailure("the outputs are finite") }
  return (exact / Rational(Integer.powerOfTwo(d)), result.correct)
}

/// The first even and the first odd d from which on {±1, ±3} needs fewer neurons than {±1, ±2}, up to a largest d.
private func neuronsNeeded(_ scope: Scope) -> EvidenceItem {
  let largest = scope.choice(quick: 20, standard: 40, deep: 100)
  var last = [0: 0, 1: 1]
  for d in 2...largest {
    let bias = d & 1 == 0 ? 0 : -1
    let odd = OutputWeightLaw(dimension: d, magnitude: 3, bias: bias).signalToNoise
    let even = OutputWeightLaw(dimension: d, magnitude: 2, bias: bias).signalToNoise
    if odd <= even { last[d & 1] = d }
  }
  let (evenStart, oddStart) = ((last[0] ?? 0) + 2, (last[1] ?? 1) + 2)
  return EvidenceItem(
    "neuronsNeeded",
    "by the exact Q an input needs fewer neurons from {±1, ±3} than from {±1, ±2} at every even d from \(evenStart) and every odd d "
      + "from \(oddStart) to \(largest), and not at d = \(evenStart - 2) and \(oddStart - 2)")
}

extension Rational {
  /// An enclosure of the square root.
  fileprivate var squareRootBall: Ball { Ball(self, precision: 64).squareRoot }
}
