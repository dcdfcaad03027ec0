import ExactNumbers
import TestSupport
import Testing

@Suite struct IntegerDivisionTests {
  @Test func quotientsAndRemainders() throws {
    try forEveryPair { a, b, trace in
      let (n, d) = (try integer(a), try integer(b))
      guard !d.isZero else { return }
      let expected = DecimalInteger(a).flooredDivision(by: DecimalInteger(b))
      let quotient = n.flooredQuotient(by: d)
      let remainder = n.flooredRemainder(by: d)
      let isExact = expected.remainder.signum == 0
      #expect("\(quotient)" == "\(expected.quotient)", "\(trace)")
      #expect("\(remainder)" == "\(expected.remainder)", "\(trace)")
      let ceiling = n.ceilingQuotient(by: d)
      #expect(
        "\(ceiling)" == "\(isExact ? expected.quotient : expected.quotient + DecimalInteger("1"))", "\(trace)"
      )
      #expect(n.isMultiple(of: d) == isExact, "\(trace)")
      #expect(quotient.isCanonical && remainder.isCanonical && ceiling.isCanonical, "\(trace)")
      // The law itself, on the library's own numbers.
      #expect(quotient * d + remainder == n && remainder.magnitude < d.magnitude, "\(trace)")
    }
    #expect(Integer(0).isMultiple(of: 0) && !Integer(1).isMultiple(of: 0))
    #expect(!Integer.powerOfTwo(80).isMultiple(of: 0))
  }

  @Test func exactDivisionUndoesMultiplication() throws {
    try forEveryPair { a, b, trace in
      let (x, y) = (try integer(a), try integer(b))
      guard !y.isZero else { return }
      var product = x * y
      let copy = product
      product.divideExactly(by: y)
      #expect(product == x && product.isCanonical, "\(trace)")
      #expect(copy == x * y, "\(trace)")
      var unshared = x * y
      unshared.divideExactly(by: y)
      #expect(unshared == x && unshared.isCanonical, "\(trace)")
    }
  }

  @Test func commonDivisorsAndMultiples() throws {
    try forEveryPair { a, b, trace in
      let (x, y) = (try integer(a), try integer(b))
      let expected = DecimalInteger(a).greatestCommonDivisor(DecimalInteger(b))
      let divisor = Integer.greatestCommonDivisor(x, y)
      #expect("\(divisor)" == "\(expected)", "\(trace)")
      let multiple = Integer.leastCommonMultiple(x, y)
      #expect(multiple >= 0 && divisor * multiple == (x * y).magnitude, "\(trace)")
      #expect(divisor.isCanonical && multiple.isCanonical, "\(trace)")
    }
    // Neither a large common factor nor a small one times a large number is lost.
    for var random in RandomCases(100) {
      let factor = try integer(randomText(bits: 150, using: &random))
      let (x, y) = (factor * 35, factor * 21)
      #expect(Integer.greatestCommonDivisor(x, y) == factor.magnitude * 7, "\(random)")
    }
  }

  @Test func squareRoots() throws {
    for text in boundaryTexts {
      let value = try integer(text).magnitude
      let root = value.flooredSquareRoot
      #expect("\(root)" == "\(DecimalInteger(text).magnitude.flooredSquareRoot)", "\(text)")
      #expect(root.isCanonical && root * root <= value && value < (root + 1) * (root + 1), "\(text)")
      // On and just below a square.
      let square = value * value
      #expect(square.flooredSquareRoot == value, "\(text)")
      #expect(value == 0 || (square - 1).flooredSquareRoot == value - 1, "\(text)")
    }
  }

  @Test func powers() throws {
    for text in boundaryTexts {
      let base = try integer(text)
      for exponent in 0...9 {
        let power = base.power(exponent)
        #expect("\(power)" == "\(DecimalInteger(text).power(exponent))", "\(text)^\(exponent)")
        #expect(power.isCanonical, "\(text)^\(exponent)")
      }
    }
    // An exponent of any size is no trouble where the result is small.
    #expect(Integer(0).power(.max) == 0)
    #expect(Integer(1).power(.max) == 1)
    #expect(Integer(-1).power(.max) == -1)
    #expect(Integer(-1).power(.max - 1) == 1)
  }

  @Test func shifts() throws {
    for text in boundaryTexts {
      let value = try integer(text)
      for count in [0, 1, 2, 31, 32, 61, 62, 63, 64, 65, 126, 127, 128, 200] {
        let trace = "\(text), by \(count)"
        let power = DecimalInteger("2").power(count)
        let left = value << count
        let right = value >> count
        #expect("\(left)" == "\(DecimalInteger(text) * power)", "\(trace)")
        #expect("\(right)" == "\(DecimalInteger(text).flooredDivision(by: power).quotient)", "\(trace)")
        #expect(left.isCanonical && right.isCanonical, "\(trace)")
        for start in [value, value + 1 - 1] {
          var shifted = start
          shifted <<= count
          #expect(shifted == left && shifted.isCanonical, "\(trace)")
          shifted >>= count
          #expect(shifted == start && shifted.isCanonical, "\(trace)")
          shifted >>= count
          #expect(shifted == right && shifted.isCanonical, "\(trace)")
        }
      }
      // Past every bit only the sign is left, and 0 stays 0 however far it goes.
      #expect(value >> .max == (value.signum < 0 ? -1 : 0))
    }
    #expect(Integer(0) << .max == 0)
    #expect(Integer.powerOfTwo(100_000).bitLength == 100_001)
  }

  @Test func bitLengths() throws {
    for text in boundaryTexts {
      let value = try integer(text).magnitude
      let length = value.bitLength
      #expect(value < .powerOfTwo(length), "\(text)")
      #expect(length == 0 ? value == 0 : value >= .powerOfTwo(length - 1), "\(text)")
      #expect(try integer("-\(value)").bitLength == length, "\(text)")
    }
  }
}
