import ExactNumbers
import Foundation
import Ledger
import Statements
import TestSupport
import Testing

/// What every refutation of a paper's statement says: the kind of slip, values, and a command that computes both without the row.
@Suite struct RefutationsTests {
  static let refuted = Ledger.papers.rows.filter { $0.expected == .refuted }

  @Test(arguments: refuted.map(\.id))
  func saysWhatItMeansAndIsComputedAgain(_ id: String) throws {
    let row = try #require(Ledger.papers[id])
    #expect(row.consequence != nil, "no kind of slip")
    // Of arXiv 2412.04910 it is the anonymous submission that was read.
    #expect(row.paper.key != "hdp" || row.text.lowercased().contains("as printed in the submission"))
    let verdict = try verdict(id, Scope(maximumDimension: 8))
    #expect(verdict.kind == .refuted)
    let counterexample = try #require(verdict.counterexample)
    #expect(!counterexample.parameters.isEmpty)
    #expect(!counterexample.replay.contains("verify check"))
    let printed = try numbers(printedBy: counterexample.replay)
    for side in [counterexample.left, counterexample.right] {
      let range = try #require(Self.range(of: side.value), "\(side) is no value")
      #expect(
        printed.contains { range.contains($0) },
        "\(side) is not among \(printed), by \(counterexample.replay)")
    }
  }

  /// Nor does any other row, whose counterexamples appear only where it fails: a check that is run again says nothing new.
  @Test func noReplayIsACheckOfTheLedger() throws {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    for folder in ["Sources/Statements", "Sources/Ledger", "Examples/Downstream/Sources"] {
      let base = root.appendingPathComponent(folder)
      let paths = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
      let files = paths.filter { $0.hasSuffix(".swift") }
      #expect(!files.isEmpty)
      for file in files {
        let text = try String(contentsOf: base.appendingPathComponent(file), encoding: .utf8)
        for line in text.split(separator: "\n") where !line.drop(while: { $0 == " " }).hasPrefix("//") {
          #expect(!line.contains("verify check"), "\(file): \(line)")
        }
      }
    }
  }

  /// What a replay in double precision may print for a value.
  private static func range(of value: SideValue) -> ClosedRange<Double>? {
    switch value {
    case .exact(let number):
      let (value, error) = (number.approximation, abs(number.approximation) * 1e-9)
      return value - error...value + error
    case .enclosed(let lower, let upper):
      guard let lower = Double(lower), let upper = Double(upper) else { return nil }
      let error = 1e-9 * max(abs(lower), abs(upper))
      return lower - error...upper + error
    case .other: return nil
    }
  }
}
