import Foundation
import Testing

@Suite struct PaperMapTests {
  @Test func thePageIsUpToDate() throws {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let page = try String(contentsOf: root.appendingPathComponent("docs/PAPER-MAP.md"), encoding: .utf8)
    #expect(try Binary.run("paper-map").output == page, "run make paper-map")
  }
}
