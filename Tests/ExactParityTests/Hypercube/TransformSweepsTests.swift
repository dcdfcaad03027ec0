import ExactNumbers
import ExactParity
import TestSupport
import Testing

@Suite struct TransformSweepsTests {
  /// Small blocks and narrow strips, so that one, two and more sweeps of strips are met at sizes a test can afford.
  @Test(arguments: [(6, 1), (6, 3), (7, 2), (7, 4), (9, 5), (16, 12)])
  func everyPlanGivesTheSameTransform(_ blockBits: Int, _ stripBits: Int) {
    for dimension in [0, 3, 6, 7, 9, 12, 13, 17] {
      var random = TestGenerator(seed: UInt64(dimension))
      let values = (0..<1 << dimension).map { _ in Int64(random.next() >> 40) }
      var expected = values.map { Integer($0) }
      walshHadamardTransform(&expected)
      let sweeps = TransformSweeps(dimension: dimension, blockBits: blockBits, stripBits: stripBits)
      var words = values
      words.withUnsafeMutableBufferPointer { buffer in
        guard let start = buffer.baseAddress else { return }
        sweeps.transform(start) { count, piece in for index in 0..<count { piece(index) } }
      }
      #expect(words.elementsEqual(expected) { Integer($0) == $1 }, "d = \(dimension)")

      let factors = (0...dimension).map { _ in Int64(random.next() >> 50) }
      for s in expected.indices { expected[s] *= Integer(factors[s.nonzeroBitCount]) }
      walshHadamardTransform(&expected)
      words = values
      words.withUnsafeMutableBufferPointer { buffer in
        guard let start = buffer.baseAddress else { return }
        sweeps.convolve(start, factors: factors) { count, piece in for index in 0..<count { piece(index) } }
      }
      // Modulo 2^64 on both sides.
      let modulus = Integer.powerOfTwo(64)
      #expect(
        words.elementsEqual(expected) { (Integer($0) - $1).isMultiple(of: modulus) }, "d = \(dimension)")
    }
  }
}
