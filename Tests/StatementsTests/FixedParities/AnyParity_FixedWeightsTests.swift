import Enclosures
import ExactNumbers
import Foundation
import Ledger
import Statements
import Testing

@Suite struct AnyParity_FixedWeightsTests {
  @Test func isDerived() throws {
    let verdict = try verdict("hfp-any-parity", Scope(maximumDimension: 2))
    #expect(verdict.kind == .derived)
    #expect(verdict.scope == "every d, w⁰ ∈ ℝ^d, σ > 0, T, S ≠ ∅ and i, k ∈ S")
  }

  @Test func theGrid() throws {
    let found = try checkAnyParity(Scope(), sign: Rational(985, 100), ramp: Rational(1, 4))
    #expect(found.kind == .enclosed, "\(found)")
  }

  /// The least ratios met at standard effort are 9.85 for signs (d = 1) and 1.126 for ReLU (w⁰/σ = (10, 10)).
  @Test func smallerConstantsAreRefuted() throws {
    let scope = Scope(effort: .standard)
    let signs = try checkAnyParity(scope, sign: Rational(9, 10), ramp: Rational(1, 4))
    #expect(signs.counterexample?.claim.hasPrefix("E f̂(S)² ≤ 9/10") == true)
    let ramps = try checkAnyParity(scope, sign: Rational(985, 100), ramp: Rational(22, 100))
    #expect(ramps.counterexample?.claim.hasPrefix("E(E χ_S ReLU)² ≤ 11/50") == true)
  }

  /// Monte Carlo over w at d = 3, six standard errors; 40000 draws a set.
  @Test func byDraws() throws {
    let offsets: [Rational] = [1, 0, -2]
    let (threshold, draws) = (Rational(1, 2), 40_000)
    let spectrum = FixedWeightsSpectrum(offsets: offsets, threshold: threshold)
    var generator = SeededNormal(seed: 11)
    var sums = Array(repeating: [0.0, 0.0, 0.0, 0.0], count: 8)
    for _ in 0..<draws {
      let w = offsets.map { $0.approximation + generator.next() }
      let outputs = (0..<8).map { x in
        w.indices.reduce(threshold.approximation) { $0 + (x >> $1 & 1 == 0 ? w[$1] : -w[$1]) }
      }
      for subset in 1..<8 {
        var (sign, ramp) = (0.0, 0.0)
        for x in 0..<8 {
          let parity = (x & subset).nonzeroBitCount & 1 == 0 ? 0.125 : -0.125
          sign += parity * (outputs[x] >= 0 ? 1 : -1)
          ramp += parity * max(outputs[x], 0)
        }
        let values = [sign * sign, ramp * ramp]
        for (index, value) in values.enumerated() {
          sums[subset][2 * index] += value
          sums[subset][2 * index + 1] += value * value
        }
      }
    }
    for subset in 1..<8 {
      for (index, exact) in [spectrum.sign(subset), spectrum.ramp(subset)].enumerated() {
        let mean = sums[subset][2 * index] / Double(draws)
        let error = ((sums[subset][2 * index + 1] / Double(draws) - mean * mean) / Double(draws)).squareRoot()
        #expect(
          abs(mean - exact.approximation) <= 6 * error + 1e-12, "S = \(subset), \(mean) against \(exact)")
      }
    }
  }

  /// Parseval: the squares over S ≠ ∅ and (E_x f)² add up to 1.
  @Test func parseval() {
    let spectrum = FixedWeightsSpectrum(offsets: [0, 0, 0], threshold: 0)
    let sum = (1..<8).reduce(Ball.zero(precision: 96)) { $0 + spectrum.sign($1) }
    #expect(sum.contains(1))
  }

  /// Equal offsets and the full parity: the square wave of hfp-perturbed-decay.
  @Test func theFullParity() throws {
    for offsets in [[Rational(0), 1, 2], [Rational(1, 2), 3, -1]] {
      let weights = FixedWeightsPlusNoise(dimension: 3, offsets: offsets)
      let value = weights.squaredCoefficient(rates: try weights.rates())
      #expect(value.overlaps(FixedWeightsSpectrum(offsets: offsets, threshold: 0).sign(7)))
    }
  }
}

/// Standard normals by the polar method from a linear congruential generator: enough for a check at six standard errors.
private struct SeededNormal {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  private mutating func uniform() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) / 9_007_199_254_740_992
  }

  mutating func next() -> Double {
    while true {
      let (u, v) = (2 * uniform() - 1, 2 * uniform() - 1)
      let square = u * u + v * v
      if square > 0, square < 1 { return u * (-2 * log(square) / square).squareRoot() }
    }
  }
}
