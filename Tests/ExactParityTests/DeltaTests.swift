import ExactNumbers
import ExactParity
import TestSupport
import Testing

@Suite struct DeltaTests {
  /// Δ from the definition, over arrays of signs.
  private func oracle(_ delta: Delta) -> Rational {
    let sum = naiveCube(delta.dimension).reduce(Rational(0)) { sum, x in
      let value = delta.activation.value(at: Rational(x.reduce(0, +)) + delta.bias)
      return sum + Rational(naiveParity(x, degree: delta.degree)) * value
    }
    return sum / Rational(Integer(1 << delta.dimension))
  }

  @Test func threeWaysAndTheDefinitionAgree() throws {
    let activations: [Activation] = [.relu, .step, .clipped(Rational(5, 2)), .relu6, .square]
    for dimension in 1...7 {
      for degree in 0...dimension {
        for activation in activations {
          for halves in -2 * dimension - 3...2 * dimension + 3 {
            let delta = try Delta(
              dimension: dimension, degree: degree, bias: Rational(Integer(halves), 2),
              activation: activation)
            let expected = oracle(delta)
            #expect(delta.bySum() == expected, "\(delta)")
            #expect(try delta.byEnumeration() == expected, "\(delta)")
            let hasClosedForm = activation == .square || degree >= (activation == .step ? 1 : 2)
            if hasClosedForm {
              #expect(try delta.byClosedForm() == expected, "\(delta)")
            } else {
              #expect(throws: InvalidInput.self) { try delta.byClosedForm() }
            }
          }
        }
      }
    }
  }

  @Test func largeDimensions() throws {
    for var random in RandomCases(60) {
      let dimension = Int.random(in: 50...400, using: &random)
      let degree = Int.random(in: 2...dimension, using: &random)
      let bias = Rational(
        Integer(Int.random(in: -3 * dimension...3 * dimension, using: &random)),
        Integer(Int.random(in: 1...7, using: &random)))
      for activation in [Activation.relu, .step, .clipped(5)] {
        let delta = try Delta(dimension: dimension, degree: degree, bias: bias, activation: activation)
        #expect(try delta.byClosedForm() == delta.bySum(), "\(delta), \(random)")
      }
    }
  }

  @Test func badInput() {
    #expect(throws: InvalidInput.self) { try Delta(dimension: 0) }
    #expect(throws: InvalidInput.self) { try Delta(dimension: 3, degree: 4) }
    #expect(throws: ComputationRefused.self) { try Delta(dimension: 50).byEnumeration() }
  }
}
