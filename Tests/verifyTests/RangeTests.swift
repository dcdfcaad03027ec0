import Foundation
import Testing

/// Several values of an option: a table of what the command says to each, and a plot of it.
@Suite struct RangeTests {
  private func results(_ arguments: [String]) throws -> [[String: Any]] {
    let run = try Binary.run(arguments + ["--format", "json"])
    #expect(run.status == 0, "\(run.complaints)")
    #expect(try Schema(named: "range").problems(in: run.output) == [])
    return try members(run.output)["results"] as? [[String: Any]] ?? []
  }

  /// The values that a list or range stands for, as single options.
  @Test(arguments: [
    (["delta", "--dimension", "2..6"], "--dimension", ["2", "3", "4", "5", "6"]),
    (["delta", "--dimension=20,24,30"], "--dimension", ["20", "24", "30"]),
    (["delta", "--dimension", "4", "--bias", "-3..3:3/2"], "--bias", ["-3", "-3/2", "0", "3/2", "3"]),
    (["delta", "--dimension", "4", "--bias=0.1..0.35:0.1"], "--bias", ["1/10", "1/5", "3/10"]),
    (["delta", "--dimension", "9", "--degree", "3,5..5"], "", []),
    (["neurons", "--dimension", "2..10:4"], "--dimension", ["2", "6", "10"]),
    (["separate", "--dimension", "4", "--neurons", "1..9:4"], "--neurons", ["1", "5", "9"]),
    (
      ["alignment", "--dimension", "5..9:2", "--weights", "gaussian", "--digits", "6"], "--dimension",
      ["5", "7", "9"]
    ),
    (
      ["alignment", "--dimension", "3", "--weights", "perturbed:0.5..2:0.5", "--parameter", "bias"],
      "--weights",
      ["perturbed:1/2", "perturbed:1", "perturbed:3/2", "perturbed:2"]
    ),
    (["rate", "--weights", "sparse:1/3,1/2"], "--weights", ["sparse:1/3", "sparse:1/2"]),
    (["threshold", "--dimension", "50,100"], "--dimension", ["50", "100"]),
  ])
  func everyPointIsTheSingleAnswer(_ arguments: [String], _ option: String, _ values: [String]) throws {
    guard !values.isEmpty else {
      #expect(try Binary.run(arguments).status == 64)
      return
    }
    let found = try results(arguments)
    #expect(found.count == values.count)
    let position = try #require(arguments.firstIndex { $0.hasPrefix(option) })
    for (answer, value) in zip(found, values) {
      var single = arguments
      if arguments[position].contains("=") {
        single[position] = "\(option)=\(value)"
      } else {
        single.replaceSubrange(position...(position + 1), with: ["\(option)=\(value)"])
      }
      let expected = try members(Binary.run(single + ["--format", "json"]).output)
      #expect(answer as NSDictionary == expected as NSDictionary, "\(single)")
    }
  }

  @Test func tablesForReadersAndPrograms() throws {
    #expect(
      try Binary.run("delta", "--dimension", "2..4", "--bias", "-1,0").output == """
        dimension  bias  delta
        2          -1    1/4
        2          0     1/2
        3          -1    1/4
        3          0     0
        4          -1    -1/16
        4          0     -1/4

        """)
    #expect(
      try Binary.run("delta", "--dimension", "2,3", "--format", "csv").output
        == "dimension,exact\n2,1/2\n3,0\n")
    let all = try Binary.run(
      "alignment", "--dimension", "4,5", "--parameter", "all", "--weights", "gaussian", "--digits", "5",
      "--format",
      "csv")
    #expect(all.output.hasPrefix("dimension,parameter,exact,lower,upper\n4,output,,0.0"), "\(all.output)")
    #expect(all.output.split(separator: "\n").count == 7)
    let text = try Binary.run("alignment", "--dimension", "4,6", "--weights", "gaussian", "--digits", "5")
      .output
    #expect(text.hasPrefix("dimension  alignment\n4          [0.0"))
    #expect(
      try Binary.run("separate", "--dimension", "2", "--neurons", "2,8", "--format", "csv").output
        == "neurons,margin,misclassified\n2,0,3\n8,1,0\n")
  }

  @Test func theAlignmentIsDrawnBesideSigns() throws {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("plot.svg").path
      let run = try Binary.run(
        "alignment", "--dimension", "1..41:4", "--weights", "perturbed:1/10,1/2,1", "--activation", "step",
        "--parameter", "bias", "--digits", "5", "--plot", path)
      #expect(run.status == 0 && run.output.hasPrefix("dimension  weights"), "\(run.complaints)")
      let picture = try String(contentsOfFile: path, encoding: .utf8)
      for words in [
        "Gradient alignment with the parity", "dimension d", "alignment", "perturbed, σ = 1/10",
        "perturbed, σ = 1",
        "±1", "10⁻⁴",
      ] {
        #expect(picture.contains(">\(words)</text>"), "\(words)")
      }
      #expect(picture.components(separatedBy: "<polyline").count == 5, "three lines and the one of ±1")
      #expect(
        try Binary.run(
          "alignment", "--dimension", "3", "--weights", "perturbed:1/4..2:1/4", "--activation", "step",
          "--parameter",
          "bias", "--digits", "5", "--plot", path
        ).status == 0)
      let over = try String(contentsOfFile: path, encoding: .utf8)
      #expect(over.contains(">σ</text>") && over.components(separatedBy: "<polyline").count == 3)
    }
  }

  @Test func whatIsZeroIsSaid() throws {
    try withTemporaryFolder { folder in
      let path = folder.appendingPathComponent("plot.svg").path
      #expect(
        try Binary.run("alignment", "--dimension", "2..20", "--parameter", "hidden", "--plot", path).status
          == 0)
      let picture = try String(contentsOfFile: path, encoding: .utf8)
      #expect(picture.contains("values are exactly 0 and not drawn"), "\(picture.suffix(300))")
      #expect(try Binary.run("delta", "--dimension", "4", "--bias", "-6..6:1/2", "--plot", path).status == 0)
      // Δ has both signs, so its axis is linear.
      #expect(try !String(contentsOfFile: path, encoding: .utf8).contains("exactly 0"))
    }
  }

  @Test(arguments: [
    (["delta", "--dimension", "5..2"], "--dimension"), (["delta", "--dimension", "2..9:0"], "--dimension"),
    (["delta", "--dimension", "2.."], "--dimension"), (["delta", "--dimension", "a..b"], "--dimension"),
    (["delta", "--dimension", "1..100000"], "more than 10000"),
    (["delta", "--dimension", "2..3:1:1"], "--dimension"),
    (["delta", "--dimension", "2,x"], "at --dimension=x"),
    (["delta", "--dimension", "2,,3"], "at --dimension="),
    (["delta", "--dimension", "0..3"], "at --dimension=0"),
    (["delta", "--dimension", "2..3", "--format", "xml"], "--format"),
    (["delta", "--dimension", "2..3", "--plot", ""], "--plot"),
    (["delta", "--dimension", "2..3", "--dimension", "4"], "given twice"),
    (["delta", "--dimension", "2..9000", "--bias", "0..99"], "more than 100000"),
    (["alignment", "--dimension", "3", "--weights", "perturbed:2..1"], "weights perturbed"),
    (["rate", "--dimension", "2..3"], "--dimension"),
  ])
  func whatIsWrongIsNamed(_ arguments: [String], _ reason: String) throws {
    let run = try Binary.run(arguments)
    #expect(run.status == 64 && run.output.isEmpty, "\(arguments)")
    #expect(
      run.complaints.contains(reason) && run.complaints.filter(\.isNewline).count == 1, "\(run.complaints)")
  }
}
