import Foundation
import Testing

@Suite struct FourierCommandTests {
  @Test func answersInText() throws {
    #expect(try Binary.run("fourier", "--weights", "1,1,1", "--subset", "1,2,3").output == "-1/2\n")
    #expect(try Binary.run("fourier", "--weights", "-1,1,1", "--subset", "3,2,1").output == "1/2\n")
    #expect(
      try Binary.run("fourier", "--weights", "1", "--threshold", "-2", "--subset", "none").output == "1\n")
    #expect(
      try Binary.run("fourier", "--weights", "1,1", "--threshold", "-1/2").output
        == "subset  coefficient\nnone    1/2\n1       1/2\n2       1/2\n1,2     -1/2\n")
  }

  @Test func answersInJSON() throws {
    let one = try members(
      Binary.run("fourier", "--weights", "3,1,1/2", "--subset", "1", "--format", "json").output)
    #expect(one["exact"] as? String == "1")
    #expect(one["weights"] as? String == "3,1,1/2")
    #expect(one["threshold"] as? String == "0")
    #expect(one["subset"] as? [Int] == [1])
    let all = try members(Binary.run("fourier", "--weights", "3,1,1", "--format", "json").output)
    let results = all["results"] as? [[String: Any]] ?? []
    #expect(
      results.map { $0["subset"] as? [Int] } == [[], [1], [2], [3], [1, 2], [1, 3], [2, 3], [1, 2, 3]])
    #expect(results.map { $0["exact"] as? String } == ["0", "1", "0", "0", "0", "0", "0", "0"])
  }

  @Test(arguments: [
    ["--weights", ""], ["--weights", "1,,1"], ["--weights", "1,x"], ["--weights", "1/0"],
    ["--weights", "1,1", "--subset", "3"], ["--weights", "1,1", "--subset", "0"],
    ["--weights", "1,1", "--subset", "1,1"], ["--weights", "1,1", "--subset", "first"],
    ["--weights", "1,1", "--threshold", "half"], ["--weights", "1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1"],
    ["--weights", "1,1e-9,1e9", "--subset", "1"],
  ])
  func badInputIsAUsageError(_ arguments: [String]) throws {
    let run = try Binary.run(["fourier"] + arguments)
    #expect(run.status == 64, "\(arguments)")
    #expect(run.output.isEmpty, "\(arguments)")
    let first = run.complaints.split(separator: "\n").first ?? ""
    #expect(first.hasPrefix("verify: ") || first.hasPrefix("Error: "), "\(arguments): \(run.complaints)")
  }
}
