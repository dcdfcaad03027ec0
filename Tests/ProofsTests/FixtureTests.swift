import Claims
import Foundation
import Proofs
import Testing

/// The files beside the tests.
enum Fixtures {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

  static func names(_ folder: String) -> [String] {
    let files =
      (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)) ?? []
    return files.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
  }

  static func bytes(_ folder: String, _ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appending(path: "\(folder)/\(name).json")))
  }
}

@Suite struct FixtureTests {
  /// Proofs that a study's search found.
  @Test(arguments: Fixtures.names("accepted"))
  func accepted(_ name: String) throws {
    let file = try ProofFile(reading: Fixtures.bytes("accepted", name))
    #expect(file.theorems.count == 1 && file.theorems[0].theorem.claim == file.proof.statements[0])
    // Written again and read again, the proof is the same.
    let again = try ProofFile(reading: file.bytes)
    #expect(again.proof == file.proof && again.bytes == file.bytes)
    #expect(file.theorems[0].theorem.written.count >= file.proof.steps.count)
  }

  /// Forged proofs of false claims, each refused where the forgery is.
  @Test func refused() throws {
    let reasons = try String(
      contentsOf: Fixtures.root.appending(path: "refused/reasons.txt"), encoding: .utf8)
    var expected: [String: String] = [:]
    for line in reasons.split(separator: "\n") {
      let halves = line.split(separator: ": ", maxSplits: 1)
      expected[String(halves[0])] = String(halves[1])
    }
    let names = Fixtures.names("refused")
    #expect(names == expected.keys.sorted() && names.count >= 80)
    for name in names {
      let refused = #expect(throws: Refused.self, "\(name)") {
        try ProofFile(reading: Fixtures.bytes("refused", name))
      }
      #expect(refused?.description == expected[name], "\(name)")
    }
  }

  @Test func hugeFilesAreRefused() {
    let digits = [UInt8](repeating: UInt8(ascii: "9"), count: 10_000_000)
    let refused = #expect(throws: Refused.self) { try ProofFile(reading: digits) }
    #expect(refused?.reason == "a file of more than 5000000 bytes")
    #expect(throws: Refused.self) { try ProofFile(reading: []) }
    for length in [1, 10, 1000, 4_000_000] {
      #expect(throws: Refused.self) {
        try ProofFile(reading: [UInt8](repeating: UInt8(ascii: "["), count: length))
      }
      #expect(throws: Refused.self) {
        try ProofFile(reading: [UInt8](repeating: UInt8(ascii: "\""), count: length))
      }
    }
  }
}
