// Ours. Let the weights of a neuron be i.i.d. on finitely many commensurable values, symmetric about 0, and
// M(D) = sup_t E sin²(tw), the decay rate of the alignment with the full parity (new-alignment-rate).
//
// 1. M(D) = 1 exactly where all values are odd multiples of one constant. Scale the magnitudes to integers a. With
//    c = cos 2t, sin²(ta) = (1 − T_a(c))/2 for the Chebyshev polynomial T_a, so E sin²(tw) = 1 needs T_a(c) = −1 for
//    every a; the supremum is attained, t ↦ E sin²(tw) being periodic and continuous. All roots of T_a + 1, a ≥ 1, are
//    cosines cos((2i+1)π/a), so such a c in [−1, 1] exists exactly where the T_a + 1 have a common factor (T_0 + 1 = 2).
//    The check: that common factor, by Euclid's algorithm, against the criterion, for every set of small magnitudes.
//
// 2. For {±1, ±3} and a threshold neuron at odd d, d·GAL → 1/(10π) = 1/(2π E w²): decreasing and bracketed, exactly. So
//    with the ReLU output weight and bias b(d) d·GAL_v stays above 3/100 as well, and n·GAL_v is the expected margin after
//    one step of gradient descent (new-margin-identity): one step learns, though the weights are not Rademacher.
//
// 3. For {±1, ±2}, M = 25/32, and s-sparse weights, M = 1 − s, M^d/7 ≤ d·GAL ≤ M^d/3 at odd d, ≤ M^d/3 at even d.

internal import Enclosures
internal import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let oddMultiples = Row(
    id: "new-odd-multiples", paper: .sharper,
    title: "M(D) = 1 iff all weights are odd multiples of a constant",
    text: """
      For i.i.d. weights on finitely many commensurable values, M(D) = sup_t E sin²(tw) = 1 iff all values are odd multiples \
      of one constant. For w uniform on {±1, ±3} and a threshold neuron with zero bias (the derivative by its bias, \
      full parity, odd d), d·GAL decreases to 1/(10π), and the ReLU output weight with bias b(d) has d·GAL_v ≥ 3/100: one \
      step learns the full parity although the weights are not Rademacher. For {±1, ±2} (M = 25/32) and s-sparse weights \
      (M = 1 − s) GAL decays as M^d/d at odd d, and at even d at least as fast.
      """,
    place: "sharper than Theorem 1: which discrete weights align",
    method: """
      Euclid's algorithm on 1 + T_a, T_a the Chebyshev polynomials, for every set of small magnitudes; exact alignments by \
      symmetry classes against rational bounds of 1/(10π) and of M^d/d.
      """,
    argued: """
      That the supremum is attained (a continuous periodic function), that the roots of 1 + T_a are cosines, and, beyond the \
      d computed, the limit 1/(2π E w²) by Laplace's method. That an expected one-step margin of order n/d (n·GAL_v, \
      new-margin-identity) makes one step learn with polynomially many neurons: Hoeffding's inequality, as in Theorem 4.
      """,
    expected: .verified, table: "alignment-discrete",
    check: { scope, progress in
      try checkOddMultiples(scope, progress, criterion: areOddMultiples, limitFactor: 10)
    })
}

/// Whether the integers are odd multiples of one constant: none is 0 and 2 divides all of them equally often.
package func areOddMultiples(_ magnitudes: [Int]) -> Bool {
  Set(magnitudes.map { $0 == 0 ? nil : $0.trailingZeroBitCount }).count == 1 && !magnitudes.contains(0)
}

/// Compares `criterion` with the common factors, and the alignments with `1/(limitFactor·π·d)` and `M^d/d`.
package func checkOddMultiples(
  _ scope: Scope, _ progress: ProgressCallback? = nil, criterion: ([Int]) -> Bool, limitFactor: Int
) throws -> Finding {
  try Cases.finding(scope, progress, method: "common factors of 1 + T_a; exact alignments in rational bounds")
  {
    cases in
    try requireCriterion(cases, criterion)
    let dimensions = cases.dimensions(from: 1, quick: 101, standard: 301, deep: 801)
    cases.covering("1 ≤ d ≤ \(dimensions.count) for {±1, ±3}, {±1, ±2} and sparse ½, ⅓")
    try requireOddAlignment(cases, dimensions, limitFactor: limitFactor)
    try requireDecay(cases, dimensions)
  }
}

/// The common factor of the 1 + T_a against the criterion, for every set of small magnitudes.
private func requireCriterion(_ cases: Cases, _ criterion: ([Int]) -> Bool) throws {
  let largest = cases.scope.choice(quick: 7, standard: 9, deep: 11)
  let chebyshev = Polynomial.chebyshev(upTo: largest)
  // Common factors of the sets built so far; each new magnitude joins all of them.
  var sets: [(magnitudes: [Int], factor: Polynomial)] = []
  for a in 0...largest {
    let new = chebyshev[a] + Polynomial(1)
    sets += [([a], new)] + sets.map { ($0.magnitudes + [a], $0.factor.greatestCommonDivisor(with: new)) }
  }
  cases.covering("all \(sets.count) sets of magnitudes in {0, …, \(largest)}")
  for set in sets {
    let attained = (set.factor.degree ?? 0) > 0
    let list = set.magnitudes.map(String.init).joined(separator: ", ")
    try cases.require(
      "M(D) = 1 exactly for odd multiples of one constant", at: ["magnitudes": "{\(list)}"],
      attained == criterion(set.magnitudes), left: "M(D) \(attained ? "= 1" : "< 1")",
      right: "the criterion says M(D) \(attained ? "< 1" : "= 1")",
      replay: """
        python3 -c 'from math import sin, pi; N = 720720; \
        print(max(sum(sin(pi*i*a/N)**2 for a in [\(list)])/\(set.magnitudes.count) for i in range(0, N, 16)))'
        """)
  }
}

/// {±1, ±3}: `1 < 10π d GAL < 1 + 9/d`, decreasing, and from d = 27 on `< 1 + 1/(36 d)`; `d·GAL_v ≥ 3/100`.
private func requireOddAlignment(_ cases: Cases, _ dimensions: [Int], limitFactor: Int) throws {
  let weights = WeightDistribution.values([-3, -1, 1, 3])
  let pi = RationalBounds.pi(bits: 64)
  let factor = Rational(limitFactor)
  var previous: Rational = 1
  try cases.each(nil, in: dimensions, cost: { Double($0 * $0) }) { d in
    let output = try GradientAlignment(dimension: d, weights: weights, bias: Rational(-(d & 1)))
    if d > 1 {
      try cases.require(
        "d·GAL_v ≥ 3/100", at: ["d": d, "": weights], try output.exact() * Rational(d), .atLeast,
        Rational(3, 100), replay: output.command)
    }
    guard d & 1 == 1 else { return }
    let threshold = try stepAlignment(d, weights)
    let scaled = try threshold.exact() * Rational(d)
    let excess = d < 27 ? Rational(9, Integer(d)) : Rational(1, Integer(36 * d))
    try cases.require(
      "\(limitFactor)π·d·GAL > 1", at: ["d": d, "": weights], factor * pi.lower * scaled, .greater, 1,
      replay: threshold.command)
    try cases.require(
      "\(limitFactor)π·d·GAL < 1 + \(excess)", at: ["d": d, "": weights], factor * pi.upper * scaled, .less,
      1 + excess, replay: threshold.command)
    try cases.require(
      "d·GAL < its value at d − 2", at: ["d": d, "": weights], scaled, .less, previous,
      replay: "\(threshold.command); \(stepCommand(max(1, d - 2), weights))")
    previous = scaled
  }
}

/// `M^d/7 ≤ d·GAL ≤ M^d/3`, at even d only the upper bound.
private func requireDecay(_ cases: Cases, _ dimensions: [Int]) throws {
  // E sin²(tw) over {±1, ±2} is 3/4 − c/4 − c²/2 = 25/32 − (c + 1/4)²/2 with c = cos 2t.
  let quarter = Polynomial([Rational(1, 4), 1])
  let mean = Polynomial([Rational(3, 4), Rational(-1, 4), Rational(-1, 2)])
  precondition(
    mean == Polynomial(Rational(25, 32)) - quarter * quarter * Polynomial(Rational(1, 2)),
    "M of {±1, ±2} is 25/32")
  for (weights, rate) in [
    (.values([-2, -1, 1, 2]), Rational(25, 32)), (.sparse(Rational(1, 2)), Rational(1, 2)),
    (.sparse(Rational(1, 3)), Rational(2, 3)),
  ] as [(WeightDistribution, Rational)] {
    try cases.each(nil, in: dimensions, cost: { Double($0 * $0) }) { d in
      let question = try stepAlignment(d, weights)
      let ratio = try question.exact() * Rational(d) / rate.power(d)
      try cases.require(
        "d·GAL/M^d ≤ 1/3", at: ["d": d, "": weights, "M": rate], ratio, .atMost, Rational(1, 3),
        replay: question.command)
      guard d & 1 == 1 else { return }
      try cases.require(
        "d·GAL/M^d ≥ 1/7", at: ["d": d, "": weights, "M": rate], ratio, .atLeast, Rational(1, 7),
        replay: question.command)
    }
  }
}
