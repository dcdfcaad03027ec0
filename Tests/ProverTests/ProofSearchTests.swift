import Claims
import Prover
import Proofs
import Testing

@Suite struct ProofSearchTests {
  /// Looks for a proof, and has it checked once more as a file.
  static func theorem(_ show: String, for domain: String, seconds: Int = 60) throws -> Theorem? {
    let claim = try Claim(show, for: domain)
    guard let file = ProofSearch(deadline: .now + .seconds(seconds)).proof(of: claim) else { return nil }
    let again = try ProofFile(reading: file.bytes)
    #expect(again.proof == file.proof)
    let theorem = try Theorem(of: claim, by: again.proof)
    #expect(theorem.claim == claim)
    return theorem
  }

  @Test(arguments: [
    ("mod(n^2, 4) <= 1", "0 <= n <= 40"),
    ("n*(n-1) >= 0", "n"),
    ("floor(n/2) + ceil(n/2) = n", "n >= 0"),
    ("floor(n/2) + floor((n+1)/2) = n", "n"),
    ("mod(n, 2) = n - 2*floor(n/2)", "n"),
    ("floor((n+2)/3) = ceil(n/3)", "n"),
    ("x^2 >= 0", "real x"),
    ("binomial(n, k) = binomial(n, n-k)", "n >= 0, 0 <= k <= n"),
    ("(-1)^m = 1", "even m >= 0"),
    ("(-1)^n = 1 - 2*mod(n, 2)", "n >= 0"),
    ("sum(k = 0..d, (-1)^k*binomial(d, k)*k^m) = 0", "d >= 1, 0 <= m <= d-1"),
  ])
  func isProved(_ show: String, _ domain: String) throws {
    #expect(try Self.theorem(show, for: domain) != nil)
  }

  @Test(arguments: [
    ("n = n+1", "n >= 0"), ("n*(n-1) > 0", "n"), ("floor(n/2) = ceil(n/2)", "n >= 0"), ("1/n > 0", "n >= 0"),
    ("binomial(n, k) = binomial(n, n-k-1)", "n >= 0, 0 <= k <= n"), ("n <= 40", "0 <= n <= 41"),
  ])
  func falseOnesAreNot(_ show: String, _ domain: String) throws {
    #expect(try Self.theorem(show, for: domain, seconds: 2) == nil)
  }

  @Test func endsAtItsDeadlineAndWhenCancelled() async throws {
    let claim = try Claim("n*(n-1) >= 0", for: "n")
    #expect(ProofSearch(deadline: .now - .seconds(1)).proof(of: claim) == nil)
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      return ProofSearch().proof(of: claim) == nil
    }
    task.cancel()
    #expect(await task.value)
  }
}
