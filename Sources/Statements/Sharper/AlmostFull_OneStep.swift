// Parities of d − 1, d − 2 or d − 3 of the coordinates are learned by one step. Core: the closed forms of Δ_{d,d−a,b} from below, and Bernstein's exponent at
// the exponent (1 + ln 2)d. Cases: |Δ| exactly, certified neuron counts, and exact steps at every input.

package import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let almostFullOneStep = Row(
    id: "new-almost-full", paper: .sharper, title: "almost-full parities are learned in one step",
    text: """
      One noiseless step of gradient descent (correlation loss, v⁰ = 0, Rademacher w) on n neurons learns the parity of d − a of the \
      coordinates, sign N¹(x) = x_1⋯x_{d−a} for every x except with probability at most e^(−d): with the bias −1 for odd d and −2, 0, −2 (a = 1, 2, 3) for \
      even d, if n ≥ 11.5 d⁵ (a = 1, d ≥ 3), n ≥ 11.5 d⁵ (a = 2, d ≥ 4), n ≥ 1.23 d⁷ (a = 3, d ≥ 5); and for a = 1, d ≥ 3 already if n ≥ 335 d⁴ with a bias of order \
      √d: −2h with h = max(1, ⌊√(d/6)⌋) for even d, −(2h+1) with the largest h ≥ 0 such that 6h(h+1) ≤ d + 1 for odd d.
      """,
    place: "extends Theorem 4 to the parities of Definition 2",
    method:
      "Bernstein's inequality and the closed forms for all d; exact correlations, certified counts, exact steps.",
    expected: .derived,
    basis: .derivation(
      Derivation(
        for: "every d ≥ a + 2, a = 1, 2, 3, with these n",
        core: Certificate(
          parts: [
            ("mean", BernsteinExponent.mean), ("full", ClippedCorrelation.full),
            ("logarithm", BernsteinExponent.logarithm),
            ("exponent-1", .exponent("4941/12500/s^3", neurons: 10, "23/2", from: "17/10")),
            ("exponent-2", .exponent("4941/12500/s^3", neurons: 10, "23/2", from: "2")),
            ("exponent-3", .exponent("14823/12500/s^5", neurons: 14, "123/100", from: "11/5")),
          ] + AlmostFullParities.parts + AlmostFullParities.rootParts),
        premises: [.almostFullDelta, .corollary3SharperDeltaLowerBound],
        facts: [
          Fact.bernstein.applied(
            "n terms of variance at most d/2 that fall below their mean m by at most d + m"),
          .inputs, Fact.exponentialSeries.applied("exp(0.69315) is above its first nine terms"),
        ],
        argument: """
          Let f = x_1⋯x_{d−a}. x ↦ x∘w keeps x uniform, so v_i = γE_x f(x)ReLU(w_i·x + b) = γf(w_i)Δ, Δ = Δ_{d,d−a,b}; and the law of w is that of w∘x, so for every x \
          f(x)N¹(x) is γ|Δ| times a sum of n independent copies of Y = sign(Δ)f(w)ReLU(Σw_j + b), of mean μ = |Δ|. As b ≤ 0, E Y² ≤ E ReLU(Σw_j)² = d/2 and −Y ≤ d. \
          |Δ_{d,b(d)}| = 2^(1−d)C(d−2, ⌊d/2⌋−1) (part full) ≥ √(5/32)/√d (new-corollary-3-sharper) ≥ 0.39528/√d (part mean). By new-almost-full-delta and the parts \
          first-even … third-odd, |Δ| is at least 1/d, 1/d and 3/d² times it for a = 1, 2, 3: μ ≥ 0.39528d^(−3/2) and 1.18584d^(−5/2). With s = √d ≥ 1.7, 2, 2.2 Bernstein's \
          inequality at deviation nμ bounds P[ΣY_i ≤ 0] by exp(−1.69315d) (parts exponent-1 to exponent-3), and as 2 ≤ e^(0.69315) (part logarithm) the union over 2^d inputs \
          leaves e^(−d). \
          With the bias of order √d: |Δ_{d,d−1,b}| = 2^(1−d)C(d−2, ⌊d/2⌋−1−h)|b|/(d−2) (parts root-even, root-odd), and the binomial is at least 1 − 2h²/d, resp. \
          1 − 2h(h+1)/(d+1), of the middle one (parts quotient-even, quotient-odd with k = ⌊d/2⌋ − 1), at least 2/3 of it: h² ≤ d/6 for even d ≥ 6, h(h+1) ≤ (d+1)/6 for odd d. \
          Even d ≥ 6: h + 1 > √(d/6), so |b| = 2h ≥ √(d/6) (part height-even) and |Δ|² ≥ (5/(32d))(2/3)²(d/6)/(d−2)² ≥ (0.1075/d)² (part mean-even). Odd d: (h+1)(h+2) > \
          (d+1)/6, so b² ≥ 2(d+1)/27 (part height-odd) and |Δ| ≥ 0.0717/d (part mean-odd). Part exponent-root and the union as before. d = 4: the bias is −2, that of a = 1, and \
          335·4⁴ ≥ 11.5·4⁵.
          """)),
    check: { scope, progress in
      try checkAlmostFull(
        scope, progress, factors: [1: Rational(23, 2), 2: Rational(23, 2), 3: Rational(123, 100)], root: 335,
        rootMean: Rational(717, 10000))
    })
}

extension ProofScript {
  fileprivate static func exponent(
    _ mean: String, neurons power: Int, _ least: String, from start: String
  ) -> ProofScript {
    BernsteinExponent.script(neurons: power, atLeast: least, mean: mean, from: start)
  }
}

/// The bias for x_1⋯x_{d−a}, a = 1, 2, 3.
package func almostFullBias(_ d: Int, _ a: Int) -> Int { d & 1 == 1 ? -1 : -2 * (a & 1) }

/// The bias of order √d for x_1⋯x_{d−1}.
package func rootBias(_ d: Int) -> Int {
  var h = 0
  if d & 1 == 0 {
    while 6 * (h + 1) * (h + 1) <= d { h += 1 }
    return -2 * max(1, h)
  }
  while 6 * (h + 1) * (h + 2) <= d + 1 { h += 1 }
  return -(2 * h + 1)
}

/// A parity that a step is to learn, and what is said about it.
private struct AlmostFullCase: Sendable {
  let dimension, outside, bias: Int
  /// μ² is at least this.
  let squaredMean: Rational
  /// So many neurons suffice, as it is written and as it is.
  let words: String
  let neurons: Rational

  init(_ d: Int, _ a: Int, _ factor: Rational) {
    let power = a == 3 ? 7 : 5
    let scale: Rational = a == 3 ? 9 : 1
    (dimension, outside, bias) = (d, a, almostFullBias(d, a))
    squaredMean = Rational(5, 32) * scale / Rational(Integer(d).power(power - 2))
    words = "n(d) ≤ \(factor) d^\(power)"
    neurons = factor * Rational(Integer(d).power(power))
  }

  init(root d: Int, _ factor: Rational, mean: Rational) {
    (dimension, outside, bias) = (d, 1, rootBias(d))
    squaredMean = mean * mean / Rational(d * d)
    words = "n(d) ≤ \(factor) d^4"
    neurons = factor * Rational(Integer(d).power(4))
  }
}

/// Checks |Δ| from below, the certified counts and some steps at every input.
package func checkAlmostFull(
  _ scope: Scope, _ progress: ProgressCallback? = nil, factors: [Int: Rational], root: Rational,
  rootMean: Rational
) throws -> Finding {
  try Cases.finding(scope, progress, method: "exact correlations, certified counts, exact steps") { cases in
    func all(_ d: Int) -> [AlmostFullCase] {
      (1...3).filter { d >= $0 + 2 }.map { AlmostFullCase(d, $0, factors[$0] ?? 0) }
        + [AlmostFullCase(root: d, root, mean: rootMean)]
    }
    try cases.each("d", in: cases.dimensions(from: 3, quick: 60, standard: 200, deep: 600)) { d in
      for parity in all(d) { try checkCorrelation(cases, parity) }
    }
    let counted = cases.dimensions(from: 3, quick: 16, standard: 40, deep: 64).flatMap(all)
    try cases.each(
      nil, in: counted,
      computing: {
        try NeuronCount(
          dimension: $0.dimension, degree: $0.dimension - $0.outside, bias: Rational($0.bias),
          exponent: .unionBound)
      }
    ) { parity, count in try checkCount(cases, parity, count) }
    try checkSteps(cases)
    cases.covering("a = 1, 2, 3 and the bias of order √d")
  }
}

private func checkCorrelation(_ cases: Cases, _ parity: AlmostFullCase) throws {
  let (d, m, b) = (parity.dimension, parity.dimension - parity.outside, parity.bias)
  let mean = try Delta(dimension: d, degree: m, bias: Rational(b)).bySum()
  try cases.require(
    "Δ² ≥ its bound", at: ["d": d, "a": d - m, "b": b], mean * mean, .atLeast, parity.squaredMean,
    replay: "verify delta --dimension \(d) --degree \(m) --bias=\(b) --by sum")
  cases.slack(
    "Δ² over its bound, \(parity.words)", (mean * mean / parity.squaredMean).approximation,
    at: "d = \(d), a = \(d - m)")
}

private func checkCount(_ cases: Cases, _ parity: AlmostFullCase, _ count: NeuronCount) throws {
  let (d, b, margin) = (parity.dimension, parity.bias, count.certificate.margin)
  let replay = "verify neurons --dimension \(d) --degree \(margin.degree) --bias=\(b) --union-bound"
  precondition(count.certificate.holds, "a certificate does not hold at d = \(d)")
  try cases.require(
    "2·E Y² ≤ d", at: ["d": d, "a": parity.outside, "b": b], 2 * margin.secondMoment, .atMost, Rational(d),
    replay: replay)
  try cases.require(
    "−min Y ≤ d", at: ["d": d, "a": parity.outside, "b": b], -margin.minimum, .atMost, Rational(d),
    replay: replay)
  try cases.require(
    parity.words, at: ["d": d, "a": parity.outside, "b": b], Rational(count.neurons), .atMost, parity.neurons,
    replay: replay)
  cases.slack(
    "the sufficient n over the certified n(d), \(parity.words)",
    (parity.neurons / Rational(count.neurons)).approximation,
    at: "d = \(d), a = \(parity.outside)")
}

/// One step from the recorded seed 1 with the certified number of neurons, at all 2^d inputs.
private func checkSteps(_ cases: Cases) throws {
  let largest = cases.scope.dimension(quick: 7, standard: 9, deep: 12, atLeast: 5)
  guard largest >= 5 else { return }
  for d in 5...largest {
    for (a, b) in [
      (1, almostFullBias(d, 1)), (2, almostFullBias(d, 2)), (3, almostFullBias(d, 3)), (1, rootBias(d)),
    ] {
      let margin = try NeuronMargin(dimension: d, degree: d - a, bias: Rational(b))
      guard let n = try NeuronCount(margin, exponent: .unionBound).neurons.machineWord else { continue }
      let step = try OneStepDescent(dimension: d, degree: d - a, bias: Rational(b))
      let draws = try NeuronDraws(.rademacher, dimension: d, count: n, seed: 1)
      let found = try step.outputs(of: draws).separation()
      try cases.require(
        "0 < min_x f(x) N¹(x)", at: ["d": d, "a": a, "b": b, "n": n, "seed": 1], found.margin, .greater, 0,
        replay: "verify separate --dimension \(d) --degree \(d - a) --bias=\(b) --neurons \(n) --seed 1")
    }
  }
  cases.note(
    "steps", "every input is right after one step from seed 1 with the certified n, 5 ≤ d ≤ \(largest)")
}
