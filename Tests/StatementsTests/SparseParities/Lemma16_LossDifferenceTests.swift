import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct Lemma16_LossDifferenceTests {
  @Test func holds() throws {
    let verdict = try check("lpn-lemma-16")
    #expect(verdict.kind == .verified, "\(verdict)")
    #expect(verdict.scope.hasSuffix("drawn u*, every x"))
  }

  @Test func smallerBoundsAreRefuted() throws {
    #expect(try checkLemma16(Scope()) { $0.quadratic }.kind == .refuted)
    #expect(try checkLemma16(Scope()) { $0.decay }.kind == .refuted)
  }

  /// A loss by the definition: u* on one neuron only moves as that neuron does.
  @Test func oneNeuron() throws {
    var run = LayerDrift(
      try PlantedParity(dimension: 4, size: 3),
      .twins(of: [1, 1, 1, 0], bias: Rational(1, 24), output: Rational(1, 2)), rate: Rational(1, 10),
      regularization: 0)
    #expect(run.time == 1 && run.squaredWeightDrift(of: 0) == 0)
    run.step()
    #expect(run.time == 2 && run.squaredWeightDrift(of: 0) > 0)
    let bounds = run.bounds
    #expect(bounds.elapsed == Rational(1, 5) && bounds.outputs == QuadraticNumber(Rational(3, 2)))
    #expect(bounds.quadratic == QuadraticNumber(Rational(6, 25)) && bounds.decay == 0)
  }
}
