// For i.i.d. weights from a distribution D that is symmetric about 0, and one noiseless step from v = 0,
//
//   E_w f(x) N¹(x) = γ n GAL_v   for every x,   GAL_v = E_w (E_x χ(x) ReLU(w·x + b))².
//
// Why: neuron i contributes γ v(w) f(x) ReLU(w·x + b) with v(w) = E_x χ(x) ReLU(w·x + b). Flipping the signs
// of the coordinates of w by x keeps the law of w, takes w·x to w_1 + … + w_d and, as χ picks up f(x), v(w)
// to f(x) v(w). So the expectation does not depend on x, and its average over x is E_w v(w) · E_x f(x)
// ReLU(w·x + b).
//
// Checked: both sides for every x by enumeration of every w in the support of D, with its probability; GAL_v
// from its definition; for perturbed weights both sides enclosed (MarginIdentity_PerturbedWeights.swift). n and γ enter both sides as the same factor, so one neuron and γ = 1 decide.

package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let marginIdentityDiscreteWeights = Row(
    id: "new-margin-identity", paper: .sharper,
    title: "expected one-step margin is γ n GAL_v, every x",
    text: """
      For hidden weights i.i.d. from a distribution invariant under sign flips, biases all b, and one \
      noiseless step of gradient descent from v = 0 with the correlation loss: E_w f(x) N¹(x) = γ n GAL_v \
      for every x, where GAL_v is the output-weight gradient alignment E_w (E_x χ(x) ReLU(w·x + b))².
      """,
    place: "margin identity",
    method:
      """
      Both sides for every x by enumeration of every w, several discrete distributions and rational biases; for perturbed weights the \
      left by normal means, the right by the square-wave integral.
      """,
    argued:
      "linearity over the n neurons; for distributions that are not listed, the change of variables w ↦ w∘x",
    expected: .verified,
    check: { scope, progress in
      try checkMarginIdentity(scope, progress, distributions: marginIdentityDistributions) { $0 }
    })
}

/// The distributions of the check: signs, zeros, two magnitudes, a repeated value, fractions.
package let marginIdentityDistributions: [WeightDistribution] = [
  .rademacher, .sparse(Rational(1, 2)), .sparse(Rational(1, 3)), .values([-2, -1, 1, 2]),
  .values([-3, -1, 1, 3]),
  .values([-3, -1, -1, 1, 1, 3]), .values([Rational(-3, 2), 0, Rational(3, 2)]),
]

/// Compares `E_w f(x) N¹(x)` of one neuron with `claim(GAL_v)`, for perturbed weights with `perturbedFactor·GAL_v`.
package func checkMarginIdentity(
  _ scope: Scope, _ progress: ProgressCallback? = nil, distributions: [WeightDistribution],
  perturbedFactor: Rational = 1, claim: (_ alignment: Rational) -> Rational
) throws -> Finding {
  let largest = scope.dimension(quick: 5, standard: 8, deep: 9)
  let method = "enumeration of all pairs (w, x)"
  let biases: [Rational] = [-1, 0, Rational(1, 3), Rational(5, 2)]
  let cases = distributions.flatMap { distribution in biases.map { (distribution, $0) } }
  for d in 1...largest {
    let sums = try concurrently(cases.count) {
      NeuronEnumeration(cases[$0].0, bias: cases[$0].1, dimension: d)
    }
    for ((distribution, bias), sum) in zip(cases, sums) {
      let right = claim(sum.alignment)
      for (x, left) in sum.margins.enumerated() where left != right {
        let input = SignVector(dimension: d, negatives: UInt64(x))
        return .refuted(
          by: Counterexample(
            parameters: "d = \(d), weights \(distribution), b = \(bias), x = \(input), n = 1, γ = 1",
            claim: "E_w f(x) N¹(x) = γ n GAL_v", left: "E_w f(x) N¹(x) = \(left)", right: "GAL_v = \(right)",
            replay:
              "verify alignment --dimension \(d) --weights \(distribution) --bias \(bias)"),
          method: method)
      }
    }
    progress?(Double(d) / Double(largest))
  }
  let perturbed = try checkPerturbedMargins(scope, factor: perturbedFactor)
  if let failure = perturbed.failure { return failure }
  let list = distributions.map(\.description).joined(separator: ", ")
  return Finding(
    .verified, scope: "1 ≤ d ≤ \(largest), every w and x, b ∈ {−1, 0, 1/3, 5/2}, weights \(list)",
    method: method, evidence: [EvidenceItem("perturbedWeights", perturbed.scope)])
}

/// Both sides of the identity for one neuron, by visiting every w in the support and every x.
private struct NeuronEnumeration {
  /// `E_w f(x) v(w) ReLU(w·x + b)` for every x.
  let margins: [Rational]
  /// `E_w v(w)²`.
  let alignment: Rational

  init(_ distribution: WeightDistribution, bias: Rational, dimension: Int) {
    let atoms = distribution.atoms ?? []
    let scale = atoms.reduce(bias.denominator) { Integer.leastCommonMultiple($0, $1.value.denominator) }
    let outcomes = atoms.reduce(Integer(1)) { Integer.leastCommonMultiple($0, $1.probability.denominator) }
    func word(_ value: Rational) -> Int {
      guard let word = value.numerator.machineWord else {
        preconditionFailure("the values are small fractions")
      }
      return word
    }
    let values = atoms.map { word($0.value * Rational(scale)) }
    let counts = atoms.map { word($0.probability * Rational(outcomes)) }
    let offset = word(bias * Rational(scale))
    // |z| ≤ M, so |Σ_x χ ReLU| ≤ 2^d M, and the sums over w, of total weight D^d, are at most D^d 4^d M².
    let reach = Integer(abs(offset) + dimension * (values.map(abs).max() ?? 0))
    let total = outcomes.power(dimension)
    precondition((total * reach * reach << (2 * dimension)).bitLength <= 62, "the sums fit a word")

    var margins = [Int](repeating: 0, count: 1 << dimension)
    var alignment = 0
    var products = [Int](repeating: 0, count: 1 << dimension)
    func visit(_ coordinate: Int, weight: Int) {
      guard coordinate < dimension else {
        var correlation = 0
        for (x, z) in products.enumerated() { correlation += (1 - 2 * (x.nonzeroBitCount & 1)) * max(z, 0) }
        alignment += weight * correlation * correlation
        for (x, z) in products.enumerated() {
          margins[x] += weight * correlation * (1 - 2 * (x.nonzeroBitCount & 1)) * max(z, 0)
        }
        return
      }
      for (value, count) in zip(values, counts) {
        for x in products.indices { products[x] += x >> coordinate & 1 == 0 ? value : -value }
        visit(coordinate + 1, weight: weight * count)
        for x in products.indices { products[x] -= x >> coordinate & 1 == 0 ? value : -value }
      }
    }
    for x in products.indices { products[x] = offset }
    visit(0, weight: 1)
    let squaredScale = Rational(scale * scale * total)
    self.margins = margins.map { Rational($0) / (squaredScale * Rational(Integer.powerOfTwo(dimension))) }
    self.alignment = Rational(alignment) / (squaredScale * Rational(Integer.powerOfTwo(2 * dimension)))
  }
}
