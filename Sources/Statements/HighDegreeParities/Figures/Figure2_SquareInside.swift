// Figure 2 (left) of arXiv 2412.04910, by the formula of Appendix E.1 as printed:
//
//   E_w E_{x,r} (∂L(w, x, f(x))/∂w_d − ∂L(w, x, r)/∂w_d)²,   L = max(0, 1 − y ReLU(w·x)),  w ~ Rad(1/2)^d,  r ~ Rad(1/2).
//
// With the square inside E_{x,r} nothing cancels. For r = f the difference is 0. For r = −f it is −f x_d 1[z ≥ 0] times
// 1[fN < 1] + 1[−fN < 1] = 1 + 1[N < 1], as N ≥ 0; its square is (1 + 3·1[N < 1])·1[z ≥ 0]. So the quantity is
// ½ P(z ≥ 0) + (3/2) P(z ≥ 0, N < 1) ≥ ½ P(z ≥ 0) ≥ ¼ for every d, since z and −z have the same distribution. (The same
// bound holds for Gaussian w: the printed formula separates nothing. With the square outside it is hdp-definition-2-hinge.)
//
// Checked: the derivation, by all (w, x, r) for small d; the exact value ¼ for odd d and ¼ + (7/4) C(d, d/2)/2^d for
// even d, hence the limit ¼.

package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let figure2SquareInside = Row(
    id: "hdp-figure-2-as-printed", paper: .highDegreeParities, section: .figures,
    title: "Figure 2's formula, square inside E_{x,r}, tends to 0",
    text: """
      For Rademacher weights the quantity that Appendix E.1 gives for Figure 2 (left), E_w E_{x,r}[(∂L(w, x, f(x))/∂w_d − \
      ∂L(w, x, r)/∂w_d)²] with L(w, x, y) = max(0, 1 − y ReLU(w·x)), f the full parity and r a fair label, tends to 0 as d \
      grows (as the plotted curve does).
      """,
    place: "Figure 2 (left), Appendix E.1",
    method: """
      The quantity is ½ P(z ≥ 0) + (3/2) P(z ≥ 0, N < 1), z = w·x: by binomials for every d in scope, by all (w, x, r) for \
      small d. A lower bound that holds for every d refutes the limit.
      """,
    argued:
      "P(z ≥ 0) ≥ ½ for every d, because z and −z have the same distribution; so the quantity is at least ¼.",
    expected: .refuted,
    consequence: Consequence(
      .misprint, conclusionSurvives: true,
      """
      The square belongs outside E_{x,r}, as in Definition 2; the plotted curve is that quantity (hdp-figure-2).
      """),
    check: { scope, progress in
      try checkFigure2AsPrinted(scope, progress, enumeration: squareInsideByEnumeration, value: squareInside)
    })
}

/// `½ P(z ≥ 0) + (3/2) P(z ≥ 0, ReLU(z) < 1)` for z the sum of d fair signs.
package func squareInside(dimension d: Int) -> Rational {
  var total: Integer = 0
  for (negatives, count) in BinomialRow(d).enumerated() {
    let z = d - 2 * negatives
    guard z >= 0 else { break }
    // In units of ½: 1 for z ≥ 0 and 3 more for ReLU(z) < 1.
    total += count * (z < 1 ? 4 : 1)
  }
  return Rational(total, Integer.powerOfTwo(d + 1))
}

/// The printed formula over all (w, x, r), the derivatives from ``Loss`` and ``Activation``.
package func squareInsideByEnumeration(dimension d: Int) -> Rational {
  var sum: Rational = 0
  let cube = (0..<UInt64(1) << UInt64(d)).map { SignVector(dimension: d, negatives: $0) }
  for w in cube {
    for x in cube {
      let z = Rational(x.dot(w))
      let partial = Activation.relu.derivative(at: z) * Rational(x[d])
      let slopes = [Rational(x.parity), 1, -1].map {
        Loss.hinge(margin: 1).derivative(output: Activation.relu.value(at: z), label: $0) * partial
      }
      for fair in slopes.dropFirst() { sum += (slopes[0] - fair) * (slopes[0] - fair) }
    }
  }
  return sum / Rational(Integer.powerOfTwo(2 * d + 1))
}

/// The printed formula over all (w, x, r) at d = 3.
private let squareInsideReplay =
  "python3 -c 'from itertools import product as P; from math import prod; d = 3; C = list(P((1, -1), repeat=d)); "
  + "g = lambda z, y, t: -y*t*(z >= 0)*(1-y*max(z, 0) > 0); "
  + "print(sum((g(z, prod(x), x[-1])-g(z, r, x[-1]))**2 for w in C for x in C "
  + "for z in [sum(a*b for a, b in zip(w, x))] for r in (1, -1))/(2*4**d))'"

/// Refuted when the enumeration confirms `value` and it is at least ¼ at every d; undecided when some value is smaller.
package func checkFigure2AsPrinted(
  _ scope: Scope, _ progress: ProgressCallback? = nil,
  enumeration: (_ dimension: Int) throws -> Rational, value: (_ dimension: Int) throws -> Rational
) throws -> Finding {
  let largest = scope.dimension(quick: 200, standard: 600, deep: 2000)
  let enumerated = min(largest, scope.dimension(quick: 4, standard: 6, deep: 8))
  let method = "½ P(z ≥ 0) + (3/2) P(z ≥ 0, N < 1) by binomials; all (w, x, r) for d ≤ \(enumerated)"
  var central: Rational = 1
  var evidence: [EvidenceItem] = []
  for d in 1...largest {
    try Task.checkCancellation()
    let exact = try value(d)
    // C(d, d/2)/2^d for even d, by the ratio (d − 1)/d.
    if d & 1 == 0 { central *= Rational(Integer(d - 1), Integer(d)) }
    let limitForm = Rational(1, 4) + (d & 1 == 0 ? Rational(7, 4) * central : 0)
    let confirmed = d <= enumerated ? try enumeration(d) == exact : true
    guard confirmed, exact == limitForm else {
      return Finding(
        .undecided, scope: "1 ≤ d ≤ \(d)", method: method,
        evidence: [EvidenceItem("firstDifference", "at d = \(d): \(exact), against ¼ + … = \(limitForm)")])
    }
    if [2, 20, 200].contains(d) {
      evidence.append(
        EvidenceItem("dimension\(d)", d <= 20 ? "\(exact)" : "\(exact) ≈ \(exact.approximation)"))
    }
    progress?(Double(d) / Double(largest))
  }
  evidence.append(
    EvidenceItem(
      "limit", "¼ for odd d, ¼ + (7/4) C(d, d/2)/2^d for even d, 1 ≤ d ≤ \(largest): the limit is ¼"))
  return .refuted(
    by: Counterexample(
      at: ["d": "every d, 1 ≤ d ≤ \(largest) computed"],
      claim: "E_w E_{x,r} (difference of derivatives)² → 0",
      left: Side("the quantity at every odd d, less than at any even d,", .exact(Rational(1, 4))),
      right: Side("claimed limit", .exact(0)), replay: squareInsideReplay),
    method: method, evidence: evidence)
}
