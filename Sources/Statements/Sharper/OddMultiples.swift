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
//    Float training is held against that in OddMultiples_OneStepTraining.swift; it is evidence, the verdict rests on exact numbers.
//
// 3. For {±1, ±2}, M = 25/32, and s-sparse weights, M = 1 − s, M^d/7 ≤ d·GAL ≤ M^d/3 at odd d, ≤ M^d/3 at even d.

package import ExactNumbers
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
      symmetry classes against rational bounds of 1/(10π) and of M^d/d. Cross-check: mean margins of one-step float training against \
      n·GAL_v, Bernstein intervals.
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

/// Compares `criterion` with the common factors, the alignments with `1/(limitFactor·π·d)` and `M^d/d`, and the margins of float steps with
/// `marginFactor·n·GAL_v`.
package func checkOddMultiples(
  _ scope: Scope, _ progress: ProgressCallback? = nil, criterion: ([Int]) -> Bool, limitFactor: Int,
  marginFactor: Rational = 1
) throws -> Finding {
  let largestMagnitude = scope.choice(quick: 7, standard: 9, deep: 11)
  let method = "common factors of 1 + T_a; exact alignments against rational bounds"
  if let failure = criterionFailure(upTo: largestMagnitude, criterion) {
    return .refuted(by: failure, method: method)
  }
  progress?(0.2)
  let largest = scope.dimension(quick: 101, standard: 301, deep: 801)
  var evidence = [
    EvidenceItem(
      "sets", "\(1 << (largestMagnitude + 1) - 1) sets of magnitudes in {0, …, \(largestMagnitude)}")
  ]
  if let failure = try oddAlignmentFailure(upTo: largest, limitFactor: limitFactor, &evidence) {
    return .refuted(by: failure, method: method)
  }
  progress?(0.6)
  if let failure = try decayFailure(upTo: largest) { return .refuted(by: failure, method: method) }
  progress?(0.8)
  let training = try oneStepMargins(scope, factor: marginFactor)
  if let failure = training.failure { return .contradicted(by: failure, method: "one-step float training") }
  evidence += training.evidence
  return Finding(
    .verified,
    scope: """
      every set of magnitudes in {0, …, \(largestMagnitude)}; 1 ≤ d ≤ \(largest) for {±1, ±3}, {±1, ±2} and sparse ½, ⅓
      """,
    method: method, evidence: evidence)
}

/// The first set of magnitudes whose common factor and criterion disagree.
private func criterionFailure(upTo largest: Int, _ criterion: ([Int]) -> Bool) -> Counterexample? {
  var chebyshev = [Polynomial(1), Polynomial.variable]
  while chebyshev.count <= largest {
    let n = chebyshev.count
    chebyshev.append(Polynomial([0, 2]) * chebyshev[n - 1] - chebyshev[n - 2])
  }
  // Common factors of the sets built so far; each new magnitude joins all of them.
  var sets: [(magnitudes: [Int], factor: Polynomial)] = []
  for a in 0...largest {
    let new = chebyshev[a] + Polynomial(1)
    sets += [([a], new)] + sets.map { ($0.magnitudes + [a], commonFactor($0.factor, new)) }
  }
  for set in sets {
    let attained = (set.factor.degree ?? 0) > 0
    if attained != criterion(set.magnitudes) {
      let list = set.magnitudes.map(String.init).joined(separator: ", ")
      return Counterexample(
        parameters: "magnitudes {\(list)}", claim: "M(D) = 1 iff odd multiples of one constant",
        left: "M(D) \(attained ? "= 1" : "< 1"): the 1 + T_a have \(attained ? "a" : "no") common root",
        right: "the criterion says M(D) \(attained ? "< 1" : "= 1")", replay: "verify check new-odd-multiples"
      )
    }
  }
  return nil
}

/// A greatest common divisor, by Euclid's algorithm; monic unless it is a constant.
private func commonFactor(_ left: Polynomial, _ right: Polynomial) -> Polynomial {
  var (dividend, divisor) = (left, right)
  while let degree = divisor.degree {
    if degree == 0 { return 1 }
    // Monic divisors keep the coefficients small.
    divisor = divisor * Polynomial(divisor.coefficient(degree).reciprocal)
    while let top = dividend.degree, top >= degree {
      let shifted = Polynomial.variable.power(top - degree) * divisor
      dividend = dividend - shifted * Polynomial(dividend.coefficient(top))
    }
    (dividend, divisor) = (divisor, dividend)
  }
  return dividend
}

/// The first d at which {±1, ±3} breaks a bound.
private func oddAlignmentFailure(
  upTo largest: Int, limitFactor: Int, _ evidence: inout [EvidenceItem]
) throws -> Counterexample? {
  let weights = WeightDistribution.values([-3, -1, 1, 3])
  let pi = RationalBounds.pi(bits: 64)
  var previous: Rational = 1
  for d in 1...largest {
    try Task.checkCancellation()
    let output = try GradientAlignment(dimension: d, weights: weights, bias: d & 1 == 0 ? 0 : -1)
    let margin = try output.exact() * Rational(d)
    if d > 1 && margin < Rational(3, 100) {
      return failure(output, "d·GAL_v ≥ 3/100", "d·GAL_v = \(margin)", "3/100")
    }
    guard d & 1 == 1 else { continue }
    let threshold = try GradientAlignment(
      dimension: d, weights: weights, activation: .step, parameter: .bias)
    let scaled = try threshold.exact() * Rational(d)
    let (lower, upper) = (
      Rational(limitFactor) * pi.lower * scaled, Rational(limitFactor) * pi.upper * scaled
    )
    // 1 < 10π d GAL < 1 + 9/d, and from d = 27 on < 1 + 1/(36 d).
    let excess = d < 27 ? Rational(9, Integer(d)) : Rational(1, Integer(36 * d))
    guard lower > 1, upper < 1 + excess else {
      return failure(
        threshold, "1 < \(limitFactor)π·d·GAL < 1 + \(excess)", "d·GAL = \(scaled)",
        "the bracket (1/(\(limitFactor)π), (1 + \(excess))/(\(limitFactor)π))")
    }
    guard scaled < previous else {
      return failure(threshold, "d·GAL decreases", "d·GAL = \(scaled)", "at d − 2 it is \(previous)")
    }
    previous = scaled
    if d == largest || d == largest - 1 {
      evidence.append(
        EvidenceItem("limit", "0 < \(limitFactor)π·d·GAL − 1 < \((upper - 1).approximation) at d = \(d)"))
    }
  }
  return nil
}

/// The first d at which an alignment that should decay leaves `M^d/7 ≤ d·GAL ≤ M^d/3` (at even d only the upper bound).
private func decayFailure(upTo largest: Int) throws -> Counterexample? {
  // E sin²(tw) over {±1, ±2} is 3/4 − c/4 − c²/2 = 25/32 − (c + 1/4)²/2 with c = cos 2t.
  let quarter = Polynomial([Rational(1, 4), 1])
  let mean = Polynomial([Rational(3, 4), Rational(-1, 4), Rational(-1, 2)])
  guard mean == Polynomial(Rational(25, 32)) - quarter * quarter * Polynomial(Rational(1, 2)) else {
    preconditionFailure("M of {±1, ±2} is 25/32")
  }
  let rates: [(WeightDistribution, Rational)] = [
    (.values([-2, -1, 1, 2]), Rational(25, 32)), (.sparse(Rational(1, 2)), Rational(1, 2)),
    (.sparse(Rational(1, 3)), Rational(2, 3)),
  ]
  for (weights, rate) in rates {
    for d in 1...largest {
      try Task.checkCancellation()
      let question = try GradientAlignment(
        dimension: d, weights: weights, activation: .step, parameter: .bias)
      let ratio = try question.exact() * Rational(d) / rate.power(d)
      guard ratio <= Rational(1, 3), d & 1 == 0 || ratio >= Rational(1, 7) else {
        return failure(
          question, "M^d/7 ≤ d·GAL ≤ M^d/3 (at even d only ≤)", "d·GAL/M^d = \(ratio)", "M = \(rate)")
      }
    }
  }
  return nil
}

private func failure(
  _ question: GradientAlignment, _ claim: String, _ left: String, _ right: String
) -> Counterexample {
  Counterexample(
    parameters: "d = \(question.dimension), \(question.weights)", claim: claim, left: left, right: right,
    replay: question.replay)
}
