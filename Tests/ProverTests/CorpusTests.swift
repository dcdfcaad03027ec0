import Claims
import Foundation
import Proofs
import Prover
import Testing

/// Thirty claims of the corpus; `make corpus` asks about all.
@Suite struct CorpusTests {
  static let claims: [NamedClaim] = {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Corpus.claims")
      .path
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return (try? ClaimFile(text).claims) ?? []
  }()

  static let chosen = [
    "gosper-1", "gosper-9", "gosper-20", "zeilberger-1", "zeilberger-8", "zeilberger-12", "vandermonde-1",
    "vandermonde-10", "inequality-1", "inequality-8", "inequality-10", "polynomial-1", "polynomial-3",
    "cube-1",
    "cube-2", "residue-1", "residue-3", "product-2", "finite-1", "finite-2", "false-n0-1", "false-moser-1",
    "false-late-1", "false-late-3", "false-real-2", "false-real-4", "false-pole-1", "false-boundary-1",
    "false-boundary-4", "false-degree-1",
  ]

  @Test func itIsACorpus() throws {
    let claims = Self.claims
    #expect(claims.count >= 190 && Self.chosen.count == 30)
    #expect(claims.allSatisfy { !$0.title.isEmpty && $0.expected != nil })
    #expect(claims.count { $0.id.hasPrefix("perturbed-") } == 40)
    #expect(3 * claims.count { $0.expected == .refuted } >= claims.count)
  }

  /// Most take milliseconds.
  @Test(arguments: chosen)
  func isRefutedOrProved(_ id: String) throws {
    let named = try #require(Self.claims.first { $0.id == id })
    let isFalse = named.expected == .refuted
    let search = CaseSearch(named.claim)
    _ = search.run(until: .now + (isFalse ? .seconds(5) : .milliseconds(200)))
    if case .refuted(let failure) = search.runFar(
      to: 400, until: .now + (isFalse ? .seconds(20) : .milliseconds(200)))
    {
      #expect(isFalse, "\(id) fails at \(failure.place)")
      return
    }
    #expect(!isFalse, "\(id) is not refuted")
    // A second is enough; a busy machine gets twenty.
    let found = [1, 20].lazy.compactMap { ProofSearch(deadline: .now + .seconds($0)).proof(of: named.claim) }
      .first
    let proof = try #require(found, "\(id) is not proved")
    #expect(proof.theorems.map(\.theorem.claim) == [named.claim])
    #expect(try ProofFile(reading: proof.bytes).theorems.count == 1)
  }

  /// No false claim has a proof, however long the search for one.
  @Test(arguments: claims.filter { $0.expected == .refuted }.map(\.id))
  func noFalseClaimIsProved(_ id: String) throws {
    let named = try #require(Self.claims.first { $0.id == id })
    #expect(ProofSearch(deadline: .now + .milliseconds(300)).proof(of: named.claim) == nil, "\(id)")
  }
}
