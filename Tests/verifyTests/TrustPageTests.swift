import Foundation
import Testing

@Suite struct TrustPageTests {
  private let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Facts, rows and words as they are now; sizes to within a tenth, as every change moves them.
  @Test func thePageIsUpToDate() throws {
    let page = try String(contentsOf: root.appending(path: "docs/TRUST.md"), encoding: .utf8)
    let fresh = try Binary.run("trust", "--root", root.path).output
    let (old, new) = (page.split(separator: "\n"), fresh.split(separator: "\n"))
    #expect(old.count == new.count, "run make trust")
    for (left, right) in zip(old, new) where left != right {
      let (cells, others) = (left.split(separator: "|"), right.split(separator: "|"))
      #expect(cells.first == others.first && cells.count == others.count, "run make trust: \(right)")
      for (cell, other) in zip(cells.dropFirst(), others.dropFirst()) {
        let sizes = [cell, other].compactMap { Int($0.filter { $0 != " " }) }
        #expect(
          sizes.count == 2 && 10 * abs(sizes[0] - sizes[1]) <= max(sizes[0], 20), "run make trust: \(right)")
      }
    }
  }

  /// What encloses is listed folder by folder; a new one is missed here.
  @Test func everyFolderOfTheEnclosuresIsListed() throws {
    let fresh = try Binary.run("trust", "--root", root.path).output
    let folder = root.appending(path: "Sources/Enclosures")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) where !name.contains(".") {
      #expect(fresh.contains("| `Enclosures/\(name)` |"), "\(name)")
    }
  }

  /// No mark of the template is left, and every part has files.
  @Test func everyPartIsFilled() throws {
    let fresh = try Binary.run("trust", "--root", root.path).output
    #expect(!fresh.contains("@@") && !fresh.contains("| 0 |"))
  }
}
