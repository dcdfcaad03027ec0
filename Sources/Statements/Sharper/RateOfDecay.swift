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
  try Cases.finding(scope, progress, method: "GAL ≤ K M^{d−2}, on lattices GAL ≤ (2 + ln(da))² M^d") {
    cases in
    let largest = scope.dimension(quick: 401, standard: 1001, deep: 2001, atLeast: 3)
    let dimensions = Set([3, 5, 21, 101, largest | 1]).filter { $0 <= max(3, largest) }.sorted()
    cases.covering("odd d ∈ \(dimensions) for continuous weights")
    let continuous: [WeightDistribution] = [
      .gaussian, .perturbed(Rational(1, 10)), .perturbed(Rational(1, 2)), .perturbed(2),
    ]
    try cases.each(nil, in: continuous) { weights in
      for d in dimensions { try requireContinuous(cases, d, weights, isLast: d == dimensions.last, rate) }
    }
    let uniform = WeightDistribution.uniform(Rational(1, 2))
    let constant = try RateConstant.value(uniform, precision: 100).ball(precision: 100)
    cases.note(
      "\(uniform)", "M in \(try rate(uniform, 16).enclosure(12)), K in \(constant.enclosure(8))")
    let small = min(scope.dimension(quick: 21, standard: 61, deep: 101, atLeast: 3), largest) | 1
    cases.covering("odd d ∈ \(Set([3, 11, small]).sorted()) on lattices, zero bias, full parity")
    for (weights, expected, magnitude) in [
      (.sparse(Rational(1, 3)), Rational(2, 3), 1), (.sparse(Rational(1, 10)), Rational(9, 10), 1),
      (.values([-2, -1, 1, 2]), Rational(25, 32), 2), (.values([-3, -1, 1, 3]), 1, 3),
    ] as [(WeightDistribution, Rational, Int)] {
      try cases.require(
        "M = \(expected)", at: ["": weights], .agree(digits: 15), upTo: 64,
        replay: "verify rate --weights \(weights)"
      ) { _ in (try rate(weights, 20), Ball(expected, precision: 160)) }
      for d in Set([3, 11, small]).sorted() {
        let value = try stepAlignment(d, weights).exact()
        try cases.require(
          "GAL ≤ (2 + ln(da))²M^d", at: ["d": d, "": weights], .atMost, from: 16, upTo: 64,
          replay: stepCommand(d, weights)
        ) { digits in
          let logarithm = Ball(d * magnitude, precision: 8 * digits).logarithm
          return (
            Ball(value, precision: 8 * digits),
            (2 + logarithm).power(2) * (try rate(weights, digits)).power(d)
          )
        }
      }
      cases.note("\(weights)", "M = \(expected)")
    }
  }
}

/// `GAL ≤ K M^{d−2}` at one d, and for the last one how near `GAL^{1/d}` is to M.
private func requireContinuous(
  _ cases: Cases, _ d: Int, _ weights: WeightDistribution, isLast: Bool,
  _ rate: (_ weights: WeightDistribution, _ digits: Int) throws -> Ball
) throws {
  func constant(_ digits: Int) throws -> Ball {
    try RateConstant.value(weights, precision: 8 * digits).ball(precision: 8 * digits)
  }
  let question = try stepAlignment(d, weights)
  let found = try cases.require(
    "GAL ≤ K M^{d−2}", at: ["d": d, "": weights], .atMost, from: 12, upTo: 48,
    replay: "\(stepCommand(d, weights)); verify rate --weights \(weights)"
  ) { digits in
    (try question.bySquareWaves(digits: digits), try constant(digits) * rate(weights, digits).power(d - 2))
  }
  guard isLast else { return }
  let m = try rate(weights, 16)
  let root = exp(log(found.left.approximation) / Double(d)) / m.approximation
  cases.note(
    "\(weights)",
    "M in \(m.enclosure(12)), K in \(try constant(16).enclosure(8)); GAL^{1/d}/M ≈ \(root) at d = \(d)")
}
