import Claims
import ExactNumbers
import TestSupport
import Testing

@Suite struct ParsingTests {
  /// What is typed, and its canonical text.
  @Test(arguments: [
    ("-x^2-3·binomial(n,k)", "-x^2 - 3*binomial(n, k)"),
    ("a-b-c", "a - b - c"), ("a-(b-c)", "a - (b - c)"), ("a/b/c*d", "a/b/c*d"), ("a/(b*c)", "a/(b*c)"),
    ("2^-n", "2^-n"), ("2^3^2", "2^3^2"), ("(2^3)^2", "(2^3)^2"), ("(-1)^k", "(-1)^k"), ("-1^k", "-1^k"),
    ("0.25*x", "1/4*x"), ("x*0.5", "x*(1/2)"), ("n!", "factorial(n)"), ("(n+1)!^2", "factorial(n + 1)^2"),
    ("sum(k=0..n,k!)", "sum(k = 0..n, factorial(k))"),
    ("E(x in cube(d), x[1]*total(x))", "E(x in cube(d), x[1]*total(x))"),
    ("α × β", "alpha*beta"), ("−Δ(d, 0)", "-delta(d, 0)"), ("2·π", "2*pi"), ("a - -b", "a - -b"),
    ("-(a*b)", "-(a*b)"),
    ("-a*b", "-a*b"), ("(a+b)+c", "a + b + c"), ("a+(b+c)", "a + (b + c)"), ("(a*b)*c", "a*b*c"),
    ("(a*b)/c", "a*b/c"), ("a/b*c/d", "a/b*c/d"), ("a + (-b)", "a - b"), ("x*(a/b)", "x*(a/b)"),
    ("2.50", "5/2"), ("2.0", "2"), ("product(i = 1…n, i)", "product(i = 1..n, i)"),
    ("1.5", "3/2"), ("E(x∈cube(3), χ(x, 2))", "E(x in cube(3), chi(x, 2))"),
  ])
  func canonicalText(_ typed: String, _ canonical: String) throws {
    let expression = try Expression(typed)
    #expect(expression.text == canonical)
    #expect(try Expression(canonical) == expression)
  }

  @Test(arguments: [
    ("a - b", "b - a"), ("a*b*c", "a*(b*c)"), ("a/b*c", "a/(b*c)"), ("-x^2", "(-x)^2"), ("n+n", "2*n"),
  ])
  func differentTreesDiffer(_ left: String, _ right: String) throws {
    #expect(try Expression(left) != Expression(right))
  }

  /// Where an error is, and that a caret stands under it.
  @Test(arguments: [
    ("d >= ", "d >= 2", "claim", 1, 6, "expected an expression"),
    ("d >= 2", "d >= , 0 <= c", "for", 1, 6, "expected an expression"),
    ("2d >= 2", "d >= 2", "claim", 1, 2, "found 'd'"),
    ("d\n >= e", "d >= 2", "claim", 2, 5, "'e' has no domain"),
    ("foo(d) = 1", "d >= 2", "claim", 1, 1, "no function"),
    ("binomial(d) = 1", "d >= 2", "claim", 1, 1, "takes 2 arguments"),
    ("d", "d >= 2", "claim", 1, 2, "expected a relation"),
    ("d = 1)", "d >= 2", "claim", 1, 6, "found ')'"),
    ("d = §", "d >= 2", "claim", 1, 5, "has no meaning"),
    ("rfact(d) = 1", "d >= 2", "claim", 1, 1, "data of proofs"),
    ("sum(d = 0..3, d) = 6", "d >= 2", "claim", 1, 5, "already stands"),
    ("sum(k = 0..3, sum(k = 0..k, k)) = 6", "d >= 2", "claim", 1, 19, "already stands"),
    ("k = 1", "k >= 0, m, even j", "claim", 1, 1, ""),
    ("total(d) = 1", "d >= 2", "claim", 1, 7, "expected a point"),
    ("d[1] = 1", "d >= 2", "claim", 1, 1, "no point"),
    ("E(x in cube(d), x) = 0", "d >= 2", "claim", 1, 18, "expected '['"),
    ("d = 1", "d >= 2, d != 3", "for", 1, 11, "no '!='"),
    ("d = 1", "2*c <= d", "for", 1, 3, "has no domain"),
    ("d = 1", "d <= e <= f", "for", 1, 6, "second new variable"),
    ("d = 1", "d >= 1, d", "for", 1, 9, "bounds nothing"),
    ("d = 1", "d >= 1, real d <= 3", "for", 1, 9, "first appears"),
    ("d = 1", "d >= 1, c >= 0, even c <= d", "for", 1, 17, "first appears"),
    ("d = 1", "even >= 1", "for", 1, 6, "expected an expression"),
  ])
  func errorsPointAtThePlace(
    _ show: String, _ domain: String, _ source: String, _ line: Int, _ column: Int, _ message: String
  ) throws {
    if message.isEmpty {
      _ = try Claim(show, for: domain)
      return
    }
    let error = #expect(throws: ParseError.self) { try Claim(show, for: domain) }
    #expect(error?.source == source && error?.line == line && error?.column == column, "\(error as Any)")
    #expect(error?.message.contains(message) == true, "\(error as Any)")
    let lines = (error?.description ?? "").split(separator: "\n")
    #expect(
      lines.count == 3
        && lines[2].firstIndex(of: "^").map { lines[2].distance(from: lines[2].startIndex, to: $0) } == column
          + 1
    )
  }

  @Test func longLinesAreShownAroundTheirPlace() throws {
    let error = #expect(throws: ParseError.self) {
      try Claim(String(repeating: "1 + ", count: 100) + "§ = 1", for: "")
    }
    let lines = (error?.description ?? "").split(separator: "\n")
    #expect(lines.count == 3 && lines[1].count < 80 && lines[2].count < 80)
    #expect(lines[1].dropFirst(lines[2].count - 1).first == "§")
  }

  @Test func hugeTextsAreRefusedWithoutCrashing() {
    for text in [
      String(repeating: "(", count: 10_000) + "n" + String(repeating: ")", count: 10_000),
      String(repeating: "-", count: 10_000) + "n", String(repeating: "2^", count: 10_000) + "n",
      String(repeating: "abs(", count: 10_000), "n" + String(repeating: "/2", count: 10_000),
      "n" + String(repeating: "!", count: 10_000), String(repeating: "9", count: 1001),
      String(repeating: "9", count: 10_000_000), "n" + String(repeating: " ", count: 20_000),
    ] {
      #expect(throws: ParseError.self, "\(text.prefix(10))") { try Expression(text) }
    }
  }

  @Test func whatIsWithinTheLimitsIsRead() throws {
    #expect(try Expression(String(repeating: "9", count: 1000)).size == 1)
    let nested = String(repeating: "(", count: 149) + "n" + String(repeating: ")", count: 149)
    #expect(try Expression(nested) == .variable("n"))
    #expect(throws: ParseError.self) { try Expression("(\(nested))") }
    // A term that is subtracted is one node higher.
    for (end, most) in [(" + n", 599), (" - n", 598), ("*n", 599), ("/n", 599), ("!", 599)] {
      #expect(try Expression("n" + String(repeating: end, count: most)).height == 600)
      #expect(throws: ParseError.self, "\(end)") {
        try Expression("n" + String(repeating: end, count: most + 1))
      }
    }
    #expect(try Expression("n" + String(repeating: " ", count: 19_999)) == .variable("n"))
  }

  @Test func factorialsAndInequalities() throws {
    #expect(try Claim("n!=1", for: "n >= 2").chain.relations == [.notEqual])
    #expect(try Claim("n! = 1", for: "n >= 2").chain.expressions[0] == .call(.factorial, [.variable("n")]))
    #expect(try Claim("1 ≤ n ≠ 0", for: "n ≥ 1").text == "1 <= n != 0")
  }

  @Test func definitionsAreExpanded() throws {
    let claim = try Claim(
      "E(x in cube(d), chi(x)*phi(total(x) + b)) = c", for: "d >= 2, real b",
      letting: ["phi(z) = max(z, z/10)", "c = 9/10*delta(d, b)"])
    #expect(
      claim.text
        == "E(x in cube(d), chi(x)*max(total(x) + b, (total(x) + b)/10)) = 9/10*delta(d, b)")
  }

  /// A bound name of the definition and a name in its argument are kept apart.
  @Test func definitionsCaptureNothing() throws {
    let claim = try Claim(
      "sum(k = 0..n, f(k)) = 0", for: "n >= 0", letting: ["f(x) = sum(k = 0..3, x*k)"])
    #expect(claim.text == "sum(k = 0..n, sum(k_1 = 0..3, k*k_1)) = 0")
    #expect(claim.links[0].left.value(at: ["n": 2]) == .exact(RadicalSum(18)))
    let twice = try Claim("g(sum(k = 0..n, k)) = 0", for: "n >= 0", letting: ["g(x) = sum(k = 0..3, x)"])
    #expect(try Claim(twice.text, for: twice.domain.text) == twice)
    // What a definition leaves free must be a variable of the domain, or a sum around its use would catch it.
    #expect(throws: ParseError.self) {
      try Claim("sum(k = 0..n, f(1)) = 0", for: "n >= 0", letting: ["f(x) = x + k"])
    }
  }

  @Test func definitionsMayNotExplode() {
    let doubling = ["f0(x) = x + x"] + (1...20).map { "f\($0)(x) = f\($0 - 1)(f\($0 - 1)(x))" }
    #expect(throws: ParseError.self) { try Claim("f20(n) = 0", for: "n >= 0", letting: doubling) }
    #expect(throws: ParseError.self) { try Claim("f(1) = 1", for: "", letting: ["f(x) = f(x)"]) }
    #expect(throws: ParseError.self) { try Claim("f(1) = 1", for: "", letting: ["f(x, x) = x"]) }
    #expect(throws: ParseError.self) { try Claim("f(1, 2) = 1", for: "", letting: ["f(x) = x"]) }
    #expect(throws: ParseError.self) { try Claim("abs(1) = 1", for: "", letting: ["abs(x) = x"]) }
  }

  @Test func domains() throws {
    let domain = try Domain(
      "d >= 2, 0 <= c < d, even m >= 4, odd n, real -1 <= b <= 1, d <= 9, n/2 < m")
    #expect(domain.variables.map(\.name) == ["d", "c", "m", "n", "b"])
    #expect(domain.variables.map(\.kind) == [.integer, .integer, .integer, .integer, .real])
    #expect(
      domain.text == "d >= 2, 0 <= c < d, even m >= 4, odd n, real -1 <= b <= 1, d <= 9, n/2 < m")
    let constraints = domain.constraints.map { constraint -> String in
      switch constraint.condition {
      case .nonnegative: "\(constraint.expression) >= 0"
      case .positive: "\(constraint.expression) > 0"
      case .parity(let residue): "\(constraint.expression) mod 2 = \(residue)"
      }
    }
    #expect(
      constraints == [
        "d - 2 >= 0", "c - 0 >= 0", "d - c > 0", "m mod 2 = 0", "m - 4 >= 0", "n mod 2 = 1",
        "b - -1 >= 0", "1 - b >= 0", "9 - d >= 0", "m - n/2 > 0",
      ])
  }

  /// n/2 < m has the point (1, 1), n < m has not.
  @Test func strictBounds() throws {
    #expect(try Domain("n >= 0, n/2 < m").contains(["n": 1, "m": 1]) == true)
    #expect(try Domain("n >= 0, n < m").contains(["n": 1, "m": 1]) == false)
    #expect(try Domain("real x > 0").contains(["x": Rational(1, 2)]) == true)
    #expect(try Domain("n > 0").contains(["n": Rational(1, 2)]) == false)
  }
}
