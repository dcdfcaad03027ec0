// Lemma 11 of arXiv 2002.07400 with Lemma 10 as corrected (twin reading): ψ̂(x) = (|r|/b)σ(w⁽¹⁾·x + b⁽¹⁾), b = 1/(8k). For a good w,
// ψ̂(x) = (|r|/b)σ(αuz/n + b) with z = √n Σ_A x_j: Lemma 10's features, good for a share ε/(8kα|r|) of the u, so the probability is
// Σ_w P(w)ε/(8kα(w)|r|) ≥ (1/(14√k))·ε/(8k²). The paper prints 2ε.
//
// Cases: for every class of good w at small (n, k), the first step exactly and ψ̂ at every x, u at the centre and the ends of the interval;
// α ≥ ¼; the exact probability against the bound for k ≥ 5; and at k = 7, n = 64k⁴ the features for the exact α of some |J|.

package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let lemma11FeaturesAfterFirstStep = Row(
    id: "lpn-lemma-11", paper: .sparseParities,
    title: "good neurons approximate ψ_r within ε",
    text: """
      In the twin reading, for odd r, |r| ≤ k, ψ_r(x) = max(0, |r| − sign(r)√nΣ_A x_j) and 0 < ε ≤ k|r|: with \
      probability at least ε/(112k^{2.5}) over w⁽⁰⁾ and u⁽⁰⁾ ~ U[−n/k, n/k], \
      |(|r|/b⁽⁰⁾)σ(w⁽¹⁾·x + b⁽¹⁾) − ψ_r(x)| ≤ ε for every x, where Lemma 9's form holds and α ≥ ¼.
      """,
    place: "Lemma 11, with Lemma 10 as corrected (twin reading)",
    method:
      "The exact first step of every class of good w at small n, every x; the exact probability; spot values of the regime.",
    expected: .derived, due: .verified,
    check: { scope, progress in try checkLemma11(scope, progress, errorShare: 1, leastZeros: 3) })
}

/// Checks that ψ̂ is within `errorShare·ε` of ψ_r for u in the good interval of ε, for w with at least `leastZeros`
/// zeros on A.
package func checkLemma11(
  _ scope: Scope, _ progress: ProgressCallback? = nil, errorShare: Rational, leastZeros: Int
) throws -> Finding {
  try Cases.finding(scope, progress, method: "exact first step, every input; exact probabilities") { cases in
    let sizes = scope.sizes(
      quick: [(5, 3), (7, 5)], standard: [(5, 3), (8, 3), (8, 5), (9, 7)],
      deep: [(5, 3), (9, 3), (10, 5), (11, 7)], smallest: (3, 3))
    try cases.each("every good w for (n, k)", in: sizes) { n, k in
      let planted = try PlantedParity(dimension: n, size: k)
      let good = classesOfTernaryWeights(dimension: n, size: k).filter { w in
        w.prefix(k).reduce(0, +) == 0 && w.prefix(k).count { $0 == 0 } >= leastZeros
      }
      try cases.each(nil, in: good) { w in try requireFeatures(cases, planted, w, errorShare: errorShare) }
      guard k >= 5 else { return }
      // P ≥ ε/(112k^{2.5}) on squares, per ε and at |r| = k, where it is least.
      let share = goodShare(dimension: n, size: k)
      try cases.require(
        "(P/ε)² ≥ 1/(112²k⁵)", at: ["n": n, "k": k, "r": k], share * share, .atLeast,
        1 / (Rational(112 * 112) * Rational(k).power(5)), replay: shareReplay(n, k))
    }
    try requireSpotFeatures(cases, errorShare: errorShare)
  }
}

/// The r and ε that are tried.
private func featureCases(size k: Int) -> [(r: Int, epsilon: Rational)] {
  stride(from: -k, through: k, by: 2).flatMap { r in
    [Rational(1, 10), 1, Rational(k * abs(r))].map { (r, $0) }
  }
}

/// α ≥ ¼, and the features of one w at every x.
private func requireFeatures(
  _ cases: Cases, _ planted: PlantedParity, _ w: [Int], errorShare: Rational
) throws {
  let (n, k) = (planted.dimension, planted.size)
  let neuron = FeatureNeuron(planted, weights: w)
  if neuron.alpha < Rational(1, 4) { try cases.leaveOpen("n = \(n), k = \(k), w = \(w): α < ¼") }
  for (r, epsilon) in featureCases(size: k) {
    for u in neuron.interval(r: r, epsilon: epsilon) {
      try cases.require(
        "max_x |ψ̂(x) − ψ_r(x)| ≤ \(errorShare)·ε",
        at: ["n": n, "k": k, "w": w, "r": r, "ε": epsilon, "u": u],
        neuron.error(r: r, output: u), .atMost, errorShare * epsilon,
        replay: PlantedReplay.features(
          n, k, weights: w,
          printing:
            "max(abs(psi(\(r), \(u), s) - max(0, \(abs(r)) - \(r.signum())*sum(s[:k]))) for s, y, p, q in X)"
        ))
      try cases.require(
        "|u| ≤ n/k", at: ["n": n, "k": k, "w": w, "r": r, "ε": epsilon], u.magnitude, .atMost,
        Rational(Integer(n), Integer(k)), replay: "python3 -c 'print(abs(\(u)), \(n)/\(k))'")
    }
  }
}

/// `P/ε` at |r| = k: `P(Σ_A w = 0, ≥ 3 zeros)·E 1/(8k²α)`.
package func goodShare(dimension n: Int, size k: Int) -> Rational {
  let window = ActiveWindow(dimension: n, bias: Rational(1, Integer(8 * k)))
  let onA = Rational(goodNeuronCounts(upTo: k)[k], Integer(3).power(k))
  return (0...n - k).reduce(0) { sum, c in
    let alpha = window.probability(shift: 0, coordinates: c) / 2
    let probability = Rational(binomial(n - k, c) << c, Integer(3).power(n - k))
    return sum + onA * probability / (Rational(8 * k * k) * alpha)
  }
}

private func shareReplay(_ n: Int, _ k: Int) -> String {
  PlantedReplay.command(
    """
    from fractions import Fraction as F; from math import comb; n, k = \(n), \(k); \
    a = lambda c: F(sum(comb(c, j) for j in range(c+1) if 0 < (c-2*j)/n**.5 + 1/(8*k) < 6), 2**(c+1)); \
    g = sum(comb(k, z)*comb(k-z, (k-z)//2) for z in range(3, k+1, 2)); \
    print(sum(F(g*comb(n-k, c)*2**c, 3**n)/(8*k*k*a(c)) for c in range(n-k+1))**2, F(1, 112**2*k**5))
    """)
}

/// The features at k = 7, n = 64·7⁴ for exact α of some |J|, where the dimension limit allows it.
private func requireSpotFeatures(_ cases: Cases, errorShare: Rational) throws {
  let (k, n) = (7, 64 * 7 * 7 * 7 * 7)
  guard n <= cases.scope.maximumDimension ?? n else { return }
  let window = ActiveWindow(dimension: n, bias: Rational(1, Integer(8 * k)))
  let counts = cases.scope.choice(
    quick: [0, 1, 100], standard: [0, 1, 100, 1001], deep: [0, 1, 100, 1001, 5000])
  try cases.each("k = 7, n = 64k⁴, |J|", in: counts) { c in
    let alpha = window.probability(shift: 0, coordinates: c) / 2
    if alpha < Rational(1, 4) { try cases.leaveOpen("k = 7, n = 64k⁴, |J| = \(c): α < ¼") }
    for (r, epsilon) in featureCases(size: k) {
      let features = FeatureApproximation(n: n, k: k, r: r, alpha: alpha, isCapped: false)
      for u in features.interval(epsilon: epsilon) {
        try cases.require(
          "max_z |(|r|/b)σ(αuz/n + b) − φ_r(z)| ≤ \(errorShare)·ε",
          at: ["n": n, "k": k, "|J|": c, "r": r, "ε": epsilon, "u": u], features.deviation(output: u),
          .atMost,
          errorShare * epsilon, replay: features.replay(output: u))
      }
    }
  }
}
