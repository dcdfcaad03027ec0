import Foundation
import Testing

@Suite struct TrainCommandTests {
  @Test(arguments: [
    ["train"], ["train", "--dimension", "0"], ["train", "--dimension", "5", "--learning-rate", "0"],
    ["train", "--dimension", "5", "--learning-rate", "nan"],
    ["train", "--dimension", "5", "--learning-rate", "-1"],
    ["train", "--dimension", "5", "--learning-rate", "inf"], ["train", "--dimension", "5", "--noise", "nan"],
    ["train", "--dimension", "5", "--noise", "-1"], ["train", "--dimension", "5", "--decay", "nan"],
    ["train", "--dimension", "5", "--bias", "nan"], ["train", "--dimension", "5", "--batch", "0"],
    ["train", "--dimension", "5", "--samples", "0"], ["train", "--dimension", "5", "--test", "0"],
    ["train", "--dimension", "5", "--steps", "0"], ["train", "--dimension", "5", "--interval", "0"],
    ["train", "--dimension", "5", "--neurons", "0"], ["train", "--dimension", "5", "--weights", "laplace"],
    ["train", "--dimension", "200000"],
    ["train", "--dimension", "5", "--neurons", "3,x"],
    ["train", "--dimension", "30", "--batch", "all"], ["train", "--dimension", "5", "--degree", "6"],
    ["train", "--dimension", "3", "--inputs", "daniely-malach:7"],
    ["train", "--dimension", "5", "--threads", "0"],
    ["train", "--dimension", "5", "--model", "symmetric", "--neurons", "5"],
  ])
  func badInputIsAUsageError(_ arguments: [String]) throws {
    let run = try Binary.run(arguments)
    #expect(run.status == 64, "\(arguments)")
    #expect(run.output.isEmpty, "\(arguments)")
    let named = arguments.last { $0.hasPrefix("--") } ?? "--dimension"
    #expect(run.complaints.contains(named), "\(arguments): \(run.complaints)")
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
      "50", "--interval", "1")
    #expect(run.status == 1)
    #expect(run.complaints.contains("NaN or infinity at step ") && run.complaints.contains(" layer"))
    let steps = run.output.split(separator: "\n").dropFirst().map { $0.prefix { $0 != "," } }
    #expect(!steps.isEmpty && steps == (1...steps.count).map { Substring(String($0)) })
    #expect(run.output.split(separator: "\n").dropFirst().allSatisfy { !$0.contains("n") })
  }

  @Test func anInterruptedRunPrintsItsRows() throws {
    let run = try Binary.run(
      ["train", "--dimension", "8", "--neurons", "8", "--steps", "1000000", "--interval", "1"],
      interruptAfter: 1)
    #expect(run.status == 130)
    #expect(run.output.hasPrefix("step,training_loss,test_loss,test_accuracy\n1,"))
    #expect(run.complaints.contains("interrupted"))
  }

  /// Four spellings of one target, and the polynomial of two terms that is none of them.
  @Test func theTargetIsAParityOrAPolynomial() throws {
    let options = [
      "train", "--dimension", "5", "--neurons", "16", "--steps", "40", "--interval", "20", "--test", "all",
    ]
    func curve(_ target: [String], input: String = "") throws -> String {
      let run = try Binary.run(options + target, input: input)
      #expect(run.status == 0, "\(target): \(run.complaints)")
      return run.output
    }
    try withTemporaryFolder { folder in
      let file = folder.appendingPathComponent("polynomial.json")
      let json = #"{"terms": [{"subset": [3, 1, 2], "coefficient": "1"}]}"#
      try Data(json.utf8).write(to: file)
      let degree = try curve(["--degree", "3"])
      #expect(try curve(["--target", "parity:3,1,2"]) == degree)
      #expect(try curve(["--target", "polynomial:\(file.path)"]) == degree)
      #expect(try curve(["--target", "polynomial:-"], input: json) == degree)
      #expect(try curve(["--target", "polynomial:\(json)"]) == degree)
      #expect(try curve(["--target", "parity:1,2,4"]) != degree)
      #expect(try curve(["--target", "parity"]) == curve(["--degree", "5"]))
      let two = json.replacing("}]", with: #"}, {"subset": [4], "coefficient": "1/2"}]"#)
      #expect(try curve(["--target", "polynomial:\(two)"]) != degree)
    }
  }

  /// Eq. (198) of arXiv 2412.04910 is learned: its squared loss falls far below its variance, the sum 9/32 of
  /// the squares of its coefficients.
  @Test func aPolynomialIsLearned() throws {
    let terms = [("1,2,3", "1/8"), ("1,2,4", "3/8"), ("1,3,4", "1/4"), ("2,3,4", "1/4")]
    let text = terms.map { #"{"subset": [\#($0)], "coefficient": "\#($1)"}"# }.joined(separator: ", ")
    let run = try Binary.run(
      "train", "--dimension", "4", "--target", #"polynomial:{"terms": [\#(text)]}"#, "--loss", "squared",
      "--neurons", "128", "--batch", "all", "--test", "all", "--learning-rate", "0.02", "--steps", "1000",
      "--interval", "1000")
    let fields = run.output.split(separator: "\n").last?.split(separator: ",").compactMap { Double($0) } ?? []
    #expect(fields.count == 4 && fields[2] < 9.0 / 32 / 20, "\(run.output) \(run.complaints)")
  }

  @Test(arguments: [
    ("parity:6", 64), ("parity:", 64), ("parity:1,1", 64), ("parity:0", 64), ("majority", 64),
    ("random", 64),
    ("polynomial:{\"terms\": []}", 64), ("polynomial:{", 64),
    (#"polynomial:{"terms": [{"subset": [6], "coefficient": 1}]}"#, 64),
    (#"polynomial:{"terms": [{"subset": [1], "coefficient": 0.5}]}"#, 64),
    ("polynomial:/no/such/file", 66), ("polynomial:/dev/null", 65),
  ])
  func badTargets(_ target: String, _ status: Int32) throws {
    let run = try Binary.run("train", "--dimension", "5", "--target", target)
    #expect(run.status == status, "\(target): \(run.complaints)")
    #expect(run.output.isEmpty)
    #expect(
      run.complaints.contains(status == 64 ? "--target" : String(target.dropFirst(11))), "\(run.complaints)")
  }

  @Test func aDegreeBesideATargetIsRefused() throws {
    let run = try Binary.run("train", "--dimension", "5", "--target", "parity:1", "--degree", "2")
    #expect(run.status == 64 && run.complaints.contains("--degree"))
  }
}
