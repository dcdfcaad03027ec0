// Definition 2 with the hinge loss max(0, 1 − yN), one neuron N = ReLU(z), z = w·x, Rademacher w. As N ≥ 0, the derivative of the loss by N is
// −y(1 + 1[N < 1])/2 + (1 − 1[N < 1])/2, and for fair labels only the second term is left on average:
// Γ_f − Γ_r = −½ E_x χ x_j 1[z ≥ 0](1 + 1[ReLU(z) < 1]).
//
// With Cat_n the Catalan numbers the alignment of a hidden weight of the full parity is
//
//            correlation           hinge, 0 at the kink     hinge, −y at the kink (N ≤ 1)
//   even d   (Cat_{d/2−1}/2^d)²    ¼ (Cat_{d/2−1}/2^d)²     ¼ (Cat_{d/2−1}/2^d)²
//   odd d≥3  0                     0                        Cat²_{(d−1)/2}/4^{d+1}
//
// z is an integer with the parity of d, so only odd d meets the kink N = 1.

package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let definition2HingeAlignment = Row(
    id: "hdp-definition-2-hinge", paper: .highDegreeParities, section: .section5,
    title: "hinge alignment of one neuron in Catalan numbers",
    text: """
      For one ReLU neuron with Rademacher weights, zero bias, the full parity and the hinge loss max(0, 1 − yN), \
      Γ_f − Γ_r = −½ E_x[χ x_j 1[z ≥ 0](1 + 1[ReLU(z) < 1])] by the hidden weight j, z = w·x. So the hidden alignment is \
      ¼ (Cat_{d/2−1}/2^d)² for even d, a quarter of that for the correlation loss, and both are 0 for odd d ≥ 3. With ≤ in \
      place of < (the other subgradient at the hinge's kink) it is Cat²_{(d−1)/2}/4^{d+1} for odd d ≥ 3. Cat_n is the n-th \
      Catalan number.
      """,
    place: "Definition 2, with the hinge loss of Appendix E.1",
    method: """
      Every (w, x) for small d with the gradients taken from the loss, labels 1 and −1 averaged for Γ_r; beyond, Krawtchouk \
      values against the Catalan numbers from their recurrence. Both conventions at the kink.
      """,
    argued:
      "That E_x at any w is ± its value at w = (1, …, 1), where no enumeration reaches: x_j → x_j w_j keeps x uniform.",
    expected: .derived, due: .verified, table: "alignment-rademacher",
    check: { scope, progress in try checkDefinition2Hinge(scope, progress, claim: catalanAlignment) })
}

/// The losses of the statement, with the subgradient at the hinge's kink.
package enum NeuronLoss: String, CaseIterable, Sendable {
  case correlation = "correlation"
  case hinge = "hinge, N < 1"
  case inclusiveHinge = "hinge, N ≤ 1"

  /// Twice what the summand has beside χ x_1 1[z ≥ 0], and the claim over (Cat_{⌊(d−1)/2⌋}/2^d)², in Python.
  fileprivate var python: (factor: String, claim: String) {
    switch self {
    case .correlation: ("2", "F(1 - d%2)")
    case .hinge: ("(1 + (z < 1))", "F(1 - d%2, 4)")
    case .inclusiveHinge: ("(1 + (z <= 1))", "F(1, 4)")
    }
  }

  fileprivate func hidden(dimension: Int) throws -> GradientAlignment {
    try GradientAlignment(
      dimension: dimension, parameter: .hidden,
      loss: self == .correlation ? .correlation : .hinge(margin: 1),
      kink: self == .inclusiveHinge ? .full : .zero)
  }
}

/// The statement's value, given `Cat_{⌊(d−1)/2⌋}`.
package func catalanAlignment(dimension: Int, loss: NeuronLoss, catalan: Integer) -> Rational {
  let square = Rational(catalan * catalan, Integer.powerOfTwo(2 * dimension))
  switch loss {
  case .correlation: return dimension & 1 == 0 ? square : 0
  case .hinge: return dimension & 1 == 0 ? square / 4 : 0
  case .inclusiveHinge: return square / 4
  }
}

/// Compares `claim(d, loss, Cat_{⌊(d−1)/2⌋})` with the enumeration and with the exact alignment.
package func checkDefinition2Hinge(
  _ scope: Scope, _ progress: ProgressCallback? = nil,
  claim: (_ dimension: Int, _ loss: NeuronLoss, _ catalan: Integer) -> Rational
) throws -> Finding {
  let enumerated = scope.dimension(quick: 7, standard: 8, deep: 10, atLeast: 2)
  let method = "all (w, x) for d ≤ \(enumerated); Krawtchouk values beyond"
  return try Cases.finding(scope, progress, method: method) { cases in
    var catalan: Integer = 1
    try cases.each("d", in: cases.dimensions(from: 2, quick: 200, standard: 800, deep: 2000)) { d in
      let n = (d - 1) / 2
      if d & 1 == 1 {
        // Cat_n = Cat_{n−1}·2(2n − 1)/(n + 1).
        catalan *= Integer(2 * (2 * n - 1))
        catalan.divideExactly(by: Integer(n + 1))
      }
      for loss in NeuronLoss.allCases {
        let question = try loss.hidden(dimension: d)
        let right = claim(d, loss, catalan)
        var ways = [("Krawtchouk values", try question.exact())]
        if d <= enumerated { ways.append(("all (w, x)", try question.byEnumeration())) }
        for (name, left) in ways {
          try cases.require(
            "GAL by \(name) = the Catalan value", at: ["d": d, "loss": loss.rawValue], left, .equal, right,
            replay: """
              python3 -c "from fractions import Fraction as F; from math import comb; d = \(d); m = (d-1)//2; \
              print(F(sum((-1)**k*comb(d-1, k)*\(loss.python.factor) for k in range(d) for x in (1, -1) \
              for z in [x+d-1-2*k] if z >= 0), 2**(d+1))**2, \(loss.python.claim)*F(comb(2*m, m)//(m+1), 2**d)**2)"
              """)
        }
      }
    }
    cases.covering("hidden weights, zero bias, both conventions at the kink")
    cases.covering("all (w, x) for d ≤ \(enumerated)")
    cases.note("ties", "for odd d, ReLU(z) = 1 on C(d, (d−1)/2) of the 2^d inputs: the kink decides")
  }
}
