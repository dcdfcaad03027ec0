import ExactNumbers
import ExactParity
import TestSupport
import Testing

/// What the first step does to a neuron, three ways: integer sums, classes of weights, double precision from the definition.
@Suite struct FirstStepTests {
  private static let cases = [(1, 1), (3, 1), (4, 3), (5, 3), (5, 5)]

  private func everyWeight(_ n: Int) -> [[Int]] {
    (0..<n).reduce([[]]) { lists, _ in lists.flatMap { list in [-1, 0, 1].map { list + [$0] } } }
  }

  private func float(_ x: QuadraticNumber) -> Double {
    x.rational.approximation + x.surd.approximation * Double(x.radicand).squareRoot()
  }

  @Test func outputsByClassesAreThoseOfEveryWeight() throws {
    for (n, k) in Self.cases {
      for bias in [Rational(1, Integer(8 * k)), Rational(-1, Integer(8 * k)), Rational(11, 2)] {
        for w in everyWeight(n) {
          let naive = NaivePlanted(
            dimension: n, size: k, weights: [w.map(Double.init)], biases: [bias.approximation], outputs: [1])
          let expected = NaivePlanted.inputs(dimension: n, size: k).reduce(0) {
            $0 + $1.probability * Double(naiveParity($1.signs, degree: k)) * naive.value($1.signs)
          }
          let first = FirstOutput(
            dimension: n, size: k, positive: w.prefix(k).count { $0 == 1 },
            negative: w.prefix(k).count { $0 == -1 }, elsewhere: w.dropFirst(k).count { $0 != 0 }, bias: bias)
          #expect(abs(float(first.value) - expected) < 1e-12, "n = \(n), k = \(k), w = \(w), b = \(bias)")
        }
      }
    }
  }

  @Test func correlationsAreThoseOfTheDefinition() throws {
    for (n, k) in Self.cases {
      let planted = try PlantedParity(dimension: n, size: k)
      let bias = Rational(1, Integer(8 * k))
      let window = ActiveWindow(dimension: n, bias: bias)
      for w in everyWeight(n) {
        let both = FirstStepCorrelations(planted, weights: w, window: window, over: .both)
        let half = FirstStepCorrelations(planted, weights: w, window: window, over: .planted)
        var sums = (both: [Double](repeating: 0, count: n + 1), half: [Double](repeating: 0, count: n + 1))
        for (s, probability) in NaivePlanted.inputs(dimension: n, size: k) {
          let z = bias.approximation + Double(naiveDot(s, w)) / Double(n).squareRoot()
          guard z > 0, z < 6 else { continue }
          let y = Double(naiveParity(s, degree: k))
          for j in 0...n {
            let x = j < n ? Double(s[j]) : 1
            sums.both[j] += probability * y * x
            sums.half[j] += 2 * (probability - 0.5 / Double(1 << n)) * y * x
          }
        }
        for j in 0...n {
          let counts = j < n ? (both.bits[j], half.bits[j]) : (both.bias, half.bias)
          #expect(abs(Double(counts.0) / Double(2 << n) - sums.both[j]) < 1e-12, "\(n), \(k), \(w), \(j)")
          #expect(abs(Double(counts.1) / Double(1 << n) - sums.half[j]) < 1e-12, "\(n), \(k), \(w), \(j)")
        }
      }
    }
  }

  /// The law by classes against all 3^n weights.
  @Test func activityCorrelationsByClasses() {
    for (n, m) in [(1, 1), (3, 2), (4, 1), (4, 4), (5, 3)] {
      for bias in [Rational(1, 24), Rational(-1, 24), 2] {
        let correlation = ActivityCorrelation(dimension: n, degree: m, bias: bias)
        let window = ActiveWindow(dimension: n, bias: bias)
        var (second, total) = (Rational(0), Rational(0))
        for w in everyWeight(n) {
          let sum = naiveCube(n).reduce(0) {
            $0 + (window.range.contains(naiveDot($1, w)) ? naiveParity($1, degree: m) : 0)
          }
          let value = Rational(Integer(sum), .powerOfTwo(n))
          second += value * value / Rational(Integer(3).power(n))
          let c = w.dropFirst(m).count { $0 != 0 }
          let expected = w.prefix(m).contains(0) ? 0 : correlation.magnitude(nonzeroElsewhere: c)
          #expect(value.magnitude == expected, "n = \(n), m = \(m), b = \(bias), w = \(w)")
        }
        #expect(correlation.secondMoment == second)
        for c in 0...n - m { total += correlation.probability(nonzeroElsewhere: c) }
        #expect(total == Rational(2, 3).power(m))
      }
    }
  }
}
