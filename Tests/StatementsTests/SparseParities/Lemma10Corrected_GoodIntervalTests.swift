import ExactNumbers
import ExactParity
import Statements
import Testing

@Suite struct Lemma10Corrected_GoodIntervalTests {
  @Test func holds() throws {
    #expect(try check("lpn-lemma-10-corrected").kind == .proved)
  }

  @Test func aWiderIntervalIsRefuted() throws {
    #expect(try checkLemma10Corrected(Scope(), widening: Rational(1001, 1000)).kind == .refuted)
    #expect(try checkLemma10Corrected(Scope(), widening: 2).kind == .refuted)
  }

  @Test func aCorruptedStepIsRefused() {
    let steps = [PolynomialCertificate].lemma10
    for (index, step) in steps.enumerated() {
      var corrupted = steps
      // An identity with 1 added, an inequality whose left side is 49 times as large.
      corrupted[index] = PolynomialCertificate(
        step.name, step.relation == .equal ? step.left + 1 : 49 * step.left, step.relation, step.right,
        from: step.starts)
      #expect(throws: CertificateRefused.self, "\(step.name)") { try corrupted.check() }
    }
  }
}
