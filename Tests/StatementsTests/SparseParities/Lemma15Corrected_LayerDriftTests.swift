import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct Lemma15Corrected_LayerDriftTests {
  @Test func holds() throws {
    let verdict = try check("lpn-lemma-15-corrected")
    #expect(verdict.kind == .verified, "\(verdict)")
    #expect(verdict.scope.contains("t ≤ 4"))
  }

  @Test func withoutATermItIsRefuted() throws {
    let noLinear = try checkLemma15Corrected(Scope()) { ($0.quadratic, $0.decay + $0.decay) }
    #expect(noLinear.kind == .refuted)
  }

  /// Without the decay term the bound fails where n is large beside k, here at k = 1: w = 0, u = n/k = 4, t = 4.
  @Test func theDecayTermIsNeeded() throws {
    var run = LayerDrift(
      try PlantedParity(dimension: 4, size: 1), .twins(of: [0, 0, 0, 0], bias: Rational(1, 8), output: 4),
      rate: Rational(1, 1000), regularization: Rational(1, 2))
    for _ in 0..<3 { run.step() }
    let (drift, bounds) = (run.squaredWeightDrift(of: 0), run.bounds)
    let short = bounds.quadratic + bounds.linear
    let full = short + bounds.decay + bounds.decay
    #expect(drift > short * short && drift <= full * full, "\(drift)")
  }
}
