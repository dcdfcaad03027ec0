import Claims
import Proofs
import Prover
import Testing

@Suite struct ScriptTests {
  @Test func corollary() throws {
    let script = corollary3()
    let theorem = try script.theorem()
    #expect(theorem.claim == script.claim)
  }
}
