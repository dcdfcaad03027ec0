import ExactNumbers
import ExactParity
import TestSupport
import Testing

@Suite struct WrappedPowerSeriesTests {
  /// Products and quotients in random order, against plain integer arithmetic on arrays.
  @Test func equalsIntegerArithmetic() {
    for var random in RandomCases(100) {
      let length = Int.random(in: 1...40, using: &random)
      var plain = [Integer](repeating: 0, count: length)
      plain[0] = 1
      // Each of 30 factors at most doubles the sum of magnitudes or multiplies it by the length:
      // below 40^30 < 2^160 < 2^191.
      var series = WrappedPowerSeries(length: length, limbs: 3)
      for _ in 0..<30 {
        let step = Int.random(in: 1...7, using: &random)
        let sign = Bool.random(using: &random) ? 1 : -1
        if Bool.random(using: &random) {
          series.multiply(step: step, sign: sign)
          plain = plain.indices.map { s in
            s < step ? plain[s] : plain[s] + Integer(sign) * plain[s - step]
          }
        } else {
          series.divide(step: step, sign: sign)
          for s in plain.indices where s >= step { plain[s] -= Integer(sign) * plain[s - step] }
        }
      }
      for s in 0..<length { #expect(series[s] == plain[s], "coefficient \(s), \(random)") }
    }
  }

  @Test func wrapsModuloItsWidth() {
    // (1 + z)^70 has the middle coefficient C(70, 35) > 2^64, read modulo 2^64 in the symmetric range.
    var series = WrappedPowerSeries(length: 36, limbs: 1)
    for _ in 0..<70 { series.multiply(step: 1, sign: 1) }
    let residue = binomial(70, 35).flooredRemainder(by: Integer.powerOfTwo(64))
    let symmetric = residue < Integer.powerOfTwo(63) ? residue : residue - Integer.powerOfTwo(64)
    #expect(series[35] == symmetric)
    #expect(series[20] == binomial(70, 20))
  }
}
