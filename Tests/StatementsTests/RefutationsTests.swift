import Ledger
import Statements
import TestSupport
import Testing

/// What every refutation says: the kind of slip, values, and a command that computes them without the row.
@Suite struct RefutationsTests {
  /// The rows whose refutations are of this form; to be all of them.
  static let rows = ["hdp-equation-27", "hdp-equation-28", "hdp-equation-29-step", "hdp-lemma-2"]

  @Test(arguments: rows)
  func saysWhatItMeansAndIsComputedAgain(_ id: String) throws {
    let row = try #require(Ledger.papers[id])
    #expect(row.consequence != nil && row.text.contains("s printed in the submission"))
    let verdict = try verdict(id, Scope(maximumDimension: 8))
    #expect(verdict.kind == .refuted)
    let counterexample = try #require(verdict.counterexample)
    guard case .exact(let left) = counterexample.left.value,
      case .exact(let right) = counterexample.right.value
    else {
      Issue.record("the sides are no values: \(counterexample)")
      return
    }
    #expect(!counterexample.replay.contains("verify check"))
    let printed = try printed(by: counterexample.replay).split { $0 == " " || $0 == "\n" }.map(String.init)
    #expect(printed.contains(left.description) && printed.contains(right.description), "\(printed)")
  }
}
