import Foundation
import Testing

@Suite struct GradientCommandTests {
  private static let example =
    #"{"activation": "relu", "weights": [["1","-1/2"],["3","2"]], "biases": ["0","-1"], "outputs": ["1","1/3"]}"#

  private func gradient(_ arguments: [String], network: String = example) throws -> Run {
    try Binary.run(["gradient", "--network", "-"] + arguments, input: network)
  }

  @Test func theExampleByHand() throws {
    // At (1,1), (−1,1), (1,−1), (−1,−1): χ = 1, −1, −1, 1; z_1 = 1/2, −3/2, 3/2, −1/2; z_2 = 4, −2, 0, −6.
    let run = try gradient([])
    #expect(run.status == 0, "\(run.complaints)")
    #expect(
      run.output == """
        neuron  output  bias  weights
        1       1/4     0     0 -1/2
        2       -1      0     0 -1/6

        """)
  }

  @Test func theJSONFollowsItsSchemaAndTheContract() throws {
    for arguments in [[], ["--target", "parity:2"], ["--target", "random", "--loss", "hinge:1/2"]] {
      let run = try gradient(arguments + ["--format", "json"])
      #expect(try Schema(named: "gradient").problems(in: run.output) == [], "\(arguments)")
    }
    let answer = try members(gradient(["--format", "json"]).output)
    #expect(answer["target"] as? String == "parity")
    #expect(answer["loss"] as? String == "correlation")
    let parts = try #require(answer["gradient"] as? [String: Any])
    #expect(parts["weights"] as? [[String]] == [["0", "-1/2"], ["0", "-1/6"]])
    #expect(parts["biases"] as? [String] == ["0", "0"])
    #expect(parts["outputs"] as? [String] == ["1/4", "-1"])
  }

  @Test func theFormatsHaveSchemas() throws {
    #expect(try Schema(named: "network").problems(in: Self.example) == [])
    #expect(
      try !Schema(named: "network").problems(in: Self.example.replacing("\"1/3\"", with: "0.5")).isEmpty)
    #expect(try !Schema(named: "network").problems(in: #"{"activation": "relu"}"#).isEmpty)
    #expect(try Schema(named: "table").problems(in: #"{"values": ["1", "-1/2", "0.5", 1]}"#) == [])
    let polynomial = #"{"terms": [{"subset": [1,2], "coefficient": "1/8"}]}"#
    #expect(try Schema(named: "polynomial").problems(in: polynomial) == [])
    #expect(try !Schema(named: "polynomial").problems(in: polynomial.replacing("1,2", with: "1.5")).isEmpty)
  }

  @Test func threeWaysToOneTarget() throws {
    try withTemporaryFolder { folder in
      let polynomial = folder.appendingPathComponent("polynomial.json")
      try Data(#"{"terms": [{"subset": [2], "coefficient": 1}]}"#.utf8).write(to: polynomial)
      let table = folder.appendingPathComponent("table.json")
      try Data(#"{"values": [1, 1, -1, "-1"]}"#.utf8).write(to: table)
      let network = folder.appendingPathComponent("network.json")
      try Data(Self.example.utf8).write(to: network)
      for loss in ["correlation", "hinge", "hinge:-1/2", "squared", "absolute"] {
        let answers = try ["parity:2", "polynomial:\(polynomial.path)", "table:\(table.path)"].map {
          try Binary.run("gradient", "--network", network.path, "--target", $0, "--loss", loss)
        }
        #expect(answers.allSatisfy { $0.status == 0 && $0.output == answers[0].output }, "\(loss)")
      }
    }
  }

  @Test(arguments: [
    ["--target", "parity:3"], ["--target", "parity:0"], ["--target", "parity:"], ["--target", "parity:1,1"],
    ["--target", "parity:x"], ["--target", "majority"], ["--target", "random:1"],
    ["--target", "polynomial:-"],
    ["--loss", "logistic"], ["--loss", "hinge:x"], ["--loss", "hinge:1/0"],
  ])
  func badArguments(_ arguments: [String]) throws {
    let run = try gradient(arguments)
    #expect(run.status == 64, "\(arguments): \(run.complaints)")
    #expect(run.output.isEmpty)
  }

  @Test func badFiles() throws {
    for (text, problem) in [
      ("", "empty"), ("{", "line 1"), (Self.example.replacing("\"3\"", with: "3.0"), "JSON float"),
      (Self.example.replacing("\"3\",", with: ""), "row 2"),
      (Self.example.replacing("1/3", with: "1/0"), "denominator"),
      (Self.example.replacing("relu", with: "tanh"), "tanh"),
      (String(repeating: "[", count: 100_000), "nested"),
    ] {
      let run = try gradient([], network: text)
      #expect(run.status == 65, "\(text.prefix(100))")
      #expect(run.output.isEmpty)
      #expect(run.complaints.contains(problem), "\(run.complaints)")
      #expect(run.complaints.split(separator: "\n").count == 1, "\(run.complaints)")
    }
    #expect(try Binary.run("gradient", "--network", "/no/such/file").status == 66)
    #expect(try Binary.run("gradient", "--network", "/").status == 66)
    #expect(try gradient(["--target", "table:/no/such/file"]).status == 66)
    let wide = Self.example.replacing(
      #"["1","-1/2"],["3","2"]"#, with: "[\(repeatElement("1", count: 100).joined(separator: ","))]"
    )
    .replacing(#"["0","-1"]"#, with: "[0]").replacing(#"["1","1/3"]"#, with: "[1]")
    let run = try gradient([], network: wide)
    #expect(run.status == 64 && run.complaints.contains("2^100"), "\(run.complaints)")
  }
}
