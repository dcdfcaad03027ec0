// Theorem 6: on any sequence of samples, hinge SGD with batch size 1 on both layers makes
// at most O(d³) nonzero updates; its proof yields 20·9·36²·d³ = 233280 d³.
//
// Run in floating point against an adversary that always presents the input with the smallest f(x)N(x), as
// long as its update is not zero. When none is left no sequence has another update; the number made until
// then is compared with the bound. The constants Ω(d⁴) and O(d^{−3.5}) are not printed; here n = 4 d⁴, σ =
// 1/(10d), γ = d^{−7/2}/n, β = 16 d² n γ.

internal import ExactNumbers
package import ExactParity
package import Ledger
internal import ParityTraining

extension Row {
  static let theorem6NonzeroUpdates = Row(
    id: "hdp-theorem-6", paper: .highDegreeParities, section: .section4,
    title: "hinge SGD makes at most O(d³) nonzero updates",
    text: """
      For σ ≤ C/d, n ≥ Ω(d⁴), n ≤ poly(d), 0 < γ ≤ O(d^{−3.5}) and 0 ≤ β ≤ 16d²nγ, batch-1 SGD on both \
      layers with the hinge loss L_β and the full parity as its target performs at most O(d³) nonzero \
      updates (233280 d³ with the proof's constants) on any sequence of samples, except with probability 3 \
      exp(−d) over the initialisation.
      """,
    place: "Theorem 6",
    method: "float training against an adversary that presents the worst input until every update is zero",
    expected: .derived, due: .supported,
    check: { scope, progress in try checkTheorem6(scope, progress) { 233_280 * $0 * $0 * $0 } })
}

/// Counts the nonzero updates that the adversary forces, beside `bound(d)`.
package func checkTheorem6(
  _ scope: Scope, _ progress: ProgressCallback? = nil, bound: (_ dimension: Int) -> Int
) throws -> Finding {
  let method = "adversarial order; both layers; n = 4 d⁴, σ = 1/(10d), γ = d^(−7/2)/n, β = 16 d² n γ"
  return try Cases.finding(scope, progress, method: method) { cases in
    let dimensions = cases.dimensions(from: 4, quick: 4, standard: 5, deep: 8)
    let seeds = scope.choice(quick: 1, standard: 2, deep: 10)
    try cases.each("d", in: dimensions, cost: { Double(1 << (2 * $0)) }) { d in
      // Some four times what the runs take; beyond it the adversary has not been exhausted.
      let patience = 400 * d * d * d
      let counts = try concurrently(seeds) {
        try adversarialUpdates(dimension: d, seed: scope.seed &+ UInt64($0), patience: patience)
      }
      cases.note(
        "updates",
        "d = \(d): \(counts.map { $0.map(String.init) ?? "more than \(patience)" }.joined(separator: ", ")), bound \(bound(d))"
      )
      for (index, count) in counts.enumerated() {
        let seed = scope.seed &+ UInt64(index)
        guard let count else { try cases.leaveOpen("d = \(d), seed \(seed)") }
        try cases.support(
          "nonzero updates ≤ bound", at: ["d": d, "seed": seed], Rational(count), .atMost, Rational(bound(d)),
          replay: replay(d, seed: seed))
      }
    }
    cases.covering("\(seeds) seeds from \(scope.seed), the worst input at every step")
    cases.note(
      "confidence",
      "\(seeds) of \(seeds) runs in each dimension; a failure rate of more than "
        + "1 − 0.05^(1/\(seeds * dimensions.count)) over the dimensions is excluded at level 95 %")
  }
}

/// The adversary in a few lines of Python, with draws of its own; a minute at d = 4.
private func replay(_ d: Int, seed: UInt64) -> String {
  """
  python3 -c 'import random; from itertools import product as P; from math import prod
  d = \(d); n = 4*d**4; g = d**-3.5/n; k = 0; random.seed(\(seed)); v = [0.0]*n; X = [(*x, 1) for x in P((1, -1), repeat=d)]
  W = [[random.choice((1, -1)) + random.gauss(0, 1/(10*d)) for j in range(d)] + [-(d % 2)] for i in range(n)]
  while True:
    A = [[max(0, sum(a*c for a, c in zip(w, x))) for w in W] for x in X]
    m, x, a = min((prod(x)*sum(s*t for s, t in zip(v, a)), x, a) for x, a in zip(X, A))
    if m >= 16*d*d*n*g: break
    k += 1; y = g*prod(x)
    W = [[c + y*s*z for c, z in zip(w, x)] if t > 0 else w for w, s, t in zip(W, v, a)]
    v = [s + y*t for s, t in zip(v, a)]
  print(k, 233280*d**3)'
  """
}
