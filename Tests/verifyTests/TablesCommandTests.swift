import Foundation
import Testing

@Suite struct TablesCommandTests {
  @Test func aWrittenTableIsTheSame() throws {
    try withTemporaryFolder { folder in
      let options = ["--only", "delta", "--directory", folder.path]
      #expect(try Binary.run(["tables"] + options).status == 0)
      let check = try Binary.run(["tables", "--check"] + options)
      #expect(check.status == 0)
      #expect(check.output == "delta: same\n")
    }
  }

  @Test func aChangedCellIsFound() throws {
    try withTemporaryFolder { folder in
      let options = ["--only", "delta", "--directory", folder.path]
      #expect(try Binary.run(["tables"] + options).status == 0)
      let file = folder.appendingPathComponent("delta.csv")
      let text = try String(contentsOf: file, encoding: .utf8)
      try text.replacingOccurrences(of: "\n2,-1,1/4\n", with: "\n2,-1,1/5\n")
        .write(to: file, atomically: true, encoding: .utf8)
      let check = try Binary.run(["tables", "--check"] + options)
      #expect(check.status == 1)
      #expect(check.output.contains("2,-1,1/5"))
    }
  }

  @Test func aMissingTableOrFolder() throws {
    try withTemporaryFolder { folder in
      let missing = folder.appendingPathComponent("none").path
      let check = try Binary.run("tables", "--check", "--only", "delta", "--directory", missing)
      #expect(check.status == 66)
      let write = try Binary.run("tables", "--only", "delta", "--directory", missing)
      #expect(write.status == 73)
    }
  }

  @Test func theListNamesColumns() throws {
    let answer = try members(Binary.run("tables", "--list", "--format", "json").output)
    let tables = try #require(answer["tables"] as? [[String: Any]])
    let delta = try #require(tables.first { $0["name"] as? String == "delta" })
    #expect(delta["columns"] as? [String] == ["dimension", "bias", "exact"])
  }
}
