import ExactNumbers
import ExactParity
import TestSupport
import Testing

@Suite struct ThresholdFunctionClassTests {
  /// The known numbers of threshold functions, OEIS A000609.
  @Test func theKnownCountsComeOut() throws {
    for (dimension, count) in [2, 4, 14, 104, 1882, 94572].enumerated() {
      let classes = try ThresholdFunctionClass.all(dimension: dimension)
      #expect(classes.reduce(0) { $0 + $1.size } == count, "d = \(dimension)")
    }
    #expect(throws: InvalidInput.self) { try ThresholdFunctionClass.all(dimension: 7) }
  }

  /// All functions of all signed weights, unsorted, without symmetry: as many, with the same top coefficients.
  @Test func everyFunctionOfSignedWeights() throws {
    for (dimension, largest) in [(1, 1), (2, 1), (3, 2), (4, 3)] {
      let cube = naiveCube(dimension)
      let side = 2 * largest + 1
      var functions: Set<[Int]> = []
      for index in 0..<(0..<dimension).reduce(1, { product, _ in product * side }) {
        var rest = index
        let weights = (0..<dimension).map { _ in
          defer { rest /= side }
          return rest % side - largest
        }
        let products = cube.map { naiveDot($0, weights) }
        for threshold in -dimension * largest...dimension * largest + 1 {
          functions.insert(products.map { $0 >= threshold ? 1 : -1 })
        }
      }
      let classes = try ThresholdFunctionClass.all(dimension: dimension)
      #expect(functions.count == classes.reduce(0) { $0 + $1.size })
      let parities = cube.map { naiveParity($0, degree: dimension) }
      let expected = functions.map { abs(zip($0, parities).map(*).reduce(0, +)) }.sorted()
      let found = classes.flatMap { Array(repeating: abs($0.topCoefficient), count: $0.size) }.sorted()
      #expect(found == expected, "d = \(dimension)")
    }
  }

  @Test func representativesAreWhatTheySay() throws {
    for dimension in 1...5 {
      for found in try ThresholdFunctionClass.all(dimension: dimension) {
        for x in naiveCube(dimension) {
          let index = x.indices.reduce(0) { x[$1] == 1 ? $0 | 1 << $1 : $0 }
          let isPositive = naiveDot(x, found.weights) >= found.threshold
          #expect((found.truthTable >> UInt64(index) & 1 == 1) == isPositive, "\(found)")
        }
      }
    }
  }
}
