import Enclosures
import ExactNumbers
import ExactParity
import Foundation
import Ledger
import Statements
import Testing

@Suite struct AlignmentIntegralTests {
  @Test func holds() throws {
    let verdict = try checkAlignmentIntegral(Scope(maximumDimension: 4)) { try $0.bySquareWaves(digits: 20) }
    #expect(verdict.kind == .enclosed)
  }

  @Test func aSlipInTheTwentiethDigitIsRefuted() throws {
    let verdict = try checkAlignmentIntegral(Scope(maximumDimension: 3)) {
      try $0.bySquareWaves(digits: 20) * (1 + Rational(1, Integer(10).power(19)))
    }
    #expect(verdict.kind == .refuted)
  }

  @Test func theCosineOfTheOutputIsNotASine() throws {
    let verdict = try checkAlignmentIntegral(Scope(maximumDimension: 3)) {
      // κ in place of κ': the phase of the next degree.
      let wrong = try GradientAlignment(
        dimension: $0.dimension, degree: $0.degree, weights: $0.weights, bias: $0.bias + Rational(1, 100),
        activation: $0.activation, parameter: $0.parameter)
      return try wrong.bySquareWaves(digits: 20)
    }
    #expect(verdict.kind == .refuted)
  }

  /// The formulas for one w, whose coordinates differ, by Simpson's rule; beyond T the integral of the ramp is at most 1/(πT).
  private func integral(
    _ w: [Double], degree m: Int, bias b: Double, phase: Double, power: Int, upTo end: Double
  ) -> Double {
    let steps = 2 * Int(end * 100)
    let h = end / Double(steps)
    var sum = 0.0
    for i in 1...steps {
      let t = Double(i) * h
      var value = cos(t * b + Double.pi * Double(m) / 2 - phase) / pow(t, Double(power))
      for (j, weight) in w.enumerated() { value *= j < m ? sin(t * weight) : cos(t * weight) }
      sum += (i == steps ? 1 : i & 1 == 1 ? 4 : 2) * value
    }
    // The integrands have limits at 0, which enter with weight h/3.
    return sum * h / 3 / Double.pi
  }

  private func mean(_ w: [Double], degree m: Int, _ phi: (Double) -> Double) -> Double {
    var sum = 0.0
    for x in 0..<1 << w.count {
      let signs = w.indices.map { x >> $0 & 1 == 0 ? 1.0 : -1 }
      sum += signs.prefix(m).reduce(1, *) * phi(zip(w, signs).reduce(0) { $0 + $1.0 * $1.1 })
    }
    return sum / Double(1 << w.count)
  }

  @Test func unequalWeights() {
    var (ramps, steps) = (0, 0)
    let all = [0.7, -1.3, 2.1, 0.45]
    for d in 2...4 {
      let w = Array(all.prefix(d))
      for b in [0.0, -1, 0.7, 2.3] {
        for m in 2...d {
          let found = -integral(w, degree: m, bias: b, phase: 0, power: 2, upTo: 400)
          let limit = m == 2 ? abs(w[0] * w[1]) / 100 : 0.0
          #expect(
            abs(found - mean(w, degree: m) { max($0 + b, 0) }) < 2e-3 + limit, "\(w), m = \(m), b = \(b)")
          ramps += 1
        }
        for m in 1...d {
          let found = integral(w, degree: m, bias: b, phase: Double.pi / 2, power: 1, upTo: 400)
          #expect(abs(found - mean(w, degree: m) { $0 + b >= 0 ? 1 : 0 }) < 0.02, "\(w), m = \(m), b = \(b)")
          steps += 1
        }
      }
    }
    #expect(ramps == 24 && steps == 36)
  }
}
