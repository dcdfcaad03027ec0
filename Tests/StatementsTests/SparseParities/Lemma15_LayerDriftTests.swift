import ExactNumbers
import ExactParity
import Ledger
import Statements
import TestSupport
import Testing

@Suite struct Lemma15_LayerDriftTests {
  @Test func isRefutedAsPrinted() throws {
    let verdict = try check("lpn-lemma-15")
    #expect(verdict.kind == .refuted)
    #expect(verdict.counterexample?.right.description == "the bound squared = 9/15625000000")
  }

  @Test func theSumIsNot() throws {
    let verdict = try checkLemma15(Scope()) { $0.quadratic + $0.linear + $0.decay + $0.decay }
    #expect(verdict.kind == .verified)
  }

  /// The drift again in double precision, from the definition.
  @Test func theDriftByDoublePrecision() throws {
    var naive = NaivePlanted(
      dimension: 4, size: 3, weights: [[1, 1, 1, 0], [1, 1, 1, 0]], biases: [1 / 24.0, 1 / 24.0],
      outputs: [0.5, -0.5])
    naive.step(rate: 1, regularization: 0.5)
    let first = naive.weights[0]
    naive.step(rate: 0.001, regularization: 0)
    let squared = zip(naive.weights[0], first).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    #expect(squared > 40 * 9.0 / 15_625_000_000)
    let left = try check("lpn-lemma-15").counterexample?.left.description.split(separator: " ").last.flatMap {
      Rational(String($0))
    }
    #expect(abs((left?.approximation ?? 0) - squared) < 1e-15)
  }

  @Test func theCorrectedOneHolds() throws {
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
