import Claims
import ExactNumbers
import TestSupport
import Testing

@Suite struct ExpressionTests {
  @Test func textParsesBack() throws {
    for var random in RandomCases(4000) {
      let expression = randomExpression(depth: 5, using: &random)
      #expect(try Expression(expression.text) == expression, "\(expression), \(random)")
    }
  }

  /// Substituting commutes with evaluation, whatever names are bound.
  @Test func substitutionKeepsTheValue() throws {
    for var random in RandomCases(2000) {
      let expression = randomExpression(depth: 3, using: &random)
      let replacement = try Expression(
        ["n + m", "3", "k2 + 1", "m", "2*n"].randomElement(using: &random) ?? "m")
      let point: [String: Rational] = ["n": 2, "m": 1, "k2": 1]
      guard case .exact(let value) = replacement.value(at: point), let rational = value.rational else {
        continue
      }
      var moved = point
      moved["n"] = rational
      let substituted = expression.substituting(["n": replacement])
      #expect(
        substituted.value(at: point, effort: 100_000) == expression.value(at: moved, effort: 100_000),
        "\(expression) with n = \(replacement), \(random)")
      #expect(try Expression(substituted.text) == substituted, "\(substituted), \(random)")
    }
  }

  @Test func boundNamesMoveOutOfTheWay() throws {
    let sum = try Expression("sum(k = 0..n, k*x + sum(k_1 = 0..k, x))")
    #expect(sum.substituting(["x": .variable("k")]).text == "sum(k_2 = 0..n, k_2*k + sum(k_1 = 0..k_2, k))")
    #expect(sum.substituting(["k": 5]) == sum)
    #expect(sum.substituting(["n": .variable("k")]).text == "sum(k = 0..k, k*x + sum(k_1 = 0..k, x))")
  }

  @Test func boundNamesDoNotMatter() throws {
    func same(_ a: String, _ b: String) throws -> Bool {
      try Expression(a).withoutBoundNames == Expression(b).withoutBoundNames
    }
    #expect(try same("sum(k = 0..n, k)", "sum(j = 0..n, j)"))
    #expect(try !same("sum(k = 0..n, k)", "sum(k = 0..n, n)"))
    #expect(try !same("sum(k = 0..n, n)", "sum(n = 0..n, n)"))
    #expect(try same("E(x in cube(n), chi(x, 2))", "E(y in cube(n), chi(y, 2))"))
    #expect(try !same("sum(i = 0..n, sum(j = 0..n, i))", "sum(i = 0..n, sum(j = 0..n, j))"))
  }

  @Test func sizes() throws {
    let expression = try Expression("sum(k = 0..n, k^2 + 1)")
    #expect(expression.size == 8 && expression.height == 4)
    #expect(expression.freeNames == ["n"])
  }
}
