import ExactNumbers
import Foundation
import TestSupport
import Testing

@Suite struct RationalTextTests {
  @Test func textsThatAreNumbers() throws {
    let texts = [
      "0": "0", "-0": "0", "+3": "3", "1/3": "1/3", "-6/4": "-3/2", "+2/4": "1/2", "0/5": "0",
      "007/014": "1/2",
      "0.1": "1/10", "-0.25": "-1/4", ".5": "1/2", "-.5": "-1/2", "+.5": "1/2", "1.": "1", "2.5e-3": "1/400",
      "1e3": "1000", "1E+3": "1000", "1.e2": "100", ".5e1": "5", "-0.0": "0", "0e10000": "0", "12.50": "25/2",
      "-9223372036854775808/9223372036854775808": "-1", "9223372036854775808": "9223372036854775808",
      "0.10000000000000000555": "2000000000000000111/20000000000000000000",
    ]
    for (text, expected) in texts {
      let value = try Rational(parsing: text)
      #expect("\(value)" == expected, "\(text)")
      #expect(value.isCanonical, "\(text)")
      #expect(Rational("\(value)") == value, "\(text)")
    }
    #expect(try Rational(parsing: "1e10000") == Rational(Integer(10).power(10_000)))
    #expect(try Rational(parsing: "1e-10000") == Rational(1, Integer(10).power(10_000)))
  }

  @Test func textsThatAreNot() {
    let texts = [
      "", " ", "+", "-", ".", "-.", "e", "e5", ".e5", "1e", "1e+", "1e-", "1e1.5", "1e5e5", "1..2", "1.2.3",
      "1.-5",
      "1.+5", "1.5-", "--1", "+-1", " 3", "3 ", "1 /2", "1/ 2", "1/-2", "1/+2", "1/", "/2", "/", "1//2",
      "1/2/3",
      "0.5/2", "1/2.5", "1e2/3", "NaN", "nan", "inf", "-inf", "Infinity", "∞", "0x10", "1_000", "1,5", "١",
      "１/２",
      "½", "−3", "3\n", "3\0", "1/2\0", "1e5\u{301}", "true", "null",
    ]
    for text in texts {
      #expect(throws: NumberFormatError.notANumber(text)) { try Rational(parsing: text) }
      #expect(Rational(text) == nil, "\(text.debugDescription)")
    }
  }

  @Test func zeroDenominatorsAndAbsurdExponents() {
    for text in ["1/0", "0/0", "-3/000"] {
      #expect(throws: NumberFormatError.zeroDenominator(text)) { try Rational(parsing: text) }
    }
    let exponents = [
      "10001", "-10001", "99999999", "9223372036854775807", "-9223372036854775808", "18446744073709551616",
      "-100000000000000000000000000000000000",
    ]
    for exponent in exponents {
      let text = "1e\(exponent)"
      #expect(throws: NumberFormatError.exponentTooLarge(text, limit: 10_000)) { try Rational(parsing: text) }
    }
  }

  @Test func complaintsAreOneShortLine() {
    let text = "first\nsecond\u{1B}[31m" + String(repeating: "x", count: 100_000)
    let errors: [NumberFormatError] = [
      .notANumber(text), .zeroDenominator(text), .exponentTooLarge(text, limit: 7),
    ]
    for error in errors {
      #expect(error.description.count < 200)
      #expect(error.description.unicodeScalars.allSatisfy { $0.value >= 32 })
    }
    #expect(NumberFormatError.zeroDenominator("1/0").description == "\"1/0\" has denominator 0")
  }

  /// Random decimals against GMP's rational of the same digits over a power of ten.
  @Test func decimalsAreExact() throws {
    for var random in RandomCases(500) {
      let digits = (0..<Int.random(in: 1...40, using: &random)).map { _ in
        String(Int.random(in: 0...9, using: &random))
      }.joined()
      let places = Int.random(in: 0...digits.count, using: &random)
      let exponent = Int.random(in: -50...50, using: &random)
      let sign = Bool.random(using: &random) ? "-" : ""
      let text = "\(sign)\(digits.dropLast(places)).\(digits.suffix(places))e\(exponent)"
      let up = String(repeating: "0", count: max(exponent - places, 0))
      let down = String(repeating: "0", count: max(places - exponent, 0))
      #expect(
        try "\(Rational(parsing: text))" == MPQ(sign + digits + up, "1" + down).text, "\(text), \(random)")
    }
  }

  @Test func codedAsStrings() throws {
    let values: [Rational] = [
      0, 1, Rational(-3, 2), Rational(.powerOfTwo(100), 3), Rational(1, .powerOfTwo(64)),
    ]
    let data = try JSONEncoder().encode(values)
    #expect(try JSONDecoder().decode([String].self, from: data) == values.map(\.description))
    #expect(try JSONDecoder().decode([Rational].self, from: data) == values)
    let decoded = try JSONDecoder().decode([Rational].self, from: Data("[\"0.1\", \"4/6\"]".utf8))
    #expect(decoded == [Rational(1, 10), Rational(2, 3)])
    for text in ["[0.1]", "[1]", "[\"1/0\"]", "[\"\"]", "[null]", "[\"1e99999999\"]"] {
      #expect(throws: DecodingError.self) {
        try JSONDecoder().decode([Rational].self, from: Data(text.utf8))
      }
    }
  }
}
