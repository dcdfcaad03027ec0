import ExactNumbers
import TestSupport
import Testing

/// Integers around everything where a representation changes, as decimal texts.
let boundaryTexts: [String] = {
  let powers = [
    "0", "2147483648", "4294967296",  // 2³¹, 2³²
    "3037000500",  // ⌈√2⁶³⌉: squares on either side of it fall on either side of `Int.max`
    "4611686018427387904",  // 2⁶²
    "9223372036854775808",  // 2⁶³ = −Int.min
    "18446744073709551616",  // 2⁶⁴
    "36893488147419103232",  // 2⁶⁵
    "170141183460469231731687303715884105728",  // 2¹²⁷
    "340282366920938463463374607431768211456",  // 2¹²⁸
    "1000000000000000000000000000000000000000000000000000000000007",
  ]
  let around = powers.flatMap { power in
    ["-1", "0", "1"].map { DecimalInteger(power) + DecimalInteger($0) }
  }
  let values = around + ["2", "3", "6", "10"].map { DecimalInteger($0) }
  return Set(values + values.map { -$0 }).sorted().map(\.description)
}()

/// A random integer of up to `bits` binary digits, small ones as likely as large ones, as a decimal text.
func randomText(bits: Int, using random: inout TestGenerator) -> String {
  let length = Int.random(in: 0...bits, using: &random)
  var value = DecimalInteger("0")
  for _ in 0..<length {
    value = value + value + DecimalInteger(Bool.random(using: &random) ? "1" : "0")
  }
  return "\(Bool.random(using: &random) ? value : -value)"
}

/// Every pair of boundary texts, then random pairs; the last part says how to replay a random one.
func forEveryPair(_ body: (_ a: String, _ b: String, _ trace: String) throws -> Void) rethrows {
  for a in boundaryTexts {
    for b in boundaryTexts { try body(a, b, "a = \(a), b = \(b)") }
  }
  for var random in RandomCases(300) {
    let a = randomText(bits: 200, using: &random)
    let b = randomText(bits: 200, using: &random)
    try body(a, b, "a = \(a), b = \(b), \(random)")
  }
}

/// The integer a text means, which is how every test makes its integers.
func integer(_ text: String) throws -> Integer { try #require(Integer(text)) }
