import ExactNumbers
import Ledger
import Statements
import Testing

@Suite struct Corollary4_PrintedWidthTests {
  @Test func isRefutedForAllConstantsTried() throws {
    let found = try check("lpn-corollary-4")
    #expect(found.kind == .refuted)
    #expect(found.counterexample?.claim == "k⁸/√q ≤ Cε")
  }

  /// With ε⁻² for ε⁻¹ some constants do.
  @Test func theSquareIsNotRefuted() throws {
    #expect(try checkCorollary4(Scope(), power: 2).kind == .verified)
  }
}
