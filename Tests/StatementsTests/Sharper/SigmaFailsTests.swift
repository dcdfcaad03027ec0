import Enclosures
import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct SigmaFailsTests {
  private func finding(
    _ effort: Effort = .quick, _ change: (inout SigmaFailsConstants) -> Void = { _ in }
  ) throws -> Finding {
    var constants = SigmaFailsConstants()
    change(&constants)
    return try checkSigmaFails(Scope(effort: effort), nil, constants)
  }

  @Test func holdsOnTheGrid() throws {
    #expect(try finding().kind == .enclosed)
    #expect(sigmaFailsGrid(Scope(effort: .standard)).count == 75)
  }

  /// Each constant past the tightest value met.
  @Test func sharperConstantsAreRefuted() throws {
    #expect(try finding { $0.output = Rational(222, 1000) }.kind == .refuted)
    #expect(try finding { $0.hidden = Rational(81, 1000) }.kind == .refuted)
    #expect(try finding { $0.slope = Rational(83, 100) }.kind == .refuted)
    #expect(try finding { $0.cap = Rational(35, 100) }.kind == .refuted)
  }

  /// The alignment of all parameters, as the program adds it up for discrete weights, is that of its parts.
  @Test func thePartsOfTheAlignment() throws {
    for (d, m) in [(3, 2), (5, 3), (6, 6)] {
      func value(_ degree: Int, _ parameter: GradientAlignment.Parameter) throws -> Rational {
        guard degree <= d else { return 0 }
        return try GradientAlignment(
          dimension: d, degree: degree, weights: .rademacher, bias: Rational(1, 3), parameter: parameter
        ).exact()
      }
      let inside = try value(m, .hidden)
      #expect(inside == (try value(m - 1, .bias)), "d = \(d), m = \(m)")
    }
  }

  @Test func overlappingBallsAreUndecidedAndLargerOnesRefute() throws {
    func kind(_ alignment: Ball) throws -> FindingKind {
      try checkSigmaFails(Scope(), nil, SigmaFailsConstants()) { _ in (alignment, alignment) }.kind
    }
    #expect(try kind(Ball(from: 0, to: 100, precision: 64)) == .undecided)
    #expect(try kind(Ball(from: 99, to: 100, precision: 64)) == .refuted)
  }
}
