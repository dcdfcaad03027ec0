import ExactParity
import TestSupport
import Testing

@Suite struct HypercubeTests {
  @Test func dotProductsEqualTheDefinition() {
    for var random in RandomCases(60) {
      let dimension = Int.random(in: 0...14, using: &random)
      let weights = (0..<dimension).map { _ in Int.random(in: -50...50, using: &random) }
      let offset = Int.random(in: -50...50, using: &random)
      var products: [Int64] = []
      var firsts: [UInt64] = []
      Hypercube(dimension: dimension).forEachBlock(
        weights: weights.map { Int64($0) }, offset: Int64(offset)
      ) { first, block in
        firsts.append(first)
        products += block
      }
      let expected = naiveCube(dimension).map { Int64(naiveDot($0, weights) + offset) }
      #expect(products == expected, "d = \(dimension), \(random)")
      #expect(firsts == firsts.indices.map { UInt64($0) << 12 })
    }
  }
}
