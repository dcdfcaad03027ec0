import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct Theorem13_OnlineGradientDescentTests {
  @Test func holds() throws {
    #expect(try check("lpn-theorem-13").kind == .verified)
    // η/2 in place of η, which the argument shows as well.
    let sharper = try checkTheorem13(Scope()) {
      $0.target / (2 * $0.rate) + $0.start + $0.rate / 2 * $0.squares
    }
    #expect(sharper.kind == .verified)
  }

  @Test func aTermLessIsRefuted() throws {
    let twins: [(OnlineDescentTerms) -> Rational] = [
      { $0.start + $0.rate * $0.squares },
      { $0.target / (2 * $0.rate) + $0.rate * $0.squares },
      { $0.target / (2 * $0.rate) + $0.start },
    ]
    for (index, twin) in twins.enumerated() {
      #expect(try checkTheorem13(Scope(effort: .standard), bound: twin).kind == .refuted, "\(index)")
    }
  }

  /// The identity on a run, coordinate by coordinate.
  @Test func theIdentityOnARun() {
    var random = RandomNetworks(seed: 3)
    let (start, goal, rate) = (random.rational(), random.rational(), Rational(2, 3))
    var (point, left, sum, squares): (Rational, Rational, Rational, Rational) = (start, 0, 0, 0)
    for _ in 0..<7 {
      let g = random.rational()
      left += (point - goal) * g
      sum += g
      squares += g * g
      point -= rate * g
      let right =
        (goal * goal - (goal + rate * sum).power(2)) / (2 * rate) + start * sum + rate / 2 * squares
      #expect(left == right)
    }
  }
}
