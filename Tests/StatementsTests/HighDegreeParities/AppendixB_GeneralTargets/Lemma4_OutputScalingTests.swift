import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct Lemma4_OutputScalingTests {
  @Test func thePrintedFactorIsRefuted() throws {
    let verdict = try checkLemma4(Scope()) { factors, homogeneity in
      factors.reduce(1) { $0 * $1.power(homogeneity) }
    }
    #expect(verdict.kind == .refuted)
    #expect(verdict.counterexample?.left.description == "NN(x; C̄θ) = 8")
    #expect(verdict.counterexample?.right.description == "∏ (C⁽ˡ⁾)^H NN(x; θ) = 16")
  }

  @Test func theCorrectedFactorIsNot() throws {
    // L = 2: the first layer passes one activation, the second none.
    let verdict = try checkLemma4(Scope()) { factors, homogeneity in
      factors[0].power(homogeneity) * factors[1]
    }
    #expect(verdict.kind != .refuted)
  }
}
