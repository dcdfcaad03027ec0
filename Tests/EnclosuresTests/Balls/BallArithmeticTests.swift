import Enclosures
import ExactNumbers
import TestSupport
import Testing

@Suite struct BallArithmeticTests {
  @Test func arithmeticContainsTheExactValue() {
    for var random in RandomCases(400) {
      let a = RandomInterval(in: -20...20, using: &random)
      let b = RandomInterval(in: -20...20, using: &random)
      let precision = [2, 17, 64, 200][Int.random(in: 0..<4, using: &random)]
      let (x, y) = (a.ball(precision), b.ball(precision))
      let message = "\(a), \(b), \(precision) bits, \(random)"
      #expect((x + y).contains(a.inside + b.inside), "\(message)")
      #expect((x - y).contains(a.inside - b.inside), "\(message)")
      #expect((x * y).contains(a.inside * b.inside), "\(message)")
      if !b.inside.isZero { #expect((x / y).contains(a.inside / b.inside), "\(message)") }
      #expect((x + b.inside).contains(a.inside + b.inside), "\(message)")
      #expect((a.inside - y).contains(a.inside - b.inside), "\(message)")
      #expect((-x).contains(-a.inside) && x.magnitude.contains(a.inside.magnitude), "\(message)")
      #expect(x.union(y).contains(a.inside) && x.union(y).contains(b.inside), "\(message)")
      #expect(x.widened(by: y).contains(a.inside + b.inside), "\(message)")
      #expect(x.widened(by: y).contains(a.inside - b.inside), "\(message)")
      #expect(x.contains(a.lower) && x.contains(a.upper), "\(message)")
      #expect(x.upperEnd.lowerBound >= a.upper && x.upperEnd.isExact, "\(message)")
      #expect(a.inside.magnitude.approximation <= x.magnitudeBound, "\(message)")
    }
  }

  /// The containment tests have no room to spare: with half of their radius, many balls miss their value.
  @Test func aHalvedRadiusIsCaught() {
    for var random in RandomCases(4) {
      var missed = (rational: 0, root: 0)
      for _ in 0..<100 {
        let q = Rational(Integer(Int.random(in: 1...1_000_000, using: &random)), 999_983)
        let (lower, upper) = Ball(q, precision: 53).endpoints
        if ((lower + upper) / 2 - q).magnitude > (upper - lower) / 4 { missed.rational += 1 }
        let root = Ball(q, precision: 2000).squareRoot.lowerBound
        let (below, above) = Ball(q, precision: 53).squareRoot.endpoints
        if ((below + above) / 2 - root).magnitude > (above - below) / 4 { missed.root += 1 }
      }
      #expect(missed.rational > 0 && missed.root > 0, "\(missed), \(random)")
    }
  }

  @Test func rationalsOfEverySize() {
    for var random in RandomCases(200) {
      let n = Integer(Int.random(in: -1_000_000_000...1_000_000_000, using: &random))
        .power(Int.random(in: 0...30, using: &random))
      let d = Integer(Int.random(in: 1...1_000_000_000, using: &random))
        .power(Int.random(in: 0...30, using: &random))
      let q = Rational(n, d)
      for precision in [2, 53, 300] {
        let ball = Ball(q, precision: precision)
        #expect(ball.contains(q), "\(q), \(precision) bits, \(random)")
        // As tight as the precision: a radius of at most 2^(1 − p) of the value.
        let width = ball.upperBound - ball.lowerBound
        let allowed = 4 * q.magnitude / Rational(Integer.powerOfTwo(precision))
        #expect(width <= allowed, "\(q), \(precision) bits, \(random)")
        #expect(ball.rounded(to: 20).contains(q), "\(q), \(random)")
      }
    }
    #expect(Ball(Rational(3, 8), precision: 10).isExact)
    #expect(!Ball(Rational(1, 3), precision: 10).isExact)
  }

  @Test func comparisonsHaveThreeValues() {
    let third = Ball(Rational(1, 3), precision: 64)
    #expect(third.compared(to: Rational(1, 2)) == .less)
    #expect(third.compared(to: Rational(1, 4)) == .greater)
    #expect(third.compared(to: Rational(1, 3)) == nil)
    #expect(third.compared(to: third) == nil)
    #expect(Ball(1, precision: 64).compared(to: Ball(1, precision: 64)) == .equal)
    #expect(Ball(1, precision: 64).compared(to: 1) == .equal)
    #expect((1 / Ball(from: -1, to: 1, precision: 64)).compared(to: 5) == nil)
  }

  @Test func anEvenPowerIsNotNegative() {
    let square = Ball(from: -3, to: 2, precision: 30).power(2)
    #expect(square.lowerBound >= 0 && square.contains(9) && square.contains(0))
  }
}
