import Foundation
import Testing

/// `verify batch`: the answers of the single commands, a line each, whatever stands on the lines.
@Suite struct BatchCommandTests {
  private func answers(_ lines: [String]) throws -> [[String: Any]] {
    let run = try Binary.run(["batch"], input: lines.map { $0 + "\n" }.joined())
    #expect(run.status == 0 && run.complaints.isEmpty, "\(run.complaints)")
    let answers = run.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(answers.count == lines.count)
    return try answers.map { try members(String($0)) }
  }

  private static let network =
    #"{"activation": "relu", "weights": [["1", "-1/2"], ["3", 2]], "biases": ["0", -1], "outputs": [1, "1/3"]}"#

  @Test func theAnswersAreThoseOfTheCommands() throws {
    let questions: [(String, [String])] = [
      (
        #"{"command": "delta", "dimension": 20, "bias": "1/3"}"#,
        ["delta", "--dimension", "20", "--bias", "1/3"]
      ),
      (
        #"{"command": "delta", "dimension": "7", "bias": -2, "by": "sum", "force": true, "degree": null}"#,
        ["delta", "--dimension", "7", "--bias=-2", "--by", "sum"]
      ),
      (
        #"{"command": "alignment", "dimension": 5, "weights": "perturbed:1/2", "parameter": "all", "digits": 8}"#,
        [
          "alignment", "--dimension", "5", "--weights", "perturbed:1/2", "--parameter", "all", "--digits",
          "8",
        ]
      ),
      (#"{"command": "rate", "weights": "gaussian"}"#, ["rate", "--weights", "gaussian"]),
      (
        #"{"command": "separate", "dimension": 4, "neurons": 3, "expectSeparable": true}"#,
        ["separate", "--dimension", "4", "--neurons", "3"]
      ),
      (#"{"command": "neurons", "dimension": 6}"#, ["neurons", "--dimension", "6"]),
      (
        #"{"command": "fourier", "weights": [3, "1/2", -1], "subset": [1, 3], "threshold": "-1"}"#,
        ["fourier", "--weights", "3,1/2,-1", "--subset", "1,3", "--threshold", "-1"]
      ),
      (
        #"{"command": "fourier", "weights": "3,1", "subset": []}"#,
        ["fourier", "--weights", "3,1", "--subset", "none"]
      ),
      (#"{"command": "explain", "ids": "hdp-lemma-1"}"#, ["explain", "hdp-lemma-1"]),
      (
        #"{"command": "explain", "ids": ["hdp-lemma-1", "hdp-corollary-3"]}"#,
        ["explain", "hdp-lemma-1", "hdp-corollary-3"]
      ),
      (#"{"command": "list"}"#, ["list"]),
    ]
    for (answer, (question, arguments)) in zip(try answers(questions.map(\.0)), questions) {
      let single = try members(Binary.run(arguments + ["--format", "json"]).output)
      #expect(answer as NSDictionary == single as NSDictionary, "\(question)")
    }
  }

  @Test func aNetworkStandsInItsQuestion() throws {
    let answers = try answers([#"{"command": "gradient", "network": \#(Self.network), "loss": "hinge"}"#])
    let single = try members(
      Binary.run(["gradient", "--network", "-", "--loss", "hinge", "--format", "json"], input: Self.network)
        .output)
    #expect(answers[0]["gradient"] as? NSDictionary == single["gradient"] as? NSDictionary)
  }

  @Test func aCheckIsAnAnswer() throws {
    let answer = try answers([#"{"command": "check", "ids": ["hdp-lemma-1"], "maxDimension": 3}"#])[0]
    #expect(try Schema(named: "check").problems(in: json(answer)) == [])
    #expect((answer["results"] as? [[String: Any]])?.first?["verdict"] as? String == "proved")
  }

  private func json(_ answer: [String: Any]) throws -> String {
    String(decoding: try JSONSerialization.data(withJSONObject: answer), as: UTF8.self)
  }

  @Test func aBadLineIsAnsweredAndTheNextOnesToo() throws {
    let good = #"{"command": "delta", "dimension": 3, "bias": -1}"#
    let bad: [(String, String)] = [
      ("", "it is empty"), ("delta", "not JSON"), ("[1]", "a list, not an object"), ("{}", "no \"command\""),
      (#"{"command": 3}"#, "no \"command\""), (#"{"command": "dleta"}"#, "no command \"dleta\""),
      (#"{"command": "batch"}"#, "no command"), (#"{"command": "tables"}"#, "no command"),
      (#"{"command": "delta"}"#, "--dimension"), (#"{"command": "delta", "dimension": 3.5}"#, "float"),
      (#"{"command": "delta", "dimension": 3, "dimension": 4}"#, "dimension"),
      (#"{"command": "delta", "dimension": 3, "bias": "1/0"}"#, "bias"),
      (#"{"command": "delta", "dimension": 3, "basis": 1}"#, "basis"),
      (#"{"command": "delta", "dimension": [3, [4]]}"#, "holds a list"),
      (#"{"command": "delta", "dimension": 3, "format": "text"}"#, "no place"),
      (#"{"command": "delta", "dimension": 3, "help": true}"#, "no place"),
      (#"{"command": "delta", "dimension": true}"#, "dimension"),
      (#"{"command": "delta", "dimension": 60, "by": "enumeration"}"#, "--force"),
      (#"{"command": "explain", "ids": "hdp-lema-1"}"#, "did you mean hdp-lemma-1"),
      (#"{"command": "explain", "ids": "--help"}"#, "--help"),
      (#"{"command": "gradient", "network": "/no/such"}"#, "no such file"),
      (#"{"command": "gradient", "network": "-"}"#, "questions of the batch"),
      (#"{"command": "gradient", "network": {"weights": 1}}"#, "network"),
      ("\u{0}", "not JSON"), (String(repeating: "[", count: 5000), "deep"),
    ]
    let answers = try answers(bad.flatMap { [$0.0, good] })
    for (index, (line, reason)) in bad.enumerated() {
      let complaint = answers[2 * index]
      #expect(try Schema(named: "error").problems(in: json(complaint)) == [], "\(line)")
      #expect((complaint["error"] as? String)?.contains(reason) == true, "\(line): \(complaint)")
      #expect(
        complaint["code"] as? Int == (reason == "no such file" || reason.hasPrefix("questions") ? 66 : 64))
      #expect(answers[2 * index + 1]["exact"] as? String == "1/4")
    }
  }

  @Test func bytesThatAreNoTextAndALastLineWithoutAnEnd() throws {
    let run = try Shell.run(
      #"printf '\377\n{"command": "delta", "dimension": 3}' | \#(Shell.verify) batch"#)
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 2 && lines[0].contains(#""code":64"#) && lines[1].contains(#""exact""#))
    #expect(try Binary.run(["batch"], input: "").output.isEmpty)
  }

  /// An answer comes before the next question is asked.
  @Test func aConversation() throws {
    let script = """
      import subprocess, sys
      batch = subprocess.Popen([sys.argv[1], "batch"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
      for d in (3, 4, 5):
          batch.stdin.write('{"command": "delta", "dimension": %d}\\n' % d)
          batch.stdin.flush()
          print(batch.stdout.readline(), end="")
      batch.stdin.close()
      sys.exit(batch.wait())
      """
    let run = try Binary.run(
      ["python3", "-c", script, Binary.url.path], of: URL(fileURLWithPath: "/usr/bin/env"), killAfter: 60)
    #expect(run.status == 0, "\(run.complaints)")
    #expect(run.output.split(separator: "\n").count == 3)
  }
}
