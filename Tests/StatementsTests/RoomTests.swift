import Foundation
import Ledger
import Statements
import Testing

/// Claim, proof and cross-check of these rows stand on one page: what a reader needs to be convinced fits in front of the eyes.
@Suite struct RoomTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test(arguments: ["hdp-lemma-1", "hdp-corollary-3", "hdp-equation-185", "new-theorem-4-cubic"])
  func standsInEightyLines(_ id: String) throws {
    let row = try #require(Ledger.papers[id])
    let page = try String(contentsOf: Self.root.appendingPathComponent(row.sourceFile), encoding: .utf8)
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(lines.count <= 80, "\(row.sourceFile) has \(lines.count) lines")
    #expect(lines.allSatisfy { $0.count <= 150 })
    #expect(page.contains("id: \"\(id)\""), "the claim")
    #expect(row.basis.certificate == nil || page.contains("ProofScript"), "the proof")
    #expect(page.contains("Cases.finding("), "the cross-check")
  }
}
