import ExactNumbers
import TestSupport
import Testing

@Suite struct RationalPartsTests {
  @Test func lowestTermsWithAPositiveDenominator() throws {
    try forEveryPair { a, b, trace in
      let (n, d) = (try integer(a), try integer(b))
      guard !d.isZero else { return }
      let value = Rational(n, d)
      #expect(value.isCanonical, "\(trace)")
      #expect(value.numerator * d == n * value.denominator, "\(trace)")
      #expect(value.signum == n.signum * d.signum, "\(trace)")
      #expect(value.isInteger == n.isMultiple(of: d), "\(trace)")
      #expect(value.isZero == n.isZero, "\(trace)")
    }
    #expect("\(Rational(Integer(Int.min), -1))" == "9223372036854775808")
    #expect("\(Rational(1, Integer(Int.min)))" == "-1/9223372036854775808")
    #expect("\(Rational(Integer(Int.min), Integer(Int.min)))" == "1")
  }

  @Test func floorsAndCeilings() throws {
    try forEveryPair { a, b, trace in
      let d = try integer(b)
      guard !d.isZero else { return }
      let value = Rational(try integer(a), d)
      let expected = DecimalInteger(a).flooredDivision(by: DecimalInteger(b))
      #expect("\(value.floor)" == "\(expected.quotient)", "\(trace)")
      let isExact = expected.remainder.signum == 0
      #expect(
        "\(value.ceiling)" == "\(isExact ? expected.quotient : expected.quotient + DecimalInteger("1"))",
        "\(trace)")
    }
  }

  /// Against `p²·s` and `r·q²` by the school's arithmetic, for `p/q` and `√(r/s)`.
  @Test func comparedToSquareRoots() throws {
    let parts = ["1", "2", "3", "4", "9", "9223372036854775807", "85070591730234615847396907784232501249"]
    for p in parts.flatMap({ [$0, "-\($0)"] }) + ["0"] {
      for q in parts {
        for r in parts + ["0"] {
          for s in parts.prefix(5) {
            let (n, d) = (DecimalInteger(p), DecimalInteger(q))
            let left = n * n * DecimalInteger(s)
            let right = DecimalInteger(r) * d * d
            let expected: Ordering =
              n.signum < 0 || left < right ? .less : left == right ? .equal : .greater
            let value = Rational(try integer(p), try integer(q))
            let radicand = Rational(try integer(r), try integer(s))
            #expect(value.compared(toSquareRootOf: radicand) == expected, "\(p)/\(q), √(\(r)/\(s))")
          }
        }
      }
    }
    // The convergents of √2 lie on alternating sides, however close.
    var (p, q): (Integer, Integer) = (1, 1)
    for step in 0..<200 {
      #expect(Rational(p, q).compared(toSquareRootOf: 2) == (step.isMultiple(of: 2) ? .less : .greater))
      (p, q) = (p + 2 * q, p + q)
    }
  }

  /// The nearest double, which the C library finds from the decimal text.
  @Test func approximations() throws {
    for var random in RandomCases(1000) {
      let digits = (0..<Int.random(in: 1...30, using: &random)).map { _ in
        String(Int.random(in: 0...9, using: &random))
      }
      let text = "-" + digits.joined() + "e\(Int.random(in: -290...290, using: &random))"
      #expect(try Rational(parsing: text).approximation == Double(text), "\(text), \(random)")
    }
    #expect(Rational(1, 10).approximation == 0.1)
    #expect(Rational(1, 3).approximation == 1 / 3.0)
    #expect(Rational(-2, 3).approximation == -2 / 3.0)
    #expect(Rational(0).approximation == 0)
    let huge = Rational(.powerOfTwo(100_000))
    #expect(huge.approximation == .infinity && (-huge).approximation == -.infinity)
    #expect(huge.reciprocal.approximation == 0 && (-huge).reciprocal.approximation == 0)
    #expect(((huge + 1) / huge).approximation == 1)
    #expect(((3 * huge + 1) / (2 * huge)).approximation == 1.5)
    #expect(Rational(1, .powerOfTwo(1074)).approximation == .leastNonzeroMagnitude)
    #expect(Rational(1, .powerOfTwo(1022)).approximation == .leastNormalMagnitude)
    #expect(Rational(.powerOfTwo(1024) - .powerOfTwo(970)).approximation == .infinity)
    #expect(Rational(.powerOfTwo(1024) - .powerOfTwo(970) - 1).approximation == .greatestFiniteMagnitude)
  }
}
