import Foundation
import Testing

@Suite struct ThresholdCommandTests {
  @Test func theBracketAndTheFormula() throws {
    #expect(
      try Binary.run("threshold", "--dimension", "100").output
        == "σ in [0.09964, 0.099641]; formula ≈ 0.0975349\n")
    let answer = try members(Binary.run("threshold", "--dimension=100", "--format=json").output)
    #expect(answer["lower"] as? String == "0.09964" && answer["upper"] as? String == "0.099641")
    #expect(answer["exponent"] as? String == "2" && answer["bias"] as? String == "0")
    #expect((answer["formula"] as? String)?.hasPrefix("0.0975") == true)
  }

  /// A fraction for c; at d = 8, c = 2 the formula's radicand is negative.
  @Test func fractionsAndNoFormula() throws {
    let half = try Binary.run("threshold", "--dimension", "51", "--exponent", "5/2", "--format", "json")
    #expect(try members(half.output)["exponent"] as? String == "5/2")
    let small = try members(Binary.run("threshold", "--dimension", "8", "--format", "json").output)
    #expect(small["formula"] is NSNull)
  }

  @Test(arguments: [
    (["--dimension", "4"], "no crossing"), (["--dimension", "1000", "--exponent", "1"], "no crossing"),
    (["--dimension", "20", "--exponent", "1/2"], "1 and 100"), (["--dimension", "1"], "dimension"),
  ])
  func refusals(_ arguments: [String], _ words: String) throws {
    let run = try Binary.run(["threshold"] + arguments)
    #expect(run.status == 64)
    #expect(run.complaints.contains(words), "\(run.complaints)")
    #expect(run.output.isEmpty)
  }

  /// Several dimensions and exponents as a table, and the same as a picture with the formula beside.
  @Test func tablesAndPictures() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let plot = folder.appendingPathComponent("threshold.svg")
    let run = try Binary.run(
      "threshold", "--dimension", "20..30:5", "--exponent", "2,3", "--format", "csv", "--plot", plot.path)
    #expect(run.status == 0, "\(run.complaints)")
    #expect(run.output.split(separator: "\n").count == 7)
    #expect(run.output.hasPrefix("dimension,exponent,lower,upper\n20,2,0.13788,0.137881\n"))
    let svg = try String(contentsOf: plot, encoding: .utf8)
    #expect(svg.contains("c = 2, formula") && svg.contains("dimension d"))
  }
}
