import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct Lemma12_SeparatorTests {
  @Test func holds() throws {
    let verdict = try check("lpn-lemma-12")
    #expect(verdict.kind == .verified, "\(verdict)")
    #expect(verdict.scope.hasPrefix("identity and margin for odd k ≤ 101; constants for odd 7 ≤ k ≤ 501"))
  }

  @Test func smallerConstantsAndOtherWeightsAreRefuted() throws {
    #expect(try checkLemma12(Scope(), samples: 4, norm: 162, edge: 0).counterexample?.parameters == "k = 7")
    #expect(try checkLemma12(Scope(), samples: 5, norm: 139, edge: 0).counterexample?.parameters == "k = 7")
    let weights = try checkLemma12(Scope(), samples: 5, norm: 162, edge: Rational(1, 100))
    #expect(weights.counterexample?.parameters == "k = 3, Z = -3")
  }

  /// The constants in double precision, from the formulas.
  @Test func theConstantsInDoublePrecision() {
    for k in [7, 9, 31, 101] {
      let d = Double(k)
      let p = 1 / (224 * (2 * d + 1) * d * d * d.squareRoot())
      let squares = separatorWeights(size: k).reduce(0.0) {
        $0 + ($1.weight * $1.weight).approximation * Double($1.r * $1.r)
      }
      let constants = separatorConstants(size: k)
      let seventh = d * d * d * d * d * d * d
      #expect(abs(constants.samplesSquared.approximation.squareRoot() / (8 / p / seventh) - 1) < 1e-9)
      let norm = 256 * d * d * 2 / p * squares / (seventh * d * d * d)
      #expect(
        abs(constants.normSquared.approximation / norm - 1) < 1e-5
          && constants.normSquared.approximation >= norm)
    }
  }

  /// The assembled network from the exact descent of all its neurons at once, in numbers a + b√n.
  @Test func theSeparatorFromTheDescent() throws {
    let (n, k) = (4, 3)
    let planted = try PlantedParity(dimension: n, size: k)
    let neuron = FeatureNeuron(planted, weights: [0, 0, 0, 0])
    let weights = separatorWeights(size: k)
    let starts = weights.map { part in
      [PlantedDescent.Neuron].twins(
        of: [0, 0, 0, 0], bias: Rational(1, 24),
        output: neuron.interval(r: part.r, epsilon: Rational(1, 14))[2])
    }
    var descent = PlantedDescent(planted, starts.flatMap { $0 })
    descent.step(rate: 1, regularization: Rational(1, 2))
    let margins = planted.inputs.map { s in
      QuadraticNumber(Rational(planted.label(of: s)))
        * weights.indices.reduce(QuadraticNumber.zero) { sum, i in
          let factor = 2 * weights[i].weight * Rational(abs(weights[i].r) * 24)
          return sum + QuadraticNumber(factor) * descent.neurons[2 * i].value(at: s)
        }
    }
    let least = try leastMargin(dimension: n, size: k, end: 2)
    #expect(margins.min() == QuadraticNumber(least))
    #expect(least >= 1)
  }
}
