internal import ExactNumbers
internal import ExactParity

/// The nonzero updates that an adversary forces from SGD with batch size 1 on both layers of the network of arXiv 2412.04910, Theorem 6, who
/// always presents the input with the smallest f(x)N(x), until no input has one; `nil` beyond `patience`.
///
/// n = 4 d⁴ neurons, σ = 1/(10d), γ = d^{−7/2}/n, β = 16 d² n γ.
package func adversarialUpdates(dimension d: Int, seed: UInt64, patience: Int) throws -> Int? {
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
