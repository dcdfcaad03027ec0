// The alignment as an integral, for independent weights that need be neither identically distributed nor symmetric. With
// κ(t) = sin(tb + πm/2), κ'(t) = cos(tb + πm/2), m = |S|, Q_j = E sin(tw_j) sin(sw_j) and C_j = E cos(tw_j) cos(sw_j), over t, s > 0:
//
//   output weight:   E_w (E_x χ_S ReLU(w·x + b))²  = π⁻² ∫∫ κ'(t)κ'(s) ∏_S Q_j ∏_{∉S} C_j dt ds/(t²s²)      (m ≥ 2)
//   hidden bias:     E_w (E_x χ_S 1[w·x + b ≥ 0])² = lim π⁻² ∫∫_{[0,N]²} κ(t)κ(s) ∏_S Q_j ∏_{∉S} C_j dt ds/(ts)
//   hidden weight j: as the hidden bias with S △ {j}
//
// Cases, for i.i.d. weights: the integrals, enclosed by square and triangle waves with every truncation in the radius, against the
// alternating sums of Appendix C (Gaussian) and against rigorous bivariate normal integrals over pairs of inputs (perturbed); on
// lattices the integral becomes a finite trigonometric sum, compared with the exact rational.

package import Enclosures
internal import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let alignmentIntegral = Row(
    id: "new-alignment-integral", paper: .sharper,
    title: "the alignment as an integral without cancellation",
    text: """
      Let w_1, …, w_d be independent with finite E|w_j|, not necessarily symmetric or identically distributed; S ⊆ [d], m = |S|, b real, \
      Q_j(t,s) = E sin(tw_j) sin(sw_j), C_j(t,s) = E cos(tw_j) cos(sw_j), and P = ∏_{j∈S} Q_j ∏_{j∉S} C_j. For m ≥ 2: \
      E_x χ_S ReLU(w·x+b) = −π⁻¹∫ cos(tb+πm/2) ∏_{j∈S} sin(tw_j) ∏_{j∉S} cos(tw_j) dt/t² for every w, and E_w(E_x χ_S ReLU(w·x+b))² = \
      π⁻²∫∫ cos(tb+πm/2) cos(sb+πm/2) P dt ds/(t²s²), over t, s > 0, both absolutely convergent. For m ≥ 1, where no w·x + b is 0 with \
      positive probability: E_x χ_S 1[w·x+b ≥ 0] is the limit of π⁻¹∫_0^N sin(tb+πm/2) ∏_{j∈S} sin(tw_j) ∏_{j∉S} cos(tw_j) dt/t almost surely, \
      these within [−1, 1], and E_w(E_x χ_S 1[w·x+b ≥ 0])² = lim π⁻²∫∫_{[0,N]²} sin(tb+πm/2) sin(sb+πm/2) P dt ds/(ts); a hidden weight j is as \
      the bias with S △ {j}, where that is not empty.
      """,
    place: "Fourier integrals of the alignment",
    method: """
      The argument for every law; the integrals by double sums over odd frequencies with rigorous error bounds, against the alternating \
      Gaussian sums, against bivariate normal integrals over all pairs of inputs, and on lattices against exact rationals.
      """,
    expected: .derived,
    basis: .derivation(
      Derivation(
        for: "all independent weights with finite E|w_j|, every d, S and real b",
        core: Certificate(parts: FourierIntegral.parts),
        facts: [
          Fact.absoluteValueIntegral.applied(
            "|z| is 2/pi times the integral of (1 - cos(t z))/t^2 over t > 0"),
          Fact.dirichletIntegral.applied("the integral of sin(t z)/t over t > 0 is (pi/2) sgn z"),
          Fact.partialDirichlet.applied("those over 0 < t < N are below pi in absolute value"),
          Fact.boundedConvergence.applied("the partial integrals of the step, below 1 in absolute value"),
          Fact.fubini.applied(
            "the square of the integral, under the law of w, by the parts area and logarithm"),
        ],
        argument: """
          One coordinate: with e^{±itw_j} = c ± is, E_x x e^{itw_jx} = i sin(tw_j) (part odd) and E_x e^{itw_jx} = cos(tw_j) (part even); so \
          E_x χ_S e^{it(w·x+b)} = e^{itb} i^m ∏_S sin(tw_j) ∏_{∉S} cos(tw_j), with real part cos(tb+πm/2)p(t) and imaginary part \
          sin(tb+πm/2)p(t), p the product. Ramp, m ≥ 2: ReLU(z) = (z+|z|)/2 (part ramp), and χ_S has mean 0 with 1 and with each x_j (parts \
          constant and linear, for the coordinates of S), so E_x χ_S ReLU = ½E_x χ_S|w·x+b| = −π⁻¹∫E_x χ_S cos(t(w·x+b))dt/t², the first \
          formula. For i ≠ k in S, |p(t)| ≤ |sin tw_i||sin tw_k| is at most 1 and at most t²|w_iw_k| (part product), and with q² = |w_iw_k| the \
          integral of min(1, q²t²)/t² is q + q (part area): E(∫|p|dt/t²)² ≤ 4E|w_i|E|w_k| < ∞, so the square may be averaged under the double \
          integral, where independence gives P. Step, m ≥ 1: where z ≠ 0, 1[z ≥ 0] = (1 + sgn z)/2 (parts above and below); with E_x χ_S = 0 and \
          the Dirichlet integral E_x χ_S 1[w·x+b ≥ 0] is almost surely the limit of T_N = π⁻¹∫_0^N sin(tb+πm/2)p(t)dt/t = E_x χ_S S_N(w·x+b), \
          S_N(z) = π⁻¹∫_0^N sin(tz)dt/t within [−1, 1]. By bounded convergence E T² = lim E T_N²; and for i ∈ S, \
          ∫_0^N|sin tw_i|dt/t ≤ 1 + max(0, ln(N|w_i|)) ≤ 1 + 2q with q² = N|w_i|, as ln q ≤ q, of square at most 2 + 8N|w_i| (part logarithm), \
          integrable: Fubini's theorem on [0, N]² and independence give E T_N². A hidden weight j: its x_j times χ_S is χ_{S△{j}}.
          """)),
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
