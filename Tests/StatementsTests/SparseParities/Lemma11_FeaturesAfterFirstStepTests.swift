import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct Lemma11_FeaturesAfterFirstStepTests {
  @Test func holds() throws {
    let verdict = try check("lpn-lemma-11")
    #expect(verdict.kind == .verified, "\(verdict)")
    #expect(verdict.scope.contains("k = 7, n = 64k⁴, |J| ∈ {0, 1, 100}"))
  }

  @Test func smallerErrorsAndFewerZerosAreRefuted() throws {
    #expect(try checkLemma11(Scope(), errorShare: Rational(99, 100), leastZeros: 3).kind == .refuted)
    #expect(try checkLemma11(Scope(), errorShare: 1, leastZeros: 1).kind == .refuted)
  }

  /// The neuron for every u against the exact descent from a pair of twins.
  @Test func theNeuronIsTheDescents() throws {
    let planted = try PlantedParity(dimension: 5, size: 3)
    for w in [[0, 0, 0, 0, 0], [0, 0, 0, 1, -1], [1, -1, 0, 1, 0], [1, 1, 0, -1, 1]] {
      let neuron = FeatureNeuron(planted, weights: w)
      for u in [Rational(5, 3), Rational(-1, 2)] {
        var descent = PlantedDescent(planted, .twins(of: w, bias: Rational(1, 24), output: u))
        descent.step(rate: 1, regularization: Rational(1, 2))
        for s in planted.inputs {
          #expect(descent.neurons[0].value(at: s) == QuadraticNumber(neuron.value(output: u, at: s)), "\(w)")
          #expect(descent.neurons[1].value(at: s) == QuadraticNumber(neuron.value(output: -u, at: s)), "\(w)")
        }
      }
    }
  }

  /// The probability over every w: a share ε/(8kα|r|) of the u for each good one.
  @Test func theShareByEnumeration() {
    let (n, k) = (7, 5)
    let window = ActiveWindow(dimension: n, bias: Rational(1, 40))
    let share = allTernaryWeights(n).reduce(Rational(0)) { sum, w in
      guard w.prefix(k).reduce(0, +) == 0, w.prefix(k).count(where: { $0 == 0 }) >= 3 else { return sum }
      let alpha = window.probability(shift: 0, coordinates: w.dropFirst(k).count { $0 != 0 }) / 2
      return sum + 1 / (Rational(8 * k * k) * alpha) / Rational(Integer(3).power(n))
    }
    #expect(goodShare(dimension: n, size: k) == share)
  }
}
