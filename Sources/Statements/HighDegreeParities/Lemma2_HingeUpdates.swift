// Lemma 2 of arXiv 2412.04910 (after Nachum and Yehudayoff), as printed. For a ReLU network "at
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
    id: "hdp-lemma-2", paper: .highDegreeParities,
    title: "hinge SGD: ≤ 20R_z²/c² updates, any v⁰",
    text: """
      Let ‖x‖ ≤ R (R ≥ 1) on a finite set 𝒳, let the embeddings z_x = (ReLU(w_i·x + b_i))_i at \
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
    check: { scope, progress in try checkLemma2(scope, progress, initialOutput: -10) })
}

/// Refuted when the run from this v⁰ makes more updates than the lemma allows; else undecided.
package func checkLemma2(
  _ scope: Scope, _ progress: ProgressCallback? = nil, initialOutput: Rational
) throws -> Finding {
  let method = "exact rational SGD of both layers"
  let (rate, margin) = (Rational(1, 500), Rational(0))
  let parameters =
    "d = n = 1, 𝒳 = {1}, f = 1, w = 1, b = 0, v⁰ = \(initialOutput), γ = \(rate), β = \(margin)"
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
  guard let (updates, instance) = try run(from: initialOutput, trainsBiases: false) else {
    return Finding(.undecided, scope: parameters, method: "the assumptions do not hold")
  }
  let bound = 20 * instance.ratio
  guard Rational(updates) > bound else { return Finding(.undecided, scope: parameters, method: method) }
  let others = try [(initialOutput, true), (-1, false)].compactMap { output, trainsBiases in
    try run(from: output, trainsBiases: trainsBiases).map {
      "v⁰ = \(output)\(trainsBiases ? ", the bias trained too" : ""): \($0.updates > 500 ? "more than 500" : "\($0.updates)") updates"
    }
  }
  return .refuted(
    by: Counterexample(
      parameters: parameters, claim: "at most 20R_z²/c² nonzero updates", left: "\(updates) nonzero updates",
      right: "20R_z²/c² = \(bound)", replay: "verify check hdp-lemma-2"),
    method: method, evidence: [EvidenceItem("otherRuns", others.joined(separator: "; "))])
}
