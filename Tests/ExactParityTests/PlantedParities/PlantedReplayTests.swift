import ExactNumbers
import ExactParity
import TestSupport
import Testing

/// The programs of replays against the exact values that they repeat.
@Suite struct PlantedReplayTests {
  private func agree(_ command: String, _ expected: [Rational], _ comment: Comment? = nil) throws {
    let found = try numbers(printedBy: command)
    #expect(found.count >= expected.count, comment)
    for (left, right) in zip(found, expected) {
      #expect(abs(left - right.approximation) < 1e-9, "\(left), \(right) \(comment ?? "")")
    }
  }

  @Test func correlations() throws {
    let planted = try PlantedParity(dimension: 5, size: 3)
    for (weights, bias) in [([1, -1, 0, 1, 0], Rational(1, 24)), ([1, 1, 1, 0, -1], Rational(-1, 2))] {
      let window = ActiveWindow(dimension: 5, bias: bias)
      for (half, part, scale) in [
        (PlantedReplay.Half.planted, FirstStepCorrelations.Part.planted, Rational(32)), (.both, .both, 64),
      ] {
        let exact = FirstStepCorrelations(planted, weights: weights, window: window, over: part)
        try agree(
          PlantedReplay.correlations(5, 3, weights: weights, bias: bias, over: half),
          ([exact.bias] + exact.bits).map { Rational($0) / scale }, "\(half)")
      }
    }
  }

  @Test func firstOutputs() throws {
    let first = FirstOutput(
      dimension: 4, size: 3, positive: 2, negative: 1, elsewhere: 1, bias: Rational(1, 24))
    let scaled = first.value * QuadraticNumber(2)
    try agree(
      PlantedReplay.firstOutput(4, 3, weights: [1, 1, -1, 1], bias: Rational(1, 24)), [scaled.rational, 3])
  }

  @Test func features() throws {
    let planted = try PlantedParity(dimension: 5, size: 3)
    let neuron = FeatureNeuron(planted, weights: [0, 0, 0, 1, -1])
    for (r, u) in [(3, Rational(-5, 7)), (-1, 2)] {
      try agree(
        PlantedReplay.features(
          5, 3, weights: [0, 0, 0, 1, -1],
          printing:
            "max(abs(psi(\(r), \(u), s) - max(0, \(abs(r)) - \(r.signum())*sum(s[:3]))) for s, y, p, q in X)"),
        [neuron.error(r: r, output: u)])
      let features = FeatureApproximation(n: 432, k: 5, r: r, alpha: Rational(1, 3), isCapped: false)
      try agree(features.replay(output: u * 20), [features.deviation(output: u * 20)])
    }
  }

  @Test func descent() throws {
    var run = LayerDrift(
      try PlantedParity(dimension: 4, size: 3),
      .twins(of: [1, 1, -1, 0], bias: Rational(1, 24), output: Rational(1, 2)), rate: Rational(1, 10),
      regularization: Rational(1, 4))
    for _ in 0..<3 { run.step() }
    try agree(
      run.replay(printing: "sum((a-c)**2 for a, c in zip(M[0][0], L[0][0])), M[1][1], M[1][2]"),
      [run.squaredWeightDrift(of: 0), run.neurons[1].bias, run.neurons[1].output].map(\.rational))
  }

  @Test func laws() throws {
    for (n, k) in [(3, 1), (4, 3), (5, 2)] {
      let bias = Rational(1, Integer(8 * k))
      for (statistic, law) in [
        (SquaredLaw.Statistic.bit, SquaredLaw.ofBit(dimension: n, size: k, bias: bias)),
        (.bias, .ofBias(dimension: n, size: k, bias: bias)),
        (.maximum, .ofMaximum(dimension: n, size: k, bias: bias)),
      ] {
        try agree(
          SquaredLaw.replay(statistic, dimension: n, size: k, bias: bias), [law.worst],
          "n = \(n), k = \(k), \(statistic)")
      }
    }
  }

  @Test func embeddings() throws {
    var random = RandomNetworks(seed: 4)
    for embedding in [
      Embedding.drawn(dimension: 3, count: 2, &random), .parities(dimension: 4, size: 2),
    ] {
      let norms = embedding.squaredNorms(size: 2)
      try agree(
        embedding.replay(size: 2, printing: "sum(v*v for A in S for v in E(A))/len(S), F(N, comb(n, k))"),
        [
          norms.reduce(0, +) / Rational(norms.count),
          Rational(Integer(embedding.count), binomial(embedding.dimension, 2)),
        ], "\(embedding.name)")
    }
  }
}
