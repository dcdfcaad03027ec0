import Claims
import Foundation
import Proofs
import Testing

/// The files by which `checker/check.py` is tested: both checkers decide alike on every one, at the same step.
@Suite struct CheckerFilesTests {
  private static let checker = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "checker")

  private static func files(_ folder: String) throws -> [(name: String, bytes: [UInt8])] {
    let base = checker.appending(path: folder)
    return try FileManager.default.contentsOfDirectory(atPath: base.path).sorted().filter {
      $0.hasSuffix(".json")
    }
    .map { (String($0.dropLast(5)), Array(try Data(contentsOf: base.appending(path: $0)))) }
  }

  @Test(arguments: ["accepted", "accepted/searched"])
  func accepted(_ folder: String) throws {
    let files = try Self.files(folder)
    #expect(files.count >= 30)
    for (name, bytes) in files {
      #expect(throws: Never.self, "\(name)") { try ProofFile(reading: bytes) }
    }
  }

  /// The manifest says which step Python refuses; files about the list of claims are refused by that alone.
  @Test func rejected() throws {
    let manifest = try String(
      contentsOf: Self.checker.appending(path: "rejected/manifest.txt"), encoding: .utf8)
    let ours = try String(
      contentsOf: Fixtures.root.appending(path: "reasons-for-checker-files.txt"), encoding: .utf8)
    func table(_ text: String, _ separator: Character) -> [String: String] {
      Dictionary(
        uniqueKeysWithValues: text.split(separator: "\n").map { line in
          let parts = line.split(separator: separator, maxSplits: 1)
          return (
            String(parts[0]), parts.count > 1 ? String(parts[1]).trimmingCharacters(in: .whitespaces) : ""
          )
        })
    }
    let (steps, reasons) = (table(manifest, " "), table(ours, ":"))
    let files = try Self.files("rejected")
    #expect(files.count >= 380)
    for (name, bytes) in files {
      let expected = try #require(steps[name]?.split(separator: " ").first, "\(name)")
      do {
        let file = try ProofFile(reading: bytes)
        #expect(expected == "-" && file.id.hasPrefix("test-"), "\(name) is accepted")
      } catch {
        // Python's reader knows the literal `true`, and refuses it where it is used.
        let isReader = bytes.contains(Array("true".utf8)) && error.reason.hasPrefix("no canonical JSON")
        #expect(isReader || error.step.map(String.init) ?? "-" == expected, "\(name): \(error)")
        // Each by the guard that is meant: a guard that is lost shows even where a later one refuses.
        #expect(reasons[name] == error.reason, "\(name)")
      }
    }
  }

  /// Each rule of the kernel, were it to accept what it is given, would be noticed: it is the one to refuse some forged file.
  @Test func everyRuleRefusesAForgedFile() throws {
    func rules(_ bytes: [UInt8]) throws -> [String] {
      let file = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
      return (file?["steps"] as? [[String: Any]] ?? []).compactMap { $0["rule"] as? String }
    }
    let accepted = try Self.files("accepted") + Self.files("accepted/searched")
    let all = try accepted.reduce(into: Set<String>()) { $0.formUnion(try rules($1.bytes)) }
    #expect(all.count == 13)
    var refusing: [String: Int] = [:]
    for (name, bytes) in try Self.files("rejected") {
      do {
        _ = try ProofFile(reading: bytes)
      } catch {
        guard let step = error.step, let rules = try? rules(bytes), rules.indices.contains(step) else {
          continue
        }
        #expect(!error.reason.isEmpty, "\(name)")
        refusing[rules[step], default: 0] += 1
      }
    }
    for rule in all { #expect(refusing[rule, default: 0] >= 2, "\(rule)") }
  }
}
