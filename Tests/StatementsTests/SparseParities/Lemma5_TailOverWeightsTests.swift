import ExactNumbers
import ExactParity
import Ledger
import Statements
import TestSupport
import Testing

@Suite struct Lemma5_TailOverWeightsTests {
  @Test func holds() throws {
    #expect(try check("lpn-lemma-5").kind == .verified)
  }

  @Test func smallerBoundsAreRefutedOrNotProved() throws {
    let small = Scope(maximumDimension: 10)
    let hundredth = try checkLemma5(small) { Rational(1, 100) / Rational(binomial($0 - 1, $1)) }
    #expect(hundredth.kind == .refuted)
    // 1/5 of θ² holds on the scope, but is not what the argument shows.
    let fifth = try checkLemma5(small) { Rational(1, 5) / Rational(binomial($0 - 1, $1)) }
    #expect(fifth.kind == .verified)
  }

  /// Tails over all 3^n weights, each correlation by visiting every input.
  @Test func tailsByEnumeration() {
    let (n, k, bias) = (4, 3, Rational(1, 24))
    let window = ActiveWindow(dimension: n, bias: bias)
    var squares: [Rational] = []
    for w in allTernaryWeights(n) {
      let sum = naiveCube(n).reduce(0) {
        $0 + (window.range.contains(naiveDot($1, w)) ? $1[3] * naiveParity($1, degree: k) : 0)
      }
      squares.append(Rational(Integer(sum * sum), Integer(256 * n)))
    }
    let worst = squares.map { z in
      let tail = Rational(Integer(squares.count { $0 >= z }), Integer(squares.count))
      return z * tail * tail
    }.max()
    #expect(SquaredLaw.ofBit(dimension: n, size: k, bias: bias).worst == worst)
  }
}
