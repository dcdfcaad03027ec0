import ExactNumbers
import ExactParity
import Ledger
import Statements
import TestSupport
import Testing

@Suite struct Equation1_GradientAtZeroTests {
  @Test func holds() throws {
    #expect(try check("lpn-equation-1").kind == .verified)
  }

  @Test func sharperBoundsAreRefuted() throws {
    // All parities of size k attain N/C(n, k); C(16, 1) = 16 < 17.
    let halved = try checkEquation1(Scope(maximumDimension: 5), count: { 2 * binomial($0, $1) }, base: 16)
    #expect(halved.counterexample?.parameters.contains("all parities") ?? false)
    let base = try checkEquation1(Scope(maximumDimension: 5), count: binomial, base: 17)
    #expect(base.counterexample?.parameters == "n = 16, k = 1")
  }

  /// `(n/k)^k ≤ C(n, k)` itself, and the norms by visiting every input.
  @Test func theStepsByEnumeration() throws {
    for n in 1...40 {
      for k in 1...n {
        #expect(Rational(Integer(n), Integer(k)).power(k) <= Rational(binomial(n, k)), "n = \(n), k = \(k)")
      }
    }
    var random = RandomNetworks(seed: 7)
    let embedding = Embedding.drawn(dimension: 4, count: 3, &random)
    let norms = embedding.squaredNorms(size: 2)
    let subsets = (0..<16).filter { $0.nonzeroBitCount == 2 }
    for (subset, norm) in zip(subsets, norms) {
      var expected: Rational = 0
      for row in embedding.values {
        var sum = 0
        for (index, value) in row.enumerated() {
          sum += (index & subset).nonzeroBitCount & 1 == 0 ? Int(value) : -Int(value)
        }
        expected += Rational(Integer(sum), 64).power(2)
      }
      #expect(norm == expected)
    }
  }
}
