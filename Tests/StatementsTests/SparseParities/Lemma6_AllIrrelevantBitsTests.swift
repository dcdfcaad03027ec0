import ExactNumbers
import ExactParity
import Ledger
import Statements
import TestSupport
import Testing

@Suite struct Lemma6_AllIrrelevantBitsTests {
  @Test func holds() throws {
    #expect(try check("lpn-lemma-6").kind == .verified)
  }

  @Test func withoutTheUnionItIsNotProved() throws {
    let small = Scope(maximumDimension: 9)
    let single = try checkLemma6(small) { 1 / Rational(binomial($0 - 1, $1)) }
    #expect(single.kind == .verified)
    let far = try checkLemma6(small) { Rational(1, 200) / Rational(binomial($0 - 1, $1)) }
    #expect(far.kind == .refuted)
  }

  /// The law of the largest over all 3^n weights, each correlation by visiting every input.
  @Test func theLargestByEnumeration() {
    for (n, k) in [(3, 1), (5, 3)] {
      let bias = Rational(1, Integer(8 * k))
      let window = ActiveWindow(dimension: n, bias: bias)
      var squares: [Rational] = []
      for w in allTernaryWeights(n) {
        var largest: Rational = 0
        for j in k...n {
          let sum = naiveCube(n).reduce(0) {
            let bit = j < n ? $1[j] : 1
            return $0 + (window.range.contains(naiveDot($1, w)) ? bit * naiveParity($1, degree: k) : 0)
          }
          let square = Rational(Integer(sum * sum), .powerOfTwo(2 * n))
          largest = max(largest, j < n ? square / Rational(n) : square)
        }
        squares.append(largest)
      }
      let worst = squares.map { z in
        let tail = Rational(Integer(squares.count { $0 >= z }), Integer(squares.count))
        return z * tail * tail
      }.max()
      #expect(SquaredLaw.ofMaximum(dimension: n, size: k, bias: bias).worst == worst, "n = \(n)")
    }
  }
}
