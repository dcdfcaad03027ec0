import Enclosures
import ExactNumbers
import ExactParity
import Foundation
import Testing

@Suite struct RateConstantTests {
  /// Poisson mixtures against the Mellin transform, on both sides of the σ where one takes over.
  @Test(arguments: ["1/100", "1/32", "1/31", "1/10", "1/2", "1", "3", "1000"])
  func bothWaysAgree(_ text: String) throws {
    let sigma = try Rational(parsing: text)
    let (series, transform) = (
      RateConstant.bySeries(sigma, precision: 160), RateConstant.byMellinTransform(sigma, precision: 160)
    )
    #expect(
      series.overlaps(transform) && series.hasDigits(30) && transform.hasDigits(30), "\(series), \(transform)"
    )
    // A decimal more or less of either is seen.
    #expect(!(series + Rational(1, Integer(10).power(25))).overlaps(transform))
  }

  /// With few points and bits the error term carries: the enclosure is wide and holds the value.
  @Test func fewBits() throws {
    for sigma in [Rational(1, 400), Rational(1, 50), 2] {
      let value = RateConstant.byMellinTransform(sigma, precision: 200)
      for precision in [4, 8, 16, 30] {
        #expect(
          RateConstant.byMellinTransform(sigma, precision: precision).contains(value),
          "σ = \(sigma), \(precision)")
      }
    }
  }

  private func radius(_ ball: Ball) -> Double {
    let (lower, upper) = ball.endpoints
    return Ball((upper - lower) / 2, precision: 64).approximation
  }

  /// At few bits the points left out carry the radius: `(2·(16/9) + 2·(4/3)|E ln|G||)·rest/4π²`, rest = `(7 + 2/σ²)/(3^N − 1)`.
  @Test func thePointsLeftOutCarry() {
    for (sigma, count) in [(Rational(2), 4 + (4 + 4) * 100 / 158), (1, 4 + (4 + 4) * 100 / 158)] {
      let value = RateConstant.byMellinTransform(sigma, precision: 4)
      let inverse = (sigma * sigma).reciprocal.approximation
      let rest = (7 + 2 * inverse) / (pow(3, Double(count)) - 1)
      // E ln|G| = −½(γ + ln 2).
      let logarithm = (0.577215664901532861 + log(2)) / 2
      let expected = (32.0 / 9 + 8.0 / 3 * logarithm) * rest / (4 * Double.pi * Double.pi)
      #expect(abs(radius(value) / expected - 1) < 1e-3, "σ = \(sigma): \(radius(value)), \(expected)")
    }
  }

  /// Where the series ends early its rest carries: r/4 from the mean square and as much times the mean from the mean, `r/4 + a r`,
  /// over 4π², with `r = 4(j + 4)² p_{j+1}` at the last term j.
  @Test func theRestOfTheSeriesCarries() {
    for (sigma, terms) in [(Rational(1), 54), (Rational(1, 3), 86)] {
      let x = (sigma * sigma).reciprocal.approximation
      let value = RateConstant.bySeries(sigma, precision: 600, further: 0)
      var (probability, a, mean) = (exp(-x), 0.0, 0.0)
      for j in 0...terms {
        mean += probability * a
        a += 2 / Double(2 * j + 1)
        probability *= x / Double(j + 1)
      }
      let rest = 4 * pow(Double(terms + 4), 2) * probability
      let expected = (rest / 4 + mean * rest) / (4 * Double.pi * Double.pi)
      #expect(abs(radius(value) / expected - 1) < 1e-3, "σ = \(sigma): \(radius(value)), \(expected)")
      #expect(value.overlaps(RateConstant.bySeries(sigma, precision: 600)))
    }
  }

  /// A ball around 1 holds the integral at each of its points: `F(1 ± δ)` is about `π²/3 ± δ ln²(2/δ)`.
  @Test func theIntegralAroundOne() {
    for power in [2, 6, 10, 30] {
      let distance = Rational(1, Integer.powerOfTwo(power))
      let around = RateConstant.integral(upTo: Ball(from: 1 - distance, to: 1 + distance, precision: 100))
      for point in [1 - distance, 1 - distance / 2, 1 + distance / 3, 1 + distance] {
        let value = RateConstant.integral(upTo: Ball(point, precision: 200))
        #expect(value.hasDigits(20) && around.contains(value), "2^-\(power), \(point): \(value), \(around)")
      }
      #expect(radius(around) < 40 * distance.approximation * Double(power * power), "\(power): \(around)")
    }
  }

  /// `4π²K = E ln²|(u + v)/(u − v)|` is about `ln²(2√2/σ…)`: at small σ against `(ln(√2/σ) − E ln|G|)² + π²/8` up to σ² terms,
  /// which 400 bits tell apart at σ = 10^−40.
  @Test func smallNoise() throws {
    let value = try RateConstant.value(.perturbed(Rational(1, 400)), precision: 160).ball(precision: 160)
    let reference = try Rational(parsing: "1.2629552029427961755")
    #expect(value.hasDigits(20) && (value - reference).magnitudeBound < 1e-19)
    for power in [6, 12, 40] {
      let sigma = Rational(1, Integer(10).power(power))
      let constant = try RateConstant.value(.perturbed(sigma), precision: 400).ball(precision: 400)
      let pi = Ball.pi(precision: 400)
      // E ln|G| = ½(ψ(½) + ln 2).
      let mean = (Ball(Rational(1, 2), precision: 400).digamma + Ball(2, precision: 400).logarithm) / 2
      let leading =
        Ball(2, precision: 400).squareRoot.logarithm - Ball(sigma, precision: 400).logarithm - mean
      let expected = (leading.power(2) + pi.power(2) / 8) / (4 * pi.power(2))
      #expect(
        (constant - expected).magnitude.isLess(than: Ball(sigma * sigma * 100, precision: 400)) == .holds)
    }
  }

  /// Balls that cannot tell 1 − c from 1 + c still hold the constant.
  @Test func narrowUniformAtFewBits() throws {
    for power in [3, 9, 20] {
      let weights = WeightDistribution.uniform(Rational(1, Integer(10).power(power)))
      let value = try RateConstant.value(weights, precision: 600).ball(precision: 600)
      #expect(value.hasDigits(20))
      for precision in [8, 16, 32, 64, 128] {
        let rough = try RateConstant.value(weights, precision: precision).ball(precision: precision)
        #expect(rough.contains(value), "\(weights) at \(precision): \(rough)")
      }
    }
  }

  /// `E min² = ∫ 2y P(|u| > y)² dy`, by midpoints with the tails of the definitions.
  @Test func rampConstants() throws {
    func tail(_ weights: WeightDistribution, _ y: Double) -> Double {
      func normal(_ x: Double) -> Double {
        Ball(Rational(Integer(Int(x * 0x1p40)), Integer.powerOfTwo(40)), precision: 53).normalDistribution
          .approximation
      }
      switch weights {
      case .gaussian: return 2 * normal(-y)
      case .perturbed(let sigma):
        return normal((1 - y) / sigma.approximation) + normal((-1 - y) / sigma.approximation)
      case .uniform(let sigma):
        // P(|1 + U| > y), U uniform on [−c, c].
        let c = 3.0.squareRoot() * sigma.approximation
        let above = min(max(1 + c - y, 0), 2 * c) / (2 * c)
        let below = min(max(-y - 1 + c, 0), 2 * c) / (2 * c)
        return above + below
      default: return 0
      }
    }
    for weights in [
      WeightDistribution.gaussian, .perturbed(Rational(1, 2)), .perturbed(3), .uniform(Rational(1, 4)),
      .uniform(1), .uniform(3),
    ] {
      var sum = 0.0
      let step = 1.0 / 64
      for index in 0..<(64 * 24) {
        let y = (Double(index) + 0.5) * step
        sum += 2 * y * tail(weights, y) * tail(weights, y) * step
      }
      let value = RampConstant.value(weights, precision: 100).ball(precision: 100)
      #expect(
        abs(4 * value.approximation / sum - 1) < 1e-3 && value.hasDigits(20),
        "\(weights): \(value), \(sum / 4)")
    }
    guard case .exact(let half) = RampConstant.value(.values([-2, -1, 1, 2]), precision: 64) else {
      Issue.record("exact for discrete weights")
      return
    }
    // min² of two fair draws from {1, 2}: 1, 1, 1, 4.
    #expect(half == Rational(7, 16))
  }
}
