import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct Lemma2_HingeUpdatesTests {
  @Test func anInitialOutputIsUnlearnedSlowly() throws {
    let found = try checkLemma2(Scope(), initialOutput: -10)
    #expect(found.kind == .refuted)
    #expect(found.counterexample?.left == Side("nonzero updates", .exact(51)))
    #expect(found.counterexample?.right == Side("20R_z²/c²", .exact(20)))
    #expect(found.evidence.contains(EvidenceItem("withTheBiasTrained", "v⁰ = -10: 26 nonzero updates")))
  }

  @Test func fromZeroTheBoundHolds() throws {
    // The corrected statement: nothing to refute from v⁰ = 0, nor from an output that is right already.
    for output in [0, 1] {
      #expect(try checkLemma2(Scope(), initialOutput: Rational(output)).kind == .undecided)
    }
  }
}

@Suite struct Lemma2Corrected_HingeUpdatesTests {
  @Test func holds() throws {
    for seed in 0..<3 {
      let verdict = try checkLemma2Corrected(Scope(maximumDimension: 3, seed: UInt64(seed))) {
        20 * $0 / $1
      }
      #expect(verdict.kind == .verified)
      #expect(verdict.scope.hasPrefix("parities d ≤ 3"))
    }
  }

  @Test func aSmallerConstantIsRefuted() throws {
    let verdict = try checkLemma2Corrected(Scope(maximumDimension: 3)) { 4 * $0 / $1 }
    #expect(verdict.kind == .refuted)
  }

  @Test func theAssumptionsAreCompared() throws {
    // d = 1, w = 1, z = 1 at x = 1: R = R_z = c = 1, so γ ≤ 1/500 and β ≤ 4γ.
    let network = try TwoLayerNetwork(activation: .relu, weights: [[1]], biases: [0], outputs: [0])
    let instance = try #require(HingeInstance(network, inputs: [SignVector([1])], labels: [1]))
    #expect(instance.ratio == 1)
    #expect(instance.allows(rate: Rational(1, 500), margin: Rational(4, 500)))
    #expect(!instance.allows(rate: Rational(1, 499), margin: 0))
    #expect(!instance.allows(rate: Rational(1, 500), margin: Rational(5, 500)))
    #expect(!instance.allows(rate: 0, margin: 0))
    #expect(instance.largestDyadicRate == Rational(1, 512))
    // Both labels of one embedding: not separable.
    let zero = try TwoLayerNetwork(activation: .relu, weights: [[0]], biases: [1], outputs: [0])
    #expect(
      HingeInstance(zero, inputs: [SignVector([1]), SignVector([-1])], labels: [1, -1]) == nil)
  }
}
