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

  @Test(arguments: [
    ["--dimension", "0"], ["--dimension", "5", "--degree", "6"], ["--dimension", "5", "--weights", "gauss"],
    ["--dimension", "5", "--weights", "values:"], ["--dimension", "5", "--weights", "values:1,2"],
    ["--dimension", "5", "--weights", "sparse:1"], ["--dimension", "5", "--activation", "square"],
    ["--dimension", "5", "--loss", "squared"], ["--dimension", "5", "--digits", "0"],
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
