import Enclosures
import ExactNumbers
import Ledger
import Statements
import Testing

@Suite struct SigmaLearnsTests {
  private func finding(
    _ effort: Effort = .quick, _ change: (inout SigmaLearnsConstants) -> Void = { _ in }
  ) throws -> Finding {
    var constants = SigmaLearnsConstants()
    change(&constants)
    return try checkSigmaLearns(Scope(effort: effort), nil, constants)
  }

  @Test func holdsOnTheGrid() throws {
    #expect(try finding().kind == .enclosed)
    #expect(sigmaLearnsGrid(Scope(effort: .standard)).count == 300)
  }

  /// Each constant past the tightest value met.
  @Test func sharperConstantsAreRefuted() throws {
    #expect(try finding { $0.neurons = Rational(3, 5) }.kind == .refuted)
    #expect(try finding { $0.share = 7 }.kind == .refuted)
    #expect(try finding { $0.loss = Rational(36, 1000) }.kind == .refuted)
  }

  @Test func overlappingBallsAreUndecidedAndSmallerOnesRefute() throws {
    func kind(_ alignment: Ball) throws -> FindingKind {
      try checkSigmaLearns(Scope(), nil, SigmaLearnsConstants()) { _ in alignment }.kind
    }
    #expect(try kind(Ball(from: 0, to: 100, precision: 64)) == .undecided)
    #expect(try kind(Ball(from: 0, to: 0, precision: 64)) == .refuted)
  }
}
