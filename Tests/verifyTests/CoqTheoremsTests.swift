import Foundation
import Testing

/// What `explain` says of Coq's theorems, against `coq/theorems.json`, which `make coq` compares with Coq's own output.
@Suite struct CoqTheoremsTests {
  private struct Theorem: Decodable {
    let id: String
    let theorem: String
    let claim: String
    let axioms: [String]

    /// The line of `explain`: axioms without the module that they stand in.
    var line: String {
      let names = axioms.map { $0.split(separator: ".").last.map(String.init) ?? $0 }
      let assumed = names.isEmpty ? "no axioms" : "axioms " + names.joined(separator: ", ")
      return "\(theorem): \(claim); \(assumed)"
    }
  }
  private struct Explanation: Decodable {
    let expected: String
    let coq: String?
  }

  private func theorems() throws -> [Theorem] {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appendingPathComponent("coq/theorems.json")
    return try JSONDecoder().decode([Theorem].self, from: Data(contentsOf: file))
  }
  private func explanation(of id: String) throws -> Explanation {
    let run = try Binary.run("explain", id, "--format", "json")
    #expect(run.status == 0, "\(id): \(run.complaints)")
    return try JSONDecoder().decode(Explanation.self, from: Data(run.output.utf8))
  }

  @Test func everyTheoremStandsInItsRow() throws {
    let rows = Dictionary(grouping: try theorems(), by: \.id)
    #expect(rows.count > 30)
    // Coq may prove what is not yet a row.
    let listed = Set(try Binary.run("list").output.split { " \n".contains($0) }.map(String.init))
    #expect(rows.keys.count { listed.contains($0) } > 30)
    for (id, theorems) in rows where listed.contains(id) {
      let explanation = try explanation(of: id)
      #expect(explanation.coq == theorems.map(\.line).joined(separator: "\n"), "\(id)")
      // Coq refutes nothing that the ledger upholds.
      #expect(explanation.expected == "refuted" || theorems.allSatisfy { $0.claim == "proved" }, "\(id)")
    }
  }

  @Test func aRowWithoutATheoremHasNone() throws {
    #expect(try explanation(of: "hdp-figure-1").coq == nil)
  }
}
