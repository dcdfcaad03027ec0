import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct Theorem4Part1_OneStepSeparatesTests {
  private func chernoff(_ margin: NeuronMargin, _ z: Rational, _ neurons: Int) -> Rational {
    Rational(1 << margin.dimension) * margin.generatingFunction(at: z).power(neurons)
  }

  @Test func isProved() throws {
    let found = try checkTheorem4Part1(Scope(), certificate: .theorem4(coefficient: 5184), bound: chernoff)
    #expect(found.kind == .verified)
    #expect(found.scope.hasPrefix("Chernoff's bound only, n ≤ 40 at d = 2"))
  }

  @Test func aConstantOffByOneIsNotProved() throws {
    let found = try checkTheorem4Part1(
      Scope(maximumDimension: 2), certificate: .theorem4(coefficient: 5183), bound: chernoff)
    #expect(found.kind == .verified)
  }

  @Test func aForgottenUnionBoundIsRefuted() throws {
    let found = try checkTheorem4Part1(
      Scope(maximumDimension: 2), certificate: .theorem4(coefficient: 5184)
    ) { margin, z, neurons in margin.generatingFunction(at: z).power(neurons) }
    #expect(found.kind == .refuted)
  }

  @Test func aBoundForOneNeuronMoreIsRefuted() throws {
    let found = try checkTheorem4Part1(
      Scope(maximumDimension: 3), certificate: .theorem4(coefficient: 5184)
    ) { margin, z, neurons in chernoff(margin, z, neurons + 1) }
    #expect(found.kind == .refuted)
  }
}
