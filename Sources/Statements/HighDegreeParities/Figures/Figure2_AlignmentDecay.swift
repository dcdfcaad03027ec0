// Figure 2: the alignment of a hidden weight of one ReLU neuron with the full parity, zero bias, E v² = 1, decays polynomially for Rademacher
// weights and exponentially for Gaussian ones, with the correlation loss and with the hinge loss. By the formula that Appendix E.1 prints for
// its left half, with the square inside E_{x,r}, it would tend to ¼ (SquareInside.swift).
//
// The derivative is v x_1 g(z), z = w·x, with g = 1[z ≥ 0], or g = 1[z ≥ 0] − ½·1[z ≥ 1] for the hinge loss: a parity of degree m = d − 1.
//
// Rademacher, even d: the coefficient of degree d − 1 of 1[z ≥ 0] is, up to sign, Cat_k/2^d with k = (d − 2)/2 (average over one coordinate,
// then Lemma 1's coefficients C(2k, k) − C(2k, k+1)). So the alignment is Cat_k²/4^d for the correlation loss; a quarter of it for the hinge loss, as
// z is even and 1[z ≥ 1] differs from 1[z ≥ 0] at z = 0 only. d³ times it falls to 1/(2π): the ratio of neighbours is
// (2k+1)²(k+2)/(4(k+1)³) < 1, as 4k³ + 12k² + 9k + 2 < 4k³ + 12k² + 12k + 4. Odd d ≥ 3: 0 (even degree, and z ≠ 0).
//
// Gaussian: with T_a = E χ 1[z ≥ a], E T_a² = π⁻²∫∫ κ_a(t)κ_a(s) Q^m C^{d−m} dt ds/(ts) (new-alignment-integral), |κ_a|, |C| ≤ 1 and |Q| ≤ ½,
// so E T_a² ≤ K 2^{2−m} = 2^{−d−1} for m ≥ 2, K = 1/16; with the hinge loss ‖T_0 − ½T_1‖ ≤ (3/2)·that norm. Odd d, correlation loss: 0.

internal import Enclosures
package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let figure2AlignmentDecay = Row(
    id: "hdp-figure-2", paper: .highDegreeParities, section: .figures,
    title: "Rademacher alignment polynomial, Gaussian exponential",
    text: """
      The alignment of a hidden weight of one ReLU neuron (zero bias, E v² = 1) with the full parity decays polynomially for \
      Rademacher weights and exponentially for Gaussian weights: for even d it is Cat_k²/4^d, k = (d−2)/2, between 1/(7d³) and \
      1/(2d³), with the correlation loss and a quarter of it with the hinge loss; for N(0, 1/d) weights and d ≥ 3 it is at most \
      2^{−d−1} with the correlation loss and (9/4)·2^{−d−1} with the hinge loss. (At odd d ≥ 3 it is 0 for Rademacher weights, and \
      for Gaussian weights with the correlation loss.)
      """,
    place: "Section 6, Figure 2; Appendix E.1",
    method: """
      Rademacher: exact, by the library and by the closed form. Gaussian: enclosures by the alternating sums, against the bounds, \
      and against the square-wave integral where both apply.
      """,
    argued: """
      The Gaussian bounds for d beyond the enclosures (|Q| ≤ ½ and K = 1/16 in new-alignment-integral), and that d³Cat_k²/4^d falls \
      to 1/(2π) > 1/7 for d beyond those computed.
      """,
    expected: .derived, due: .enclosed, table: "alignment-figure-2",
    check: { scope, progress in
      try checkFigure2Decay(scope, progress, gaussianBase: Rational(1, 2)) { d in
        let lower = Rational(1, 7 * Integer(d).power(3))
        return (lower, lower * Rational(7, 2))
      }
    })

  static let figure2SquareInside = Row(
    id: "hdp-figure-2-as-printed", paper: .highDegreeParities, section: .figures,
    title: "Figure 2's formula, square inside E_{x,r}, tends to 0",
    text: """
      As printed in the submission: for Rademacher weights the quantity that Appendix E.1 gives for Figure 2 (left), \
      E_w E_{x,r}[(∂L(w, x, f(x))/∂w_d − ∂L(w, x, r)/∂w_d)²] with L(w, x, y) = max(0, 1 − y ReLU(w·x)), f the full parity and r a fair \
      label, tends to 0 as d grows (as the plotted curve does).
      """,
    place: "Figure 2 (left), Appendix E.1",
    method: """
      The quantity is ½ P(z ≥ 0) + (3/2) P(z ≥ 0, N < 1), z = w·x: by binomials for every d in scope, by all (w, x, r) for \
      small d. That it is at least ¼ at every d of the scope contradicts the limit.
      """,
    argued:
      "P(z ≥ 0) ≥ ½ for every d, because z and −z have the same distribution; so the quantity is at least ¼ beyond the scope too.",
    expected: .refuted,
    consequence: Consequence(
      .misprint, conclusionSurvives: true,
      """
      The square belongs outside E_{x,r}, as in Definition 2; the plotted curve is that quantity (hdp-figure-2).
      """),
    check: { scope, progress in
      try checkFigure2AsPrinted(
        scope, progress, enumeration: SquareInside.byEnumeration, value: SquareInside.byBinomials)
    })
}

/// Requires the Rademacher values to be the closed form and within `polynomial`, and the Gaussian ones at most `base^{d+1}` (hinge: 9/4 times it).
package func checkFigure2Decay(
  _ scope: Scope, _ progress: ProgressCallback? = nil, gaussianBase: Rational,
  polynomial: (_ dimension: Int) -> (lower: Rational, upper: Rational)
) throws -> Finding {
  let method = "exact closed form (Rademacher), alternating sums in balls (Gaussian)"
  return try Cases.finding(scope, progress, method: method) { cases in
    let compared = scope.dimension(quick: 60, standard: 200, deep: 200, atLeast: 3)
    let exact = cases.dimensions(from: 2, quick: 200, standard: 200, deep: 400)
    cases.covering("Rademacher: 2 ≤ d ≤ \(exact.last ?? 2) exactly")
    try cases.each(nil, in: exact) { d in
      try requireRademacher(cases, d, comparesLibrary: d <= compared, polynomial(d))
    }
    let largest = scope.dimension(quick: 40, standard: 200, deep: 200, atLeast: 3)
    let dimensions = [3, 4, 5, 6, 7, 8, 10, 15, 20, 21, 30, 31, 40, 100, 101, 200].filter { $0 <= largest }
    cases.covering("Gaussian: d ∈ \(dimensions)")
    try cases.each(nil, in: dimensions, cost: { Double($0 * $0) }) { d in
      for hinge in [false, true] where hinge || d & 1 == 0 {
        try requireGaussian(
          cases, d, hinge: hinge, base: gaussianBase, isLast: d == dimensions.last { $0 & 1 == 0 })
      }
    }
    cases.note("rademacherLimit", "d³·GAL falls from 1/2 at d = 2 to 1/(2π) = 0.159… (even d)")
  }
}

/// The Rademacher alignment at d: the closed form, where it is compared with the library's, and its polynomial bounds.
private func requireRademacher(
  _ cases: Cases, _ d: Int, comparesLibrary: Bool, _ bounds: (lower: Rational, upper: Rational)
) throws {
  let value = GradientAlignment.catalanSquare(dimension: d)
  if comparesLibrary {
    for (loss, factor) in [(Loss.correlation, Rational(1)), (.hinge(margin: 1), Rational(1, 4))] {
      let question = try GradientAlignment(dimension: d, parameter: .hidden, loss: loss)
      try cases.require(
        "GAL = Cat_k²/4^d, times ¼ for the hinge loss",
        at: ["d": d, "weights": "Rademacher", "loss": "\(loss)"],
        try question.exact(), .equal, factor * value, replay: question.replay)
    }
  }
  guard d & 1 == 0 else { return }
  let replay =
    "python3 -c 'from math import comb; d = \(d); k = d//2-1; print((comb(2*k, k)/(k+1)/2**d)**2, 1/7/d**3, .5/d**3)'"
  try cases.require(
    "GAL ≥ lower bound", at: ["d": d, "weights": "Rademacher"], value, .atLeast, bounds.lower, replay: replay)
  try cases.require(
    "GAL ≤ upper bound", at: ["d": d, "weights": "Rademacher"], value, .atMost, bounds.upper, replay: replay)
}

/// The Gaussian alignment at d: positive, at most its bound, and the integral's value where that is had quickly.
private func requireGaussian(_ cases: Cases, _ d: Int, hinge: Bool, base: Rational, isLast: Bool) throws {
  let question = try GradientAlignment(
    dimension: d, weights: .gaussian, parameter: .hidden, loss: hinge ? .hinge(margin: 1) : .correlation)
  let place: Cases.Parameters = ["d": d, "weights": "N(0, 1/d)", "loss": hinge ? "hinge" : "correlation"]
  let limit = (hinge ? Rational(9, 4) : 1) * base.power(d + 1)
  var value = Ball.zero(precision: 2)
  try cases.require("GAL ≤ bound", at: place, .atMost, upTo: 256, replay: question.replay) { bits in
    value = try figureTwoAlignment(dimension: d, hinge: hinge, precision: 2 * d + bits)
    return (value, Ball(limit, precision: bits + 32))
  }
  try cases.require("0 < GAL", at: place, .zero(precision: 2), .less, value, replay: question.replay)
  guard d & 1 == 0 else { return }
  if isLast {
    let contrast =
      Ball(GradientAlignment.catalanSquare(dimension: d) / (hinge ? 4 : 1), precision: 96) / value
    cases.note(
      hinge ? "hinge" : "correlation",
      "d = \(d): Gaussian in \(SideValue(value)); Rademacher is \(SideValue(contrast)) times it")
  }
  if !hinge && d <= 40 {
    let waves = try GradientAlignment(
      dimension: d, degree: d - 1, weights: .gaussian, activation: .step, parameter: .bias
    ).bySquareWaves(digits: 10)
    try cases.require(
      "GAL by the integral = GAL", at: place, waves, .agree(digits: 8), value, replay: question.replay)
  }
}

/// Refuted when the enumeration confirms `value` and it is at least ¼ at every d; undecided when some value is not ¼ + (7/4) C(d, d/2)/2^d (even d).
package func checkFigure2AsPrinted(
  _ scope: Scope, _ progress: ProgressCallback? = nil,
  enumeration: (_ dimension: Int) throws -> Rational, value: (_ dimension: Int) throws -> Rational
) throws -> Finding {
  let enumerated = scope.dimension(quick: 4, standard: 6, deep: 8)
  let method = "½ P(z ≥ 0) + (3/2) P(z ≥ 0, N < 1) by binomials; all (w, x, r) for d ≤ \(enumerated)"
  return try Cases.finding(scope, progress, method: method) { cases in
    let dimensions = cases.dimensions(from: 1, quick: 200, standard: 600, deep: 2000)
    var central: Rational = 1  // C(d, d/2)/2^d for even d, by the ratio (d − 1)/d
    try cases.each("d", in: dimensions) { d in
      if d & 1 == 0 { central *= Rational(Integer(d - 1), Integer(d)) }
      let exact = try value(d)
      let limitForm = Rational(1, 4) + (d & 1 == 0 ? Rational(7, 4) * central : 0)
      guard exact == limitForm, try d > enumerated || enumeration(d) == exact else {
        cases.note("firstDifference", "at d = \(d): \(exact), against ¼ + … = \(limitForm)")
        try cases.leaveOpen("1 ≤ d ≤ \(d)")
      }
      if [2, 20, 200].contains(d) {
        cases.note("dimension\(d)", d <= 20 ? "\(exact)" : "\(exact) ≈ \(exact.approximation)")
      }
    }
    let last = dimensions.last ?? 1
    cases.note("limit", "¼ for odd d, ¼ + (7/4) C(d, d/2)/2^d for even d, 1 ≤ d ≤ \(last): the limit is ¼")
    try cases.require(
      "E_w E_{x,r} (∂L/∂w_d at f − ∂L/∂w_d at r)² = its limit",
      at: ["d": "every odd d ≤ \(last), more at even d"],
      Rational(1, 4), .equal, 0, replay: SquareInside.replay)
  }
}
