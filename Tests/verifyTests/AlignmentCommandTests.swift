import Foundation
import Testing

@Suite struct AlignmentCommandTests {
  @Test func answersInText() throws {
    #expect(try Binary.run("alignment", "--dimension", "4", "--parameter", "hidden").output == "1/256\n")
    #expect(
      try Binary.run("alignment", "--dimension", "4", "--parameter", "hidden", "--loss", "hinge").output
        == "1/1024\n")
    #expect(
      try Binary.run("alignment", "--dimension", "4", "--parameter", "all").output
        == "parameter  alignment\noutput     1/16\nhidden     1/256\nbias       9/256\n")
  }

  @Test func answersInJSON() throws {
    let one = try members(
      Binary.run(
        "alignment", "--dimension", "3", "--weights", "values:-3,-1,1,3", "--activation", "step",
        "--parameter", "bias", "--format", "json"
      ).output)
    #expect(one["exact"] as? String == "5/128")
    #expect(one["degree"] as? Int == 3)
    #expect(one["bias"] as? String == "0")
    #expect(one["weights"] as? String == "values:-3,-1,1,3")
    #expect(one["loss"] as? String == "correlation")
    let all = try members(
      Binary.run("alignment", "--dimension", "4", "--parameter", "all", "--format", "json").output)
    let results = all["results"] as? [[String: Any]] ?? []
    #expect(results.map { $0["parameter"] as? String } == ["output", "hidden", "bias"])
    #expect(results.map { $0["exact"] as? String } == ["1/16", "1/256", "9/256"])
  }

  @Test func zerosBySymmetryComeWithTheirReason() throws {
    let arguments = [
      "alignment", "--dimension", "3", "--degree", "0", "--weights", "gaussian", "--bias", "5/2",
      "--activation", "clipped:5",
    ]
    let text = try Binary.run(arguments + ["--parameter", "hidden"]).output
    #expect(
      text == "0\nwith S = w·x, the odd part of φ' at b + S is 0, and the parity times x_1 has degree 1\n",
      "\(text)")
    let all = try Binary.run(arguments + ["--parameter", "all"]).output
    #expect(all.contains("\nhidden: with S = w·x, the odd part"), "\(all)")
    let answer = try members(Binary.run(arguments + ["--parameter", "hidden", "--format", "json"]).output)
    #expect(answer["exact"] as? String == "0" && (answer["reason"] as? String)?.contains("is 0") == true)
  }

  @Test func otherLossesActivationsAndLaws() throws {
    func value(_ arguments: String...) throws -> String {
      try Binary.run(["alignment", "--dimension", "4"] + arguments).output
    }
    #expect(try value("--loss", "squared") == "1/4\n")
    #expect(try value("--loss", "absolute") == "0\n")
    #expect(try value("--loss", "hinge:3", "--format", "json").contains("\"loss\" : \"hinge:3\""))
    #expect(try value("--activation", "square", "--degree", "2") == "4\n")
    // (2 w_1 w_2)² of the second moments, 2 each: E w² = 2/3 + 4/3.
    #expect(try value("--activation", "square", "--degree", "2", "--weights", "law:-1=2/3,2=1/3") == "16\n")
  }

  @Test(arguments: [
    ["--dimension", "0"], ["--dimension", "5", "--degree", "6"], ["--dimension", "5", "--weights", "gauss"],
    ["--dimension", "5", "--weights", "values:"], ["--dimension", "5", "--weights", "values:1,2"],
    ["--dimension", "5", "--weights", "sparse:1"], ["--dimension", "5", "--weights", "law:-1=2/3,2=2/3"],
    ["--dimension", "5", "--loss", "hinge:0"], ["--dimension", "5", "--loss", "huber"],
    ["--dimension", "5", "--digits", "0"],
    ["--dimension", "5", "--weights", "gaussian", "--activation", "square", "--loss", "hinge"],
    ["--dimension", "1000", "--degree", "500", "--weights", "values:-3,-2,-1,1,2,3"],
  ])
  func badInputIsAUsageError(_ arguments: [String]) throws {
    let run = try Binary.run(["alignment"] + arguments)
    #expect(run.status == 64, "\(arguments)")
    #expect(run.output.isEmpty, "\(arguments)")
    let first = run.complaints.split(separator: "\n").first ?? ""
    #expect(first.hasPrefix("verify: ") || first.hasPrefix("Error: "), "\(arguments): \(run.complaints)")
  }
}
