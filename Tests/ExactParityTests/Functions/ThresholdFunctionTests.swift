import ExactNumbers
import ExactParity
import TestSupport
import Testing

@Suite struct ThresholdFunctionTests {
  /// The coefficient from the definition, over arrays of signs.
  private func oracle(_ function: ThresholdFunction, _ subset: Set<Int>) -> Rational {
    let cube = naiveCube(function.dimension)
    let sum = cube.reduce(0) { sum, x in
      let product = zip(x, function.weights).reduce(Rational(0)) { $0 + Rational($1.0) * $1.1 }
      return sum + (product >= function.threshold ? 1 : -1) * subset.reduce(1) { $0 * x[$1 - 1] }
    }
    return Rational(Integer(sum), Integer(cube.count))
  }

  @Test func everyWayEqualsTheDefinition() throws {
    for var random in RandomCases(60) {
      let dimension = Int.random(in: 1...6, using: &random)
      let denominator = Int.random(in: 1...4, using: &random)
      let weights = (0..<dimension).map { _ in
        Rational(Integer(Int.random(in: -5...5, using: &random)), Integer(denominator))
      }
      let threshold = Rational(
        Integer(Int.random(in: -8...8, using: &random)), Integer(Int.random(in: 1...3, using: &random)))
      let function = try ThresholdFunction(weights: weights, threshold: threshold)
      let listed = try function.coefficientsByEnumeration()
      for mask in 0..<1 << dimension {
        let subset = Set(Parity(mask: UInt64(mask)).subset)
        let expected = oracle(function, subset)
        #expect(try function.coefficient(of: subset) == expected, "\(function), \(subset), \(random)")
        #expect(listed[mask] == expected, "\(function), \(subset), \(random)")
        let x = SignVector(dimension: dimension, negatives: UInt64(mask))
        let product = zip(x.coordinates, weights).reduce(Rational(0)) { $0 + Rational($1.0) * $1.1 }
        #expect((function.value(at: x) == 1) == (product >= threshold))
      }
    }
  }

  @Test func beyondAMachineWord() throws {
    let huge = Rational(Integer.powerOfTwo(90))
    // A dictator: the large weight decides alone; enumeration only, as the polynomial would be too long.
    let function = try ThresholdFunction(weights: [huge, 1, -1])
    #expect(try function.coefficientsByEnumeration() == [0, 1, 0, 0, 0, 0, 0, 0])
    #expect(throws: ComputationRefused.self) { try function.coefficient(of: [1]) }
    // Constant functions at any size.
    let always = try ThresholdFunction(weights: [huge, 1], threshold: -2 * huge)
    #expect(try always.coefficient(of: []) == 1)
    #expect(try always.coefficient(of: [2]) == 0)
  }

  @Test func badInput() throws {
    #expect(throws: InvalidInput.self) { try ThresholdFunction(weights: []) }
    let function = try ThresholdFunction(weights: [Rational](repeating: 1, count: 21))
    #expect(throws: InvalidInput.self) { try function.coefficient(of: [0]) }
    #expect(throws: InvalidInput.self) { try function.coefficient(of: [22]) }
    #expect(throws: ComputationRefused.self) { try function.coefficientsByEnumeration() }
  }
}
