// Definition 2 of arXiv 2412.04910, GAL_f = E_θ ‖Γ_f − Γ_r‖², for the two-layer ReLU network at initialization: i.i.d.
// Rademacher hidden weights w, bias b, output weights with E v² = 1, the correlation loss. A neuron contributes, with
// z = w·x + b, E v² = 1 and the parity over coordinates 1 … m,
//
//   output v: E_w (E_x χ_m ReLU(z))²,   bias b: E_w (E_x χ_m 1[z ≥ 0])²,   hidden w_1: E_w (E_x χ_m x_1 1[z ≥ 0])².
//
// The substitution x_j → x_j w_j turns each E_x into ± its value at w = (1, …, 1), so E_w does nothing. With
// K_k^{(n)}(m) = [z^k](1 − z)^m (1 + z)^{n−m} and J = ⌊(d + b)/2⌋ the values are Δ_m², (K_J^{(d−1)}(m−1)/2^d)² and
// (K_J^{(d−1)}(m−2)/2^d)², where Δ_m is Lemma 1 for m = d.
//
// Checked: these closed forms against every pair (w, x), and far beyond against the sum over the number of negative
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
    expected: .verified, table: "alignment-rademacher",
    check: { scope, progress in
      try checkDefinition2(scope, progress) { try $0.exact() }
    })
}

/// Compares `closedForm` with the enumeration of (w, x) and with sums over the number of negative coordinates.
package func checkDefinition2(
  _ scope: Scope, _ progress: ProgressCallback? = nil,
  closedForm: (GradientAlignment) throws -> Rational
) throws -> Finding {
  let summed = scope.dimension(quick: 20, standard: 120, deep: 400, atLeast: 2)
  let largest = scope.dimension(quick: 2000, standard: 2000, deep: 2000, atLeast: 2)
  let enumerated = scope.dimension(quick: 6, standard: 8, deep: 10, atLeast: 2)
  let method = "all (w, x) for d ≤ \(enumerated); sums over the number of negative coordinates beyond"
  var cases = 0
  let spots = scope.choice(
    quick: [101, 2000], standard: [200, 501, 1999, 2000], deep: [501, 1000, 1999, 2000]
  )
  .filter { $0 > summed && $0 <= largest }
  for d in Array(2...summed) + spots {
    try Task.checkCancellation()
    for question in try questions(dimension: d) {
      var ways = [("the sum over the negative coordinates", try signSum(question))]
      if d <= enumerated { ways.append(("all (w, x)", try question.byEnumeration())) }
      let right = try closedForm(question)
      cases += 1
      for (name, left) in ways where left != right {
        return .refuted(
          by: Counterexample(
            parameters:
              "d = \(d), m = \(question.degree), b = \(question.bias), parameter = \(question.parameter.rawValue)",
            claim: "GAL = closed form", left: "GAL = \(left) by \(name)", right: "closed form = \(right)",
            replay: question.replay), method: method)
      }
    }
    progress?(Double(d) / Double(summed + 1))
  }
  let list = spots.isEmpty ? "" : " and d in {\(spots.map(String.init).joined(separator: ", "))}"
  return Finding(
    .verified,
    scope: """
      2 ≤ d ≤ \(summed)\(list), degrees d, d−1, d−2 (at least 2), b in {0, −1, 1, 1/2}, output, hidden and bias; all (w, x) \
      for d ≤ \(enumerated)
      """,
    method: method, evidence: [EvidenceItem("cases", "\(cases)")])
}

/// The alignments of one dimension that the statement covers.
private func questions(dimension: Int) throws -> [GradientAlignment] {
  var all: [GradientAlignment] = []
  for degree in max(2, dimension - 2)...dimension {
    for bias in [0, -1, 1, Rational(1, 2)] as [Rational] {
      for parameter in GradientAlignment.Parameter.allCases {
        all.append(
          try GradientAlignment(
            dimension: dimension, degree: degree, bias: bias, parameter: parameter))
      }
    }
  }
  return all
}

/// `(E_x χ_m g)²` at w = (1, …, 1), summed over the number of negative coordinates with φ and φ' from their definition.
private func signSum(_ question: GradientAlignment) throws -> Rational {
  let d = question.dimension
  // χ_m x_1 = χ of coordinates 2 … m.
  let degree = question.parameter == .hidden ? question.degree - 1 : question.degree
  var sum: Rational = 0
  for (negatives, parities) in KrawtchoukRow(n: d, degree: degree).enumerated() {
    let z = Rational(d - 2 * negatives) + question.bias
    let value =
      question.parameter == .output
      ? question.activation.value(at: z) : question.activation.derivative(at: z)
    if !value.isZero { sum += Rational(parities) * value }
  }
  let expectation = sum / Rational(Integer.powerOfTwo(d))
  return expectation * expectation
}

extension GradientAlignment {
  /// The command that prints this alignment.
  var replay: String {
    let name = if case .hinge = loss { "hinge" } else { "correlation" }
    return """
      verify alignment --dimension \(dimension) --degree \(degree) --weights \(weights) --bias \(bias) \
      --activation \(activation) --parameter \(parameter.rawValue) --loss \(name)
      """
  }
}
