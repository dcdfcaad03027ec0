import ExactParity
import Ledger
import Statements
import Testing

@Suite struct FourierBasis_ParitiesAreOrthonormalTests {
  @Test func holds() throws {
    let verdict = try check("lpn-fourier-basis")
    #expect(verdict.kind == .verified)
    #expect(verdict.scope == "every pair for n ≤ 5; 4 drawn parities and functions for every n ≤ 12 (seed 0)")
  }

  @Test func otherFunctionsAreNotABasis() throws {
    // −1 only where all of S is −1; and the parity of S without its lowest coordinate.
    let conjunction = try checkFourierBasis(Scope(maximumDimension: 4)) { subset, x in
      subset != 0 && x.negatives & subset == subset ? -1 : 1
    }
    #expect(conjunction.kind == .refuted)
    let shortened = try checkFourierBasis(Scope(maximumDimension: 4)) { subset, x in
      Parity(mask: subset & (subset &- 1)).value(at: x)
    }
    #expect(shortened.kind == .refuted)
  }

  /// A function that is wrong beyond the dimensions of the pairs is caught by the transforms.
  @Test func aWrongBasisAtLargerDimensions() throws {
    let verdict = try checkFourierBasis(Scope()) { subset, x in
      Parity(mask: x.dimension > 8 ? subset >> 1 : subset).value(at: x)
    }
    #expect(verdict.counterexample?.parameters.hasPrefix("n = 9") ?? false)
  }
}
