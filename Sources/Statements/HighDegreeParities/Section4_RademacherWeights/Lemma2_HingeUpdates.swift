// Lemma 2 (after Nachum and Yehudayoff), as printed in the submission. For a ReLU network "at
// initialization" on inputs of norm ≤ R, R ≥ 1, with embeddings of norm ≤ R_z and some unit v* of margin ≥ c:
// with 0 < γ ≤ c²/(500 R R_z²) and 0 ≤ β ≤ 4R_z²γ, hinge SGD of batch size one makes at most 20 R_z²/c²
// nonzero updates on any sequence of samples. Nothing is said of the output weights v⁰, and the bound does
// not depend on them.
//
// Checked: d = n = 1, one input x = 1 with f = 1, w = 1, b = 0, so z = 1, R = R_z = c = 1 (v* = 1); γ =
// 1/500, β = 0, v⁰ = −10, by running the descent. The output −10·ReLU(w) has to be unlearned through w, which
// moves by γ·10 a step.

package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let lemma2HingeUpdates = Row(
    id: "hdp-lemma-2", paper: .highDegreeParities, section: .section4,
    title: "hinge SGD: ≤ 20R_z²/c² updates, any v⁰",
    text: """
      As printed in the submission: let ‖x‖ ≤ R (R ≥ 1) on a finite set 𝒳, let the embeddings z_x = (ReLU(w_i·x + b_i))_i at \
      initialisation have norm ≤ R_z, \
      and let some unit v* have f(x) v*·z_x ≥ c > 0 on 𝒳. With 0 < γ ≤ c²/(500 R R_z²) and 0 ≤ β ≤ 4R_z²γ, \
      SGD of batch size one \
      with the hinge loss max(0, β − yN(x)) on both layers makes at most 20R_z²/c² nonzero updates on any \
      sequence from 𝒳, \
      whatever the initial output weights.
      """,
    place: "Lemma 2",
    method: "Exact rational SGD of both layers on one input.",
    expected: .refuted,
    consequence: Consequence(
      .missingHypothesis, conclusionSurvives: true,
      """
      The lemma says nothing of v⁰; the paper sets v⁰ = 0 before it uses the lemma, and hdp-lemma-2-corrected is \
      about that case. The run here has 51 nonzero updates when the bias is not trained and 26 when it is, against 20.
      """),
    check: { scope, progress in try checkLemma2(scope, progress, initialOutput: -10) })
}

/// Refuted when the run from this v⁰ makes more updates than the lemma allows; else undecided.
package func checkLemma2(
  _ scope: Scope, _ progress: ProgressCallback? = nil, initialOutput: Rational
) throws -> Finding {
  let (rate, margin) = (Rational(1, 500), Rational(0))
  /// The updates before the input stops violating, and the instance.
  func run(from output: Rational, trainsBiases: Bool) throws -> (updates: Int, instance: HingeInstance)? {
    let network = try TwoLayerNetwork(activation: .relu, weights: [[1]], biases: [0], outputs: [output])
    guard let instance = HingeInstance(network, inputs: [SignVector([1])], labels: [1]),
      instance.allows(rate: rate, margin: margin)
    else { return nil }
    var random = RandomNetworks(seed: scope.seed)
    let updates = try instance.updates(
      rate: rate, margin: margin, trainsBiases: trainsBiases, order: .cyclic, limit: 500, &random)
    return (updates, instance)
  }
  return try Cases.finding(scope, progress, method: "exact rational SGD of both layers") { cases in
    let place = "d = n = 1, 𝒳 = {1}, f = 1, w = 1, b = 0, v⁰ = \(initialOutput), γ = \(rate), β = \(margin)"
    for (output, trainsBiases) in [(initialOutput, true), (-1, false)] {
      guard let other = try run(from: output, trainsBiases: trainsBiases) else { continue }
      cases.note(
        trainsBiases ? "withTheBiasTrained" : "fromMinusOne",
        "v⁰ = \(output): \(other.updates > 500 ? "more than 500" : "\(other.updates)") nonzero updates")
    }
    guard let (updates, instance) = try run(from: initialOutput, trainsBiases: false) else {
      try cases.leaveOpen("\(place): the assumptions do not hold")
    }
    try cases.require(
      "nonzero updates ≤ 20R_z²/c²",
      at: [
        "d": 1, "n": 1, "w": 1, "b": 0, "v⁰": initialOutput, "γ": rate, "β": margin, "bias trained": "no",
      ],
      Rational(updates), .atMost, 20 * instance.ratio, replay: lemma2Replay(initialOutput))
    try cases.leaveOpen(place)
  }
}

/// A command that runs the descent on the one input and prints the number of nonzero updates, and 20R_z²/c².
private func lemma2Replay(_ output: Rational) -> String {
  """
  python3 -c "from fractions import Fraction as F; from itertools import accumulate, repeat, takewhile; g = F(1, 500); \
  step = lambda p, _: (p[0] + g*max(p[1], 0), p[1] + g*p[0]*(p[1] >= 0)); \
  print(len(list(takewhile(lambda p: p[0]*max(p[1], 0) < 0, accumulate(repeat(0, 500), step, initial=(F('\(output)'), F(1)))))), 20)"
  """
}
