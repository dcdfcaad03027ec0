import Enclosures
import ExactNumbers
import TestSupport
import Testing

/// A random interval with a rational inside: exact, tiny and wide ones.
struct RandomInterval: CustomStringConvertible {
  let lower: Rational
  let upper: Rational
  let inside: Rational

  init(in range: ClosedRange<Int>, using random: inout TestGenerator) {
    let scale = 1 << 20
    let bounds = range.lowerBound * scale...range.upperBound * scale
    let first = Rational(Integer(Int.random(in: bounds, using: &random)), Integer(scale))
    switch Int.random(in: 0..<3, using: &random) {
    case 0: (lower, upper) = (first, first)
    case 1:
      let other = first + Rational(1, Integer.powerOfTwo(Int.random(in: 30...200, using: &random)))
      let fits = other <= Rational(range.upperBound)
      (lower, upper) = (first, fits ? other : first)
    default:
      let second = Rational(Integer(Int.random(in: bounds, using: &random)), Integer(scale))
      (lower, upper) = (min(first, second), max(first, second))
    }
    let part = Rational(Integer(Int.random(in: 0...64, using: &random)), 64)
    inside = lower + (upper - lower) * part
  }

  func ball(_ precision: Int) -> Ball { Ball(from: lower, to: upper, precision: precision) }

  var description: String { "\(inside) in [\(lower), \(upper)]" }
}

@Suite struct BallFunctionsTests {
  /// The value of `function` at a point of a wide, tiny or exact ball lies in the ball of the values; the value at a
  /// higher precision stands for the true one.
  private func containment(
    _ name: String, in range: ClosedRange<Int>, _ function: (Ball) -> Ball
  ) {
    for var random in RandomCases(150) {
      let interval = RandomInterval(in: range, using: &random)
      let precision = [2, 20, 53, 128][Int.random(in: 0..<4, using: &random)]
      let image = function(interval.ball(precision))
      let value = function(Ball(interval.inside, precision: 600))
      #expect(image.contains(value), "\(name) at \(interval), \(precision) bits, \(random)")
      #expect(value.isFinite || !image.isFinite, "\(name) at \(interval), \(random)")
    }
  }

  @Test func everyFunctionContainsTheValuesOfItsPoints() {
    containment("sqrt", in: 0...50) { $0.nonnegativePart.squareRoot }
    containment("exp", in: -60...60) { $0.exponential }
    containment("log", in: 1...90) { $0.logarithm }
    containment("sin", in: -40...40) { $0.sine }
    containment("cos", in: -40...40) { $0.cosine }
    containment("sinc", in: -40...40) { $0.sineCardinal }
    containment("arcsin", in: -1...1) { $0.arcSine }
    containment("arccos", in: -1...1) { $0.arcCosine }
    containment("erf", in: -9...9) { $0.errorFunction }
    containment("erfc", in: -9...30) { $0.complementaryErrorFunction }
    containment("gamma", in: 1...40) { $0.gamma }
    containment("digamma", in: 1...40) { $0.digamma }
    containment("Φ", in: -30...9) { $0.normalDistribution }
    containment("density", in: -9...9) { $0.normalDensity }
    for exponent in [-3, -2, -1, 0, 1, 2, 3, 7, 100] {
      containment("power \(exponent)", in: exponent < 0 ? 1...9 : -9...9) { $0.power(exponent) }
    }
  }

  /// Against series summed in rationals.
  @Test func seriesInRationalsMeetTheBalls() {
    let cases: [(String, (Rational) -> RationalOracle.Bounds, (Ball) -> Ball)] = [
      ("exp", RationalOracle.exponential, { $0.exponential }),
      ("sin", RationalOracle.sine, { $0.sine }),
      ("cos", RationalOracle.cosine, { $0.cosine }),
      (
        "erf", RationalOracle.gaussianIntegral,
        { $0.errorFunction * Ball.pi(precision: $0.precision).squareRoot / 2 }
      ),
    ]
    for (name, oracle, function) in cases {
      for var random in RandomCases(60) {
        let x = RandomInterval(in: -4...4, using: &random).inside
        let (lower, upper) = oracle(x)
        let ball = function(Ball(x, precision: 128))
        // Both contain the value, and both are narrow: so they meet, and hull them tightly.
        #expect(ball.lowerBound <= upper && lower <= ball.upperBound, "\(name) at \(x), \(random)")
        #expect(upper - lower < Rational(1, Integer.powerOfTwo(60)), "\(name) at \(x), \(random)")
        #expect(
          ball.upperBound - ball.lowerBound < Rational(1, Integer.powerOfTwo(100)),
          "\(name) at \(x), \(random)")
      }
    }
    let pi = Ball.pi(precision: 128)
    let machin = RationalOracle.pi
    #expect(pi.lowerBound <= machin.upper && machin.lower <= pi.upperBound)
  }

  /// Inverse functions, checked through the function that they invert and through squares.
  @Test func inverses() {
    for var random in RandomCases(100) {
      let x = RandomInterval(in: 0...40, using: &random).inside
      let root = Ball(x, precision: 90).squareRoot
      #expect(root.lowerBound * root.lowerBound <= x && x <= root.upperBound * root.upperBound)
      let q = RandomInterval(in: -1...1, using: &random).inside
      let ball = Ball(q, precision: 90)
      #expect(ball.arcSine.sine.contains(q) && ball.arcCosine.cosine.contains(q), "\(q)")
      #expect((ball.arcSine + ball.arcCosine).overlaps(Ball.pi(precision: 90) / 2), "\(q)")
      let y = RandomInterval(in: 1...40, using: &random).inside
      #expect(Ball(y, precision: 90).logarithm.exponential.contains(y), "\(y)")
    }
  }

  @Test func gammaAndDigammaAtIntegersAndHalves() {
    var factorial: Integer = 1
    for n in 1...60 {
      let x = Ball(n, precision: 80)
      #expect(x.gamma.contains(Rational(factorial)))
      // ψ(x+1) − ψ(x) = 1/x, and Γ(n+½)² = π ((2n)!/(4ⁿ n!))².
      #expect(((x + 1).digamma - x.digamma).contains(Rational(1, Integer(n))))
      let ratio = Rational(binomial(2 * n, n) * factorial * Integer(n), Integer(4).power(n))
      #expect(((x + Rational(1, 2)).gamma.power(2) / Ball.pi(precision: 80)).contains(ratio * ratio))
      factorial *= Integer(n)
    }
  }

  @Test func outsideTheDomainNothingIsClaimed() {
    let across = Ball(from: -1, to: 1, precision: 64)
    #expect(!across.squareRoot.isFinite && !across.logarithm.isFinite && !(1 / across).isFinite)
    #expect(!Ball(2, precision: 64).arcSine.isFinite && !Ball(-2, precision: 64).digamma.isFinite)
    #expect(across.contains(0) && !Ball(1, precision: 64).contains(0))
    #expect((1 / across).contains(Rational(17)))
  }
}
