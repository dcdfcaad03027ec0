package import Enclosures
package import Ledger

extension Finding {
  /// What follows from one case of a claim that balls decide: nothing where it holds, the refutation where it certainly
  /// fails, and `undecided` where the balls overlap at every precision that was tried.
  package static func unless(
    _ decision: Decision, _ failure: @autoclosure () -> Counterexample, method: String
  ) -> Finding? {
    switch decision {
    case .holds: return nil
    case .fails: return .refuted(by: failure(), method: method)
    case .undecided:
      let open = failure()
      return Finding(
        .undecided, scope: open.parameters, method: method,
        evidence: [
          EvidenceItem("undecided", "\(open.claim): \(open.left); \(open.right)"),
          EvidenceItem("replay", open.replay),
        ])
    }
  }
}

extension Ball {
  /// Both ends in `digits` figures, rounded outward, for evidence.
  func enclosure(_ digits: Int) -> String {
    guard isFinite else { return "(−∞, ∞)" }
    let (lower, upper) = decimals(digits)
    return "[\(lower), \(upper)]"
  }
}
