import Enclosures
import ExactNumbers
import ExactParity
import Foundation
import Testing

@Suite struct NoisyStepTests {
  /// The margin and the norm by their definitions, for every input.
  @Test func theProbabilityIsThatOfTheDefinition() throws {
    for d in 2...4 {
      let (n, seed, noise) = (30, UInt64(d), 0.7)
      let law = NoisyStep(try NeuronMargin(dimension: d), noise: try #require(Rational(exactly: noise)))
      let layer = try RademacherLayer(dimension: d, neurons: n, seed: seed)
      let draws = Array(try NeuronDraws(.rademacher, dimension: d, count: n, seed: seed))
      let exact = try OneStepDescent(dimension: d).outputs(of: draws.map { SignVector($0) })
      for input in 0..<1 << d {
        let x = SignVector(dimension: d, negatives: UInt64(input))
        let activations = draws.map { max(SignVector($0).dot(x) + (d & 1 == 0 ? 0 : -1), 0) }
        let squares = activations.reduce(0) { $0 + $1 * $1 }
        let margin = Rational(x.parity) * exact[x]
        let probability = law.probability(given: layer.byDistance(from: input))
        guard squares > 0 else {
          #expect(probability.contains(0))
          continue
        }
        // Φ by the error function instead of its complement.
        let z = Ball(margin / law.noise, precision: 80) / Ball(squares, precision: 80).squareRoot
        let expected = (1 + (z / Ball(2, precision: 80).squareRoot).errorFunction) / 2
        #expect(probability.overlaps(expected))
        #expect(layer.distances(from: input).count { $0 == d } == layer.byDistance(from: input)[d])
      }
    }
  }

  /// Without noise the law is discrete, and its exact tail is at the normal one up to the error.
  @Test func theCentralLimitIsNearTheExactTail() throws {
    for d in [2, 3, 4, 6, 9] {
      let margin = try NeuronMargin(dimension: d)
      let law = NoisyStep(margin, noise: 0)
      for n in [10, 50, 200] {
        let right = 1 - (try margin.tail(neurons: n, atMost: 0))
        let (probability, error) = law.centralLimit(neurons: n)
        #expect((probability - right).magnitude.isLess(than: error) == .holds, "d = \(d), n = \(n)")
        #expect(error.upperBound < 2)
      }
    }
  }

  @Test func theThirdMomentAtItsEnds() throws {
    let margin = try NeuronMargin(dimension: 4)
    // |Δ| = 1/4, Y = −4, 0, 2 with weights 1, 11, 4: U − Δ² = −17/16, −1/16, 7/16.
    let discrete = Rational(17 * 17 * 17 + 11 + 4 * 7 * 7 * 7, 16 * 16 * 16 * 16)
    #expect(NoisyStep(margin, noise: 0).thirdMoment.contains(discrete))
    // For a huge noise it is τ³ E a³ E|ξ|³ = τ³ (64 + 4·8)/16 · 2√(2/π).
    let scaled =
      NoisyStep(margin, noise: 1_000_000).thirdMoment.approximation / 1e18 / (12 * 0.797_884_560_8)
    #expect(abs(scaled - 1) < 1e-6)
  }

  /// The third moment between its ends, by the trapezoidal rule over the noise.
  @Test func theThirdMomentByQuadrature() throws {
    for (d, noise) in [(3, 0.3), (4, 0.5), (6, 2.0)] {
      let margin = try NeuronMargin(dimension: d)
      let law = NoisyStep(margin, noise: try #require(Rational(exactly: noise)))
      let delta = law.delta.approximation
      var sum = 0.0
      for (k, value) in margin.byDistance.enumerated() {
        let weight = binomial(d, k).approximation / Double(1 << d)
        for step in -4000...4000 {
          let xi = Double(step) / 400
          let u = delta * Double(value) + noise * abs(Double(value)) * xi - delta * delta
          sum += weight * abs(u * u * u) * exp(-xi * xi / 2) / 400 / (2 * Double.pi).squareRoot()
        }
      }
      #expect(abs(law.thirdMoment.approximation / sum - 1) < 1e-4, "d = \(d)")
    }
  }

  @Test func theToleranceByHand() throws {
    // d = 4: Δ = 1/4, E a² = (16 + 4·4)/16 = 2, so τ*² = n/512.
    #expect(
      NoisyStep.squaredTolerance(try NeuronMargin(dimension: 4), neurons: 512 * 9) == 9)
  }
}
