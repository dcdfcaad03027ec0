import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct SquaredLoss_CorrelationGradientTests {
  @Test func holds() throws {
    let verdict = try checkSquaredLoss(Scope(maximumDimension: 6)) {
      try PopulationGradient(of: $0, target: $1, loss: $2)
    }
    #expect(verdict.kind == .verified)
    #expect(verdict.scope.hasPrefix("1 ≤ d ≤ 6"))
  }

  @Test func anotherLossInItsPlaceIsRefuted() throws {
    for other in [Loss.absolute, .hinge(margin: 1), .correlation] {
      let verdict = try checkSquaredLoss(Scope(maximumDimension: 4)) { network, target, loss in
        try PopulationGradient(of: network, target: target, loss: loss == .squared ? other : loss)
      }
      #expect(verdict.kind == .refuted, "\(other)")
    }
  }
}
