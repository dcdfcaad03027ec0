import Enclosures
import ExactNumbers
import TestSupport
import Testing

@Suite struct BallDecimalTests {
  /// Numbers too far from 1 to be written out exactly.
  @Test func farNumbers() {
    let ten = Ball(10, precision: 100)
    let small = Rational(12345, 10000) * ten.power(-400_000)
    #expect(small.decimals(8) == ("1.2344999e-400000", "1.2345001e-400000"))
    #expect((-small).decimals(8) == ("-1.2345001e-400000", "-1.2344999e-400000"))
    #expect(ten.power(10_000_000_000).decimals(5).upper == "1.0001e10000000000")
    #expect(
      (Rational(7) * ten.power(-10_000_000_000)).decimals(3) == ("6.99e-10000000000", "7.01e-10000000000"))
  }

  /// The text reads back, exactly, as a number on the right side and within one unit of the last digit.
  @Test func printingIsOutwardAndTight() throws {
    for var random in RandomCases(300) {
      let size = Int.random(in: -400...400, using: &random)
      let scale = size < 0 ? Rational(1, Integer.powerOfTwo(-size)) : Rational(Integer.powerOfTwo(size))
      let value = RandomInterval(in: -9...9, using: &random).inside * scale
      let digits = Int.random(in: 1...40, using: &random)
      let lower = try Rational(parsing: value.decimal(digits, roundedUp: false))
      let upper = try Rational(parsing: value.decimal(digits, roundedUp: true))
      #expect(lower <= value && value <= upper, "\(value), \(digits) digits, \(random)")
      let unit = Rational(10).power(1 - digits) * value.magnitude
      #expect(upper - value < unit || upper == value, "\(value), \(digits) digits, \(random)")
      #expect(value - lower < unit || lower == value, "\(value), \(digits) digits, \(random)")
      #expect((lower == upper) == (lower == value), "\(value), \(digits) digits, \(random)")
    }
  }

  @Test func ballsPrintTheirEndpoints() throws {
    for var random in RandomCases(100) {
      let interval = RandomInterval(in: -50...50, using: &random)
      let ball = interval.ball(80)
      let (lower, upper) = ball.decimals(6)
      #expect(try Rational(parsing: lower) <= ball.lowerBound, "\(interval), \(random)")
      #expect(try Rational(parsing: upper) >= ball.upperBound, "\(interval), \(random)")
    }
  }

  @Test func shapes() {
    let cases: [(Rational, Int, String, String)] = [
      (0, 5, "0", "0"), (1, 3, "1.00", "1.00"), (Rational(2, 3), 3, "0.666", "0.667"),
      (Rational(-2, 3), 3, "-0.667", "-0.666"), (Rational(9999, 10), 3, "999", "1.00e3"),
      (Rational(-9999, 10), 3, "-1.00e3", "-999"), (12345, 3, "1.23e4", "1.24e4"),
      (123, 3, "123", "123"), (Rational(1, 8000), 2, "0.00012", "0.00013"),
      (Rational(1, 80000), 2, "1.2e-5", "1.3e-5"), (7, 1, "7", "7"), (70, 1, "7e1", "7e1"),
    ]
    for (value, digits, lower, upper) in cases {
      #expect(value.decimal(digits, roundedUp: false) == lower, "\(value)")
      #expect(value.decimal(digits, roundedUp: true) == upper, "\(value)")
    }
    #expect(Ball.pi(precision: 64).decimals(5) == ("3.1415", "3.1416"))
  }
}
