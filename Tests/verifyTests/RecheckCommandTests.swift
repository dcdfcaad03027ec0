import Foundation
import Proofs
import Prover
import Testing

@Suite struct RecheckCommandTests {
  private static let list = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "checker/ledger.claims").path

  /// Checksums by Python's hashlib, of lengths on either side of a block's end.
  @Test func checksums() throws {
    let accepted = URL(fileURLWithPath: Self.list).deletingLastPathComponent().appending(path: "accepted")
    for (name, checksum) in [
      ("cut", "4837225a6ed0483c7c9c72a7eea612225573e0330a9b454a54118103e75dfd1d"),
      ("strict-real-bound", "87614aa2e6038bd5d7961e8d1fc576adba5b459d666a6d9187bc1b4ee8ae45a1"),
      ("combine-to-a-difference", "fc135f89ba3ffe758a0d1db4aba18970f52f0192f7ff7ba9815050aa064f3339"),
      ("absolute-value", "3f2677c59ed9c6570f7ab7ab91d10440014c5f0603a643f934432070b81e39bf"),
    ] {
      let run = try Binary.run("recheck", "--claims", "none", accepted.appending(path: "\(name).json").path)
      #expect(run.output.hasSuffix(" \(checksum)\n"), "\(name): \(run.output)")
    }
  }

  @Test func filesOfTheLedger() throws {
    try withTemporaryFolder { folder in
      var paths: [String] = []
      for id in Set(LedgerProofs.all.map { String($0.name.prefix { $0 != "/" }) }).sorted() {
        let path = folder.appendingPathComponent("\(id).json")
        try Data(LedgerProofs.file(id).bytes).write(to: path)
        paths.append(path.path)
      }
      let run = try Binary.run(["recheck", "--claims", Self.list] + paths)
      #expect(run.status == 0 && run.complaints.isEmpty, "\(run)")
      let lines = run.output.split(separator: "\n")
      #expect(lines.count == paths.count && lines.allSatisfy { $0.hasPrefix("VERIFIED ") })

      // A digit changed, the easier claim under the right id, no file, another schema, garbage.
      let good = try String(contentsOfFile: paths[0], encoding: .utf8)
      let id = String(good.split(separator: "\"id\":\"")[1].prefix { $0 != "\"" })
      let bad = folder.appendingPathComponent("bad.json")
      func answer(_ text: String, _ options: String...) throws -> (Int32, String) {
        try Data(text.utf8).write(to: bad)
        let run = try Binary.run(["recheck", "--claims", Self.list] + options + [bad.path])
        #expect(run.output.filter { $0 == "\n" }.count == 1)
        return (run.status, run.output)
      }
      let changed = try answer(good.replacing("2^(1 - d)", with: "2^(2 - d)"))
      #expect(changed.0 == 1 && changed.1.hasPrefix("REJECTED \(id) "), "\(changed)")
      let other = try answer(good.replacing(id, with: "new-corollary-3-sharper"))
      #expect(
        other.0 == 1 && other.1 == "REJECTED new-corollary-3-sharper - the claim differs from the list\n")
      let unlisted = try answer(good.replacing(id, with: "hdp-corollary-4"))
      #expect(
        unlisted.0 == 1 && unlisted.1 == "REJECTED hdp-corollary-4 - the id is not in the list of claims\n")
      #expect(try answer(good.replacing("proof/1", with: "proof/2")).0 == 2)
      let garbage = try answer("garbage\nin\nlines")
      #expect(garbage.0 == 1 && garbage.1.hasPrefix("REJECTED - - "), "\(garbage)")
      let none = try Binary.run(
        "recheck", "--claims", "none", paths[0], folder.appendingPathComponent("none").path)
      #expect(none.status == 2 && none.output.hasPrefix("VERIFIED - "))
      #expect(none.output.contains("\nUNREADABLE - - "))
      #expect(try Binary.run("recheck", "--claims", folder.path, paths[0]).status == 2)
      #expect(try Binary.run("recheck").status == 64)
    }
  }

  /// Facts and premises are compared as well, and stand in the line.
  @Test func derivedRows() throws {
    try withTemporaryFolder { folder in
      let list = """
        claim a-row/core: a part
          for n >= 0
          show n >= 0
        derived a-row: what it adds
          fact hoeffding
            source a book
            instance this one
          premise another-row
        """
      let claims = folder.appendingPathComponent("claims")
      try Data(list.utf8).write(to: claims)
      var script = ProofScript(of: .stated("n >= 0", for: "n >= 0"))
      script.prove(.bound("n", 0, .positive()))
      let fact = AssumedFact(fact: "hoeffding", source: "a book", instance: "this one")
      let file = folder.appendingPathComponent("file")
      func answer(_ assumed: [AssumedFact], _ premises: [String]) throws -> String {
        let proof = try ProofFile(
          id: "a-row", scripts: [("a-row/core", script)], assumed: assumed, premises: premises)
        try Data(proof.bytes).write(to: file)
        return try Binary.run("recheck", "--claims", claims.path, file.path).output
      }
      #expect(
        try answer([fact], ["another-row"]).hasPrefix("VERIFIED a-row MODULO hoeffding,row:another-row "))
      let differ = "REJECTED a-row - the facts or premises differ from the list\n"
      #expect(try answer([], ["another-row"]) == differ)
      #expect(try answer([fact], []) == differ)
      let other = AssumedFact(fact: "hoeffding", source: "a book", instance: "that one")
      #expect(try answer([other], ["another-row"]) == differ)
    }
  }
}
