package import Enclosures
internal import ExactNumbers
internal import ExactParity
package import ParityTraining

/// What float steps with gradient noise did, each at an input of its own: run r looks at the input with bit pattern r mod 2^d.
///
/// An output within the float error bound `(n + 4)u Σ(|v_i| + |Δ|)a_i · 1.01`, u = 2^{−24}, of 0 is open: it counts as right and as wrong,
/// whichever fits. (n terms and 4 roundings of each v_i.)
package struct NoisyStepTally: Sendable {
  /// Runs that were right at their input.
  package private(set) var right = 0
  /// Runs too close to tell.
  package private(set) var open = 0
  /// Runs with every input right.
  package private(set) var perfect = 0
  /// The sum of the probabilities of being right, given the hidden layers.
  package private(set) var probability = Ball.zero(precision: 64)

  private init() {}

  /// The tally of `trials` of a step whose noise has this law.
  package init(of step: OneStepTraining, _ law: NoisyStep, _ trials: SeedTrials) throws {
    let d = step.dimension
    self = try trials.reduce(into: Self()) { part, run, seed in
      let input = run & (1 << d - 1)
      let result = try step.run(seed: seed)
      let layer = try RademacherLayer(dimension: d, neurons: step.neurons, seed: seed)
      part.probability += law.probability(given: layer.byDistance(from: input))
      let agreement = result.agreement(input)
      if Double(agreement.magnitude) <= Self.errorBound(result, law, layer.distances(from: input)) {
        part.open += 1
      } else if agreement > 0 {
        part.right += 1
      }
      if result.correct == 1 << d { part.perfect += 1 }
    } joining: { sum, part in
      sum.right += part.right
      sum.open += part.open
      sum.perfect += part.perfect
      sum.probability += part.probability
    }
  }

  /// A bound of `|N̂(x) − N(x)|`; 1.01 covers the denominator `1 − nu` for n ≤ 10⁵ and the rounding of the bound itself.
  private static func errorBound(
    _ result: OneStepTraining.Result, _ law: NoisyStep, _ distances: [Int]
  ) -> Double {
    let (activations, delta) = (law.margin.byDistance.map { Double(abs($0)) }, law.delta.approximation)
    let sum = zip(result.outputWeights, distances).reduce(0.0) {
      $0 + (Double($1.0.magnitude) + delta) * activations[$1.1]
    }
    return 1.01 * Double(result.outputWeights.count + 4) * 0x1p-24 * sum
  }
}
