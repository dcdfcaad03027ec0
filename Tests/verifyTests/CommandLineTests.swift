import Foundation
import Testing

/// The arguments themselves: names, repetitions, help, and complaints of one line whatever they quote.
@Suite struct CommandLineTests {
  /// The one line of complaint of a call that fails with `status`.
  private func complaint(_ arguments: [String], _ status: Int32 = 64) throws -> String {
    let run = try Binary.run(arguments)
    #expect(run.status == status, "\(arguments)")
    #expect(run.output.isEmpty)
    #expect(
      run.complaints.filter(\.isNewline).count == 1 && run.complaints.hasSuffix("\n"), "\(run.complaints)")
    return run.complaints
  }

  @Test(arguments: [
    ["check", "hdp-lemma-1", "--paper", "lpn"], ["check", "hdp-lemma-1", "lpn-theorem-13", "--paper", "hfp"],
  ])
  func anEmptySelectionIsAnError(_ arguments: [String]) throws {
    #expect(try complaint(arguments).hasPrefix("verify: --paper: none of the statements named is from "))
  }

  @Test func oneStatementIsSingular() throws {
    #expect(
      try Binary.run("check", "hdp-lemma-1", "--max-dimension", "3").output.contains(
        "\n1 statement: 1 proved"))
    let two = try Binary.run("check", "hdp-lemma-1", "hdp-equation-11", "--max-dimension", "3").output
    #expect(two.contains("\n2 statements: "))
  }

  @Test(arguments: [
    (["foo"], "there is no command \"foo\"; did you mean "), (["seperate"], "did you mean separate?"),
    (["hdp-lema-1"], "did you mean hdp-lemma-1?"), (["help", "nope"], "there is no command \"nope\""),
    (["help", "separat"], "did you mean separate?"),
    (["experiment", "nope"], "verify: there is no experiment \"nope\"; did you mean "),
    (["experiment", "figure1"], "did you mean figure-1?"),
    (["explain", "hdp-lema-1"], "did you mean hdp-lemma-1?"),
  ])
  func anUnknownNameMeetsTheNearestOne(_ arguments: [String], _ expected: String) throws {
    let complaint = try complaint(arguments)
    #expect(complaint.contains(expected), "\(complaint)")
    #expect(!complaint.contains("--experiment:"))
  }

  @Test func helpIsThereForWhatExists() throws {
    for arguments in [["help"], ["help", "separate"], ["separate", "--help"], ["--help"], ["--version"]] {
      let run = try Binary.run(arguments)
      #expect(run.status == 0 && !run.output.isEmpty && run.complaints.isEmpty, "\(arguments)")
    }
    // An id is short for checking it.
    #expect(try Binary.run("hdp-lemma-1", "--max-dimension", "3").status == 0)
  }

  @Test(arguments: [
    ["delta", "--dimension", "4", "--dimension", "5"], ["delta", "--dimension", "4", "--dimension=4"],
    ["delta", "--dimension", "4", "--bias", "-1", "--bias=-1"],
    ["rate", "--weights", "gaussian", "--weights", "sparse:0"],
    ["check", "--seed", "1", "--seed", "1"], ["train", "--dimension", "4", "--dimension", "4"],
    ["experiment", "one-step", "--seeds", "1", "--seeds", "2"],
    ["tables", "--directory", "a", "--directory", "b"],
    ["--seed", "1", "--seed", "2"], ["delta", "--dimension", "4", "--quiet", "--quiet"],
  ])
  func aRepeatedOptionIsAnError(_ arguments: [String]) throws {
    #expect(try complaint(arguments).contains(" is given twice (see verify"))
  }

  @Test func someOptionsMayBeRepeated() throws {
    #expect(
      try Binary.run(
        "experiment", "figure-1", "--scale", "quick", "--seeds", "1", "--weights", "gaussian", "--weights",
        "rademacher", "--list"
      ).output.split(separator: "\n").count == 2)
    #expect(try Binary.run("tables", "--list", "--only", "delta", "--only", "hinge").status != 127)
  }

  @Test(arguments: [
    ["experiment", "figure-1", "--directory", ""], ["tables", "--directory", ""],
    ["gradient", "--network", ""],
    ["experiment", "one-step", "--scale", "quick", "--plot", ""],
    ["experiment", "mnist-parity", "--data", ""],
  ])
  func anEmptyNameIsAnError(_ arguments: [String]) throws {
    #expect(try complaint(arguments).hasSuffix(": the name is empty\n"))
  }

  @Test func whatIsQuotedStaysOnTheLine() throws {
    #expect(try complaint(["gradient", "--network", "a\nb"], 66).contains(#"a\nb"#))
    #expect(try complaint(["check", "a\nb\u{1B}[31m\u{2028}"]).contains(#"a\nb\u{1B}[31m\u{2028}"#))
    let long = try complaint(["check", String(repeating: "x", count: 100_000)])
    #expect(
      long.count < 1000 && long.hasPrefix("verify: there is no statement \"xxx")
        && long.hasSuffix("(see verify list)\n"))
    #expect(try complaint(["delta", "--dimension", String(repeating: "9", count: 100_000)]).count < 1200)
    #expect(try complaint(["delta"]).contains("--dimension"))
    #expect(try complaint(["check", "--effort", "heroic"]).contains("'quick', 'standard' or 'deep'"))
    #expect(
      try complaint(["check", "hdp-lemma-1", "--max-dimension", "3", "--output", "/no/x\ny"], 73).contains(
        #"/no/x\ny"#))
  }

  @Test func whyAFileCannotBeRead() throws {
    try withTemporaryFolder { folder in
      let loop = folder.appendingPathComponent("loop").path
      try FileManager.default.createSymbolicLink(atPath: loop, withDestinationPath: "loop")
      #expect(try complaint(["gradient", "--network", loop], 66).contains("symbolic links"))
      #expect(try complaint(["gradient", "--network", folder.path], 66).contains("it is a folder"))
      #expect(try complaint(["gradient", "--network", loop + "no"], 66).contains("there is no such file"))
    }
    let bytes = try Shell.run("\(Shell.verify) gradient --network \"$(printf 'net\\377.json')\"")
    #expect(bytes.status == 64)
    #expect(bytes.complaints.contains("argument 3") && bytes.complaints.contains("is not valid UTF-8"))
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func helpOnAFullDisk() throws {
    for arguments in ["--help", "help delta", "delta --help", "--version", "list"] {
      let run = try Shell.run("\(Shell.verify) \(arguments) > /dev/full")
      #expect(run.status == 74, "\(arguments)")
      #expect(run.complaints == "verify: cannot write standard output: No space left on device\n")
    }
  }

  @Test func fewDescriptors() throws {
    // Below 4 the system's loader already has none for the libraries.
    for limit in [4, 5, 6, 8, 12, 16] {
      let run = try Shell.run("ulimit -n \(limit); exec \(Shell.verify) delta --dimension 4")
      #expect(run.status == 0 || run.status == 64, "\(limit)")
      if run.status == 64 {
        #expect(
          run.complaints.contains("too few files may be open") && run.complaints.hasSuffix("(ulimit -n)\n"))
      } else {
        #expect(run.output == "-1/4\n" || run.output == "1/4\n")
      }
    }
  }

  @Test func noComplaintNamesTheMachinery() throws {
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("file").path
      try "".write(toFile: file, atomically: false, encoding: .utf8)
      let experiment = ["experiment", "one-step", "--scale", "quick", "--seeds", "1", "--directory", file]
      let complaint = try complaint(experiment, 73)
      #expect(complaint == "verify: cannot create \(file)/one-step.runs: Not a directory\n")
    }
  }

  /// Off a terminal a long computation says once how far it is; with an estimate, that before it starts.
  @Test func nothingLongIsSilent() throws {
    let long = ["alignment", "--dimension", "1500", "--weights", "values:-3,-2,-1,1,2,3"]
    let measured = try Binary.run(long, interruptAfter: 19, killAfter: 60)
    #expect(measured.status == 130)
    #expect(measured.complaints.hasPrefix("verify: the alignment goes on after "), "\(measured.complaints)")
    #expect(measured.complaints.filter(\.isNewline).count == 1 && measured.complaints.contains(" are left\n"))
    #expect(try Binary.run(long + ["--quiet"], interruptAfter: 1, killAfter: 60).complaints.isEmpty)
    let network =
      #"{"activation": "relu", "weights": [[\#(Array(repeating: "1", count: 34).joined(separator: ","))]], "#
    let estimated = try Binary.run(
      ["gradient", "--network", "-"], input: network + #""biases": [0], "outputs": [1]}"#, interruptAfter: 1,
      killAfter: 60)
    #expect(estimated.complaints.hasPrefix("verify: the gradient needs about "), "\(estimated.complaints)")
    for weights in ["perturbed:1e400", "uniform:1e400"] {
      let rate = try Binary.run(["rate", "--weights", weights], killAfter: 60)
      #expect(rate.status == 0 && rate.output.hasPrefix("[0."), "\(rate.complaints)")
    }
  }

  @Test func theDegreesWithoutAClosedFormTakeTheSum() throws {
    for (dimension, degree) in [(1, 1), (1, 0), (5, 1), (5, 0)] {
      let arguments = ["delta", "--dimension", "\(dimension)", "--degree", "\(degree)", "--bias", "1/3"]
      let sum = try Binary.run(arguments + ["--by", "sum"])
      #expect(sum.status == 0)
      #expect(try Binary.run(arguments).output == sum.output)
      #expect(try Binary.run(arguments + ["--by", "enumeration"]).output == sum.output)
      let answer = try members(Binary.run(arguments + ["--format", "json"]).output)
      #expect(answer["by"] as? String == "sum")
    }
    #expect(try Binary.run("delta", "--dimension", "1").output == "1/2\n")
  }
}
