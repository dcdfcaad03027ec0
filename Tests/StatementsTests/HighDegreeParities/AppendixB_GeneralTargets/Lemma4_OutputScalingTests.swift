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

@Suite struct Lemma4Corrected_OutputScalingTests {
  /// `∏ C_l^{e_l}` with the given exponents.
  private func product(_ factors: [Rational], _ exponent: (Int) -> Int) -> Rational {
    factors.enumerated().reduce(1) { $0 * $1.element.power(exponent($1.offset + 1)) }
  }

  /// `H^k` for H = 1, 2.
  private func power(_ homogeneity: Int, _ k: Int) -> Int { homogeneity == 1 ? 1 : 1 << k }

  @Test func holds() throws {
    for seed in 0..<3 {
      let verdict = try checkLemma4Corrected(Scope(seed: UInt64(seed))) { factors, homogeneity in
        product(factors) { power(homogeneity, factors.count - $0) }
      }
      #expect(verdict.kind == .verified)
    }
  }

  @Test func thePrintedFactorIsRefuted() throws {
    let verdict = try checkLemma4Corrected(Scope()) { factors, homogeneity in
      product(factors) { _ in homogeneity }
    }
    #expect(verdict.kind == .refuted)
  }

  @Test func anExponentOffByOneIsRefuted() throws {
    let verdict = try checkLemma4Corrected(Scope()) { factors, homogeneity in
      product(factors) { power(homogeneity, factors.count - $0) + ($0 == 1 ? 1 : 0) }
    }
    #expect(verdict.kind == .refuted)
  }
}
