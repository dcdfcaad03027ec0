import Enclosures
import ExactNumbers
import ExactParity
import Foundation
import Testing

/// The error terms of the double sum, each where it carries the radius: against its formula in floating point from the article
/// *Enclosures of the gradient alignment*, so that half an error is seen as well as none.
@Suite struct SquareWaveErrorTests {
  private let sigma = 0.5
  private let dimension = 3

  private func question(
    degree: Int = 3, bias: Rational = Rational(1, 3), activation: Activation = .step,
    parameter: GradientAlignment.Parameter = .bias
  ) throws -> GradientAlignment {
    try GradientAlignment(
      dimension: dimension, degree: degree, weights: .perturbed(Rational(1, 2)), bias: bias,
      activation: activation,
      parameter: parameter)
  }

  private func waves(_ question: GradientAlignment) throws -> SquareWaveAlignment {
    try SquareWaveAlignment(question, logarithm: -3, digits: 25, precision: 160)
  }

  private func radius(_ ball: Ball) -> Double {
    let (lower, upper) = ball.endpoints
    return Ball((upper - lower) / 2, precision: 64).approximation
  }

  private func step(_ waves: SquareWaveAlignment) -> Double {
    Double.pi / Ball(waves.sum.series.halfPeriod, precision: 64).approximation
  }

  /// `½|φ(lh)|` and `½E(lh)`.
  private func half(_ l: Int, _ h: Double) -> Double { abs(cos(Double(l) * h)) * envelope(l, h) }
  private func envelope(_ l: Int, _ h: Double) -> Double {
    exp(-sigma * sigma * pow(Double(l) * h, 2) / 2) / 2
  }

  /// `k²`: 2/π for a jump of 1, 2L/π² for a slope of 1.
  private func bound(_ waves: SquareWaveAlignment, jump: Double = 1, slope: Double = 0) -> Double {
    let k = jump * 2 / Double.pi + slope * 2 / (Double.pi * step(waves))
    return k * k
  }

  private func expect(_ value: Ball, _ expected: Double, _ name: String) {
    let ratio = radius(value) / expected
    #expect(abs(ratio - 1) < 1e-3, "\(name): radius \(radius(value)), expected \(expected)")
  }

  private func truth(_ question: GradientAlignment) throws -> Ball {
    try question.byMultinomialSum(precision: 160)
  }

  /// 2. `τ^d k² (1 + ½ ln N)²`.
  @Test func pairsLeftOutInside() throws {
    var coarse = try waves(question())
    for threshold in [0.1, 0.3] {
      coarse.plan.threshold = threshold
      let value = try coarse.sum.value(coarse.plan)
      let logarithm = 1 + log(Double(2 * coarse.plan.halfLimit)) / 2
      expect(value, pow(threshold, 3) * bound(coarse) * logarithm * logarithm, "τ = \(threshold)")
      #expect(try value.overlaps(truth(question())))
    }
  }

  /// 3. `Σ mult·k²·(π²/8)·d·v·(u_l + v)^{d−1}` with `v = ½E((N + 2)h)`, the tails in closed form.
  @Test func slipOfTheFarFrequencies() throws {
    for (activation, jump, slope) in [(Activation.step, 1.0, 0.0), (.relu, 0, 1)] {
      let question = try question(activation: activation, parameter: jump == 1 ? .bias : .output)
      var coarse = try waves(question)
      let h = step(coarse)
      for part in [3, 6] {
        coarse.plan.halfLimit = try waves(question).plan.halfLimit / part
        coarse.plan.closesTail = true
        let far = envelope(2 * coarse.plan.halfLimit + 2, h)
        var slip = 0.0
        for delta in 0...coarse.plan.halfDifference {
          slip += (delta == 0 ? 1 : 2) * 3 * far * pow(half(2 * delta, h) + far, 2)
        }
        let value = try coarse.sum.value(coarse.plan)
        expect(
          value, slip * bound(coarse, jump: jump, slope: slope) * Double.pi * Double.pi / 8,
          "\(activation), ½N/\(part)")
        #expect(try value.overlaps(truth(question)), "\(activation)")
      }
    }
  }

  /// 3 without closed forms: the main parts `Σ mult·k²·(π²/8)·u_l^d` too.
  @Test func diagonalsThatAreNotClosed() throws {
    var coarse = try waves(question())
    coarse.plan.closesTail = false
    let h = step(coarse)
    var main = 0.0
    for delta in 0...coarse.plan.halfDifference { main += (delta == 0 ? 1 : 2) * pow(half(2 * delta, h), 3) }
    let value = try coarse.sum.value(coarse.plan)
    expect(value, main * bound(coarse) * Double.pi * Double.pi / 8, "main parts")
    #expect(try value.overlaps(truth(question())))
    // The tail past a short square is needed: its midpoint misses the value by more than the other errors.
    #expect(try !value.midpoint.overlaps(truth(question())))
  }

  /// 4. `2k²·(π²/8)·E(lh)^d/(1 − e^{−dσ²h²(2l+2)})` at the first l left out.
  @Test func diagonalsPastTheLast() throws {
    var coarse = try waves(question())
    let h = step(coarse)
    for part in [4, 8] {
      coarse.plan.halfDifference = try waves(question()).plan.halfDifference / part
      let first = 2 * coarse.plan.halfDifference + 2
      let ratio = exp(-3 * sigma * sigma * h * h * Double(2 * first + 2))
      let sum = pow(2 * envelope(first, h), 3) / (1 - ratio)
      let value = try coarse.sum.value(coarse.plan)
      expect(value, 2 * bound(coarse) * Double.pi * Double.pi / 8 * sum, "½l₀/\(part)")
      #expect(try value.overlaps(truth(question())))
    }
  }

  /// The frequencies past the last of `E T_h`, for a parity of degree 0: `k·Σ E(ih)^d` from the next odd i, times twice the constant.
  @Test func theMeanOfDegreeZero() throws {
    let question = try question(degree: 0)
    let expected = try truth(question)
    var coarse = try waves(question)
    let h = step(coarse)
    let full = try coarse.value()
    #expect(full.overlaps(expected) && full.relativeAccuracy > 60)
    coarse.plan.halfLimit = 6
    let first = 2 * coarse.plan.halfLimit + 1
    let ratio = exp(-3 * sigma * sigma * h * h * Double(2 * first + 2))
    let mean = bound(coarse).squareRoot() * pow(2 * envelope(first, h), 3) / (1 - ratio)
    // 2·½·mean, beside the error of the square.
    let whole = try coarse.value()
    #expect(whole.overlaps(expected))
    expect(whole, radius(try coarse.sum.value(coarse.plan)) + mean, "the mean")
  }

  /// `Σ (|J| + |A|/(eλ))·e^{λ(|a| − L)}·2((1 + ψ(2λ))/2)^{d/2}`.
  @Test func theErrorOfTheWaves() throws {
    let terms = [
      WaveSeries.Term(shift: Rational(-1, 3), jump: -2, slope: 0),
      WaveSeries.Term(shift: Rational(1, 2), jump: 0, slope: Rational(-3, 2)),
    ]
    for weights in [WeightDistribution.gaussian, .perturbed(Rational(1, 2)), .uniform(Rational(2, 3))] {
      for (length, tilt) in [(Rational(4), Rational(1, 2)), (9, Rational(3, 2))] {
        let error = WaveTruncation(weights: weights, dimension: 5, terms: terms)
          .error(halfPeriod: length, tilt: tilt, precision: 80)
        let (l, x) = (Ball(length, precision: 64).approximation, Ball(tilt, precision: 64).approximation)
        let mean: Double
        switch weights {
        case .gaussian: mean = exp(2 * x * x)
        case .perturbed: mean = cosh(2 * x) * exp(x * x / 2)
        default:
          let c = 2 * x * 2 / 3.0.squareRoot()
          mean = cosh(2 * x) * sinh(c) / c
        }
        let norm = 2 * pow((1 + mean) / 2, 2.5)
        let expected = (2 * exp(x / 3) + 1.5 / (M_E * x) * exp(x / 2)) * exp(-x * l) * norm
        #expect(
          abs(error.approximation / expected - 1) < 1e-12, "\(weights), L = \(length): \(error), \(expected)")
      }
    }
  }

  /// The enclosure is widened by 2ε‖T_h‖ + ε²: where the square carries, and where the product does.
  @Test func theErrorOfTheWavesEntersTheSquare() throws {
    for halfPeriod in [Rational(6), 12] {
      let early = try SquareWaveAlignment(
        question(), logarithm: -3, digits: 25, precision: 160, halfPeriod: halfPeriod)
      let square = try early.sum.value(early.plan)
      let error = early.truncation.error(halfPeriod: halfPeriod, tilt: early.tilt, precision: 100)
        .approximation
      let root = square.approximation.squareRoot()
      expect(
        try early.value(), 2 * error * root + error * error,
        "2ε‖T_h‖ + ε², L = \(halfPeriod), ε = \(error), \(root)")
    }
  }

  /// The pairs above the threshold are all added, and no other: against the double sum in floating point,
  /// `Σ K_i K_j (½(φ((i−j)h) − φ((i+j)h)))^3` with `K_i = −(2/π) cos(ih/3)/i` over `½(|φ((i−j)h)| + |φ((i+j)h)|) > τ`.
  @Test func theThresholdIsThatOfThePlan() throws {
    var coarse = try waves(question())
    let h = step(coarse)
    func characteristic(_ l: Int) -> Double {
      let t = Double(l) * h
      return cos(t) * exp(-sigma * sigma * t * t / 2)
    }
    for threshold in [0.2, 0.35, 0.6] {
      coarse.plan.threshold = threshold
      coarse.plan.closesTail = false
      var (sum, count) = (0.0, 0)
      for i in stride(from: 1, through: 2 * coarse.plan.halfLimit, by: 2) {
        for j in stride(from: 1, through: 2 * coarse.plan.halfLimit, by: 2) {
          let (near, far) = (characteristic(i - j), characteristic(i + j))
          guard (abs(near) + abs(far)) / 2 > threshold, i + j <= 2 * coarse.plan.halfLimit else { continue }
          let factors = cos(Double(i) * h / 3) * cos(Double(j) * h / 3) / Double(i * j)
          sum += factors * 4 / (Double.pi * Double.pi) * pow((near - far) / 2, 3)
          count += 1
        }
      }
      let found = try coarse.sum.value(coarse.plan).midpoint.approximation
      #expect(count > 0 && abs(found - sum) < 1e-9, "τ = \(threshold): \(found), \(sum) by \(count) pairs")
    }
  }

  /// The tail bound of the envelopes against the sum it bounds: never below, and not twice as large.
  @Test func envelopeSums() throws {
    for weights in [WeightDistribution.gaussian, .perturbed(Rational(1, 3)), .uniform(Rational(1, 2))] {
      let envelope = try #require(Envelope(weights))
      for (first, step, power) in [(2, 0.5, 2), (4, 0.3, 3), (10, 0.2, 7), (40, 0.05, 4), (6, 1.0, 2)] {
        let h = Ball(Rational(Integer(Int(step * 20)), 20), precision: 64)
        let bound = envelope.powerSum(from: first, step: h, power: power).approximation
        var sum = 0.0
        for l in stride(from: first, to: 400_000, by: 2) {
          let t = Double(l) * step
          let value =
            switch weights {
            case .gaussian: exp(-t * t / 2)
            case .perturbed: exp(-t * t / 18)
            default: 1 / (0.5 * 3.0.squareRoot() * t)
            }
          sum += pow(value, Double(power))
          if value < 1e-20 { break }
        }
        #expect(
          bound >= sum * (1 - 1e-9) && bound < 2 * sum,
          "\(weights), \(first), \(step), \(power): \(bound), \(sum)")
      }
    }
    #expect(Envelope(.rademacher) == nil && Envelope(.perturbed(0)) == nil)
    // |φ| ≤ E.
    for weights in [WeightDistribution.gaussian, .perturbed(Rational(1, 3)), .uniform(Rational(1, 2))] {
      let (envelope, function) = (
        try #require(Envelope(weights)), CharacteristicFunction(weights, precision: 64)
      )
      var closest = 0.0
      // Near t = 11π the sine of the uniform law is nearly 1 too.
      for step in 1...1600 {
        let t = Ball(Rational(Integer(step), 40), precision: 64)
        let (value, limit) = (function.value(at: t).magnitude, envelope.value(at: t))
        #expect(value.lowerBound <= limit.upperBound, "\(weights) at \(t)")
        closest = max(closest, (value / limit).approximation)
      }
      #expect(closest > 0.99, "\(weights)")
    }
  }
}
