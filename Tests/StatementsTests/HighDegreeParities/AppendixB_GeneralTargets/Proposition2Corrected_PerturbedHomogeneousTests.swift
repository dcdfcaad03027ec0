import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

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
