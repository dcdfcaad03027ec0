import Foundation
import Ledger
import Statements
import Testing

@Suite struct RegistryTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test func idsAreUniqueAndNameTheirPaper() {
    let ids = Ledger.papers.rows.map(\.id)
    #expect(Set(ids).count == ids.count)
    for statement in Ledger.papers.rows {
      #expect(statement.id.hasPrefix(statement.paper.key + "-"), "\(statement.id)")
      #expect(statement.title.count <= 60, "\(statement.id): \(statement.title)")
    }
  }

  @Test func everyStatementHasItsFileAndItsTest() {
    for statement in Ledger.papers.rows {
      for file in [statement.sourceFile, statement.testFile] {
        let path = Self.root.appendingPathComponent(file).path
        #expect(FileManager.default.fileExists(atPath: path), "\(statement.id): no \(file)")
      }
    }
  }

  @Test func everyTableNamedIsThere() {
    for statement in Ledger.papers.rows {
      guard let table = statement.table else { continue }
      let path = Self.root.appendingPathComponent("tables/\(table).csv").path
      #expect(FileManager.default.fileExists(atPath: path), "\(statement.id): no tables/\(table).csv")
    }
  }

  @Test func theNearestID() {
    #expect(editDistance("hdp-lema-1", "hdp-lemma-1") == 1)
    #expect(editDistance("foo", "fourier") == 5)
    #expect(editDistance("", "abc") == 3)
  }

  @Test func strongerVerdictsSatisfyWeakerOnes() {
    #expect(VerdictKind.proved.satisfies(.verified))
    #expect(!VerdictKind.verified.satisfies(.proved))
    #expect(!VerdictKind.undecided.satisfies(.verified))
    #expect(!VerdictKind.proved.satisfies(.refuted))
    #expect(VerdictKind.refuted.satisfies(.refuted))
  }
}
