import Foundation
import Testing

/// The commands of the articles print what they say.
@Suite struct ArticleTests {
  @Test(arguments: [
    ("Sources/ExactParity/ExactParity.docc/ProveYourOwnLemma.md", 3), ("docs/SHARP-THRESHOLD.md", 2),
  ])
  func everyCommandPrintsWhatFollowsIt(_ article: String, _ count: Int) throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: article).path
    let text = try String(contentsOfFile: path, encoding: .utf8)
    // The odd pieces between fences are blocks.
    let blocks = text.components(separatedBy: "```\n").enumerated().filter { $0.offset % 2 == 1 }.map(
      \.element)
    #expect(blocks.count == count)
    for block in blocks {
      let lines = block.split(separator: "\n", maxSplits: 1).map(String.init)
      try #require(lines.count == 2 && lines[0].hasPrefix("$ verify "))
      // A busy machine takes its time.
      let patience = lines[0].hasPrefix("$ verify prove") ? ["--deadline", "100"] : []
      let run = try Binary.run(Self.words(String(lines[0].dropFirst("$ verify ".count))) + patience)
      // How many cases were tried before the proof was found depends on the machine.
      #expect(Self.withoutCounts(run.output) == Self.withoutCounts(lines[1]), "\(lines[0])")
    }
  }

  /// The words of a command line, in which only single quotes quote.
  private static func words(_ line: String) -> [String] {
    line.split(separator: "'", omittingEmptySubsequences: false).enumerated().flatMap { index, part in
      index % 2 == 1 ? [String(part)] : part.split(separator: " ").map(String.init)
    }
  }

  private static func withoutCounts(_ text: String) -> String {
    text.replacing(/\d+ cases/, with: "cases")
  }
}
