import Claims
import Foundation
import TestSupport
import Testing

@Suite struct WritingTests {
  @Test(arguments: [
    ("binomial(2*n, n)/4^n", "\\frac{\\binom{2 \\cdot n}{n}}{{4}^{n}}"),
    ("-(a+b)*c", "- \\left( a + b \\right) \\cdot c"), ("a - (b - c)", "a - \\left( b - c \\right)"),
    ("(a/b)^2", "{\\left( \\frac{a}{b} \\right)}^{2}"), ("(-1)^k", "{\\left( - 1 \\right)}^{k}"),
    ("sum(k = 0..n, k + 1)", "\\sum_{k = 0}^{n} \\left( k + 1 \\right)"),
    ("2*sum(k = 0..n, k)*3", "2 \\cdot \\left( \\sum_{k = 0}^{n} k \\right) \\cdot 3"),
    ("abs(delta(d, -mod(d, 2)))", "\\left| {\\Delta}_{d , - \\left( d \\bmod 2 \\right)} \\right|"),
    ("floor(x) + ceil(y)", "\\left\\lfloor x \\right\\rfloor + \\left\\lceil y \\right\\rceil"),
    (
      "E(x in cube(d), chi(x, m)*relu(total(x)))",
      "{\\mathbb{E}}_{x \\in {\\left\\{ \\pm 1 \\right\\}}^{d}} \\left[ {\\chi}_{m} \\left( x \\right) \\cdot \\operatorname{ReLU} \\left( \\left( \\sum {x}_{j} \\right) \\right) \\right]"
    ),
    ("alpha*sqrt(n!)", "\\alpha \\cdot \\sqrt{n !}"),
  ])
  func latex(_ text: String, _ latex: String) throws {
    #expect(try Expression(text).latex == latex)
  }

  @Test func claims() throws {
    let claim = try Claim("1 <= n < 2*n != 0", for: "n >= 1, even m, real 0 <= x")
    #expect(claim.latex == "1 \\le n < 2 \\cdot n \\ne 0")
    #expect(claim.domainLatex == "n \\ge 1,\\; m \\text{ even},\\; 0 \\le x \\text{ real}")
    #expect(claim.mathML.hasPrefix("<math><mrow><mn>1</mn><mo>≤</mo><mi>n</mi><mo>&lt;</mo>"))
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(claim.json.utf8)) as? [String: Any])
    #expect(object["show"] as? String == claim.text && object["for"] as? String == claim.domainText)
    #expect((object["links"] as? [Any])?.count == 3 && (object["variables"] as? [Any])?.count == 3)
  }

  /// Whatever the expression, LaTeX's braces and fences close, MathML is well-formed, JSON is JSON.
  @Test func everythingIsWellFormed() throws {
    for var random in RandomCases(500) {
      let expression = randomExpression(depth: 4, using: &random)
      let latex = expression.latex
      let plain = latex.replacing("\\{", with: "").replacing("\\}", with: "")
      #expect(plain.filter { $0 == "{" }.count == plain.filter { $0 == "}" }.count, "\(random)")
      #expect(
        latex.components(separatedBy: "\\left").count - latex.components(separatedBy: "\\leftarrow").count
          == latex.components(separatedBy: "\\right").count - 1, "\(latex), \(random)")
      var open: [Substring] = []
      for tag in expression.mathML.split(separator: "<").map({ $0.prefix { $0 != ">" } }) {
        if tag.hasPrefix("/") {
          #expect(open.popLast() == tag.dropFirst(), "\(expression.mathML), \(random)")
        } else {
          open.append(tag.prefix { $0 != " " })
        }
      }
      #expect(open.isEmpty)
      let tree = try JSONSerialization.jsonObject(with: Data(expression.jsonTree.utf8))
      #expect(tree is [Any])
    }
  }
}
