import ExactNumbers
import ExactParity
import Foundation
import Ledger
import Statements
import Testing

@Suite struct Proposition2_PerturbedHomogeneousTests {
  @Test func failsForSquares() throws {
    let verdict = try checkProposition2(Scope()) { $0.reduce(1, *).power(2) }
    #expect(verdict.kind == .refuted)
    let ratio = squareChainAlignment(2, 101, 101) / squareChainAlignment(1, 100, 100)
    #expect(verdict.counterexample?.left.value == .exact(ratio))
    #expect(ratio > 8 && ratio < 9)
    #expect(verdict.counterexample?.right.value == .exact(Rational(104_060_401, 25_000_000)))
  }

  /// With the exponents H^{L−l} of Lemma 4, twice as derivatives come squared: 4, 2, 1 for the three layers.
  @Test func theExponentsOfLemmaFourAreNotRefuted() throws {
    let verdict = try checkProposition2(Scope()) { $0[0].power(4) * $0[1].power(2) * $0[2] }
    #expect(verdict.kind == .verified)
  }

  /// The means over W₁ and b by a sum over a grid of both.
  @Test func theMomentsByASum() {
    let (h, a) = (0.05, 1.0)
    func density(_ x: Double) -> Double {
      Foundation.exp(-x * x / (2 * a)) * h / (2 * Double.pi * a).squareRoot()
    }
    let grid = (-160...160).map { Double($0) * h }
    var sums = (fourth: 0.0, third: 0.0)
    for w in grid {
      for b in grid {
        let (p, m, weight) = (max(b + w, 0), max(b - w, 0), density(w) * density(b))
        sums.fourth += weight * pow(pow(p, 4) - pow(m, 4), 2)
        sums.third += weight * (pow(pow(p, 3) + pow(m, 3), 2) + pow(pow(p, 3) - pow(m, 3), 2))
      }
    }
    // W₂₊⁴ has the mean 3/2 and W₂₊² the mean 1/2 at variance 1.
    let expected = (1.5 * sums.fourth + 4 * 0.5 * sums.fourth + 16 * 1.5 * sums.third) / 4
    #expect(abs(squareChainAlignment(1, 1, 1).approximation / expected - 1) < 1e-6)
    #expect(squareChainAlignment(1, 1, 1) == 2847)
  }
}

@Suite struct Proposition2Corrected_PerturbedHomogeneousTests {
  private func product(_ factors: [Rational], without layer: Int) -> Rational {
    factors.enumerated().reduce(1) { $1.offset == layer ? $0 : $0 * $1.element }
  }

  @Test func holds() throws {
    let verdict = try checkProposition2Corrected(Scope(maximumDimension: 11)) { product($0, without: $1) }
    #expect(verdict.kind == .verified)
  }

  /// The bound's full product, an equality for no parameter.
  @Test func theFullProductIsRefuted() throws {
    let verdict = try checkProposition2Corrected(Scope()) { factors, _ in factors.reduce(1, *) }
    #expect(verdict.kind == .refuted)
  }

  @Test func anotherLayerLeftOutIsRefuted() throws {
    let verdict = try checkProposition2Corrected(Scope()) { product($0, without: $0.count - 1 - $1) }
    #expect(verdict.kind == .refuted)
  }

  /// Only second moments and the sign of W₂ enter, so weights ±s_l with s_l² = v_l have the same means: all eight chains.
  @Test func theChainByEnumeration() throws {
    let sizes: [Rational] = [2, 3, Rational(1, 2)]
    var sums: [Rational] = [0, 0, 0]
    for signs in 0..<8 {
      let weights = sizes.indices.map { [[signs >> $0 & 1 == 0 ? sizes[$0] : -sizes[$0]]] }
      let network = try DeepNetwork(activation: .relu, weights: weights, biases: [0])
      let (up, down) = (network.gradient(at: [1]), network.gradient(at: [-1]))
      for layer in 0..<3 {
        let correlation = (up.weights[layer][0][0] - down.weights[layer][0][0]) / 2
        sums[layer] += correlation.power(2) / 8
      }
    }
    #expect(sums == reluChainAlignments(sizes.map { $0.power(2) }))
  }
}
