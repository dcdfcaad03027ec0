import Testing

/// The ends of the ranges of integers, for every numeric option of every command: an answer or a refusal in one line, soon.
@Suite struct BoundaryValueTests {
  /// `Int.min`, −1, 0, 1, `Int.max`, 2^63, 2^64, 10^30.
  private static let values = [
    "-9223372036854775808", "-1", "0", "1", "9223372036854775807", "9223372036854775808",
    "18446744073709551616", "1000000000000000000000000000000",
  ]

  /// A command that answers at once, and its numeric options.
  struct Question: CustomTestStringConvertible, Sendable {
    let command: String
    let rest: [String]
    let option: String

    var testDescription: String { "\(command) \(option)" }
  }

  private static let questions: [Question] = [
    ("check", "hdp-lemma-1 --max-dimension 3", "max-dimension jobs seed"),
    ("delta", "--dimension 5", "dimension degree bias activation=clipped:"),
    ("delta", "--dimension 5 --by sum", "dimension degree bias"),
    ("delta", "--dimension 5 --by enumeration", "dimension degree bias"),
    (
      "alignment", "--dimension 5",
      "dimension degree bias digits weights=perturbed: weights=uniform: weights=sparse:"
    ),
    (
      "alignment", "--dimension 3 --weights gaussian --parameter bias --activation step",
      "dimension degree bias digits"
    ),
    ("alignment", "--dimension 3 --weights values:-2,-1,1,2", "dimension degree bias activation=clipped:"),
    ("rate", "--digits 5", "digits weights=perturbed: weights=uniform: weights=sparse: weights=values:"),
    ("separate", "--dimension 4 --neurons 5", "dimension neurons bias seed weights=sparse:"),
    ("separate", "--dimension 4 --neurons 5 --weights values:-2,-1,1,2", "dimension neurons bias seed"),
    ("neurons", "--dimension 4", "dimension bias activation=clipped:"),
    ("threshold", "--dimension 20", "dimension exponent"),
    ("fourier", "--weights 3,1,1 --subset 1", "weights threshold subset"),
    ("gradient", "--network - --target parity:1", "loss=hinge: target=parity:"),
    (
      "train", "--dimension 4 --neurons 4 --steps 2 --test 16",
      "dimension neurons degree bias learning-rate decay noise batch samples test seed steps interval threads "
        + "inputs=biased: inputs=daniely-malach: weights=perturbed: loss=hinge:"
    ),
    ("experiment", "one-step --scale quick --seeds 1 --list", "seeds dimension jobs steps run"),
    ("experiment", "figure-1 --scale quick --seeds 1 --list", "steps dimension weights=perturbed:"),
  ].flatMap { command, rest, options in
    options.split(separator: " ").map {
      Question(command: command, rest: rest.split(separator: " ").map(String.init), option: String($0))
    }
  }

  @Test(arguments: questions)
  func nothingTrapsOrHangs(_ question: Question) throws {
    let network = #"{"activation": "relu", "weights": [[1, 2]], "biases": [0], "outputs": [1]}"#
    let parts = question.option.split(separator: "=")
    for value in Self.values {
      // In place of the one that makes the command answer at once.
      var rest = question.rest
      if let index = rest.firstIndex(of: "--\(parts[0])") { rest.removeSubrange(index...index + 1) }
      let given = parts.count == 2 ? parts[1] + value : "\(value)"
      let arguments = [question.command] + rest + ["--\(parts[0])", given]
      let run = try Binary.run(arguments, input: network, killAfter: 60)
      #expect([0, 1, 64].contains(run.status), "\(arguments): \(run.status) \(run.complaints)")
      if run.status == 64 {
        #expect(run.complaints.hasPrefix("verify: ") && run.output.isEmpty, "\(arguments)")
        #expect(run.complaints.split(separator: "\n").count == 1, "\(arguments): \(run.complaints)")
        #expect(run.complaints.utf8.count < 1200, "\(arguments)")
      }
    }
  }

  @Test(arguments: [
    ["separate", "--dimension", "4", "--neurons", "9223372036854775807"],
    ["separate", "--dimension", "4", "--neurons", "461168601842738790"],
    ["delta", "--dimension", "50", "--by", "enumeration"],
    ["fourier", "--weights", "101" + String(repeating: ",100", count: 12_000), "--subset", "1"],
    [
      "train", "--dimension", "4", "--neurons", "4", "--test", "16", "--interval", "1000000000000", "--steps",
      "9223372036854775807",
    ],
  ])
  func aRefusalForTimeSaysHowLongAndHowToStart(_ arguments: [String]) throws {
    let run = try Binary.run(arguments, killAfter: 60)
    #expect(run.status == 64)
    #expect(run.complaints.contains(" would need ") && run.complaints.contains("about "), "\(run.complaints)")
    #expect(run.complaints.hasSuffix("; --force starts it all the same\n"), "\(run.complaints)")
  }

  @Test func anEndlessExperimentIsRefused() throws {
    let run = try Binary.run("experiment", "figure-1", "--scale", "quick", "--steps", "9223372036854775807")
    #expect(run.status == 64)
    #expect(run.complaints.contains(" years; the limit is "), "\(run.complaints)")
  }

  @Test func forceLiftsTimeButNotMemory() throws {
    let memory = try Binary.run("separate", "--dimension", "60", "--neurons", "5", "--force")
    #expect(memory.status == 64)
    #expect(memory.complaints.contains("8 EiB of memory"), "\(memory.complaints)")
    let neurons = try Binary.run(
      "separate", "--dimension", "4", "--neurons", "9223372036854775807", "--weights", "values:-2,-1,1,2",
      "--force")
    #expect(neurons.status == 64)
    #expect(neurons.complaints.contains("of memory"), "\(neurons.complaints)")
    #expect(!neurons.complaints.contains("--force"))
    // Started, and interrupted.
    let started = try Binary.run(
      ["delta", "--dimension", "50", "--by", "enumeration", "--force"], interruptAfter: 1, killAfter: 60)
    #expect(started.status == 130)
    #expect(started.complaints.hasPrefix("verify: the enumeration needs about "), "\(started.complaints)")
  }
}
