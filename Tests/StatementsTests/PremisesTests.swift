import Foundation
import Ledger
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

  /// `row` with cases that hold and the certificate of the row `id`, which it may be or rest on, of a claim that its tree does not prove.
  private func copy(_ row: Row, breaking id: String) -> Row {
    func broken(_ certificate: Certificate) -> Certificate {
      guard row.id == id else { return certificate }
      return Certificate(
        parts: certificate.scripts.map { ($0.part, $0.script.proving(.stated("0 = 1", for: ""))) })
    }
    let basis: Basis =
      switch row.basis {
      case .cases: .cases
      case .proof(let certificate): .proof(broken(certificate))
      case .derivation(let derivation):
        .derivation(
          Derivation(
            for: derivation.scope, core: derivation.core.map(broken),
            premises: derivation.premises.map { copy($0, breaking: id) }, facts: derivation.facts,
            argument: derivation.argument))
      }
    return Row(
      id: row.id, paper: row.paper, title: row.title, text: row.text, place: row.place, method: row.method,
      expected: row.expected, basis: basis
    ) { _, _ in Finding(.verified, scope: "the cases", method: "by hand") }
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
