import ExactNumbers
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

  /// Split at random places, the Gray order meets every input once, each one coordinate from the one before.
  @Test func grayOrderVisitsEveryInput() {
    for var random in RandomCases(40) {
      let dimension = Int.random(in: 0...10, using: &random)
      let cube = Hypercube(dimension: dimension)
      let weights = (0..<dimension).map { _ in
        Rational(
          Integer(Int.random(in: -9...9, using: &random)), Integer(Int.random(in: 1...4, using: &random)))
      }
      let offset = Rational(1, 3)
      let cuts = ([0, cube.count] + (0..<3).map { _ in Int.random(in: 0...cube.count, using: &random) })
        .sorted()
      var visited: [SignVector] = []
      for (start, end) in zip(cuts, cuts.dropFirst()) {
        cube.forEachInGrayOrder(start..<end, weights: weights, offset: offset) { x, product in
          visited.append(x)
          let expected = zip(x.coordinates, weights).reduce(offset) { $0 + Rational($1.0) * $1.1 }
          #expect(product == expected, "\(x), \(random)")
        }
      }
      #expect(Set(visited).count == cube.count && visited.count == cube.count, "\(random)")
      for (one, next) in zip(visited, visited.dropFirst()) {
        #expect((one.negatives ^ next.negatives).nonzeroBitCount == 1, "\(random)")
      }
    }
  }
}
