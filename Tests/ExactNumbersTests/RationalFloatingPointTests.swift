import ExactNumbers
import TestSupport
import Testing

@Suite struct RationalFloatingPointTests {
  @Test func floatsAreReadExactly() {
    #expect(Rational(exactly: Float(0.1)) == Rational(13_421_773, 134_217_728))
    #expect(Rational(exactly: Float.leastNonzeroMagnitude) == Rational(1, .powerOfTwo(149)))
    #expect(Rational(exactly: -0.75) == Rational(-3, 4))
    #expect(Rational(exactly: 0.0) == 0 && Rational(exactly: -0.0) == 0)
    #expect(Rational(exactly: 3e20) == Rational(Integer(3) * Integer(10).power(20)))
    #expect(Rational(exactly: Double.leastNonzeroMagnitude) == Rational(1, .powerOfTwo(1074)))
    #expect(Rational(exactly: Double.greatestFiniteMagnitude)?.isInteger == true)
  }

  @Test func whatIsNotFiniteHasNoValue() {
    for value in [Double.infinity, -Double.infinity, Double.nan] { #expect(Rational(exactly: value) == nil) }
  }

  /// Back and forth: the approximation of an exact double is that double.
  @Test func theApproximationIsTheDouble() {
    for var random in RandomCases(500) {
      let value = Double(bitPattern: UInt64.random(in: 0...UInt64.max, using: &random))
      guard value.isNormal else { continue }
      #expect(Rational(exactly: value)?.approximation == value, "\(value), \(random)")
    }
  }
}
