import ExactNumbers
import Testing

import verify

/// Exact numbers as decimals, for a reader.
@Suite struct ExactFormatTests {
  @Test(arguments: [
    (Rational(1, 3), 4, "≈0.3333"), (Rational(2, 3), 3, "≈0.667"), (Rational(1, 4), 1, "≈0.3"),
    (Rational(1, 4), 5, "0.25"),
    (Rational(-1, 8_000_000), 3, "-1.25e-7"), (Rational(999_999, 1000), 2, "≈1.0e3"),
    (Rational(12345, 10), 3, "≈1.23e3"),
    (Rational(2469, 2), 5, "1234.5"), (Rational(7), 1, "7"), (Rational(0), 3, "0"),
    (Rational(19, 20), 1, "≈1"),
    (Rational(1, 1_000_000), 2, "0.000001"), (Rational(-5, 6), 2, "≈-0.83"),
  ])
  func decimals(_ value: Rational, _ digits: Int, _ text: String) throws {
    #expect(try ExactFormat(digits: digits).text(value) == text)
    #expect(try ExactFormat(digits: nil).text(value) == value.description)
  }

  /// Read back by the reader of decimals, it is within half a unit of the last figure, and marked just where it is not the number.
  @Test func aDecimalIsTheNearest() throws {
    var generator = SystemRandomNumberGenerator()
    let seed = UInt64.random(in: 0...(.max), using: &generator)
    var state = seed
    func draw(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(bound))
    }
    for _ in 0..<2000 {
      let power = Rational(Integer(10).power(draw(12)))
      let base = Rational(Integer(draw(2_000_001) - 1_000_000), Integer(draw(9999) + 1))
      let value = draw(2) == 0 ? base * power : base / power
      let digits = draw(12) + 1
      let (text, isExact) = value.decimal(digits: digits)
      let parts = text.split(separator: "e")
      let mantissa = try #require(Rational(String(parts[0])))
      let exponent = parts.count == 2 ? try #require(Int(parts[1])) : 0
      let ten = Rational(Integer(10).power(abs(exponent)))
      let read = exponent < 0 ? mantissa / ten : mantissa * ten
      #expect(isExact == (read == value), "\(value) \(digits) \(text), seed \(seed)")
      let bound = value.magnitude * Rational(Integer(5), Integer(10).power(digits))
      #expect((read - value).magnitude <= bound, "\(value) \(digits) \(text), seed \(seed)")
      let figures = parts[0].filter(\.isNumber).drop { $0 == "0" }
      #expect(
        figures.count == digits || isExact && figures.count <= digits || value.isZero,
        "\(value) \(digits) \(text), seed \(seed)")
    }
  }

  @Test func commandsShowThem() throws {
    let questions: [([String], String)] = [
      (["delta", "--dimension", "20", "--bias", "1/3"], "≈-0.0634"),
      (["delta", "--dimension", "20..20:1", "--bias", "1/3,1/3"], "≈-0.0634"),
      (["alignment", "--dimension", "8", "--weights", "values:-3,-1,1,3"], "≈0.00842"),
      (["rate", "--weights", "values:-2,-1,1,2"], "≈0.781"),
      (["fourier", "--weights", "1,1,1", "--subset", "1"], "0.5"),
      (["separate", "--dimension", "12", "--neurons", "20736"], "≈176"),
      (
        [
          "gradient", "--network",
          "{\"activation\": \"relu\", \"weights\": [[\"1\"]], \"biases\": [\"1/3\"], \"outputs\": [\"1\"]}",
        ], "≈-0.667"
      ),
    ]
    for (question, text) in questions {
      let run = try Binary.run(question + ["--approximate", "3"])
      #expect(run.status == 0 && run.output.contains(text), "\(question): \(run.output)\(run.complaints)")
    }
    let json = ["delta", "--dimension", "20", "--bias", "1/3", "--format", "json"]
    #expect(try Binary.run(json + ["--approximate", "3"]).output == Binary.run(json).output)
    for bad in ["0", "10001", "x"] {
      for dimension in ["3", "3..5"] {
        let run = try Binary.run("delta", "--dimension", dimension, "--approximate", bad)
        #expect(run.status == 64 && run.complaints.contains("approximate"), "\(run.complaints)")
      }
    }
  }
}
