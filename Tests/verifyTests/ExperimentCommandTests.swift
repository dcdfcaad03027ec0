import Foundation
import Testing

@Suite struct ExperimentCommandTests {
  /// Two runs of three rows each.
  private static let small = [
    "experiment", "figure-1", "--scale", "quick", "--seeds", "2", "--steps", "300", "--weights", "rademacher",
  ]

  @Test(arguments: [
    (["no-such-experiment"], "there is no experiment \"no-such-experiment\""),
    (["figure-1", "--scale", "huge"], "reduced"),
    (["figure-1", "--seeds", "0"], "--seeds"), (["figure-1", "--seeds", "-1"], "--seeds"),
    (["figure-1", "--steps", "0"], "--steps"), (["figure-1", "--steps", "-5"], "--steps"),
    (["figure-1", "--dimension", "0"], "--dimension"), (["figure-1", "--dimension", "-3"], "--dimension"),
    (["figure-1", "--dimension", "99999999"], "--dimension"),
    (["figure-4", "--dimension", "2"], "--dimension"), (["one-step", "--dimension", "21"], "--dimension"),
    (["one-step", "--dimension", "90000"], "--dimension"), (["one-step", "--steps", "5"], "--steps"),
    (["ramp-width", "--dimension", "1"], "--dimension"),
    (["daniely-malach", "--weights", "rademacher"], "--weights"),
    (["figure-1", "--weights", "laplace"], "--weights"),
    (["figure-1", "--weights", "sparse:1"], "--weights"), (["figure-1", "--jobs", "0"], "--jobs"),
    (["figure-1", "--weights", "gaussian", "--weights", "gaussian"], "--weights"),
    (["figure-1", "--run", "0"], "--run"), (["figure-1", "--run", "36"], "between 1 and 35"),
    (["figure-1", "--list", "--run", "1"], "--list"), (["figure-1", "--run", "1", "--plot", "x"], "--plot"),
    (["mnist-parity"], "--data"), (["figure-1", "--data", "."], "--data"),
  ])
  func badInputIsAUsageError(_ arguments: [String], _ named: String) throws {
    try withTemporaryFolder { folder in
      let run = try Binary.run(["experiment"] + arguments + ["--directory", folder.path])
      #expect(run.status == 64, "\(arguments)")
      #expect(run.output.isEmpty, "\(arguments)")
      #expect(run.complaints.contains(named), "\(arguments): \(run.complaints)")
      #expect(!run.complaints.contains("Fatal error"), "\(arguments)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }
  }

  @Test func aFolderThatCannotBeWritten() throws {
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("file")
      try Data().write(to: file)
      for options in [[], ["--run", "1"], ["--jobs", "1"]] {
        let run = try Binary.run(Self.small + options + ["--directory", "\(file.path)/below"])
        #expect(run.status == 73 && run.output.isEmpty, "\(run.complaints)")
        #expect(run.complaints.contains("\(file.path)/below"))
      }
    }
  }

  /// A row with another accuracy.
  private static func with(accuracy: String, _ row: String) -> String {
    (row.split(separator: ",").dropLast() + [Substring(accuracy)]).joined(separator: ",")
  }

  /// A finished run's file, changed: for `--merge` and for going on, each change is a complaint that says what.
  @Test func damagedAndForeignResults() throws {
    try withTemporaryFolder { folder in
      let options = Self.small + ["--directory", folder.path]
      for run in ["1", "2"] { #expect(try Binary.run(options + ["--run", run]).status == 0) }
      let files = [1, 2].map { folder.appendingPathComponent("figure-1.runs/run-\($0).csv") }
      let good = try String(contentsOf: files[1], encoding: .utf8)
      let lines = good.split(separator: "\n").map(String.init)
      #expect(lines.count == 4 + 3)
      func with(_ change: (inout [String]) -> Void) -> String {
        var changed = lines
        change(&changed)
        return changed.joined(separator: "\n") + "\n"
      }
      let cases: [(String, String)] = [
        ("", "header"), ("garbage\n", "header"), (String(good.dropLast(3)), "cut off"),
        (with { $0.remove(at: 5) }, "step 300 in place of step 200"),
        (with { $0.insert($0[5], at: 5) }, "step 200 in place of step 300"),
        (with { $0.removeLast() }, "ends at step 200 of 300"),
        (with { $0[5] = $0[5].replacing(",200,", with: ",200,x") }, "line 6"),
        (with { $0[5] = $0[5].replacing(",200,", with: ",200,nan,") }, "line 6"),
        (with { $0[5] = String($0[5].prefix($0[5].count / 2)) }, "line 6"),
        (with { $0[5] = Self.with(accuracy: "7", $0[5]) }, "line 6"),
        (with { $0[5] = Self.with(accuracy: "1.0000001", $0[5]) }, "line 6"),
        (with { $0[5] = Self.with(accuracy: "-0.5", $0[5]) }, "line 6"),
        (with { $0[5] = Self.with(accuracy: "0x1p-3", $0[5]) }, "line 6"),
        (with { $0[5] = Self.with(accuracy: "inf", $0[5]) }, "line 6"),
        (
          with { $0[5] = $0[5].replacing(",200,", with: ",200,0x1p3,1,0.5#").split(separator: "#")[0] + "" },
          "line 6"
        ),
        (with { $0[5] = $0[5].replacing(",200,", with: ",-5,") }, "line 6"),
        (
          with {
            $0.insert(
              "# stopped: " + $0[5].split(separator: ",").dropLast(4).joined(separator: ",") + ",why", at: 5)
          },
          "line 7 comes after"
        ),
        (with { $0[6] = $0[6].replacing("figure-1,", with: "figure-5,") }, "line 7"),
        (with { $0[6] = $0[6].replacing(",1,300,", with: ",1,300,0.5,") }, "line 7"),
      ]
      for (text, problem) in cases {
        try Data(text.utf8).write(to: files[1])
        for arguments in [["--merge"] + files.map(\.path), ["--run", "2"], []] {
          let run = try Binary.run(options + arguments)
          #expect(run.status == 65 && run.output.isEmpty, "\(problem), \(arguments): \(run.complaints)")
          #expect(
            run.complaints.contains(files[1].path) && run.complaints.contains(problem), "\(run.complaints)")
          #expect(
            try String(contentsOf: files[1], encoding: .utf8) == text, "\(problem): the file is left alone")
        }
      }
      try Data(good.utf8).write(to: files[1])
      let wrong: [(arguments: [String], status: Int32, problem: String)] = [
        (["--merge", files[0].path], 65, "the run 2 of the 2"),
        (["--merge"] + [0, 1, 0].map { files[$0].path }, 65, "run 1 is in it twice"),
        (["--merge", "/no/such/file"], 66, "/no/such/file"),
        (["--steps", "400", "--merge"] + files.map(\.path), 65, "ends at step 300 of 400"),
        (["--steps", "200"], 65, "after step 200"), (["--scale", "reduced"], 65, "line 5"),
        (["--seeds", "1", "--merge"] + files.map(\.path), 65, "line 5"),
      ]
      for (arguments, status, problem) in wrong {
        let run = try Binary.run(replacing(options, by: arguments))
        #expect(run.status == status && run.output.isEmpty, "\(arguments): \(run.complaints)")
        #expect(run.complaints.contains(problem), "\(run.complaints)")
      }
      #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent("figure-1.csv").path))
      #expect(try Binary.run(options + ["--merge"] + files.map(\.path)).status == 0)
    }
  }

  @Test(arguments: [
    ("", "damaged"), ("garbage", "damaged"), ("exact-parity/checkpoint/1\nfigure-1\n", "another version"),
    ("exact-parity/checkpoint/2\nfigure-1\n1 -1 7\n12345678", "damaged"),
  ])
  func aBadCheckpointIsRefused(_ text: String, _ problem: String) throws {
    try withTemporaryFolder { folder in
      let runs = folder.appendingPathComponent("figure-1.runs")
      try FileManager.default.createDirectory(at: runs, withIntermediateDirectories: true)
      let checkpoint = runs.appendingPathComponent("run-2.checkpoint")
      try Data(text.utf8).write(to: checkpoint)
      let run = try Binary.run(Self.small + ["--directory", folder.path, "--jobs", "1"])
      #expect(run.status == 65 && run.output.isEmpty)
      #expect(
        run.complaints.contains(checkpoint.path) && run.complaints.contains(problem), "\(run.complaints)")
      #expect(run.complaints.contains("remove it"))
      // The runs before it are kept, and without it everything goes on.
      #expect(FileManager.default.fileExists(atPath: runs.appendingPathComponent("run-1.csv").path))
      try FileManager.default.removeItem(at: checkpoint)
      #expect(try Binary.run(Self.small + ["--directory", folder.path]).status == 0)
    }
  }

  /// SIGINT, as Ctrl-C sends it: 130, and a checkpoint from which the result is that of a run in one go.
  @Test func anInterruptedSweepGoesOn() throws {
    try withTemporaryFolder { folder in
      let options = replacing(Self.small, by: ["--steps", "30000", "--seeds", "1"]) + ["--directory"]
      let (broken, whole) = ("\(folder.path)/broken", "\(folder.path)/whole")
      let interrupted = try Binary.run(options + [broken], interruptAfter: 0.5)
      #expect(interrupted.status == 130 && interrupted.output.isEmpty)
      #expect(interrupted.complaints.contains("interrupted"))
      #expect(FileManager.default.fileExists(atPath: "\(broken)/figure-1.runs/run-1.checkpoint"))
      #expect(try Binary.run(options + [broken]).status == 0)
      #expect(try Binary.run(options + [whole]).status == 0)
      let results = try [broken, whole].map {
        try Data(contentsOf: URL(fileURLWithPath: "\($0)/figure-1.csv"))
      }
      #expect(results[0] == results[1])
    }
  }

  /// Weights so large that sums of them are infinite: those runs stop at once, the others are not lost.
  @Test func divergedRunsAreNamedAndTheOthersKept() throws {
    try withTemporaryFolder { folder in
      let large = "1" + String(repeating: "0", count: 38)
      let options = [
        "experiment", "one-step", "--dimension", "4", "--seeds", "1", "--weights",
        "values:-\(large),\(large)",
        "--weights", "rademacher", "--directory", folder.path,
      ]
      let result = folder.appendingPathComponent("one-step.csv")
      var answers: [String] = []
      let files = [1, 2].map { folder.appendingPathComponent("one-step.runs/run-\($0).csv").path }
      for arguments in [[], [], ["--merge"] + files, ["--plot", folder.appendingPathComponent("plot").path]] {
        let run = try Binary.run(options + arguments)
        #expect(run.status == 1 && run.output == "\(result.path)\n")
        #expect(
          run.complaints
            == "verify: run 1 stopped: NaN or infinity at step 1 in hidden layer 1; the rows before it are kept\n"
        )
        answers.append(try String(contentsOf: result, encoding: .utf8))
        try FileManager.default.removeItem(at: result)
      }
      #expect(Set(answers).count == 1)
      let rows = answers[0].split(separator: "\n").dropFirst(4)
      #expect(rows.count == 2 && rows.first?.hasPrefix("# stopped: one-step,4,4,\"values:") ?? false)
      #expect(rows.last?.hasPrefix("one-step,4,4,rademacher,") ?? false)
      let json = try members(Binary.run(options + ["--format", "json"]).output)
      let stopped = try #require(json["stopped"] as? [[String: Any]])
      #expect(stopped.map { $0["run"] as? Int } == [1])
    }
  }

  @Test func theAnswersFollowTheirSchema() throws {
    try withTemporaryFolder { folder in
      let options = Self.small + ["--directory", folder.path, "--format", "json"]
      for arguments in [["--list"], ["--run", "1"], []] {
        let run = try Binary.run(options + arguments)
        #expect(run.status == 0)
        #expect(try Schema(named: "experiment").problems(in: run.output) == [])
      }
    }
    let train = try Binary.run(
      "train", "--dimension", "4", "--neurons", "4", "--steps", "2", "--format", "json")
    #expect(try Schema(named: "train").problems(in: train.output) == [])
  }
}
