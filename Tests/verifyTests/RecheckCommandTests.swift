import Foundation
import Proofs
import Prover
import Testing

@testable import verify

@Suite struct RecheckCommandTests {
  private static let list = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "checker/ledger.claims").path

  /// The checksums of FIPS 180-4 and its lengths around a block.
  @Test func checksums() {
    #expect(
      SHA256.hexadecimal(Array("abc".utf8))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(SHA256.hexadecimal([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      SHA256.hexadecimal(Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8))
        == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
    #expect(
      SHA256.hexadecimal([UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000))
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    let lengths = (54...66).map { SHA256.hexadecimal([UInt8](repeating: 0, count: $0)) }
    #expect(Set(lengths).count == lengths.count)
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
      let changed = try answer(good.replacing("3*sqrt", with: "2*sqrt"))
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
