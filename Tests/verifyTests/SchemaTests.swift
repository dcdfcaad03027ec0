import Foundation
import Testing

@Suite struct SchemaTests {
  private static let network =
    #"{"activation": "relu", "weights": [["1", "-1/2"]], "biases": ["0"], "outputs": ["1"]}"#
  private static let tables = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("tables").path

  @Test(arguments: [
    ("check", ["check", "--max-dimension", "4"]),
    ("list", ["list"]),
    ("check-list", ["check", "--list"]),
    ("explain", ["explain", "hdp-lemma-1"]),
    ("explain", ["explain", "hdp-lemma-1", "hdp-theorem-4-1"]),
    ("delta", ["delta", "--dimension", "5", "--bias", "-1/3"]),
    ("alignment", ["alignment", "--dimension", "5", "--loss", "hinge"]),
    ("alignment", ["alignment", "--dimension", "5", "--weights", "sparse:1/3", "--parameter", "all"]),
    ("alignment", ["alignment", "--dimension", "5", "--weights", "gaussian", "--parameter", "bias"]),
    ("alignment", ["alignment", "--dimension", "5", "--weights", "perturbed:1/2", "--parameter", "all"]),
    ("rate", ["rate"]), ("rate", ["rate", "--weights", "gaussian", "--digits", "5"]),
    ("rate", ["rate", "--weights", "values:-2,-1,1,2"]), ("rate", ["rate", "--weights", "uniform:1/2"]),
    ("gradient", ["gradient", "--network", Self.network, "--loss", "hinge"]),
    ("separate", ["separate", "--dimension", "5", "--neurons", "9", "--bias", "-1/3"]),
    ("neurons", ["neurons", "--dimension", "5"]),
    ("threshold", ["threshold", "--dimension", "20"]),
    ("threshold", ["threshold", "--dimension", "8", "--exponent", "2"]),
    ("neurons", ["neurons", "--dimension", "5", "--bias", "1/2", "--activation", "clipped:3"]),
    ("neurons", ["neurons", "--dimension", "5", "--weights", "sparse:1/3", "--degree", "4"]),
    (
      "alignment",
      ["alignment", "--dimension", "3", "--weights", "gaussian", "--parameter", "all", "--loss", "absolute"]
    ),
    ("rate", ["rate", "--weights", "perturbed:1/2"]),
    ("rate", ["rate", "--weights", "rademacher"]),
    ("rate", ["rate", "--weights", "gaussian", "--degree-parity", "even"]),
    ("fourier", ["fourier", "--weights", "3,1,1"]),
    ("fourier", ["fourier", "--weights", "3,1,1", "--subset", "1,2"]),
    ("fourier", ["fourier", "--weights", "3,1,1", "--subset", "none"]),
    ("tables", ["tables", "--list"]),
    ("tables", ["tables", "--check", "--only", "delta", "--directory", Self.tables]),
    ("experiment", ["experiment", "one-step", "--scale", "quick", "--list"]),
    (
      "train",
      ["train", "--dimension", "4", "--neurons", "4", "--steps", "2", "--interval", "1", "--test", "all"]
    ),
  ])
  func everyAnswerFollowsItsSchema(_ name: String, _ arguments: [String]) throws {
    let run = try Binary.run(arguments + ["--format", "json"])
    #expect(run.status == 0, "\(run.complaints)")
    #expect(try Schema(named: name).problems(in: run.output) == [])
    let version = ["check", "neurons"].contains(name) ? 2 : 1
    #expect(try members(run.output)["schema"] as? String == "exact-parity/\(name)/\(version)")
  }

  /// Without its value an answer is none; with an exact value and ends it says too much.
  @Test(arguments: [
    ("delta", ["delta", "--dimension", "5"]), ("alignment", ["alignment", "--dimension", "5"]),
    ("alignment", ["alignment", "--dimension", "5", "--weights", "gaussian", "--parameter", "bias"]),
    ("alignment", ["alignment", "--dimension", "5", "--parameter", "all"]),
    ("rate", ["rate", "--weights", "gaussian"]), ("rate", ["rate", "--weights", "perturbed:1"]),
    ("fourier", ["fourier", "--weights", "3,1,1"]),
    ("fourier", ["fourier", "--weights", "3,1,1", "--subset", "1"]),
    ("neurons", ["neurons", "--dimension", "5"]), ("list", ["list"]),
    ("threshold", ["threshold", "--dimension", "20"]),
    ("separate", ["separate", "--dimension", "5", "--neurons", "9"]), ("check", ["check", "hdp-lemma-1"]),
    ("explain", ["explain", "hdp-lemma-1"]), ("gradient", ["gradient", "--network", Self.network]),
  ])
  func everyMemberOfAnAnswerIsNeeded(_ name: String, _ arguments: [String]) throws {
    let schema = try Schema(named: name)
    let answer = try members(Binary.run(arguments + ["--format", "json"]).output)
    func problems(_ answer: [String: Any]) throws -> [String] {
      try schema.problems(
        in: String(decoding: JSONSerialization.data(withJSONObject: answer), as: UTF8.self))
    }
    #expect(try problems(answer) == [])
    let optional = [
      "check": [], "rate": ["constant", "constantReason", "reason"], "alignment": ["reason"],
      "explain": ["proof", "claim", "table", "due", "coq"],
    ]
    for member in answer.keys where optional[name]?.contains(member) != true {
      var shorter = answer
      shorter[member] = nil
      #expect(try !problems(shorter).isEmpty, "\(name) without \(member)")
    }
    if answer["exact"] != nil || answer["lower"] != nil {
      #expect(try !problems(answer.merging(["exact": "1", "lower": "1", "upper": "1"]) { $1 }).isEmpty)
    }
  }

  @Test func aViolationIsFound() throws {
    let schema = try Schema(named: "delta")
    let good = try Binary.run("delta", "--dimension", "5", "--format", "json").output
    #expect(try schema.problems(in: good) == [])
    for (old, new) in [
      ("\"exact\"", "\"value\""), ("\"dimension\" : 5", "\"dimension\" : \"5\""),
      ("\"dimension\" : 5", "\"dimension\" : 5.5"), ("\"closed-form\"", "\"guess\""), ("\"0\"", "\"0.5\""),
      ("\"dimension\" : 5", "\"dimension\" : true"),
    ] {
      let bad = good.replacing(old, with: new)
      #expect(bad != good)
      #expect(try !schema.problems(in: bad).isEmpty, "\(old) → \(new)")
    }
  }
}
