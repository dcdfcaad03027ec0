import Foundation
import Testing

/// What the word `proved` rests on: that a theorem is made in one place only.
@Suite struct TrustTests {
  private func sources() throws -> [(name: String, text: String)] {
    let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try ["Sources/Claims", "Sources/Proofs"].flatMap { folder -> [(String, String)] in
      let base = root.appending(path: folder)
      let files = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
      return try files.filter { $0.hasSuffix(".swift") }.map {
        ("\(folder)/\($0)", try String(contentsOf: base.appending(path: $0), encoding: .utf8))
      }
    }
  }

  @Test func theoremsAreMadeInOneFile() throws {
    let sources = try sources()
    #expect(sources.count > 30)
    for (name, text) in sources where !name.hasSuffix("/Theorem.swift") {
      for forbidden in [
        "CheckedStep(", "Theorem(claim", "Theorem.init", "extension CheckedStep",
      ] {
        #expect(!text.contains(forbidden), "\(name) has \(forbidden)")
      }
      // An extension may write, but not make one.
      for type in ["Theorem", "CheckedStep"] where text.contains("extension \(type) ") {
        #expect(!text.contains("init"), "\(name) extends \(type) and has an initializer")
      }
    }
    let theorem = try #require(sources.first { $0.name.hasSuffix("/Theorem.swift") }).text
    #expect(theorem.components(separatedBy: "fileprivate init(").count == 3)
    #expect(theorem.components(separatedBy: "return CheckedStep(").count == 2)
    #expect(theorem.components(separatedBy: "return Theorem(").count == 2)
  }

  @Test func nothingReachesAroundTheTypeSystem() throws {
    for (name, text) in try sources() {
      for forbidden in [
        "unsafe", "Unsafe", "Unmanaged", "Codable", "Decodable", "@_", "@testable", "try!",
      ] {
        #expect(!text.contains(forbidden), "\(name) has \(forbidden)")
      }
    }
  }

  /// The prover looks at values and cells as the rules do; of judgements and theorems it sees none made.
  @Test func theProverSeesNoJudgement() throws {
    let sources = try sources()
    for (name, text) in sources where name.hasSuffix("/Theorem.swift") || name.contains("/File/") {
      #expect(!text.contains("package "), "\(name) has package declarations")
    }
    for (name, text) in sources {
      for line in text.split(separator: "\n") where line.contains("package ") {
        #expect(!line.contains("Judgement") && !line.contains("CheckedStep"), "\(name): \(line)")
      }
    }
  }

  /// What `proved` rests on beside `ExactNumbers`: not what writes, evaluates at points or reads files, as the kernel
  /// neither asks them nor believes what they say. `docs/TRUST.md` counts the same files.
  @Test func theTrustedPartIsSmall() throws {
    let others = [
      "/Writing/", "/Exploring/", "/Evaluation/", "/ClaimFile.swift", "/File/",
    ]
    let trusted = try sources().filter { file in !others.contains { file.name.contains($0) } }
    let lines = trusted.reduce(0) { count, file in
      count
        + file.text.split(separator: "\n").filter { line in
          let code = line.drop { $0 == " " }
          return !code.isEmpty && !code.hasPrefix("//")
        }.count
    }
    #expect((2000..<3000).contains(lines), "\(lines) lines of code in \(trusted.count) files")
  }
}
