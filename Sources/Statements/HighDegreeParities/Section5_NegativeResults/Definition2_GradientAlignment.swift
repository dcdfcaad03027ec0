// Definition 2, GAL_f = E_θ ‖Γ_f − Γ_r‖², for the two-layer ReLU network at initialization: i.i.d. Rademacher hidden weights w, bias b, output
// weights with E v² = 1, the correlation loss. A neuron contributes, with z = w·x + b, E v² = 1 and the parity over coordinates 1 … m,
//
//   output v: E_w (E_x χ_m ReLU(z))²,   bias b: E_w (E_x χ_m 1[z ≥ 0])²,   hidden w_1: E_w (E_x χ_m x_1 1[z ≥ 0])².
//
// The substitution x_j → x_j w_j turns each E_x into ± its value at w = (1, …, 1), so E_w does nothing. With
// K_k^{(n)}(m) = [z^k](1 − z)^m (1 + z)^{n−m} and J = ⌊(d + b)/2⌋ the values are Δ_m², (K_J^{(d−1)}(m−1)/2^d)² and
// (K_J^{(d−1)}(m−2)/2^d)², where Δ_m is Lemma 1 for m = d.
//
// Cases: these closed forms against every pair (w, x), and far beyond against the sum over the number of negative
// coordinates, from the activation's definition.

package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let definition2GradientAlignment = Row(
    id: "hdp-definition-2", paper: .highDegreeParities, section: .section5,
    title: "gradient alignment for Rademacher weights in closed form",
    text: """
      For a neuron of the two-layer ReLU network with Rademacher hidden weights w, bias b and E v² = 1, the correlation \
      loss and the parity χ_m of degree m over coordinates 1 … m, the gradient alignment E_w (Γ_f − Γ_r)² is \
      (E_x χ_m ReLU(x_1 + … + x_d + b))² by the output weight, (K_J(m−1)/2^d)² by the hidden bias and (K_J(m−2)/2^d)² by \
      the hidden weight of coordinate 1 (any coordinate of the parity), where K_k(j) = [z^k](1 − z)^j (1 + z)^{d−1−j}, \
      J = ⌊(d + b)/2⌋ and 2 ≤ m ≤ d.
      """,
    place: "Definition 2, eq. (2)",
    method: """
      Every weight vector and every input for small d, the gradients taken from the loss; beyond, the sum over the number \
      of negative coordinates at w = (1, …, 1), which the sign symmetry x_j → x_j w_j makes enough.
      """,
    argued:
      "That E_x at any w is ± its value at w = (1, …, 1), where no enumeration reaches: x_j → x_j w_j keeps x uniform.",
    expected: .derived, due: .verified, table: "alignment-rademacher",
    check: { scope, progress in try checkDefinition2(scope, progress) { try $0.exact() } })
}

/// Compares `closedForm` with the enumeration of (w, x) and with sums over the number of negative coordinates.
package func checkDefinition2(
  _ scope: Scope, _ progress: ProgressCallback? = nil,
  closedForm: (GradientAlignment) throws -> Rational
) throws -> Finding {
  let enumerated = scope.dimension(quick: 6, standard: 8, deep: 10, atLeast: 2)
  let method = "all (w, x) for d ≤ \(enumerated); sums over the number of negative coordinates beyond"
  return try Cases.finding(scope, progress, method: method) { cases in
    let summed = cases.dimensions(from: 2, quick: 20, standard: 120, deep: 400)
    let largest = scope.dimension(quick: 2000, standard: 2000, deep: 2000, atLeast: 2)
    let spots = scope.choice(
      quick: [101, 2000], standard: [200, 501, 1999, 2000], deep: [501, 1000, 1999, 2000])
    var count = 0
    try cases.each("d", in: summed + spots.filter { $0 > summed.count + 1 && $0 <= largest }) { d in
      for question in try questions(dimension: d) {
        let right = try closedForm(question)
        var ways = [("the sum over the negative coordinates", try question.bySignSum())]
        if d <= enumerated { ways.append(("all (w, x)", try question.byEnumeration())) }
        for (name, left) in ways {
          try cases.require(
            "GAL by \(name) = closed form",
            at: ["d": d, "m": question.degree, "b": question.bias, "parameter": question.parameter.rawValue],
            left,
            .equal, right, replay: question.replay)
        }
        count += 1
      }
    }
    cases.covering("degrees d, d−1, d−2 (at least 2), b in {0, −1, 1, 1/2}, output, hidden and bias")
    cases.covering("all (w, x) for d ≤ \(enumerated)")
    cases.note("cases", "\(count)")
  }
}

/// The alignments of one dimension that the statement covers.
private func questions(dimension: Int) throws -> [GradientAlignment] {
  try (max(2, dimension - 2)...dimension).flatMap { degree in
    try rationals("0 -1 1 1/2").flatMap { bias in
      try GradientAlignment.Parameter.allCases.map {
        try GradientAlignment(dimension: dimension, degree: degree, bias: bias, parameter: $0)
      }
    }
  }
}

extension GradientAlignment {
  /// `(E_x χ_m g)²` at w = (1, …, 1), summed over the number of negative coordinates with φ and φ' from their definition.
  fileprivate func bySignSum() throws -> Rational {
    // χ_m x_1 = χ of coordinates 2 … m.
    var sum: Rational = 0
    for (negatives, parities) in KrawtchoukRow(
      n: dimension, degree: parameter == .hidden ? degree - 1 : degree
    )
    .enumerated() {
      let z = Rational(dimension - 2 * negatives) + bias
      let value = parameter == .output ? activation.value(at: z) : activation.derivative(at: z)
      if !value.isZero { sum += Rational(parities) * value }
    }
    return (sum / twoToThe(dimension)).power(2)
  }

  /// The command that prints this alignment.
  var replay: String {
    let name = if case .hinge = loss { "hinge" } else { "correlation" }
    return """
      verify alignment --dimension \(dimension) --degree \(degree) --weights \(weights) --bias=\(bias) \
      --activation \(activation) --parameter \(parameter.rawValue) --loss \(name)
      """
  }
}
