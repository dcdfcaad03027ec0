import Foundation
import Testing

/// Where output goes: a regular file is replaced as a whole, anything else is written to where it stands.
@Suite struct OutputFileTests {
  private let report = ["check", "hdp-lemma-1", "--max-dimension", "3", "--format", "markdown", "--output"]

  /// The status and the mode of what is at `path`, without following a link.
  private func status(_ path: String) -> stat {
    var status = stat()
    lstat(path, &status)
    return status
  }

  private func isReport(_ path: String) throws -> Bool {
    try String(contentsOfFile: path, encoding: .utf8).contains("`hdp-lemma-1`")
  }

  @Test func aFIFOStaysOneAndGetsTheReport() throws {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("p").path
      #expect(mkfifo(path, 0o600) == 0)
      let run = try Shell.run(
        "cat '\(path)' > '\(path).copy' & \(Shell.verify) \(report.joined(separator: " ")) '\(path)'; wait")
      #expect(run.status == 0)
      #expect(status(path).st_mode & S_IFMT == S_IFIFO)
      #expect(try isReport(path + ".copy"))
    }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func aDeviceStaysOne() throws {
    let full = try Binary.run(report + ["/dev/full"])
    #expect(full.status == 74)
    #expect(full.complaints.contains("No space left on device"))
    #expect(status("/dev/full").st_mode & S_IFMT == S_IFCHR)
    #expect(try Binary.run(report + ["/dev/null"]).status == 0)
    #expect(status("/dev/null").st_mode & S_IFMT == S_IFCHR)
  }

  @Test func standardOutputByItsNameKeepsWhatIsThere() throws {
    for name in ["/dev/stdout", "/dev/fd/1"] {
      try withTemporaryFolder { folder in
        let log = folder.appendingPathComponent("log").path
        try "before\n".write(toFile: log, atomically: false, encoding: .utf8)
        let run = try Shell.run(
          "(\(Shell.verify) \(report.joined(separator: " ")) \(name) && echo after) >> '\(log)'")
        #expect(run.status == 0, "\(run.complaints)")
        let text = try String(contentsOfFile: log, encoding: .utf8)
        #expect(text.hasPrefix("before\n") && text.hasSuffix("after\n") && text.contains("`hdp-lemma-1`"))
      }
    }
  }

  @Test func linksAreFollowedAndStay() throws {
    try withTemporaryFolder { folder in
      let manager = FileManager.default
      let target = folder.appendingPathComponent("target").path
      let link = folder.appendingPathComponent("link").path
      let first = folder.appendingPathComponent("first").path
      // A chain of two relative links, to a file that does not exist at first.
      try manager.createSymbolicLink(atPath: link, withDestinationPath: "target")
      try manager.createSymbolicLink(atPath: first, withDestinationPath: "./link")
      for _ in 0..<2 {
        #expect(try Binary.run(report + [first]).status == 0)
        #expect(status(link).st_mode & S_IFMT == S_IFLNK)
        #expect(status(first).st_mode & S_IFMT == S_IFLNK)
        #expect(status(target).st_mode & S_IFMT == S_IFREG)
        #expect(try isReport(target))
      }
      #expect(try manager.contentsOfDirectory(atPath: folder.path).count == 3)
      let loop = folder.appendingPathComponent("loop").path
      try manager.createSymbolicLink(atPath: loop, withDestinationPath: "loop")
      let run = try Binary.run(report + [loop])
      #expect(run.status == 73 && run.complaints.contains("symbolic links"), "\(run.complaints)")
    }
  }

  @Test(arguments: [0o600, 0o640, 0o755])
  func theModeStays(_ mode: Int) throws {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("report").path
      try "old".write(toFile: path, atomically: false, encoding: .utf8)
      chmod(path, mode_t(mode))
      let before = status(path)
      #expect(try Binary.run(report + [path]).status == 0)
      #expect(try isReport(path))
      let after = status(path)
      #expect(after.st_mode & 0o7777 == mode_t(mode))
      #expect(after.st_uid == before.st_uid && after.st_gid == before.st_gid)
      // By renaming: another file has taken its place.
      #expect(after.st_ino != before.st_ino)
    }
  }

  @Test func aFileWithSeveralNamesKeepsThem() throws {
    try withTemporaryFolder { folder in
      let (one, two) = (folder.appendingPathComponent("one").path, folder.appendingPathComponent("two").path)
      try String(repeating: "old ", count: 10_000).write(toFile: one, atomically: false, encoding: .utf8)
      try FileManager.default.linkItem(atPath: one, toPath: two)
      #expect(try Binary.run(report + [one]).status == 0)
      #expect(status(one).st_ino == status(two).st_ino && status(one).st_nlink == 2)
      #expect(try isReport(two))
      #expect(try !String(contentsOfFile: two, encoding: .utf8).contains("old"))
    }
  }

  @Test func whatCannotBeCreated() throws {
    try withTemporaryFolder { folder in
      for (path, reason) in [
        (folder.path, "it is a folder"), (folder.path + "/no/report", "its folder does not exist"),
        (folder.path + "/file/report", "Not a directory"),
        (folder.path + "/" + String(repeating: "n", count: 300), "too long"),
      ] {
        try "".write(toFile: folder.path + "/file", atomically: false, encoding: .utf8)
        let run = try Binary.run(report + [path])
        #expect(run.status == 73)
        #expect(run.complaints.contains(reason), "\(run.complaints)")
      }
    }
    #expect(try Binary.run(report + [""]).complaints == "verify: --output: the name is empty\n")
  }

  @Test func aFileBeyondTheLimitOnSizesLeavesTheOldOne() throws {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("figure.svg").path
      try "old".write(toFile: path, atomically: false, encoding: .utf8)
      let run = try Shell.run(
        "cd '\(folder.path)' && ulimit -f 1 && \(Shell.verify) tables --only delta --directory . 2> /dev/null"
      )
      #expect(run.status == 74)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["figure.svg"])
    }
  }

  @Test func plotsAndTablesFollowLinksToo() throws {
    try withTemporaryFolder { folder in
      let plot = folder.appendingPathComponent("plot.svg").path
      let target = folder.appendingPathComponent("target").path
      try FileManager.default.createSymbolicLink(atPath: plot, withDestinationPath: "target")
      let run = try Binary.run(
        "experiment", "one-step", "--scale", "quick", "--seeds", "1", "--directory", folder.path, "--plot",
        plot,
        "--quiet")
      #expect(run.status == 0, "\(run.complaints)")
      #expect(status(plot).st_mode & S_IFMT == S_IFLNK)
      #expect(try String(contentsOfFile: target, encoding: .utf8).contains("<svg"))
      let table = folder.appendingPathComponent("chernoff.csv").path
      _ = table
    }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func aFullDiskUnderAnExperimentIs74() throws {
    try withTemporaryFolder { folder in
      let results = folder.appendingPathComponent("one-step.csv").path
      try FileManager.default.createSymbolicLink(atPath: results, withDestinationPath: "/dev/full")
      let arguments = [
        "experiment", "one-step", "--scale", "quick", "--seeds", "1", "--directory", folder.path, "--quiet",
      ]
      let run = try Binary.run(arguments)
      #expect(run.status == 74)
      #expect(run.complaints == "verify: cannot write \(results): No space left on device\n")
      // The runs are finished: only the file of all results is missing.
      try FileManager.default.removeItem(atPath: results)
      #expect(try Binary.run(arguments).status == 0)
    }
  }
}

/// Runs of the program under a shell that sets its limits and descriptors.
enum Shell {
  /// The program, quoted.
  static var verify: String { "'\(Binary.url.path)'" }

  /// Runs `script` with /bin/sh.
  static func run(_ script: String) throws -> Run {
    try Binary.run(["-c", script], of: URL(fileURLWithPath: "/bin/sh"))
  }
}
