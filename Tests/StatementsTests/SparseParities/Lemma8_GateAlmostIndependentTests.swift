import ExactNumbers
import ExactParity
import Ledger
import Statements
import TestSupport
import Testing

@Suite struct Lemma8_GateAlmostIndependentTests {
  @Test func holds() throws {
    let verdict = try check("lpn-lemma-8")
    #expect(verdict.kind == .verified)
    #expect(verdict.scope.contains("b = ±1/(8k) for n ≤ 40, every real b for n ≤ 12"))
    #expect(verdict.evidence.count == 3)
  }

  @Test func aSmallerConstantIsRefuted() throws {
    #expect(try checkLemma8(Scope(), constant: Rational(1, 2)).kind == .refuted)
    #expect(try checkLemma8(Scope(), constant: Rational(53, 100)).kind == .verified)
  }

  /// Every h, every w and every input at n = 5, k = 3, from the definition, in double precision.
  @Test func theLargestLeftSideByEnumeration() {
    let (n, k) = (5, 3)
    let inputs = NaivePlanted.inputs(dimension: n, size: k)
    let root = Double(n).squareRoot()
    for bias in [Rational(1, 24), Rational(-1, 24)] {
      let b = bias.approximation
      var largest: [Int: Double] = [:]
      for w in allTernaryWeights(n) where w[3] != 0 || w[4] != 0 {
        let others = w[3] * w[3] + w[4] * w[4]
        // φ, over the uniform bits off A, and E σ' given each of the 8 values of the bits of A, times its probability.
        var phi = 0.0
        for s in naiveCube(n) {
          let v = Double(s[3] * w[3] + s[4] * w[4]) / root + b
          if v > Double(k) / root, v < 6 - Double(k) / root { phi += 1 / 32.0 }
        }
        var parts: [Int: (probability: Double, active: Double)] = [:]
        for (s, probability) in inputs {
          let key = (s[0] + 1) / 2 + (s[1] + 1) + 2 * (s[2] + 1)
          let z = Double(naiveDot(s, w)) / root + b
          parts[key, default: (0, 0)].probability += probability
          if z > 0, z < 6 { parts[key, default: (0, 0)].active += probability }
        }
        for h in 0..<256 {
          let left = parts.reduce(0.0) { sum, part in
            sum + (h >> part.key & 1 == 0 ? 1 : -1) * (part.value.active - part.value.probability * phi)
          }
          largest[others] = max(largest[others] ?? 0, abs(left))
        }
      }
      for (others, value) in largest {
        let window = ActiveWindow(dimension: n, bias: bias).range
        let exact = GateDependence(size: k, others: others).largest(window: window).approximation
        #expect(abs(exact - value) < 1e-12, "|J| = \(others), b = \(bias)")
      }
    }
  }

  /// The windows of many biases are among those that stand for every real one.
  @Test func everyBiasIsAWindow() {
    for var random in RandomCases(200) {
      let n = Int.random(in: 4...30, using: &random)
      let bias = Rational(
        Integer(Int.random(in: -40...40, using: &random)), Integer(Int.random(in: 1...12, using: &random)))
      let window = ActiveWindow(dimension: n, bias: bias).range
      let inReach = window.upperBound > -n - 7 && window.lowerBound <= n + 7
      #expect(!inReach || everyWindow(dimension: n).contains(window), "n = \(n), b = \(bias), \(random)")
    }
  }
}
