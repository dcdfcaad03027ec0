import Foundation
import ParityTraining
import Testing

@Suite struct DocumentedStreamsTests {
  /// The table of streams in `docs/DRAWS.md`, which an independent implementation computed.
  @Test func theFirstWords() throws {
    let page = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("docs/DRAWS.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let streams: [(String, RandomStream)] = [
      ("initialization", .initialization), ("batches", .batches), ("trainingSet", .trainingSet),
      ("order", .order), ("testSet", .testSet), ("noise", .noise),
    ]
    for (name, stream) in streams {
      let start = "| `\(name)` | \(stream.rawValue) |"
      let line = try #require(text.split(separator: "\n").first { $0.hasPrefix(start) })
      var (first, second) = (stream.generator(seed: 0), stream.generator(seed: 7, index: 3))
      #expect(line.hasSuffix("| `\(first.next())` | `\(second.next())` |"), "\(name)")
    }
  }
}
