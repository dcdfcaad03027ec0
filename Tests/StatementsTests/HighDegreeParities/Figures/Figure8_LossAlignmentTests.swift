import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct Figure8_LossAlignmentTests {
  private func alignment(_ dimension: Int) -> LossAlignment {
    LossAlignment(dimension: dimension, convention: .stated)
  }

  @Test func holds() throws {
    let verdict = try checkFigure8(Scope()) { LossAlignment(dimension: $0, convention: $1) }
    #expect(verdict.kind == .verified)
    #expect(verdict.scope == "4 ≤ d ≤ 16")
  }

  @Test func theLedgersValues() {
    #expect(alignment(4) == LossAlignment(l1: Rational(21, 128), l2: Rational(27, 512)))
    #expect(alignment(6).l1 / alignment(6).l2 == Rational(52, 9))
    #expect(alignment(8).l1 / alignment(8).l2 == Rational(92, 9))
    #expect(alignment(5).l2 == 0 && alignment(7).l2 == 0)
  }

  @Test func classSumsAreTheBruteForce() throws {
    for dimension in 4...6 {
      #expect(try LossAlignment.byEnumeration(dimension: dimension) == alignment(dimension))
    }
  }

  @Test func theWrongOrderIsRefuted() throws {
    // L1 and L2 exchanged, beyond the dimensions that are enumerated.
    let verdict = try checkFigure8(Scope()) { dimension, convention in
      let sums = LossAlignment(dimension: dimension, convention: convention)
      return dimension < 10 ? sums : LossAlignment(l1: sums.l2, l2: sums.l1)
    }
    #expect(verdict.kind == .refuted)
    #expect(verdict.counterexample?.parameters == "d = 10, ReLU'(0) = 1")
  }

  @Test func aWrongSumIsRefuted() throws {
    let verdict = try checkFigure8(Scope()) { dimension, convention in
      let sums = LossAlignment(dimension: dimension, convention: convention)
      return LossAlignment(l1: sums.l1, l2: sums.l2 / 2)
    }
    #expect(verdict.kind == .refuted)
  }

  @Test func theOtherDerivativeAtTheKinkReversesTheOrder() throws {
    let finding = try checkFigure8ZeroAtKink(Scope()) {
      LossAlignment(dimension: $0, convention: .zeroAtKink)
    }
    #expect(finding.kind == .verified)
    #expect(finding.scope == "4 ≤ d ≤ 16")
    #expect(
      LossAlignment(dimension: 4, convention: .zeroAtKink) == LossAlignment(l1: 0, l2: Rational(27, 512)))
  }

  /// The sums of one convention are not those of the other, by enumeration and by the order.
  @Test func theConventionsAreNotExchanged() throws {
    let finding = try checkFigure8ZeroAtKink(Scope()) { LossAlignment(dimension: $0, convention: .stated) }
    #expect(finding.counterexample?.parameters == "d = 4, ReLU'(0) = 0")
    let late = try checkFigure8ZeroAtKink(Scope()) {
      LossAlignment(dimension: $0, convention: $0 < 12 ? .zeroAtKink : .stated)
    }
    #expect(late.counterexample?.claim == "L1 alignment < L2 alignment")
  }
}
