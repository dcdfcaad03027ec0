import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct Theorem4Part1_OneStepSeparatesTests {
  private func chernoff(_ margin: NeuronMargin, _ z: Rational, _ neurons: Int) -> Rational {
    Rational(1 << margin.dimension) * margin.generatingFunction(at: z).power(neurons)
  }

  @Test func isDerived() throws {
    let verdict = try verdict("hdp-theorem-4-1", Scope(maximumDimension: 6))
    #expect(verdict.kind == .derived)
    #expect(verdict.scope == "every d ≥ 2, every n ≥ 5184 d⁴")
    #expect(verdict.theorems.count == 4)
  }

  @Test func theProbabilitiesObeyChernoffsBound() throws {
    let found = try checkTheorem4Part1(Scope(), bound: chernoff)
    #expect(found.kind == .verified)
    #expect(found.scope.hasPrefix("every W with n ≤ 40 at d = 2"))
  }

  @Test func aForgottenUnionBoundIsRefuted() throws {
    let found = try checkTheorem4Part1(Scope(maximumDimension: 2)) { margin, z, neurons in
      margin.generatingFunction(at: z).power(neurons)
    }
    #expect(found.kind == .refuted)
  }

  @Test func aBoundForOneNeuronMoreIsRefuted() throws {
    let found = try checkTheorem4Part1(Scope(maximumDimension: 3)) { margin, z, neurons in
      chernoff(margin, z, neurons + 1)
    }
    #expect(found.kind == .refuted)
    #expect(found.counterexample?.left.value != nil)
  }
}
