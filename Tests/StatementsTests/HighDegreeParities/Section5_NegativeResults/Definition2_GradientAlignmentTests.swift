import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct Definition2_GradientAlignmentTests {
  @Test func holds() throws {
    let verdict = try checkDefinition2(Scope(effort: .standard, maximumDimension: 7)) { try $0.exact() }
    #expect(verdict.kind == .verified)
    #expect(verdict.scope.hasPrefix("2 ≤ d ≤ 7; degrees d, d−1, d−2"))
  }

  /// The closed forms of the statement's text, written out.
  @Test func theTextSaysWhatIsChecked() throws {
    let verdict = try checkDefinition2(Scope(maximumDimension: 12)) { question in
      let (d, m) = (question.dimension, question.degree)
      let expectation: Rational
      if question.parameter == .output {
        let delta = try Delta(dimension: d, degree: m, bias: question.bias)
        expectation = delta.bySum()
      } else {
        let index = ((Rational(d) + question.bias) / 2).floor.machineWord ?? 0
        let value = krawtchouk(d - 1, index: index, at: question.parameter == .hidden ? m - 2 : m - 1)
        expectation = Rational(value, Integer.powerOfTwo(d))
      }
      return expectation * expectation
    }
    #expect(verdict.kind == .verified)
  }

  @Test func anIndexOffByOneIsRefuted() throws {
    let verdict = try checkDefinition2(Scope(maximumDimension: 5)) { question in
      try GradientAlignment(
        dimension: question.dimension, degree: question.degree, bias: question.bias + 2,
        parameter: question.parameter
      ).exact()
    }
    #expect(verdict.kind == .refuted)
    #expect(verdict.counterexample?.replay.hasPrefix("verify alignment --dimension 2 ") == true)
  }

  @Test func aFactorFarBeyondTheEnumerationIsRefuted() throws {
    let verdict = try checkDefinition2(Scope()) { question in
      try question.exact() * (question.dimension == 101 && question.parameter == .bias ? 2 : 1)
    }
    #expect(verdict.kind == .refuted)
    #expect(verdict.counterexample?.parameters == "d = 101, m = 99, b = 0, parameter = bias")
  }
}
