// Theorem 6 of arXiv 2412.04910: on any sequence of samples, hinge SGD with batch size 1 on both layers makes
// at most O(d³) nonzero updates; its proof yields 20·9·36²·d³ = 233280 d³.
//
// Run in floating point against an adversary that always presents the input with the smallest f(x)N(x), as
// long as its update is not zero. When none is left no sequence has another update; the number made until
// then is compared with the bound. The constants Ω(d⁴) and O(d^{−3.5}) are not printed; here n = 4 d⁴, σ =
// 1/(10d), γ = d^{−7/2}/n, β = 16 d² n γ.

internal import ExactNumbers
package import ExactParity
package import Ledger
internal import ParityTraining

extension Row {
  static let theorem6NonzeroUpdates = Row(
    id: "hdp-theorem-6", paper: .highDegreeParities, section: .section4,
    title: "hinge SGD makes at most O(d³) nonzero updates",
    text: """
      For σ ≤ C/d, n ≥ Ω(d⁴), n ≤ poly(d), 0 < γ ≤ O(d^{−3.5}) and 0 ≤ β ≤ 16d²nγ, batch-1 SGD on both \
      layers with the hinge loss L_β and the full parity as its target performs at most O(d³) nonzero \
      updates (233280 d³ with the proof's constants) on any sequence of samples, except with probability 3 \
      exp(−d) over the initialisation.
      """,
    place: "Theorem 6",
    method: "float training against an adversary that presents the worst input until every update is zero",
    expected: .supported,
    check: { scope, progress in try checkTheorem6(scope, progress) { 233_280 * $0 * $0 * $0 } })
}

/// Counts the nonzero updates that the adversary forces, beside `bound(d)`.
package func checkTheorem6(
  _ scope: Scope, _ progress: ProgressCallback? = nil, bound: (_ dimension: Int) -> Int
) throws -> Finding {
  let largest = scope.dimension(quick: 4, standard: 5, deep: 8, atLeast: 4)
  let dimensions = Array(4...largest)
  let seeds = scope.choice(quick: 1, standard: 2, deep: 10)
  let method = "adversarial order; both layers; n = 4 d⁴, σ = 1/(10d), γ = d^(−7/2)/n, β = 16 d² n γ"
  var evidence: [EvidenceItem] = []
  for dimension in dimensions {
    // Some four times what the runs take; beyond it the adversary has not been exhausted.
    let patience = 400 * dimension * dimension * dimension
    let counts = try concurrently(seeds) {
      try nonzeroUpdates(dimension: dimension, seed: scope.seed &+ UInt64($0), patience: patience)
    }
    let limit = bound(dimension)
    for (index, count) in counts.enumerated() {
      guard let count else {
        return Finding(
          .undecided, scope: "d = \(dimension)", method: method,
          evidence: [EvidenceItem("updates", "more than \(patience) at seed \(scope.seed &+ UInt64(index))")])
      }
      guard count > limit else { continue }
      return .contradicted(
        by: Counterexample(
          parameters: "d = \(dimension), seed \(scope.seed &+ UInt64(index))",
          claim: "the number of nonzero updates is at most the bound", left: "\(count) updates",
          right: "bound \(limit)",
          replay: "verify check hdp-theorem-6 --seed \(scope.seed)"), method: method)
    }
    let list = counts.compactMap { $0 }.map(String.init).joined(separator: ", ")
    evidence.append(EvidenceItem("updates", "d = \(dimension): \(list), bound \(limit)"))
    progress?(Double(dimension - 3) / Double(dimensions.count))
  }
  evidence.append(
    EvidenceItem(
      "confidence",
      "\(seeds) of \(seeds) runs in each dimension; a failure rate of more than "
        + "1 − 0.05^(1/\(seeds * dimensions.count)) over the dimensions is excluded at level 95 %"))
  return Finding(
    .supported, scope: "4 ≤ d ≤ \(largest), \(seeds) seeds from \(scope.seed), the worst input at every step",
    method: method, evidence: evidence)
}

/// The nonzero updates until no input has one; `nil` beyond `patience`.
private func nonzeroUpdates(dimension d: Int, seed: UInt64, patience: Int) throws -> Int? {
  let n = 4 * d * d * d * d
  let network = try DenseNetwork(inputs: d, hidden: [n], activation: .relu)
  let bias = OneStepDescent.standardBias(dimension: d).approximation
  try Initialization(.perturbed(Rational(1, Integer(10 * d))))
    .applyAsInTheorem4(to: network, bias: Float(bias), seed: seed)
  (network.layers[0].trainsWeights, network.layers[0].trainsBiases) = (true, true)
  let rate = 1 / (Double(d * d * d) * Double(d).squareRoot() * Double(n))
  let margin = Float(16 * Double(d * d) * Double(n) * rate)
  let population = HypercubeSource(dimension: d, target: .parity(degree: d)).population()
  let trainer = Trainer(network, loss: .hinge(margin), capacity: population.count)
  var noise = SeededGenerator(seed: seed)
  for update in 0...patience {
    try Task.checkCancellation()
    let agreements = zip(trainer.outputs(population.inputs), population.labels.entries).map { $0 * $1 }
    guard let (worst, agreement) = agreements.enumerated().min(by: { $0.element < $1.element }),
      agreement < margin
    else { return update }
    let input = (0..<d).map { population.inputs[worst, $0] }
    try trainer.step(
      Batch(inputs: [input], labels: [population.labels[worst, 0]]), StepSize(learningRate: Float(rate)),
      noise: &noise)
  }
  return nil
}
