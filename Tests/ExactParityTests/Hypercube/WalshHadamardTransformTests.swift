import ExactNumbers
import ExactParity
import TestSupport
import Testing

@Suite struct WalshHadamardTransformTests {
  /// The definition, `Σ_x (−1)^{popcount(x ∧ s)} f(x)`.
  private func oracle(_ values: [Integer]) -> [Integer] {
    values.indices.map { s in
      values.indices.reduce(Integer(0)) { sum, x in
        (x & s).nonzeroBitCount & 1 == 0 ? sum + values[x] : sum - values[x]
      }
    }
  }

  @Test func equalsTheDefinition() {
    for var random in RandomCases(40) {
      let dimension = Int.random(in: 0...7, using: &random)
      let values = (0..<1 << dimension).map { _ in Int64.random(in: -1000...1000, using: &random) }
      let expected = oracle(values.map { Integer($0) })
      var words = values
      walshHadamardTransform(&words)
      #expect(words.map { Integer($0) } == expected, "d = \(dimension), \(random)")
      var integers = values.map { Integer($0) }
      walshHadamardTransform(&integers)
      #expect(integers == expected, "d = \(dimension), \(random)")
    }
  }

  /// Every size that takes another path through the blocks: against the integers of any size, and as an
  /// involution.
  @Test(arguments: 0...21) func everySize(_ dimension: Int) {
    var random = TestGenerator(seed: UInt64(dimension))
    let values = (0..<1 << dimension).map { _ in Int64.random(in: -(1 << 20)...(1 << 20), using: &random) }
    var words = values
    walshHadamardTransform(&words)
    if dimension <= 16 {
      var integers = values.map { Integer($0) }
      walshHadamardTransform(&integers)
      #expect(words.elementsEqual(integers) { Integer($0) == $1 })
    }
    // A few coefficients from the definition at every size.
    for _ in 0..<8 {
      let s = Int.random(in: 0..<values.count, using: &random)
      let expected = values.indices.reduce(0) {
        $0 + ((($1 & s).nonzeroBitCount & 1) == 0 ? values[$1] : -values[$1])
      }
      #expect(words[s] == expected, "d = \(dimension), s = \(s)")
    }
    walshHadamardTransform(&words)
    #expect(zip(words, values).allSatisfy { $0 == $1 << Int64(dimension) })
  }

  /// Sums may overflow on the way: a result that fits is exact.
  @Test func wrappingOnTheWayIsHarmless() {
    let large: Int64 = 1 << 62
    var values = [large, large, -large, 3 - large]
    walshHadamardTransform(&values)
    // The first sum, 2^63, does not fit; the first two results, 3 and −3, do.
    #expect(values[0] == 3 && values[1] == -3)
  }

  @Test func integersBeyondAWord() {
    let large = Integer.powerOfTwo(80)
    var values: [Integer] = [large, 1, -large, 7]
    walshHadamardTransform(&values)
    #expect(values == [8, -8, 2 * large - 6, 2 * large + 6] as [Integer])
  }
}
