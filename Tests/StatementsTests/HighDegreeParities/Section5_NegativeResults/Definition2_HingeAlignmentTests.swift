import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct Definition2_HingeAlignmentTests {
  @Test func holds() throws {
    let verdict = try checkDefinition2Hinge(Scope(maximumDimension: 60), claim: catalanAlignment)
    #expect(verdict.kind == .verified)
    #expect(verdict.scope.hasPrefix("2 ≤ d ≤ 60; hidden weights"))
  }

  @Test func valuesByHand() {
    // Cat_1 = 1 at d = 4; Cat_2 = 2 at d = 5 and 6.
    #expect(catalanAlignment(dimension: 4, loss: .correlation, catalan: 1) == Rational(1, 256))
    #expect(catalanAlignment(dimension: 6, loss: .hinge, catalan: 2) == Rational(1, 4096))
    #expect(catalanAlignment(dimension: 5, loss: .inclusiveHinge, catalan: 2) == Rational(1, 1024))
  }

  @Test(arguments: NeuronLoss.allCases)
  func eachValueOffIsRefuted(_ wrong: NeuronLoss) throws {
    for dimension in [4, 5, 40] {
      let verdict = try checkDefinition2Hinge(Scope(maximumDimension: 40)) { d, loss, catalan in
        catalanAlignment(dimension: d, loss: loss, catalan: catalan)
          + (d == dimension && loss == wrong ? Rational(1, Integer.powerOfTwo(2 * d + 2)) : 0)
      }
      #expect(verdict.kind == .refuted)
      #expect(verdict.counterexample?.parameters == "d = \(dimension), loss = \(wrong.rawValue)")
    }
  }

  @Test func theConventionsAtTheKinkDiffer() throws {
    let verdict = try checkDefinition2Hinge(Scope(maximumDimension: 8)) { d, loss, catalan in
      catalanAlignment(dimension: d, loss: loss == .inclusiveHinge ? .hinge : loss, catalan: catalan)
    }
    #expect(verdict.counterexample?.parameters == "d = 3, loss = hinge, N ≤ 1")
  }
}
