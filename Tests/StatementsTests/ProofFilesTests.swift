import Ledger
import Proofs
import Statements
import Testing

/// The proof file of every row that has one.
@Suite struct ProofFilesTests {
  static let certified = Ledger.papers.rows.filter { $0.basis.certificate != nil }

  /// It is read back to the same theorems, about the claims of the row, and is small.
  @Test(arguments: certified.map(\.id))
  func isReadBack(_ id: String) throws {
    let row = try #require(Ledger.papers[id])
    let file = try #require(try row.proofFile())
    let again = try ProofFile(reading: file.bytes)
    #expect(again.bytes == file.bytes && again.id == id && again.proof == file.proof)
    #expect(again.theorems.map(\.name) == file.theorems.map(\.name))
    #expect(again.theorems.map(\.theorem.claim) == row.basis.certificate?.scripts.map(\.script.claim))
    #expect(file.bytes.count < 30_000)
  }
}
