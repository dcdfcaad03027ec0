// Lemma 2 (after Nachum and Yehudayoff). For a ReLU network "at initialization" on inputs of norm ≤ R, R ≥ 1, with embeddings of norm ≤ R_z and
// some unit v* of margin ≥ c: with 0 < γ ≤ c²/(500 R R_z²) and 0 ≤ β ≤ 4R_z²γ, hinge SGD of batch size one makes at most 20 R_z²/c² nonzero
// updates on any sequence of samples. Nothing is said of the output weights v⁰, and the bound does not depend on them.
//
// As printed: d = n = 1, one input x = 1 with f = 1, w = 1, b = 0, so z = 1, R = R_z = c = 1 (v* = 1); γ = 1/500, β = 0, v⁰ = −10. The output
// −10·ReLU(w) has to be unlearned through w, which moves by γ·10 a step.
//
// As corrected: v⁰ = 0 and β > 0 (with β = 0 and subgradient 0 at the kink nothing ever moves, since N = 0). The proof follows the perceptron:
// ⟨v, v*⟩ grows by at least γc and ‖v‖² by at most about γ²R_z² + 2γβ an update, and the hidden layer hardly moves as long as ‖v‖ stays of the
// order γ·(number of updates). Cases: exact SGD on separable problems; a sample with yN(x) ≥ β moves nothing, so a run takes only others.

package import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let lemma2HingeUpdates = Row(
    id: "hdp-lemma-2", paper: .highDegreeParities, section: .section4,
    title: "hinge SGD: ≤ 20R_z²/c² updates, any v⁰",
    text: """
      As printed in the submission: let ‖x‖ ≤ R (R ≥ 1) on a finite set 𝒳, let the embeddings z_x = (ReLU(w_i·x + b_i))_i at \
      initialisation have norm ≤ R_z, and let some unit v* have f(x) v*·z_x ≥ c > 0 on 𝒳. With 0 < γ ≤ c²/(500 R R_z²) and \
      0 ≤ β ≤ 4R_z²γ, SGD of batch size one with the hinge loss max(0, β − yN(x)) on both layers makes at most 20R_z²/c² nonzero \
      updates on any sequence from 𝒳, whatever the initial output weights.
      """,
    place: "Lemma 2",
    method: "Exact rational SGD of both layers on one input, with and without its bias trained.",
    expected: .refuted,
    consequence: Consequence(
      .missingHypothesis, conclusionSurvives: true,
      """
      The lemma says nothing of v⁰; the paper sets v⁰ = 0 before it uses the lemma, and hdp-lemma-2-corrected is \
      about that case. The run here has 51 nonzero updates when the bias is not trained and 26 when it is, against 20.
      """),
    check: { scope, progress in try checkLemma2(scope, progress, initialOutput: -10) })

  static let lemma2CorrectedHingeUpdates = Row(
    id: "hdp-lemma-2-corrected", paper: .highDegreeParities, section: .section4,
    title: "hinge SGD from v⁰ = 0: ≤ 20R_z²/c² updates",
    text: """
      Under the assumptions of Lemma 2 with initial output weights v⁰ = 0 and 0 < β ≤ 4R_z²γ, SGD of batch size one with the \
      hinge loss on both layers makes at most 20R_z²/c² nonzero updates, whether the biases are trained or not; indeed at most \
      9.01R_z²/c².
      """,
    place: "Lemma 2, corrected",
    method: """
      Exact rational SGD of both layers: parities with every Rademacher neuron and random separable problems, the largest \
      dyadic γ allowed, β at its limit and small, adversarial and random orders.
      """,
    expected: .derived,
    basis: .derivation(
      Derivation(
        for: "every finite separable problem with R ≥ 1, v⁰ = 0 and these γ, β",
        core: Certificate(parts: HingeUpdates.lemma),
        facts: [
          Fact.cauchySchwarz.applied("v*.v <= |v| for |v*| = 1; c <= v*.z f <= R_z; |x.x'| <= R^2"),
          Fact.lipschitzMaximum.applied(
            "an update moves each preactivation by at most gamma |v_i| (R^2 + 1)"),
        ],
        argument: """
          Number the nonzero updates; v^s, z^s_x are the output weights and embeddings after s of them, κ = 1/2200, A = 8 + (1+κ)², B = 9.01R_z²/c². An update at (x, y) has v' = v + γyz_x, w_i' = w_i + γyv_ig_ix (and b_i), 0 ≤ g_i ≤ 1, at a           time when yv·z_x ≤ β. So (1) every preactivation moves by at most γ|v_i|(R² + 1) ≤ 2γR²|v_i|, and ‖z'_x − z_x‖ ≤ 2γR²‖v‖ for every x; (2) ‖v'‖² = ‖v‖² + 2γyv·z_x + γ²‖z_x‖² ≤ ‖v‖² + 8R_z²γ² + γ²‖z_x‖². Suppose more than B updates           happen, S = ⌊B⌋ + 1. Claim: δ_s = max_x ‖z^s_x − z^0_x‖ ≤ κc for s < S, by induction on s: if it holds below s, ‖z^j_x‖ ≤ R_z + κc ≤ (1+κ)R_z for j < s (c ≤ R_z), so ‖v^j‖² ≤ jAγ²R_z² for j ≤ s by (2), and by (1) δ_s ≤ 2γ²R²R_z√A Σ_{j<s}√j ≤           (4/3)γ²R²R_z√A s^{3/2}, which for s ≤ B and γ ≤ c²/(500RR_z²) is at most κc (part drift, squared). Then each of the S updates adds at least γ(c − κc) to v*·v, so Sγc(1−κ) ≤ v*·v^S ≤ ‖v^S‖ ≤ γR_z√(SA), and           S ≤ (A/(1−κ)²)R_z²/c² < B < S by part updates: a contradiction. So at most B ≤ 20R_z²/c² updates happen.
          """)),
    check: { scope, progress in try checkLemma2Corrected(scope, progress) { 20 * $0 / $1 } })
}

/// Refuted when the run from this v⁰ makes more updates than the lemma allows; else undecided.
package func checkLemma2(
  _ scope: Scope, _ progress: ProgressCallback? = nil, initialOutput: Rational
) throws -> Finding {
  try Cases.finding(scope, progress, method: "exact rational SGD of both layers") { cases in
    let rate = Rational(1, 500)
    /// The problem, and the updates before its input stops violating; at most 501 are counted.
    func run(from output: Rational, trainsBiases: Bool) throws -> (problem: HingeInstance, updates: Int) {
      let network = try TwoLayerNetwork(activation: .relu, weights: [[1]], biases: [0], outputs: [output])
      guard let problem = HingeInstance(network, inputs: [SignVector([1])], labels: [1]),
        problem.allows(rate: rate, margin: 0)
      else { preconditionFailure("the assumptions of the lemma hold") }
      var random = RandomNetworks(seed: scope.seed)
      let updates = try problem.updates(
        rate: rate, margin: 0, trainsBiases: trainsBiases, order: .cyclic, limit: 500, &random)
      return (problem, updates)
    }
    for (name, output, trainsBiases) in [
      ("withTheBiasTrained", initialOutput, true), ("fromMinusOne", -1, false),
    ] {
      let (_, updates) = try run(from: output, trainsBiases: trainsBiases)
      cases.note(name, "v⁰ = \(output): \(updates > 500 ? "more than 500" : "\(updates)") nonzero updates")
    }
    let (problem, updates) = try run(from: initialOutput, trainsBiases: false)
    try cases.require(
      "nonzero updates ≤ 20R_z²/c²",
      at: ["d": 1, "n": 1, "w": 1, "b": 0, "v⁰": initialOutput, "γ": rate, "β": 0, "bias trained": "no"],
      Rational(updates), .atMost, 20 * problem.ratio, replay: hingeReplay(initialOutput))
    try cases.leaveOpen("d = n = 1, 𝒳 = {1}, f = 1, w = 1, b = 0, v⁰ = \(initialOutput), γ = \(rate), β = 0")
  }
}

/// A command that runs the descent on the one input and prints the number of nonzero updates, and 20R_z²/c².
private func hingeReplay(_ output: Rational) -> String {
  """
  python3 -c "from fractions import Fraction as F; from itertools import accumulate, repeat, takewhile; g = F(1, 500); \
  step = lambda p, _: (p[0] + g*max(p[1], 0), p[1] + g*p[0]*(p[1] >= 0)); \
  print(len(list(takewhile(lambda p: p[0]*max(p[1], 0) < 0, accumulate(repeat(0, 500), step, initial=(F('\(output)'), F(1)))))), 20)"
  """
}

/// Runs every problem in scope and compares the number of nonzero updates with `bound(R_z², c²)`.
package func checkLemma2Corrected(
  _ scope: Scope, _ progress: ProgressCallback? = nil,
  bound: (_ embeddingSquared: Rational, _ marginSquared: Rational) -> Rational
) throws -> Finding {
  try Cases.finding(scope, progress, method: "exact rational SGD of both layers") { cases in
    let largest = scope.dimension(quick: 3, standard: 4, deep: 5)
    // A run may make some 10 R_z²/c² updates, whose digits add up.
    let largestRatio = Rational(scope.choice(quick: 16, standard: 32, deep: 64))
    var random = RandomNetworks(seed: scope.seed)
    let parities = try (1...largest).compactMap { try HingeInstance(parityOf: $0) }
    var others: [HingeInstance] = []
    for _ in 0..<scope.choice(quick: 20, standard: 100, deep: 1000) {
      let problem = try HingeInstance(dimension: random.integer(in: 1...min(largest, 3)), &random)
      if let problem, problem.ratio <= largestRatio { others.append(problem) }
    }
    var runs = 0
    try cases.each(nil, in: parities + others) { problem in
      let limit = bound(problem.embeddingSquared, problem.marginSquared)
      let rate = problem.largestDyadicRate
      let most = 4 * problem.embeddingSquared * rate
      for margin in [most, most / 64] {
        precondition(problem.allows(rate: rate, margin: margin), "the assumptions of the lemma hold")
        for (order, trainsBiases) in HingeOrder.allCases.flatMap({ [($0, false), ($0, true)] }) {
          let updates = try problem.updates(
            rate: rate, margin: margin, trainsBiases: trainsBiases, order: order, limit: limit, &random)
          runs += 1
          try cases.require(
            "nonzero updates ≤ 20R_z²/c²",
            at: [
              "network": "\(problem.network)", "R_z²": problem.embeddingSquared, "c²": problem.marginSquared,
              "γ": rate,
              "β": margin, "order": "\(order)", "bias trained": trainsBiases ? "yes" : "no",
            ], Rational(updates), .atMost, limit,
            replay: problem.replay(rate: rate, margin: margin, trainsBiases: trainsBiases, updates: updates))
          if updates > 0 {
            cases.slack(
              "20R_z²/c² over the updates", (20 * problem.ratio / Rational(updates)).approximation,
              at: "d = \(problem.network.dimension), \(updates) updates")
          }
        }
      }
    }
    cases.covering(
      "parities d ≤ \(largest) and \(others.count) random separable problems d ≤ \(min(largest, 3)), "
        + "R_z²/c² ≤ \(largestRatio) (seed \(scope.seed)); \(runs) runs")
  }
}

extension HingeInstance {
  /// A command that runs the descent, always on the input of least yN(x), and prints its updates up to `updates`, and 20R_z²/c².
  fileprivate func replay(rate: Rational, margin: Rational, trainsBiases: Bool, updates: Int) -> String {
    let w = network.weights.map { "[" + $0.map { "F('\($0)')" }.joined(separator: ", ") + "]" }.joined(
      separator: ", ")
    let b = network.biases.map { "F('\($0)')" }.joined(separator: ", ")
    let samples = zip(inputs, labels).map { "(\($0.coordinates), \($1))" }.joined(separator: ", ")
    return """
      python3 -c "from fractions import Fraction as F
      W, B, S, g, beta = [\(w)], [\(b)], [\(samples)], F('\(rate)'), F('\(margin)'); v, n = [F(0)]*len(B), 0
      Z = lambda x: [sum(p*q for p, q in zip(r, x)) + c for r, c in zip(W, B)]
      A = lambda s: s[1]*sum(q*max(z, 0) for q, z in zip(v, Z(s[0])))
      while n < \(updates) and A(min(S, key=A)) < beta:
        x, y = min(S, key=A); z = Z(x); u = list(v); n += 1
        for i in range(len(B)):
          v[i] += g*y*max(z[i], 0)
          if z[i] >= 0: W[i] = [p + g*y*u[i]*q for p, q in zip(W[i], x)]; B[i] += g*y*u[i]*\(trainsBiases ? 1 : 0)
      print(n, F('\(20 * ratio)'))"
      """
  }
}
