// Theorem 4.1 without noise, with the constant that its proof yields. Core: Hoeffding's exponent n/(2592 d³) is at least 2d for
// n ≥ 5184 d⁴, and 2^d ≤ e^d. Cases: for small n, where that bound says nothing, the exact probability over all hidden layers
// against 2^d (E z^Y)^n, Chernoff's bound, which it must obey.

package import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let theorem4Part1OneStepSeparates = Row(
    id: "hdp-theorem-4-1", paper: .highDegreeParities, section: .section4,
    title: "5184 d⁴ neurons learn the parity in one step",
    text: """
      For every d > 1: after one noiseless step of gradient descent from v⁰ = 0 with the correlation loss, \
      Rademacher weights, bias b(d) and n ≥ 5184 d⁴ neurons, sign N¹(x) = f(x) for all x except with \
      probability at most exp(−d) over the initialization. (The paper has n ≥ Ω(d⁴) and 2·exp(−d); 5184 is \
      what its proof yields.)
      """,
    place: "Theorem 4, part 1",
    method: """
      Hoeffding's inequality and the union bound for all d; for small n the exact probability over all hidden \
      layers (d = 2, 3, 4, multisets of weight vectors) against Chernoff's 2^d (E z^Y)^n.
      """,
    expected: .derived,
    basis: .derivation(
      Derivation(
        for: "every d ≥ 2, every n ≥ 5184 d⁴",
        core: Certificate(parts: [
          ("mean", .theorem4Mean), ("range", .theorem4Range), ("exponent", .theorem4Exponent),
          ("inputs", .inputs),
        ]),
        premises: [.corollary3DeltaBounds, .equation14OutputWeightsAfterOneStep, .equation19ExpectedMargin],
        facts: [
          Fact.hoeffding.applied("n terms of range 4 sqrt(d), their mean 1/(18 d) below its expectation"),
          .inputs, .base,
        ],
        argument: """
          Let n = a d⁴, a ≥ 5184, and fix x. By (14), f(x) N¹(x)/γ is a sum of n independent terms f(x) χ(w_i) Δ ReLU(w_i·x + b(d)); \
          by (19) each has expectation Δ², and by Corollary 3 Δ² ≥ 1/(9d) (part mean). As b(d) ≤ 0, 0 ≤ ReLU ≤ d, so by Corollary 3 \
          a term is at most √d in absolute value, and its range at most 4√d (part range), the paper's; with that range Hoeffding's \
          inequality bounds P[f N¹ ≤ γn/(18d)] by exp(−n/(2592 d³)) ≤ exp(−2d) (part exponent). There are 2^d inputs, and \
          2^d e^(−2d) ≤ e^(−d) (part inputs with q = e). Elsewhere f N¹ > 0 on the whole cube. Hoeffding for Y itself needs 36 d⁴ \
          neurons, Bernstein 22 d³ (new-theorem-4-cubic).
          """)),
    check: { scope, progress in
      try checkTheorem4Part1(scope, progress) { margin, z, n in
        Rational(Integer.powerOfTwo(margin.dimension)) * margin.generatingFunction(at: z).power(n)
      }
    })
}

extension ProofScript {
  fileprivate static let theorem4Mean = ProofScript(
    "(1/(3*sqrt(d)))^2 = 1/(9*d)", for: "d >= 2", by: .bound("d", 0, .equal()))
  fileprivate static let theorem4Range = ProofScript(
    "2*(d*(1/sqrt(d))) <= 4*sqrt(d)", for: "d >= 2", by: .bound("d", 0, .positive()))
  fileprivate static let theorem4Exponent = ProofScript(
    "2*n*(1/(9*d) - 1/(18*d))^2/(4*sqrt(d))^2 = n/(2592*d^3) >= 2*d", for: "d >= 2, real a >= 5184",
    letting: ["n = a*d^4"], by: .bound("d", 0, .bound("a", 1, .equal())),
    .bound("d", 0, .bound("a", 1, .positive())))
}

/// Checks that the exact probability of a misclassified input is at most `bound(Y, z, n)`.
package func checkTheorem4Part1(
  _ scope: Scope, _ progress: ProgressCallback? = nil,
  bound: (_ margin: NeuronMargin, _ z: Rational, _ neurons: Int) -> Rational
) throws -> Finding {
  let sizes = [
    2: scope.choice(quick: 40, standard: 80, deep: 200), 3: scope.choice(quick: 19, standard: 26, deep: 36),
    4: scope.choice(quick: 7, standard: 12, deep: 17),
  ]
  return try Cases.finding(scope, progress, method: "all hidden layers, exact, against Chernoff's bound") {
    cases in
    try cases.requireExponentialBase()
    try cases.each(nil, in: cases.dimensions(from: 2, quick: 4, standard: 4, deep: 4)) { d in
      let margin = try NeuronMargin(dimension: d)
      let (z, largest) = (try NeuronCount(margin).z, sizes[d] ?? 1)
      var (failure, informative) = (Rational(1), 0)
      for n in 1...largest {
        failure = try margin.failureProbability(neurons: n)
        let limit = bound(margin, z, n)
        if limit < 1 { informative += 1 }
        try cases.require(
          "P_W[some x is misclassified] ≤ 2^d (E z^Y)^n", at: ["d": d, "n": n, "z": z], failure, .atMost,
          limit,
          replay: allLayersReplay(dimension: d, neurons: n))
      }
      cases.covering("every W with n ≤ \(largest) at d = \(d)")
      cases.note(
        "failureAtDimension\(d)",
        "n = \(largest): \(failure) (≈ \(roundedDown(failure, decimals: 6))); the bound is below 1 for \(informative) of the n ≤ \(largest)"
      )
    }
  }
}

/// A command that counts the hidden layers of n neurons that misclassify an input, out of all.
private func allLayersReplay(dimension d: Int, neurons n: Int) -> String {
  """
  python3 -c "from itertools import product; from math import prod; d, n = \(d), \(n); b = -(d % 2); \
  X = list(product((1, -1), repeat=d)); r = lambda w, x: max(sum(p*q for p, q in zip(w, x)) + b, 0); \
  v = lambda w: sum(prod(x)*r(w, x) for x in X); \
  print(sum(any(prod(x)*sum(v(w)*r(w, x) for w in W) <= 0 for x in X) for W in product(X, repeat=n)), 'of', 2**(d*n))"
  """
}
