// Sections 2 and 5.1 of arXiv 2002.07400, as printed. The initialisation pairs w_{q+i} = −w_i, b_{q+i} = −b_i,
// u_{q+i} = −u_i (u_i uniform on [−n/k, n/k]), and the analysis takes the first hinge gradient to be the correlation
// gradient, u⁽¹⁾ = E yσ(w·x + b) after η = 1, λ = ½. That needs y g⁽⁰⁾ < 1 at every input; but the pair contributes
// u(σ(z) − σ(−z)) = ±u·min(|z|, 6) to g⁽⁰⁾, with z = w·x + b, not 0.
//
// Checked: n = 22500, k = 3, q = 1, w = 0, u = n/k = 7500: g⁽⁰⁾ ≡ 312.5, so only the inputs with y = −1, half of D_A,
// have a gradient. A neuron of weight 0 sees its bias alone, so P(y = 1) = ½ is all that is needed of D_A.
//
// Beside it n = 4 by visiting every input. With w_{q+i} = w_i, b_{q+i} = b_i, u_{q+i} = −u_i, g⁽⁰⁾ ≡ 0 and the claim
// holds; the other rows of this paper use that reading.

package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let initializationFirstHingeGradient = Row(
    id: "lpn-initialization", paper: .sparseParities,
    title: "the first hinge gradient is the correlation gradient",
    text: """
      With w_{q+i} = −w_i, b_{q+i} = −b_i, u_{q+i} = −u_i, w_i ∈ {−1,0,1}^n, b_i = 1/(8k), u_i ∈ [−n/k, n/k], the \
      gradient of the hinge loss over \
      D_A at the initialisation is the correlation gradient: u⁽¹⁾_i = E yσ(w_i·x + b_i) after the step η = 1, λ = ½.
      """,
    place: "Sections 2 and 5.1, used in Lemmas 9, 11, 12 and 14",
    method: "The first step exactly, for w = 0 at n = 22500 and for one w at n = 4.",
    expected: .refuted,
    consequence: Consequence(
      .misprint, conclusionSurvives: true,
      """
      With w_{q+i} = w_i, b_{q+i} = b_i, u_{q+i} = −u_i the network vanishes at the start, which is what Lemmas 9, 11, 12 and 14 use.
      """),
    check: { scope, progress in
      try checkInitialization(scope, progress) { .opposites(of: $0, bias: $1, output: $2) }
    })
}

/// How two neurons are made of one: weights, bias, output.
package typealias PairedStart = (
  _ weights: [Int], _ bias: Rational, _ output: Rational
) -> [PlantedDescent.Neuron]

/// Compares `u⁽¹⁾` of the first neuron with `E yσ(w·x + b)` in both cases.
package func checkInitialization(
  _ scope: Scope, _ progress: ProgressCallback? = nil, pair: PairedStart
) throws -> Finding {
  try Cases.finding(scope, progress, method: "exact first step from the pair of neurons") { cases in
    let (n, bias) = (22500, Rational(1, 24))
    let blind = firstOutputOfBlindNeurons(
      pair([Int](repeating: 0, count: n), bias, Rational(Integer(n), 3)))
    let smallStart = pair([1, 1, 1, 0], bias, Rational(4, 3))
    let small = try firstOutputs(dimension: 4, size: 3, smallStart)
    cases.covering("n = 22500, w = 0; n = 4, w = (1,1,1,0); k = 3")
    cases.note("networkAtTheStart", "g⁽⁰⁾ ≡ \(blind.network)")
    cases.note("lemma14", "k/√n = \(Rational(3, 150)), to be compared with |u⁽¹⁾|")
    cases.note(
      "smallDimension",
      "n = 4, k = 3, w = (1,1,1,0), u = 4/3: u⁽¹⁾ = \(small.hinge), E yσ(w·x + b) = \(small.correlation)")
    cases.note(
      "reading", "with w_{q+i} = w_i, b_{q+i} = b_i, u_{q+i} = −u_i, g⁽⁰⁾ ≡ 0 and the claim holds")
    try cases.require(
      "u⁽¹⁾ = E yσ(w·x + b)", at: ["n": n, "k": 3, "q": 1, "w": 0, "u": 7500], blind.hinge, .equal,
      blind.correlation,
      replay: """
        python3 -c 'from fractions import Fraction as F; b = F(1, 24); relu6 = lambda z: max(0, min(6, z)); \
        g = 7500*relu6(b) - 7500*relu6(-b); \
        print(sum(F(y, 2)*relu6(b) for y in (1, -1) if y*g < 1), sum(F(y, 2)*relu6(b) for y in (1, -1)))'
        """)
    try cases.require(
      "u⁽¹⁾ = E yσ(w·x + b)", at: ["n": 4, "k": 3, "q": 1, "w": "(1,1,1,0)", "u": "4/3"], small.hinge, .equal,
      small.correlation,
      replay: PlantedReplay.descent(
        4, 3, smallStart, rate: 1, regularization: 0, time: 1,
        printing: "L[0][2], sum((p+q)/2*y*relu6(sum(s[:3])/R + 1/24) for s, y, p, q in X)"))
  }
}

/// After η = 1, λ = ½, `u⁽¹⁾ = −∂L/∂u` of the first neuron, beside `E yσ`.
private func firstOutputs(
  dimension: Int, size: Int, _ neurons: [PlantedDescent.Neuron]
) throws -> (hinge: QuadraticNumber, correlation: QuadraticNumber) {
  let planted = try PlantedParity(dimension: dimension, size: size)
  var descent = PlantedDescent(planted, neurons)
  descent.step(rate: 1, regularization: Rational(1, 2))
  let sum = planted.inputs.reduce(QuadraticNumber.zero) {
    $0 + QuadraticNumber(Rational(planted.label(of: $1) * planted.weight(of: $1))) * neurons[0].value(at: $1)
  }
  return (descent.neurons[0].output, sum * QuadraticNumber(planted.totalWeight.reciprocal))
}

/// The same for neurons of weight 0, whose values do not depend on the input: `y` is a fair sign (k is odd).
private func firstOutputOfBlindNeurons(
  _ neurons: [PlantedDescent.Neuron]
) -> (network: QuadraticNumber, hinge: QuadraticNumber, correlation: QuadraticNumber) {
  precondition(neurons.allSatisfy { $0.scaledWeights.allSatisfy { $0 == 0 } }, "the weights are 0")
  let values = neurons.map { max(0, min(6, $0.bias)) }
  let g = zip(neurons, values).reduce(QuadraticNumber.zero) { $0 + $1.0.output * $1.1 }
  let half = QuadraticNumber(Rational(1, 2))
  var (hinge, correlation): (QuadraticNumber, QuadraticNumber) = (0, 0)
  for label in [QuadraticNumber(1), -1] {
    correlation += half * label * values[0]
    if label * g < 1 { hinge += half * label * values[0] }
  }
  return (g, hinge, correlation)
}
