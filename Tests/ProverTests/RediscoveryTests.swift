import Claims
import Foundation
import Prover
import Proofs
import Testing

/// What the ledger proves by stored proofs is found again from the claims alone.
@Suite struct RediscoveryTests {
  private static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// All claims of the ledger that are to be proved, among them (21), (22), Lemma 1, (27), (28), Corollary 3, Claim 2 and
  /// the parities of d − 1, d − 2 and d − 3 coordinates.
  private static let ledger: [NamedClaim] = {
    let text = (try? String(contentsOf: root.appending(path: "checker/ledger.claims"), encoding: .utf8)) ?? ""
    return ((try? ClaimFile(text, isList: true).claims) ?? []).filter { $0.expected == .proved }
  }()

  @Test func theLedgerIsRead() {
    #expect(Self.ledger.count > 50)
    for id in ["hdp-equation-21", "hdp-lemma-1", "hdp-corollary-3", "new-almost-full-delta"] {
      #expect(Self.ledger.contains { $0.id == id })
    }
  }

  @Test(arguments: ledger.map(\.id))
  func isFoundAgain(_ id: String) throws {
    let claim = try #require(Self.ledger.first { $0.id == id }).claim
    #expect(try ProofSearchTests.theorem(claim.text, for: claim.domainText, seconds: 300) != nil)
  }

  /// The closed forms of Definition 2 and of its hinge in Catalan numbers, and Remark 1's clipped activation.
  @Test(arguments: [
    ("abs(E(x in cube(d), chi(x)*x[1]*step(total(x)))) = catalan(d/2-1)/2^d", "even d >= 2"),
    ("E(x in cube(d), chi(x)*x[1]*step(total(x))) = 0", "odd d >= 3"),
    (
      "E(x in cube(d), chi(x)*x[1]*step(total(x))*(2 - step(total(x)-1))) = -(-1)^(d/2)*catalan(d/2-1)/2^d",
      "even d >= 2"
    ),
    ("E(x in cube(d), chi(x)*x[1]*step(total(x))*(2 - step(total(x)-1))) = 0", "odd d >= 3"),
    ("E(x in cube(d), chi(x)*step(total(x))) = (-1)^(d/2)*binomial(d-1, d/2)/2^d", "even d >= 2"),
    ("E(x in cube(d), chi(x)*step(total(x))) = (-1)^((d-1)/2)*binomial(d-1, (d-1)/2)/2^d", "odd d >= 1"),
    ("E(x in cube(d), chi(x)*clip(total(x), 5)) = delta(d, 0) - delta(d, -5)", "d >= 5"),
    ("sum(k = 0..d, (-1)^k*binomial(d, k)*(2*k+1)^m) = 0", "d >= 1, 0 <= m <= d-1"),
  ])
  func closedFormIsFoundAgain(_ show: String, _ domain: String) throws {
    #expect(try ProofSearchTests.theorem(show, for: domain, seconds: 300) != nil)
  }

  /// No stored proof is within reach of the search.
  @Test func theSearchKnowsNoStoredProof() throws {
    let sources = Self.root.appending(path: "Sources/Prover")
    let files = try #require(FileManager.default.enumerator(atPath: sources.path)).compactMap {
      $0 as? String
    }
    .filter { $0.hasSuffix(".swift") && !$0.hasPrefix("Ledger/") && !$0.hasPrefix("Scripts/") }
    #expect(files.count > 40)
    for file in files {
      let text = try String(contentsOf: sources.appending(path: file), encoding: .utf8)
      for stored in ["LedgerProofs", "ProofScript", "ProvedLemma"] {
        #expect(!text.contains(stored), "\(file) mentions \(stored)")
      }
    }
  }
}
