import ExactNumbers
import Foundation
import TestSupport
import Testing

@Suite struct IntegerConversionTests {
  @Test func textsThatAreIntegers() throws {
    for text in boundaryTexts {
      let value = try integer(text)
      #expect("\(value)" == "\(DecimalInteger(text))")
      #expect(value.isCanonical)
      #expect(Integer("\(value)") == value)
    }
    #expect(Integer("+3") == 3)
    #expect(Integer("-0") == 0)
    #expect(Integer("007") == 7)
    #expect(Integer("-00000000000000000000000000000000000000000012") == -12)
    #expect(Integer("+00000000000000000000000000000009223372036854775808") == .powerOfTwo(63))
    for var random in RandomCases(100) {
      let text = "\(DecimalInteger(randomText(bits: 2000, using: &random)))"
      #expect(try "\(integer(text))" == text, "\(random)")
    }
  }

  @Test func textsThatAreNot() {
    let texts = [
      "", " ", "+", "-", "--1", "+-1", "-+1", " 3", "3 ", "1 2", "1e3", "1.0", "0x10", "1_000", "1,000", "١",
      "３",
      "NaN", "nan", "inf", "∞", "−3", "3\n", "3\0", "\0", "12345678901234567890x",
      "123456789012345678901234 5",
      "-\u{301}5",
    ]
    for text in texts { #expect(Integer(text) == nil, "\(text.debugDescription)") }
  }

  @Test func fixedWidthIntegers() {
    #expect("\(Integer(Int8.min))" == "-128")
    #expect("\(Integer(UInt64.max))" == "18446744073709551615")
    #expect("\(Integer(UInt.max))" == "18446744073709551615")
    #expect("\(Integer(Int128.min))" == "-170141183460469231731687303715884105728")
    #expect("\(Integer(UInt128.max))" == "340282366920938463463374607431768211455")
    #expect("\(Integer(Int128(Int.min) - 1))" == "-9223372036854775809")
    #expect(Integer(Int128(Int.min)).machineWord == .min)
    #expect(Integer(exactly: UInt8(7)) == 7)
    for var random in RandomCases(200) {
      let value = Int128(truncatingIfNeeded: random.next()) << 64 | Int128(truncatingIfNeeded: random.next())
      let shift = Int.random(in: 0...127, using: &random)
      #expect("\(Integer(value >> shift))" == "\(value >> shift)", "\(random)")
      #expect(Integer(value >> shift).isCanonical, "\(random)")
    }
  }

  @Test func codedAsStrings() throws {
    let values = try boundaryTexts.map(integer)
    let data = try JSONEncoder().encode(values)
    #expect(try JSONDecoder().decode([String].self, from: data) == values.map(\.description))
    #expect(try JSONDecoder().decode([Integer].self, from: data) == values)
    for text in ["[1]", "[\"1.5\"]", "[\"\"]", "[null]", "[1e3]"] {
      #expect(throws: DecodingError.self) {
        try JSONDecoder().decode([Integer].self, from: Data(text.utf8))
      }
    }
  }

  /// The nearest double, which the C library finds from the text.
  @Test func approximations() throws {
    for text in boundaryTexts {
      #expect(try integer(text).approximation == Double(text), "\(text)")
    }
    for var random in RandomCases(500) {
      let text = randomText(bits: 300, using: &random)
      #expect(try integer(text).approximation == Double(text), "\(text), \(random)")
    }
    // Halfway between two doubles, and just beside it.
    let halfway = Integer.powerOfTwo(53) * 2 + 1
    for scale in [0, 1, 20, 100, 900] {
      #expect(
        (halfway << scale).approximation == 0x1p54 * Double(sign: .plus, exponent: scale, significand: 1))
      #expect(((halfway << scale + 1) + 1).approximation == Double("\((halfway << scale + 1) + 1)"))
    }
    #expect(Integer.powerOfTwo(1023).approximation == 0x1p1023)
    #expect((-Integer.powerOfTwo(1024)).approximation == -.infinity)
    #expect((Integer.powerOfTwo(1024) - 1).approximation == .infinity)
    // The midpoint of the greatest finite double and 2¹⁰²⁴, and just below it.
    let midpoint = Integer.powerOfTwo(1024) - .powerOfTwo(970)
    #expect(midpoint.approximation == .infinity)
    #expect((midpoint - 1).approximation == .greatestFiniteMagnitude)
    #expect(Integer.powerOfTwo(1_000_000).approximation == .infinity)
  }
}
