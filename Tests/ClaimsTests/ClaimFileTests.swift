import Claims
import Testing

@Suite struct ClaimFileTests {
  private let text = """
    # my claims
    claim leaky-delta: Δ for the leaky ReLU  # a comment
      let phi(z) = max(z, z/10)
      for d >= 2, real b
      show E(x in cube(d), chi(x)*phi(total(x) + b))

        = 9/10*delta(d, b)
      expect proved

    claim second
      show 1 + 1 = 2
    """

  @Test func claims() throws {
    let claims = try ClaimFile(text).claims
    #expect(claims.map(\.id) == ["leaky-delta", "second"])
    #expect(claims.map(\.title) == ["Δ for the leaky ReLU", ""])
    #expect(claims.map(\.line) == [2, 10])
    #expect(claims.map(\.expected) == [.proved, nil])
    #expect(claims[0].claim.text.hasSuffix(" = 9/10*delta(d, b)"))
    #expect(claims[1].claim == (try Claim("1+1=2", for: "")))
  }

  @Test(arguments: [
    ("9/10*delta(d, b)", "9/10*delta(d, q)", 7, 21, "no domain"),
    ("let phi(z) =", "let phi(z)", 3, 14, "expected '='"),
    ("real b", "real b >", 4, 23, "expected an expression"),
    ("expect proved", "expect true", 8, 1, "none of"),
    ("claim second", "claim leaky-delta", 10, 1, "stands twice"),
    ("claim second", "claim a/b", 10, 1, "an id has"),
    ("show 1 + 1 = 2", "for n", 10, 1, "no 'show'"),
    ("show 1 + 1 = 2", "show 1 = 1\n  show 2 = 2", 12, 1, "second 'show'"),
    ("# my claims", "for n >= 1", 1, 1, "expected 'claim"),
    ("claim second\n", "claim second\n  hello\n", 11, 1, "expected let"),
  ])
  func errors(_ old: String, _ new: String, _ line: Int, _ column: Int, _ message: String) throws {
    let error = #expect(throws: ParseError.self) { try ClaimFile(text.replacing(old, with: new)) }
    #expect(error?.line == line && error?.column == column, "\(error as Any)")
    #expect(error?.message.contains(message) == true, "\(error as Any)")
  }

  @Test func anEmptyFileIsAnError() {
    #expect(throws: ParseError.self) { try ClaimFile("# nothing\n") }
    #expect(throws: ParseError.self) { try ClaimFile(String(repeating: "#", count: 2_000_000)) }
  }
}
