// For zero bias and full parity, d odd ≥ 3: |Q| ≤ M := sup_t E sin²(tw) by Cauchy–Schwarz, so the integral gives
// GAL ≤ K M^{d−2}, K = π⁻²∫∫ Q²/(ts), for square-integrable φ; and GAL^{1/d} → M, since Q(t,t) comes as close to M as one likes.
//
// On a lattice (weights that are integers of magnitude at most a after scaling) S = w·x takes integers |n| ≤ R = da, and the
// finite trigonometric sum over 2R + 1 frequencies replaces the integral. The coefficients of the step are
// |ĝ_0| ≤ 1 and |ĝ_k| ≤ 1/((2R+1) sin(π|k|/(2R+1))) ≤ 1/(2|k|), |k| ≤ R, a geometric sum and sin(πx) ≥ 2x for x ≤ ½. So
// Σ|ĝ_k| ≤ 1 + H_R ≤ 2 + ln R, and GAL ≤ (2 + ln R)² M^d, ties included.

package import Enclosures
internal import ExactNumbers
package import ExactParity
internal import Foundation
package import Ledger

extension Row {
  static let rateOfDecay = Row(
    id: "new-alignment-rate", paper: .sharper,
    title: "GAL decays at the rate M = sup_t E sin²(tw)",
    text: """
      For zero bias, the full parity, d odd ≥ 3, the threshold neuron's alignment has GAL^{1/d} → M(D) := sup_t E sin²(tw) and \
      GAL ≤ K(D) M(D)^{d−2}, K = π⁻²∫∫ Q²/(ts) dt ds, for a square-integrable characteristic function. M is ½ for gaussian, \
      ½(1 + max_v −cos(v)e^{−σ²v²/2}) for perturbed:σ, ½(1 + max_v −cos(v)sin(√3σv)/(√3σv)) for uniform:σ, 1 − s for \
      sparse:s, 25/32 for {−2,−1,1,2}, 1 for {±1,±3}.
      """,
    place: "the rate at which the alignment decays",
    method: """
      M by certified global maximization or exactly, K in closed form; enclosures and exact values of GAL below K M^{d−2}, on \
      lattices below (2 + ln(da))² M^d; the limit shows in GAL^{1/d}/M.
      """,
    argued: """
      Cauchy–Schwarz for |Q| ≤ M, and the limit: continuity of Q near (t, t) with Q(t, t) close to M gives GAL^{1/d} from below \
      (as for L^p norms, p → ∞).
      """,
    expected: .enclosed, table: "rates",
    check: { scope, progress in
      try checkRateOfDecay(scope, progress) {
        try AlignmentRate($0).value(digits: $1).ball(precision: 8 * $1)
      }
    })
}

/// Requires GAL below the bounds with `rate`, at odd d up to the scope's.
package func checkRateOfDecay(
  _ scope: Scope, _ progress: ProgressCallback? = nil,
  rate: (_ weights: WeightDistribution, _ digits: Int) throws -> Ball
) throws -> Finding {
  let method = "GAL ≤ K M^{d−2}, on lattices GAL ≤ (2 + ln(da))² M^d"
  let largest = scope.dimension(quick: 401, standard: 1001, deep: 2001, atLeast: 3)
  let dimensions = Set([3, 5, 21, 101, largest | 1]).filter { $0 <= max(3, largest) }.sorted()
  let continuous: [WeightDistribution] = [
    .gaussian, .perturbed(Rational(1, 10)), .perturbed(Rational(1, 2)), .perturbed(2),
  ]
  var evidence: [EvidenceItem] = []
  for (index, weights) in continuous.enumerated() {
    let m = try rate(weights, 16)
    func constant(_ digits: Int) throws -> Ball {
      try RateConstant.value(weights, precision: 8 * digits).ball(precision: 8 * digits)
    }
    for d in dimensions {
      let question = try stepAlignment(d, weights)
      let found = try BallComparison.decided(.atMost, from: 12, upTo: 48) { digits in
        (
          try question.bySquareWaves(digits: digits),
          try constant(digits) * rate(weights, digits).power(d - 2)
        )
      }
      if let failure = rateFailure(d, weights, found, method: method) { return failure }
      if d == dimensions.last {
        let root = exp(log(found.left.approximation) / Double(d)) / m.approximation
        evidence.append(
          EvidenceItem(
            "\(weights)",
            "M in \(m.enclosure(12)), K in \(try constant(16).enclosure(8)); GAL^{1/d}/M ≈ \(root) at d = \(d)"
          ))
      }
    }
    progress?(Double(index + 1) / Double(continuous.count + 2))
  }
  let uniform = WeightDistribution.uniform(Rational(1, 2))
  evidence.append(
    EvidenceItem(
      "\(uniform)",
      "M in \(try rate(uniform, 16).enclosure(12)), K in \(try RateConstant.value(uniform, precision: 100).ball(precision: 100).enclosure(8))"
    ))
  let lattices: [(WeightDistribution, Rational, Int)] = [
    (.sparse(Rational(1, 3)), Rational(2, 3), 1), (.sparse(Rational(1, 10)), Rational(9, 10), 1),
    (.values([-2, -1, 1, 2]), Rational(25, 32), 2), (.values([-3, -1, 1, 3]), 1, 3),
  ]
  let small = min(scope.dimension(quick: 21, standard: 61, deep: 101, atLeast: 3), largest) | 1
  for (weights, expected, magnitude) in lattices {
    let m = try rate(weights, 20)
    let failure = Finding.unless(
      m.agrees(with: Ball(expected, precision: 160), digits: 15),
      Counterexample(
        parameters: "\(weights)", claim: "M = \(expected)", left: "M in \(m.enclosure(15))",
        right: "\(expected)", replay: "verify rate --weights \(weights)"), method: method)
    if let failure { return failure }
    for d in Set([3, 11, small]).sorted() {
      let value = try stepAlignment(d, weights).exact()
      let found = try BallComparison.decided(.atMost, from: 16, upTo: 64) { digits in
        let logarithm = Ball(d * magnitude, precision: 8 * digits).logarithm
        return (
          Ball(value, precision: 8 * digits), (2 + logarithm).power(2) * (try rate(weights, digits)).power(d)
        )
      }
      if let failure = rateFailure(d, weights, found, method: method) { return failure }
    }
    evidence.append(EvidenceItem("\(weights)", "M = \(expected)"))
  }
  return Finding(
    .enclosed,
    scope:
      "odd d ∈ \(dimensions) for continuous weights, odd d ≤ \(small) on lattices, zero bias, full parity",
    method: method, evidence: evidence)
}

/// The threshold neuron with zero bias and the full parity, by its bias.
package func stepAlignment(_ d: Int, _ weights: WeightDistribution) throws -> GradientAlignment {
  try GradientAlignment(dimension: d, weights: weights, activation: .step, parameter: .bias)
}

private func rateFailure(
  _ d: Int, _ weights: WeightDistribution, _ found: BallComparison, method: String
) -> Finding? {
  .unless(
    found.decision,
    Counterexample(
      parameters: "d = \(d), \(weights)", claim: "GAL ≤ bound",
      left: "GAL in \(found.left.enclosure(12))", right: "bound in \(found.right.enclosure(12))",
      replay: stepCommand(d, weights)), method: method)
}
