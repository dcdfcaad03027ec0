// Lemma 11 of arXiv 2002.07400 with Lemma 10 as corrected (twin reading): ψ_r(x) = max(0, |r| − sign(r)√n Σ_A x_j),
// ψ̂(x) = (|r|/b)σ(w⁽¹⁾·x + b⁽¹⁾), b = 1/(8k), 0 < ε ≤ k|r|. With probability at least ε/(112k^{2.5}) over w⁽⁰⁾, u⁽⁰⁾
// ~ U[−n/k, n/k], |ψ̂(x) − ψ_r(x)| ≤ ε for every x (printed: 2ε), where Lemma 9's form holds (k ≥ 7 for its 1/(14√k))
// and α ≥ ¼.
//
// For a good w, ψ̂(x) = (|r|/b)σ(αuz/n + b) with z = √n Σ_A x_j: Lemma 10's features, good for a share ε/(8kα|r|) of
// the u, so the probability is Σ_w P(w)ε/(8kα(w)|r|) ≥ (1/(14√k))·ε/(8k²).
//
// Checked: for every class of good w at small (n, k), the first step exactly and ψ̂ at every x, u at the centre and
// the ends of the interval; α ≥ ¼; the exact probability against the bound for k ≥ 5; and at k = 7, n = 64k⁴ the
// features for the exact α of some |J|.

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
    expected: .verified,
    check: { scope, progress in try checkLemma11(scope, progress, errorShare: 1, leastZeros: 3) })
}

/// Checks that ψ̂ is within `errorShare·ε` of ψ_r for u in the good interval of ε, for w with at least `leastZeros`
/// zeros on A.
package func checkLemma11(
  _ scope: Scope, _ progress: ProgressCallback? = nil, errorShare: Rational, leastZeros: Int
) throws -> Finding {
  let sizes = scope.sizes(
    quick: [(5, 3), (7, 5)], standard: [(5, 3), (8, 3), (8, 5), (9, 7)],
    deep: [(5, 3), (9, 3), (10, 5), (11, 7)], smallest: (3, 3))
  let method = "exact first step, every input; exact probabilities"
  var features = 0
  for (index, (n, k)) in sizes.enumerated() {
    let planted = try PlantedParity(dimension: n, size: k)
    for w in classesOfTernaryWeights(dimension: n, size: k)
    where w.prefix(k).reduce(0, +) == 0 && w.prefix(k).count(where: { $0 == 0 }) >= leastZeros {
      try Task.checkCancellation()
      let neuron = FeatureNeuron(planted, weights: w)
      guard neuron.alpha >= Rational(1, 4) else {
        return Finding(.undecided, scope: "n = \(n), k = \(k), w = \(w)", method: "α = \(neuron.alpha) < ¼")
      }
      for (r, epsilon) in featureCases(size: k) {
        for u in neuron.interval(r: r, epsilon: epsilon) {
          let error = neuron.error(r: r, output: u)
          features += 1
          guard error > errorShare * epsilon || u.magnitude > Rational(Integer(n), Integer(k)) else {
            continue
          }
          return .refuted(
            by: Counterexample(
              parameters: "n = \(n), k = \(k), w = \(w), r = \(r), ε = \(epsilon), u = \(u)",
              claim: "|ψ̂(x) − ψ_r(x)| ≤ \(errorShare)·ε for every x, |u| ≤ n/k",
              left: "max_x |ψ̂ − ψ_r| = \(error)",
              right: "\(errorShare * epsilon)", replay: "verify check lpn-lemma-11"), method: method)
        }
      }
    }
    // P ≥ ε/(112k^{2.5}) on squares, per ε and at |r| = k, where it is least.
    let share = goodShare(dimension: n, size: k)
    guard k < 5 || share * share * Rational(112 * 112) * Rational(k).power(5) >= 1 else {
      return .refuted(
        by: Counterexample(
          parameters: "n = \(n), k = \(k), r = k", claim: "P ≥ ε/(112k^{2.5})", left: "P/ε = \(share)",
          right: "1/(112·\(k)^{2.5})", replay: "verify check lpn-lemma-11"), method: method)
    }
    progress?(Double(index + 1) / Double(sizes.count))
  }
  let spots = try spotFeatures(scope, errorShare: errorShare)
  guard let spots else {
    return Finding(.undecided, scope: "k = 7, n = 64k⁴", method: "a spot value of the regime is not within ε")
  }
  return Finding(
    .verified,
    scope:
      "every good w for (n, k) ∈ \(written(sizes))" + spots,
    method: method,
    evidence: [EvidenceItem("features", "\(features), each at every x; P against the bound for k ≥ 5")])
}

/// The r and ε that are tried.
private func featureCases(size k: Int) -> [(r: Int, epsilon: Rational)] {
  stride(from: -k, through: k, by: 2).flatMap { r in
    [Rational(1, 10), 1, Rational(k * abs(r))].map { (r, $0) }
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

/// The features at k = 7, n = 64·7⁴ for exact α of some |J|; `nil` where one is not within the error or α < ¼, empty past
/// the dimension limit.
private func spotFeatures(_ scope: Scope, errorShare: Rational) throws -> String? {
  let (k, n) = (7, 64 * 7 * 7 * 7 * 7)
  guard n <= scope.maximumDimension ?? n else { return "" }
  let counts = scope.choice(quick: [0, 1, 100], standard: [0, 1, 100, 1001], deep: [0, 1, 100, 1001, 5000])
  let window = ActiveWindow(dimension: n, bias: Rational(1, Integer(8 * k)))
  for c in counts {
    try Task.checkCancellation()
    let alpha = window.probability(shift: 0, coordinates: c) / 2
    guard alpha >= Rational(1, 4) else { return nil }
    for (r, epsilon) in featureCases(size: k) {
      let features = FeatureApproximation(n: n, k: k, r: r, alpha: alpha, isCapped: false)
      for u in features.interval(epsilon: epsilon)
      where features.deviation(output: u) > errorShare * epsilon { return nil }
    }
  }
  return "; k = 7, n = 64k⁴, |J| ∈ \(counts)"
}
