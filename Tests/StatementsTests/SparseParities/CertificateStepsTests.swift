import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct CertificateStepsTests {
  private static let certificates: [(name: String, steps: [PolynomialCertificate])] = [
    ("eq. (1)", .binomialPower), ("Theorem 2", .theorem2Bounds), ("Lemma 5", .lemma5), ("Lemma 6", .lemma6),
    ("Lemma 7", .lemma7), ("Lemma 10", .lemma10), ("Theorem 13", .onlineDescent), ("Lemma 14", .lemma14),
  ]

  @Test func everyStepHolds() throws {
    for (name, steps) in Self.certificates {
      try steps.check()
      #expect(!steps.isEmpty, "\(name)")
    }
  }

  /// An identity with 1 added, an inequality whose left side is 49 times as large.
  @Test func aCorruptedStepIsRefused() {
    for (name, steps) in Self.certificates {
      for (index, step) in steps.enumerated() {
        var corrupted = steps
        corrupted[index] = PolynomialCertificate(
          step.name, step.relation == .equal ? step.left + 1 : 49 * step.left, step.relation, step.right,
          from: step.starts)
        #expect(throws: CertificateRefused.self, "\(name): \(step.name)") { try corrupted.check() }
      }
    }
  }

  /// Inequalities at drawn points from their starts on, in numbers rather than coefficients.
  @Test func inequalitiesAtPoints() {
    var random = RandomNetworks(seed: 11)
    for (name, steps) in Self.certificates {
      for step in steps where step.relation == .atMost {
        let variables = Set((step.left.terms.keys.map(\.keys) + step.right.terms.keys.map(\.keys)).joined())
        for _ in 0..<20 {
          var point: [String: Rational] = [:]
          for variable in variables.sorted() {
            point[variable] = (step.starts[variable] ?? 0) + random.rational().magnitude
          }
          #expect(step.left.value(at: point) <= step.right.value(at: point), "\(name): \(point)")
        }
      }
    }
  }
}
