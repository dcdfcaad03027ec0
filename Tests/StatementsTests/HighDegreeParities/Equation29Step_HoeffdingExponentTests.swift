import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct Equation29Step_HoeffdingExponentTests {
  @Test func thePrintedExponentIsRefuted() throws {
    let found = try checkEquation29Step(Scope(), exponent: HoeffdingCertificate.cubicExponent(over: 288))
    #expect(found.kind == .refuted)
    #expect(found.counterexample?.left.description.hasSuffix("= 1/20736") == true)
    #expect(found.counterexample?.right.description.hasSuffix("= 1/2304") == true)
  }

  /// With 9² in place of 9 the step is right; one less than that is not.
  @Test func theCorrectedExponentIsProved() throws {
    let corrected = HoeffdingCertificate.cubicExponent(over: 2592)
    #expect(try checkEquation29Step(Scope(), exponent: corrected).kind == .verified)
    let offByOne = HoeffdingCertificate.cubicExponent(over: 2591)
    #expect(try checkEquation29Step(Scope(), exponent: offByOne).kind == .refuted)
  }
}
