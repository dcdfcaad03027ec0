// Below the threshold one step learns: from the mean (new-margin-identity) to all 2^d inputs, by Bernstein's inequality for the margins of
// independent neurons, cut off where ‖g‖² > 9d. Cases: the inequalities between which the argument moves, at enclosures of GAL_v; the certified
// neuron count at σ = 0, an integer; one step in floating point with the number of neurons of the statement, beside the verdict.

package import Enclosures
package import ExactNumbers
package import ExactParity
internal import Foundation
package import Ledger

extension Row {
  static let sigmaLearns = Row(
    id: "new-sigma-learns", paper: .sharper,
    title: "one step learns all inputs: n ≥ 18 d^{5/2}/GAL_v, σ ≤ 1/3",
    text: """
      Let d ≥ 2, 0 ≤ σ ≤ 1/3, b = 0 for even and −1 for odd d, hidden weights s + σg with fair signs s and standard normal g, all independent, \
      v⁰ = 0, and one step of gradient descent on the output weights with the correlation loss, any rate. If 18 d^{5/2}/GAL_v ≤ n ≤ ½e^{1.9d}, then \
      sign N¹(x) = χ(x) for all 2^d inputs except with probability e^{−d}. With gradient noise N(0, τ²) on each output weight, \
      τ ≤ GAL_v√n/(15 d^{3/2}), and 59 for 18: except with probability 2e^{−d}. For σ² ≤ (4/π²)κ ln d/d, GAL_v ≥ d^{−1−κ}/20.2, so that n ≥ 364 d^{7/2+κ} \
      is enough without noise.
      """,
    place: "compare arXiv 2412.04910, Theorem 4",
    method: """
      The argument step by step by the kernel, its numbers in balls; GAL_v enclosed above its two uses at 300 pairs (d, σ); certified neuron \
      counts at σ = 0; one float step with the n of the statement at small d.
      """,
    expected: .derived,
    basis: .derivation(
      Derivation(
        for: "every d ≥ 2, 0 ≤ σ ≤ 1/3 and n in the range",
        core: Certificate(parts: SigmaLearns.parts), premises: [.sharpSigma, .marginIdentity],
        facts: [
          Fact.bernstein.applied("mu - Z <= B, mean 0, variance at most v"),
          Fact.chernoff.applied(
            "chi-square with d degrees of freedom beyond 9d: e^(-d(8 - ln 9)/2); its mean there is d P(chi^2_(d+2) > 9d) <= 9 d e^(-d(8 - ln 9)/2)"
          ),
          Fact.jensen.applied("(E_x |w.x + b|)^2 <= |w|^2 + b^2"),
          Fact.cauchySchwarz.applied("|w.x| <= |w| sqrt d"),
          Fact.gaussianTail.applied("the noise at one input, given the weights"),
          Fact.unionBound.applied("the 2^d inputs; the n neurons"),
          Fact.exponentialValues.applied(
            "e^(-58026/10000) <= 303/100000, e^(-98697/180000) >= 5778/10000, e^(-262/100) <= 73/1000"),
          Fact.logarithmValues.applied("l = ln 2 <= 69315/100000; l = ln 9 <= 21973/10000"),
          Fact.piBetween.applied("v = pi^5 <= 30603/100, pi^2 <= 98697/10000"),
        ],
        argument: """
          One neuron. With F(w) = E_x χ(x)ReLU(w·x+b), N¹ is the rate times ΣF(w_i)ReLU(w_i·x+b); write χ(x)N¹(x) ∝ ΣZ_i, Z = χ(x)F(w)ReLU(w·x+b). \
          F(w∘x) = χ(x)F(w), and the law of (s, g) is that of (s∘x, g∘x): the law of Z does not depend on x, E Z = E F² = GAL_v, and averaging over flips \
          of w, E Z² = E F²E_x ReLU(w·x+b)² ≤ E F²·½‖w‖², as b ≤ 0 and w·x is symmetric in x.

          Cut-off. A = {‖g‖² ≤ 9d} is kept by flips, so this holds given A too. P(A^c) ≤ e^{−2.9013d} (part tail). On A, ‖w‖ ≤ √d(1+3σ) ≤ 2√d (part \
          weights), |F| ≤ ½E_x|w·x+b| ≤ ½√(4d+1) as E_x χ·(affine) = 0, and 0 ≤ ReLU ≤ |w·x| ≤ 2d, so |Z| ≤ d√(4d+1) ≤ 2.1214d^{3/2} (part size). Put \
          μ = E[F²|A] ≥ GAL_v − E[F²1_{A^c}], and there F² ≤ ¼(‖w‖²+1) ≤ ¼(2d + 2σ²‖g‖² + 1): E[F²1_{A^c}] ≤ ¼(4d+1)e^{−2.9013d} (part outside). That is at \
          most ½·32e^{−π²d/36}/(π⁵(10d/9+2)): at d = 2 by part start, and from d to d+1 the ratio of the two sides falls (parts step and falling); so at \
          most ½GAL_v by new-sharp-sigma at σ² ≤ 1/9, and μ ≥ ½GAL_v. μ ≤ GAL_v/P(A) ≤ .2787 (part mean, GAL_v ≤ ¼(1+σ²)), so with s = √d \
          μ − Z ≤ 2.22s³ (part range); E[Z²|A] ≤ 2dμ.

          All neurons. Given that all are in A they are independent, and Bernstein's inequality gives P(ΣZ ≤ 0) ≤ exp(−nμ²/(2(2dμ + 2.22s³μ/3))) ≤ \
          exp(−nμ/(4.31s³)) (part variance) ≤ e^{−2.0398d} for n ≥ 18s⁵/GAL_v (part count), at most ½e^{−d}2^{−d} (part inputs): the union over x is at most \
          ½e^{−d}. And nP(A^c) ≤ ½e^{−d} for n ≤ ½e^{1.9d} (part neurons).

          Noise. ΣZ ≥ nμ/2 except with probability exp(−n(μ/2)²/(2(2dμ + 2.22s³μ/6))) ≤ exp(−nμ/(14.28s³)) (part noise-variance) ≤ e^{−2.0398d} for \
          n ≥ 59s⁵/GAL_v (part noise-count). Given the weights the noise at x is normal of variance at most 4nd²τ²: below −nμ/2 with probability at most \
          exp(−nμ²/(32d²τ²)) ≤ e^{−1.6932d} (part noise-size), at most e^{−d}2^{−d} (part noise-inputs).

          The last sentence: e^{−π²σ²d/4} ≥ d^{−κ} and π⁵(d(1+σ²)+2) ≤ 32·20.2d (part particular); 18·20.2 ≤ 364 (part neurons-enough).
          """)),
    check: { scope, progress in try checkSigmaLearns(scope, progress, SigmaLearnsConstants()) })
}

/// The constants of the statement.
package struct SigmaLearnsConstants: Sendable {
  /// Of d^{5/2}/GAL_v.
  package var neurons: Rational = 18
  /// Of GAL_v ≥ d^{−1−κ}/c.
  package var share = Rational(202, 10)
  /// Of what is lost beyond the cut-off, in E F².
  package var loss = Rational(1, 2)

  package init() {}
}

/// The grid: 20 dimensions times 15 σ from 0 to 1/3.
package func sigmaLearnsGrid(_ scope: Scope) -> [SharpSigmaCase] {
  let dimensions = scope.choice(
    quick: [2, 3, 8, 51], standard: Array(2...17) + [32, 51, 100, 201], deep: Array(2...60) + [100, 201, 501])
  let largest = scope.dimension(quick: 51, standard: 201, deep: 501, atLeast: 2)
  let steps = scope.choice(quick: 2, standard: 14, deep: 28)
  return dimensions.filter { $0 <= largest }.flatMap { d in
    (0...steps).map {
      SharpSigmaCase(dimension: d, deviation: Rational(Integer($0), Integer(3 * steps)), otherBias: nil)
    }
  }
}

/// Requires the numbers, the two uses of GAL_v on the grid, and the certified counts.
package func checkSigmaLearns(
  _ scope: Scope, _ progress: ProgressCallback? = nil, _ constants: SigmaLearnsConstants,
  alignment: @Sendable (_ at: SharpSigmaCase) throws -> Ball = { try $0.alignment(digits: 6) }
) throws -> Finding {
  try Cases.finding(scope, progress, method: "GAL_v in balls; neuron counts in integers; float steps") {
    cases in
    try SigmaLearns.requireNumbers(cases)
    let grid = sigmaLearnsGrid(scope)
    cases.covering(
      "\(grid.count) pairs (d, σ), 2 ≤ d ≤ \(grid.map(\.dimension).max() ?? 2), 0 ≤ σ ≤ 1/3, b = b(d)")
    try cases.each(nil, in: grid, computing: alignment) { point, value in
      let d = point.dimension
      let pi = Ball.pi(precision: 64)
      let decay = (-(point.deviation * point.deviation * Rational(d) / 4) * pi.power(2)).exponential
      try require(cases, point, "e^{−π²σ²d/4}/20.2 ≤ d GAL_v", decay / constants.share, Rational(d) * value)
      let tail = Ball(Rational(d) * Rational(-29013, 10000), precision: 64).exponential
      try require(
        cases, point, "¼(4d+1)e^{−2.9013d} ≤ ½GAL_v", Rational(4 * d + 1) / 4 * tail, constants.loss * value)
    }
    let dimensions = cases.dimensions(from: 2, quick: 8, standard: 20, deep: 40)
    cases.covering("certified neuron counts at σ = 0 for 2 ≤ d ≤ \(dimensions.last ?? 2)")
    try cases.each(nil, in: dimensions, computing: { try NeuronCount(dimension: $0) }) { d, count in
      // n ≥ c d^{5/2}/GAL_v, squared: both sides are rational.
      let delta = try Delta(dimension: d, bias: d & 1 == 0 ? 0 : -1).bySum()
      try cases.require(
        "n(d)² ≤ (18 d^{5/2}/GAL_v)² at σ = 0", at: ["d": d], Rational(count.neurons * count.neurons),
        .atMost,
        constants.neurons.power(2) * Rational(Integer(d).power(5)) / delta.power(4),
        replay: "verify neurons --dimension \(d); verify delta --dimension \(d) --bias=\(-(d & 1))")
    }
    try cases.crossCheck { try requireFloatSteps(cases, constants) }
  }
}

/// One step with the neurons of the statement, in floating point: every input is right.
private func requireFloatSteps(_ cases: Cases, _ constants: SigmaLearnsConstants) throws {
  for d in 2...cases.scope.dimension(quick: 4, standard: 6, deep: 8, atLeast: 2) {
    for deviation in [Rational(1, 10), Rational(1, 3)] {
      let point = SharpSigmaCase(dimension: d, deviation: deviation, otherBias: nil)
      let needed =
        constants.neurons.approximation * pow(Double(d), 2.5) / (try point.alignment(digits: 6)).approximation
      let wrong = wrongInputs(point, neurons: Int(needed.rounded(.up)), seed: cases.scope.seed)
      try cases.support(
        "wrong inputs = 0",
        at: ["d": d, "σ": deviation, "n": Int(needed.rounded(.up)), "seed": cases.scope.seed],
        Rational(wrong), .equal, 0,
        replay:
          "verify train --dimension \(d) --neurons \(Int(needed.rounded(.up))) --weights perturbed:\(deviation) --steps 1"
      )
    }
  }
}

/// How many inputs one step gets wrong, in double precision.
private func wrongInputs(_ point: SharpSigmaCase, neurons: Int, seed: UInt64) -> Int {
  let d = point.dimension
  let deviation = point.deviation.approximation
  let bias = point.bias.approximation
  var random = SeededGenerator(seed: seed)
  func uniform() -> Double { (Double(random.next() >> 11) + 0.5) / 9_007_199_254_740_992 }
  func draw() -> Double {
    let normal = (-2 * log(uniform())).squareRoot() * cos(2 * Double.pi * uniform())
    return (random.next() >> 63 == 0 ? 1 : -1) + deviation * normal
  }
  var outputs = [Double](repeating: 0, count: 1 << d)
  for _ in 0..<neurons {
    let weights = (0..<d).map { _ in draw() }
    let activities = outputs.indices.map { x in
      max(0, weights.indices.reduce(bias) { $0 + (x >> $1 & 1 == 0 ? weights[$1] : -weights[$1]) })
    }
    let gradient = activities.indices.reduce(0) {
      $0 + ($1.nonzeroBitCount & 1 == 0 ? activities[$1] : -activities[$1])
    }
    for x in outputs.indices { outputs[x] += gradient * activities[x] }
  }
  return outputs.indices.count { (outputs[$0] > 0) != ($0.nonzeroBitCount & 1 == 0) }
}

private func require(
  _ cases: Cases, _ point: SharpSigmaCase, _ claim: String, _ left: Ball, _ right: Ball
) throws {
  let (d, deviation) = (point.dimension, point.deviation)
  try cases.require(
    claim, at: ["d": d, "σ": deviation, "b": point.bias], left, .atMost, right,
    replay: SharpSigma.replay(dimension: d, deviation: deviation, bias: point.bias)
      + "; python3 -c 'from math import *; print(exp(-pi**2*(\(deviation))**2*\(d)/4)/20.2/\(d), (4*\(d)+1)/4*exp(-2.9013*\(d)))'"
  )
  cases.slack(claim, (right / left).approximation, at: "d = \(d), σ = \(deviation)")
}

extension SigmaLearns {
  fileprivate static func requireNumbers(_ cases: Cases) throws {
    func require(_ claim: String, _ left: Rational, _ right: Rational, _ expression: String) throws {
      try cases.require(
        claim, at: ["bits": 64], left, .atMost, right,
        replay: "python3 -c 'from math import *; print(\(expression))'")
    }
    func exponential(_ exponent: Rational) -> RationalBounds { .exponential(of: exponent, bits: 64) }
    try require(
      "e^{−5.8026} ≤ .00303", exponential(Rational(-58026, 10000)).upper, Rational(303, 100_000),
      "exp(-5.8026)")
    try require(
      "5778/10000 ≤ e^{−98697/180000}", Rational(5778, 10000), exponential(Rational(-98697, 180_000)).lower,
      "exp(-98697/180000)")
    try require("e^{−2.62} ≤ .073", exponential(Rational(-262, 100)).upper, Rational(73, 1000), "exp(-2.62)")
    try require(
      "ln 2 ≤ .69315", RationalBounds.logarithm(of: 2, bits: 64).upper, Rational(69315, 100_000), "log(2)")
    try require(
      "ln 9 ≤ 2.1973", RationalBounds.logarithm(of: 9, bits: 64).upper, Rational(21973, 10000), "log(9)")
    let pi = RationalBounds.pi(bits: 64).upper
    try require("π⁵ ≤ 306.03", pi.power(5), Rational(30603, 100), "pi**5")
    try require("π² ≤ 9.8697", pi.power(2), Rational(98697, 10000), "pi**2")
  }
}
