// For weights from any law on ℝ^d that sign flips of coordinates leave as it is. Why the identity: neuron i contributes γ a(w) f(x) ReLU(w·x + b) with a(w) = E_x χ(x) ReLU(w·x + b), and a(w∘x) = χ(x)a(w). Flipping the
// signs of the coordinates of w by x keeps the law of w, so the expectation is E_w a(w) ReLU(w_1 + … + w_d + b) for every x, and its average
// over x is E_w a(w)².
//
// Cases: both sides for every x by enumeration of every w in the support of D, with its probability, GAL_v from its definition; for perturbed
// weights the left side by normal means over all x' and r, the right by the square-wave integral. n and γ enter both sides as the same
// factor, so one neuron and γ = 1 decide.

internal import Enclosures
package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let marginIdentity = Row(
    id: "new-margin-identity", paper: .sharper,
    title: "expected one-step margin is γ n GAL_v, every x",
    text: """
      For hidden weights from a distribution on ℝ^d with finite E‖w‖² that flips of the signs of coordinates leave as it is, the same for \
      each neuron, biases all b, and one noiseless step of gradient descent from v = 0 with the correlation loss: E_w f(x) N¹(x) = γ n GAL_v \
      for every x, where GAL_v is the output-weight gradient alignment E_w (E_x χ(x) ReLU(w·x + b))².
      """,
    place: "margin identity",
    method:
      """
      Both sides for every x by enumeration of every w, several discrete distributions and rational biases; for perturbed weights the \
      left by normal means, the right by the square-wave integral.
      """,
    expected: .derived,
    basis: .derivation(
      Derivation(
        for: "every d ≥ 1, every law of w with finite E‖w‖² that sign flips keep, every x, n, γ and real b",
        argument: """
          Write a(w) = E_{x'} χ(x') ReLU(w·x' + b). The step leaves v_i = γ a(w_i), as the correlation loss −f N has that derivative, so \
          f(x) N¹(x) = γ Σ_i χ(x) a(w_i) ReLU(w_i·x + b), integrable since a and ReLU are at most |b| + √d‖w‖. Substituting x' ↦ x'∘x under E_{x'}, which \
          permutes the cube, a(w∘x) = E_{x'} χ(x') ReLU(w·(x'∘x) + b) = χ(x) a(w), as χ(x'∘x) = χ(x') χ(x). Substituting w ↦ w∘x under E_w, which \
          keeps the law, E_w χ(x) a(w) ReLU(w·x + b) = E_w χ(x)² a(w) ReLU(Σ_j w_j + b): the same for every x. So it is its own mean over uniform x, \
          E_w a(w) E_x χ(x) ReLU(w·x + b) = E_w a(w)² = GAL_v. The n neurons have the same law: γ n GAL_v.
          """)),
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
  try Cases.finding(scope, progress, method: "enumeration of all pairs (w, x)") { cases in
    let neurons = distributions.flatMap { distribution in
      [-1, 0, Rational(1, 3), Rational(5, 2)].map { (distribution, $0) }
    }
    let dimensions = cases.dimensions(from: 1, quick: 5, standard: 8, deep: 9)
    try cases.each("d", in: dimensions, cost: { Double(1 << (3 * $0)) }) { d in
      try cases.each(nil, in: neurons, computing: { MarginEnumeration($0.0, bias: $0.1, dimension: d) }) {
        neuron, sum in
        let (distribution, bias) = neuron
        for (x, left) in sum.margins.enumerated() {
          let input = SignVector(dimension: d, negatives: UInt64(x))
          try cases.require(
            "E_w f(x) N¹(x) = GAL_v, n = γ = 1",
            at: ["d": d, "weights": distribution, "b": bias, "x": input], left, .equal, claim(sum.alignment),
            replay: replay(distribution, bias, input))
        }
      }
    }
    let list = distributions.map(\.description).joined(separator: ", ")
    cases.covering("every w and x, b ∈ {−1, 0, 1/3, 5/2}, weights \(list)")
    try requirePerturbed(cases, factor: perturbedFactor)
  }
}

/// Both sides over every w in the support, as fractions.
private func replay(_ distribution: WeightDistribution, _ bias: Rational, _ x: SignVector) -> String {
  let atoms = (distribution.atoms ?? []).map { "(F(\"\($0.value)\"), F(\"\($0.probability)\"))" }
  return """
    python3 -c 'from fractions import Fraction as F; from itertools import product as P; from math import prod; d = \(x.dimension); \
    b = F("\(bias)"); X = list(P((1, -1), repeat=d)); r = lambda w, x: max(sum(a*c for a, c in zip(w, x)) + b, 0); \
    W = [([v for v, p in c], prod(p for v, p in c)) for c in P([\(atoms.joined(separator: ", "))], repeat=d)]; \
    a = [sum(prod(x)*r(w, x) for x in X)/F(2**d) for w, p in W]; x = \((1...x.dimension).map { x[$0] }); \
    print(sum(p*u*prod(x)*r(w, x) for u, (w, p) in zip(a, W)), sum(p*u*u for u, (w, p) in zip(a, W)))'
    """
}

/// The margins of perturbed weights against `factor·GAL_v` at every x; balls that are not narrow say nothing. The exact cases decide
/// the row's verdict, this is beside them.
private func requirePerturbed(_ cases: Cases, factor: Rational) throws {
  let largest = cases.scope.dimension(quick: 3, standard: 4, deep: 5, atLeast: 2)
  let narrow = Rational(1, .powerOfTwo(60))
  for (deviation, bias) in [
    (Rational(1, 2), Rational(0)), (Rational(1, 2), Rational(1, 3)), (2, 0), (2, Rational(1, 3)),
  ] {
    try cases.each(nil, in: Array(2...largest)) { d in
      let right =
        try factor
        * GradientAlignment(
          dimension: d, weights: .perturbed(deviation), bias: bias, activation: .relu, parameter: .output
        ).enclosure(digits: 12).ball(precision: 128)
      for (x, left) in perturbedMargins(dimension: d, deviation: deviation, bias: bias).enumerated() {
        let input = SignVector(dimension: d, negatives: UInt64(x))
        if left.upperBound - left.lowerBound > narrow {
          try cases.leaveOpen("d = \(d), weights perturbed:\(deviation), b = \(bias), x = \(input)")
        }
        try cases.require(
          "E_w f(x) N¹(x) = GAL_v, n = γ = 1",
          at: ["d": d, "weights": "perturbed:\(deviation)", "b": bias, "x": input], left.overlaps(right),
          left: left.enclosure(12), right: right.enclosure(12),
          replay: sampledReplay(deviation, bias, input))
      }
    }
  }
  cases.note(
    "perturbedWeights",
    "perturbed:1/2 and perturbed:2, 2 ≤ d ≤ \(largest), every x, b ∈ {0, 1/3}, both sides enclosed")
}

/// The left side over 20000 drawn w, and the right one.
private func sampledReplay(_ deviation: Rational, _ bias: Rational, _ x: SignVector) -> String {
  """
  python3 -c 'import random; from itertools import product as P; from math import prod; random.seed(0); d, b = \(x.dimension), \(bias); \
  X = list(P((1, -1), repeat=d)); r = lambda w, x: max(sum(a*c for a, c in zip(w, x)) + b, 0); \
  a = lambda w: sum(prod(x)*r(w, x) for x in X)/2**d; x = \((1...x.dimension).map { x[$0] }); \
  D = [[random.choice((1, -1)) + random.gauss(0, \(deviation)) for j in range(d)] for i in range(20000)]; \
  print(sum(a(w)*prod(x)*r(w, x) for w in D)/20000)'; \
  verify alignment --dimension \(x.dimension) --weights perturbed:\(deviation) --bias \(bias)
  """
}
