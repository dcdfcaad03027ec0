import Foundation
import Testing

/// The pages of `verify report`: written whole, replaced whole, and nothing else overwritten.
@Suite struct ReportCommandTests {
  private static let options = ["hdp-equation-11", "hdp-equation-27", "--without-figures", "--quiet"]

  private func text(_ folder: URL, _ path: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
  }

  @Test func pagesAreWrittenAndReplaced() throws {
    try withTemporaryFolder { folder in
      let output = folder.appendingPathComponent("new/report")
      let run = try Binary.run(["report"] + Self.options + ["--output", output.path])
      #expect(run.status == 0 && run.complaints.isEmpty, "\(run.complaints)")
      #expect(run.output.hasPrefix("\(output.path)/index.html: 2 statements: "))
      let page = try text(output, "rows/hdp-equation-27.html")
      #expect(page.contains("<dd>d = 2</dd>") && page.contains("boundary case"))
      #expect(page.contains("verify check hdp-equation-27 --effort quick --seed 0"))
      #expect(!FileManager.default.fileExists(atPath: output.appendingPathComponent("figures.html").path))
      // What is left of the earlier report is nothing.
      let again = try Binary.run(
        "report", "hdp-equation-11", "--without-figures", "--quiet", "--output", output.path + "/")
      #expect(again.status == 0)
      #expect(
        !FileManager.default.fileExists(
          atPath: output.appendingPathComponent("rows/hdp-equation-27.html").path))
      let beside = try FileManager.default.contentsOfDirectory(
        atPath: folder.appendingPathComponent("new").path)
      #expect(beside == ["report"])
    }
  }

  @Test func resultsOfAnotherRunGiveTheSamePages() throws {
    try withTemporaryFolder { folder in
      let (file, here, there) = (folder.path + "/r.json", folder.path + "/a", folder.path + "/b")
      let rows = Array(Self.options.prefix(2)) + ["--seed", "7", "--quiet"]
      #expect(try Binary.run(["check"] + rows + ["--format", "json", "--output", file]).status == 0)
      #expect(try Binary.run(["report"] + rows + ["--without-figures", "--output", here]).status == 0)
      let other = try Binary.run("report", "--results", file, "--without-figures", "--output", there)
      #expect(other.status == 0, "\(other.complaints)")
      for path in [
        "index.html", "foundations.html", "rows/hdp-equation-27.html", "rows/hdp-equation-11.html",
      ] {
        let pages = try [here, there].map { folder in
          // A file has the values of a counterexample's sides without their names.
          try text(URL(fileURLWithPath: folder), path).split(separator: "\n").filter {
            !$0.contains("Made by") && !$0.contains(" side</dt>")
          }
        }
        #expect((pages[0] == pages[1]) == true, "\(path)")
      }
    }
  }

  @Test func curvesOfExperimentsAreDrawn() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    try withTemporaryFolder { folder in
      let run = try Binary.run(
        "report", "hdp-equation-11", "--quiet", "--experiments",
        root.appendingPathComponent("tables/experiments").path, "--output", folder.path + "/r")
      #expect(run.status == 0, "\(run.complaints)")
      let page = try text(folder, "r/figures.html")
      for name in ["figure-1", "figure-1-offline", "figure-3", "odd-multiples"] {
        #expect(page.contains("<figure id=\"learning-\(name)\""))
      }
      // The curves of the stored runs end in learning for ±1 weights.
      #expect(page.contains("verify experiment figure-1 --scale reduced --seeds 7"))
    }
  }

  @Test func claimsOfAFileHavePagesToo() throws {
    try withTemporaryFolder { folder in
      let claims = folder.appendingPathComponent("mine.claims")
      try Data(
        "claim a: sums & <more>\n  for n >= 1\n  show n^2 >= n\nclaim b\n  for n >= 1\n  show n > 1\n".utf8
      )
      .write(to: claims)
      let run = try Binary.run(
        "report", "--statements", claims.path, "--quiet", "--output", folder.path + "/r")
      #expect(run.status == 1, "b is refuted, where nothing is expected: \(run.complaints)")
      #expect(try text(folder, "r/rows/a.html").contains("sums &amp; &lt;more&gt;"))
      #expect(try text(folder, "r/rows/a.html").contains("<msup><mi>n</mi><mn>2</mn></msup>"))
      #expect(try text(folder, "r/rows/b.html").contains("<dd>n = 1</dd>"))
    }
  }

  @Test func whatStandsThereIsKept() throws {
    try withTemporaryFolder { folder in
      let (full, file) = (folder.appendingPathComponent("full"), folder.appendingPathComponent("file"))
      try FileManager.default.createDirectory(at: full, withIntermediateDirectories: true)
      let mine = full.appendingPathComponent("mine.txt")
      for url in [mine, file] { try Data("mine".utf8).write(to: url) }
      for (path, word) in [(full.path, "other files"), (file.path, "a file of this name")] {
        let run = try Binary.run(["report"] + Self.options + ["--output", path])
        #expect(run.status == 73 && run.complaints.contains(word), "\(run.complaints)")
      }
      #expect(try text(full, "mine.txt") == "mine" && text(folder, "file") == "mine")
    }
  }

  @Test(arguments: [
    (["--output", ""], 64, "the name is empty"), (["--output", "r", "--paper", "xyz"], 64, "xyz"),
    (["--output", "r", "hdp-lemma-x"], 64, "hdp-lemma-x"),
    (["--output", "r", "--experiments", "nowhere", "--without-figures"], 64, "draws none"),
    (["--output", "r", "--experiments", "/nowhere", "hdp-equation-11"], 66, "nowhere"),
    (["--output", "r", "--results", "/nowhere"], 66, "nowhere"),
    (["--output", "r", "--results", "/dev/null"], 65, "JSON"),
    ([], 64, "--output"),
  ])
  func badArgumentsAreNamed(_ arguments: [String], _ status: Int, _ word: String) throws {
    try withTemporaryFolder { folder in
      let placed = arguments.map { $0 == "r" ? folder.path + "/r" : $0 }
      let run = try Binary.run(["report"] + placed + ["--quiet"])
      #expect(run.status == Int32(status) && run.complaints.contains(word), "\(run.complaints)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }
  }

  @Test func aSignalLeavesNothing() throws {
    try withTemporaryFolder { folder in
      let run = try Binary.run(["report", "--quiet", "--output", folder.path + "/r"], interruptAfter: 0.4)
      #expect(run.status == 130)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }
  }
}
