import ExactNumbers
import ExactParity
import TestSupport
import Testing

@Suite struct KrawtchoukTests {
  /// Single values and rows against the sum over inputs by their number of negative coordinates.
  @Test func equalTheSumsOverInputs() {
    for n in 0...8 {
      let cube = naiveCube(n)
      for degree in 0...n {
        var sums = [Integer](repeating: 0, count: n + 1)
        for x in cube { sums[x.count { $0 < 0 }] += Integer(naiveParity(x, degree: degree)) }
        #expect(Array(KrawtchoukRow(n: n, degree: degree)) == sums, "n = \(n), m = \(degree)")
        for k in -2...n + 2 {
          let expected = sums.indices.contains(k) ? sums[k] : 0
          #expect(krawtchouk(n, index: k, at: degree) == expected, "n = \(n), k = \(k), m = \(degree)")
        }
      }
    }
  }

  /// A single value sums term ratios, a row solves a differential equation.
  @Test func singleValuesEqualRows() {
    for var random in RandomCases(20) {
      let n = Int.random(in: 50...300, using: &random)
      let degree = Int.random(in: 0...n, using: &random)
      for (k, value) in KrawtchoukRow(n: n, degree: degree).enumerated() {
        #expect(krawtchouk(n, index: k, at: degree) == value, "n = \(n), k = \(k), m = \(degree), \(random)")
      }
    }
  }
}
