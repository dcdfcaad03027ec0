import Foundation
import Testing

@Suite struct TrainCommandTests {
  @Test(arguments: [
    ["train"], ["train", "--dimension", "0"], ["train", "--dimension", "5", "--learning-rate", "0"],
    ["train", "--dimension", "5", "--learning-rate", "nan"],
    ["train", "--dimension", "5", "--neurons", "3,x"],
    ["train", "--dimension", "30", "--batch", "all"], ["train", "--dimension", "5", "--degree", "6"],
    ["train", "--dimension", "3", "--inputs", "daniely-malach:7"],
    ["train", "--dimension", "5", "--threads", "0"],
    ["train", "--dimension", "5", "--neurons", "5", "--model", "symmetric"],
    ["experiment", "no-such-experiment"], ["experiment", "figure-1", "--seeds", "0"],
    ["experiment", "mnist-parity"], ["experiment", "figure-1", "--run", "0"],
  ])
  func badInputIsAUsageError(_ arguments: [String]) throws {
    let run = try Binary.run(arguments)
    #expect(run.status == 64, "\(arguments)")
    #expect(run.output.isEmpty, "\(arguments)")
    #expect(!run.complaints.contains("Fatal error"), "\(arguments)")
  }

  @Test func theSameSeedPrintsTheSameCurve() throws {
    let arguments = [
      "train", "--dimension", "8", "--neurons", "32,16", "--steps", "60", "--interval", "20", "--test", "all",
    ]
    let first = try Binary.run(arguments)
    #expect(first.status == 0)
    #expect(first.output.hasPrefix("step,training_loss,test_loss,test_accuracy\n20,"))
    #expect(first.output.split(separator: "\n").count == 4)
    #expect(try Binary.run(arguments).output == first.output)
    #expect(try Binary.run(arguments + ["--seed", "1"]).output != first.output)
  }

  @Test func divergenceIsNamedAndTheRowsKept() throws {
    let run = try Binary.run(
      "train", "--dimension", "6", "--neurons", "16", "--loss", "squared", "--learning-rate", "8", "--steps",
      "50",
      "--interval", "1")
    #expect(run.status == 1)
    #expect(run.complaints.contains("NaN or infinity at step "))
    #expect(run.output.split(separator: "\n").count > 1)
  }

  /// A sweep as a job list, one worker interrupted and started again, the files merged: the serial result.
  @Test func aJobListGivesTheSerialResult() throws {
    try withTemporaryFolder { folder in
      let options = ["experiment", "figure-1", "--scale", "quick", "--seeds", "1", "--weights", "rademacher"]
      func directory(_ name: String) -> [String] {
        ["--directory", folder.appendingPathComponent(name).path]
      }
      #expect(try Binary.run(options + directory("serial")).status == 0)
      let list = try Binary.run(options + directory("split") + ["--list"]).output
      let commands = list.split(separator: "\n").map { line in
        line.split(separator: " ").dropFirst().map { String($0.replacing("'", with: "")) }
      }
      #expect(commands.count == 1)
      for command in commands {
        _ = try Binary.run(command, interruptAfter: 0.05)
        #expect(try Binary.run(command).status == 0)
      }
      let files = commands.indices.map {
        folder.appendingPathComponent("split/figure-1.runs/run-\($0 + 1).csv").path
      }
      #expect(try Binary.run(options + directory("split") + ["--merge"] + files).status == 0)
      let results = try ["serial", "split"].map {
        try String(contentsOf: folder.appendingPathComponent("\($0)/figure-1.csv"), encoding: .utf8)
      }
      #expect(results[0] == results[1])
    }
  }

  @Test func missingAndForeignFiles() throws {
    let options = ["experiment", "figure-1", "--scale", "quick", "--merge"]
    #expect(try Binary.run(options + ["/no/such/file"]).status == 66)
    #expect(try Binary.run("experiment", "mnist-parity", "--data", "/no/such/folder").status == 66)
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("other.csv")
      try Data("a,b\n1,2\n".utf8).write(to: file)
      #expect(try Binary.run(options + [file.path]).status == 65)
    }
  }
}
