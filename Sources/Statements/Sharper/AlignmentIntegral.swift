// The three identities, κ(t) = sin(tb + πm/2) and κ'(t) = cos(tb + πm/2). In words: E_x χ_S e^{itw·x} = i^m ∏_S sin(tw_j) ∏ cos(tw_j), and
// the Fourier integrals of sgn and |·|. Cases: the integrals, enclosed by square and triangle waves with every truncation in the radius,
// against the alternating sums of Appendix C (Gaussian) and against rigorous bivariate normal integrals over pairs of inputs (perturbed);
// on lattices the integral becomes a finite trigonometric sum, compared with the exact rational.

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
    expected: .derived, due: .enclosed,
    check: { scope, progress in
      try checkAlignmentIntegral(scope, progress) { try $0.bySquareWaves(digits: 20) }
    })
}

/// Compares `integral` with the other ways, at every kind of question of a small dimension and a few larger ones.
package func checkAlignmentIntegral(
  _ scope: Scope, _ progress: ProgressCallback? = nil,
  integral: (GradientAlignment) throws -> Ball
) throws -> Finding {
  try Cases.finding(scope, progress, method: "square-wave sums against three other ways") { cases in
    let largest = scope.dimension(quick: 4, standard: 9, deep: 12, atLeast: 2)
    let dimensions = Set(scope.choice(quick: [2], standard: [2, 3], deep: [2, 3, 6]) + [largest]).sorted()
    cases.weaken(to: .enclosed)
    let questions = try dimensions.flatMap { d in
      try [WeightDistribution.gaussian, .perturbed(Rational(1, 2))].flatMap { weights in
        try integralQuestions(d, weights).filter { $0.exactBySymmetry == nil }
      }
    }
    try cases.each(nil, in: questions, cost: { Double($0.dimension) }) { question in
      try cases.require(
        "alignment = integral", at: ["": question.summary], .agree(digits: 15), upTo: 64,
        replay: question.command
      ) { _ in
        let precision = 100 + 2 * question.dimension
        let oracle =
          question.weights == .gaussian
          ? try question.byAlternatingSum(precision: precision)
          : try question.byMultinomialSum(precision: precision)
        return (oracle, try integral(question))
      }
    }
    for weights in [WeightDistribution.rademacher, .values([-2, -1, 1, 2]), .sparse(Rational(1, 3))] {
      for question in try integralQuestions(3, weights) {
        let (sum, value) = (try question.byTrigonometricSum(precision: 80), try question.exact())
        try cases.require(
          "alignment = trigonometric sum", at: ["": question.summary], sum.contains(value),
          left: "\(value)", right: "\(sum.enclosure(15))", replay: question.command)
      }
    }
    cases.covering(
      """
      d ∈ \(dimensions), degrees d, d−1, 2, biases 0, −1, 1/3, step and ReLU, output, hidden and bias: \(questions.count) questions for \
      gaussian and perturbed:1/2, at 20 digits or more, and on lattices d = 3
      """)
  }
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
