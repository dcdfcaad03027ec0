import Claims
import Foundation
import Ledger
import Prover
import Statements
import Testing

/// A row that is derived rests on its core and on each of its premises; the cases are replaced by ones that hold, so that this
/// is about the basis alone.
@Suite struct PremisesTests {
  static let resting = Ledger.papers.rows.filter {
    if case .derivation = $0.basis { true } else { false }
  }

  /// `row` with other premises, and cases that hold.
  private func copy(_ row: Row, premises: [Row]) -> Row {
    guard case .derivation(let derivation) = row.basis else { return row }
    return Row(
      id: row.id, paper: row.paper, title: row.title, text: row.text, place: row.place, method: row.method,
      expected: .derived,
      basis: .derivation(
        Derivation(
          for: derivation.scope, core: derivation.core, premises: premises, facts: derivation.facts,
          argument: derivation.argument))
    ) { _, _ in Finding(.verified, scope: "the cases", method: "by hand") }
  }

  /// A premise of the same id that stands, or whose cases show `kind` only.
  private func standIn(for row: Row, _ kind: FindingKind? = nil) -> Row {
    Row(
      id: row.id, paper: row.paper, title: row.title, text: row.text, place: row.place, method: row.method,
      expected: .derived,
      basis: kind == nil ? .derivation(Derivation(for: "every d", argument: "as above")) : .cases
    ) { _, _ in Finding(kind ?? .verified, scope: "the cases", method: "by hand") }
  }

  private func verdict(_ row: Row) throws -> Verdict { try CheckRun([row]).result(of: row).verdict }

  @Test(arguments: resting.map(\.id))
  func standsOnItsCoreAndEachPremise(_ id: String) throws {
    let row = try #require(Ledger.papers[id])
    let premises = row.basis.premises
    let sound = try verdict(copy(row, premises: premises.map { standIn(for: $0) }))
    #expect(sound.kind == .derived, "\(sound.lowered ?? "")")
    for (index, premise) in premises.enumerated() {
      for kind in [FindingKind.refuted, .verified] {
        var changed = premises.map { standIn(for: $0) }
        changed[index] = standIn(for: premise, kind)
        let lowered = try verdict(copy(row, premises: changed))
        #expect(lowered.kind == .verified, "\(premise.id) is \(kind) only")
        #expect(lowered.lowered?.contains(premise.id) == true)
      }
    }
  }

  /// `row` with cases that hold, and other scripts in its certificate and in those of what it rests on.
  private func copy(_ row: Row, _ change: (Row, ProofScript) -> ProofScript) -> Row {
    func changed(_ certificate: Certificate) -> Certificate {
      Certificate(parts: certificate.scripts.map { ($0.part, change(row, $0.script)) })
    }
    let basis: Basis =
      switch row.basis {
      case .cases: .cases
      case .proof(let certificate): .proof(changed(certificate))
      case .derivation(let derivation):
        .derivation(
          Derivation(
            for: derivation.scope, core: derivation.core.map(changed),
            premises: derivation.premises.map { copy($0, change) }, facts: derivation.facts,
            argument: derivation.argument))
      }
    return Row(
      id: row.id, paper: row.paper, title: row.title, text: row.text, place: row.place, method: row.method,
      expected: row.expected, basis: basis
    ) { _, _ in Finding(.verified, scope: "the cases", method: "by hand") }
  }

  /// `row` with the certificate of the row `id`, which it may be or rest on, of a claim that its tree does not prove.
  private func copy(_ row: Row, breaking id: String) -> Row {
    copy(row) { $0.id == id ? $1.proving(.stated("0 = 1", for: "")) : $1 }
  }

  /// Whether `row` is `id`, or rests on it.
  private func rests(_ row: Row, on id: String) -> Bool {
    row.id == id || row.basis.premises.contains { rests($0, on: id) }
  }

  static let certified = Ledger.papers.rows.filter { $0.basis.certificate != nil }

  /// Lemma 1's certificate, Corollary 3's, each one: where it breaks, the row falls, with all that rest on it.
  @Test(arguments: certified.map(\.id))
  func aBrokenCertificateLowersWhatRestsOnIt(_ id: String) throws {
    let row = try #require(Ledger.papers[id])
    #expect(try verdict(copy(row, breaking: "")).coversAllParameters)
    for row in Self.certified + Self.resting where rests(row, on: id) {
      let found = try verdict(copy(row, breaking: id))
      #expect(found.kind == .verified && found.lowered != nil, "\(row.id) does not notice")
    }
  }

  /// What Corollary 3 takes from Lemma 1, Δ at the bias b(d), is a lemma of its proof and of others: with another exponent of 2 each of
  /// them falls, with all that rest on them.
  @Test func lemma1AtTheBiasOfCorollary3LowersWhatUsesIt() throws {
    let other = Claim.stated(
      "delta(d, -mod(d, 2)) = -(-1)^floor(d/2)*2^(2-d)*binomial(d-2, floor(d/2)-1)", for: "d >= 2")
    func uses(_ row: Row) -> Bool {
      row.basis.certificate?.scripts.contains { $0.script.replacingLemma("correlation", by: other) != nil }
        == true
        || row.basis.premises.contains(where: uses)
    }
    let users = (Self.certified + Self.resting).filter(uses)
    let ids = Set(users.map(\.id))
    #expect(
      ids.isSuperset(of: [
        "hdp-corollary-3", "new-corollary-3-sharper", "hdp-theorem-4-1", "new-theorem-4-cubic",
        "new-theorem-4-noise",
      ]))
    for row in users {
      let broken = copy(row) { $1.replacingLemma("correlation", by: other) ?? $1 }
      let found = try verdict(broken)
      #expect(found.kind == .verified && found.lowered != nil, "\(row.id) does not notice")
    }
  }

  /// No row rests on itself, and what is rested on is in the ledger, and expected to stand.
  @Test func premisesAreRowsThatStand() {
    func rests(_ row: Row, on id: String) -> Bool {
      row.basis.premises.contains { $0.id == id || rests($0, on: id) }
    }
    for row in Ledger.papers.rows {
      for premise in row.basis.premises {
        #expect(Ledger.papers[premise.id] != nil, "\(row.id) rests on \(premise.id)")
        #expect(
          premise.expected == .proved || premise.expected == .derived, "\(row.id) rests on \(premise.id)")
      }
      #expect(!rests(row, on: row.id))
    }
  }

  /// Rows whose argument is words alone are listed, and no others.
  @Test func rowsWithoutACoreAreListed() throws {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let page = try String(contentsOf: root.appendingPathComponent("docs/core-free.txt"), encoding: .utf8)
    let listed = page.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
    #expect(listed == Self.resting.filter { $0.basis.certificate == nil }.map(\.id).sorted())
  }
}
