// The three identities for i.i.d. weights with a symmetric continuous distribution, κ(t) = sin(tb + πm/2) and
// κ'(t) = cos(tb + πm/2), Q = E sin(tw) sin(sw), C = E cos(tw) cos(sw):
//
//   hidden bias:     E_w (E_x χ_S 1[w·x + b ≥ 0])² = π⁻² ∫∫ κ(t)κ(s) Q^m C^{d−m} dt ds/(ts)
//   output weight:   E_w (E_x χ_S ReLU(w·x + b))²  = π⁻² ∫∫ κ'(t)κ'(s) Q^m C^{d−m} dt ds/(t²s²)      (m ≥ 2)
//   hidden weight j: as the hidden bias with S △ {j}
//
// over t, s > 0. In words: E_x χ_S e^{itw·x} = i^m ∏_S sin(tw_j) ∏ cos(tw_j), and the Fourier integrals of sgn and |·|. Checked: the
// integrals, enclosed by square and triangle waves with every truncation in the radius, against the alternating sums of
// Appendix C (Gaussian) and against rigorous bivariate normal integrals over pairs of inputs (perturbed); on lattices
// the integral becomes a finite trigonometric sum, compared with the exact rational.

package import Enclosures
internal import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let alignmentIntegral = Row(
    id: "new-alignment-integral", paper: .sharper,
    title: "the alignment as an integral without cancellation",
    text: """
      For i.i.d. weights with a symmetric continuous distribution, m = |S|, and Q(t,s) = E sin(tw) sin(sw), C(t,s) = \
      E cos(tw) cos(sw): E_w(E_x χ_S 1[w·x+b ≥ 0])² = π⁻²∫∫ sin(tb+πm/2) sin(sb+πm/2) Q^m C^{d−m} dt ds/(ts), and for m ≥ 2 \
      E_w(E_x χ_S ReLU(w·x+b))² = π⁻²∫∫ cos(tb+πm/2) cos(sb+πm/2) Q^m C^{d−m} dt ds/(t²s²), over t, s > 0; a hidden weight j \
      is as the bias with S △ {j}.
      """,
    place: "Fourier integrals of the alignment",
    method: """
      The integrals by double sums over odd frequencies with rigorous error bounds, against the alternating Gaussian sums, \
      against bivariate normal integrals over all pairs of inputs, and on lattices against exact rationals.
      """,
    argued: """
      The Fourier integrals of sgn and |·| (Gradshteyn and Ryzhik 3.721.1, 3.782.2) under the expectation; the checks compare \
      their consequence with sums in which they do not occur.
      """,
    expected: .enclosed,
    check: { scope, progress in
      try checkAlignmentIntegral(scope, progress) { try $0.bySquareWaves(digits: 20) }
    })
}

/// Compares `integral` with the other ways, at every kind of question of a small dimension and a few larger ones.
package func checkAlignmentIntegral(
  _ scope: Scope, _ progress: ProgressCallback? = nil,
  integral: (GradientAlignment) throws -> Ball
) throws -> Finding {
  let method = "square-wave sums against alternating sums, bivariate normals and exact rationals"
  let largest = scope.dimension(quick: 4, standard: 9, deep: 12, atLeast: 2)
  let dimensions = Set(scope.choice(quick: [2], standard: [2, 3], deep: [2, 3, 6]) + [largest]).sorted()
  var (compared, exact) = (0, 0)
  for d in dimensions {
    for weights in [WeightDistribution.gaussian, .perturbed(Rational(1, 2))] {
      for question in try integralQuestions(d, weights) where question.exactBySymmetry == nil {
        try Task.checkCancellation()
        let oracle =
          weights == .gaussian
          ? try question.byAlternatingSum(precision: 100 + 2 * d)
          : try question.byMultinomialSum(precision: 100 + 2 * d)
        let value = try integral(question)
        compared += 1
        let failure = Finding.unless(
          value.agrees(with: oracle, digits: 15),
          Counterexample(
            parameters: "\(question.summary)", claim: "alignment = integral",
            left: "alignment in \(oracle.enclosure(15))", right: "integral in \(value.enclosure(15))",
            replay: question.command), method: method)
        if let failure { return failure }
      }
    }
    progress?(Double(d) / Double(largest + 1))
  }
  for weights in [WeightDistribution.rademacher, .values([-2, -1, 1, 2]), .sparse(Rational(1, 3))] {
    for question in try integralQuestions(3, weights) {
      let (sum, value) = (try question.byTrigonometricSum(precision: 80), try question.exact())
      exact += 1
      guard !sum.contains(value) else { continue }
      return .refuted(
        by: Counterexample(
          parameters: "\(question.summary)", claim: "alignment = trigonometric sum",
          left: "alignment = \(value)", right: "sum in \(sum.enclosure(15))", replay: question.command),
        method: method)
    }
  }
  return Finding(
    .enclosed,
    scope: """
      d ∈ \(dimensions), degrees d, d−1, 2, biases 0, −1, 1/3, step and ReLU, output, hidden and bias; gaussian and \
      perturbed:1/2, and on lattices d = 3
      """,
    method: method,
    evidence: [
      EvidenceItem("enclosuresCompared", "\(compared), at 20 digits or more"),
      EvidenceItem("exactValuesContained", "\(exact)"),
    ])
}

/// Every kind of question with an answer by the integral.
private func integralQuestions(_ d: Int, _ weights: WeightDistribution) throws -> [GradientAlignment] {
  var list: [GradientAlignment] = []
  for degree in Set([d, d - 1, 2]).sorted() {
    for bias in [Rational(0), -1, Rational(1, 3)] {
      for parameter in GradientAlignment.Parameter.allCases where parameter != .output || degree >= 2 {
        list.append(
          try GradientAlignment(
            dimension: d, degree: degree, weights: weights, bias: bias, parameter: parameter))
      }
    }
  }
  return list
}

extension GradientAlignment {
  /// The arguments in a few words.
  var summary: String {
    "d = \(dimension), m = \(degree), b = \(bias), \(weights), \(activation), \(parameter.rawValue)"
  }

  /// The command that shows the value again.
  var command: String {
    "verify alignment --dimension \(dimension) --degree \(degree) --weights \(weights) --bias \(bias) "
      + "--activation \(activation) --parameter \(parameter.rawValue)"
  }
}
