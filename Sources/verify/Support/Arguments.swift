public import ArgumentParser
internal import ExactNumbers
public import ExactParity
internal import Ledger
internal import ParityTraining
internal import Statements

/// An option's exact number: an integer, a fraction or a decimal.
struct ExactArgument: ExpressibleByArgument {
  let value: Rational

  init(_ value: Rational) { self.value = value }

  init?(argument: String) {
    guard let value = Rational(argument) else { return nil }
    self.value = value
  }

  var defaultValueDescription: String { value.description }
}

extension Activation: ExpressibleByArgument {
  /// The activation of this name.
  public init?(argument: String) { self.init(argument) }

  /// The names that a shell completes; a number follows the colon.
  public static var defaultCompletionKind: CompletionKind {
    .list([
      "relu", "step", "abs", "square", "relu6", "hardtanh", "clipped:", "leaky:", "quantized:", "formula:",
    ])
  }
}

extension Loss: ExpressibleByArgument {
  /// The loss of this name.
  public init?(argument: String) { self.init(argument) }

  /// The names that a shell completes.
  public static var defaultCompletionKind: CompletionKind {
    .list(["correlation", "hinge", "hinge:", "squared", "absolute"])
  }
}

/// What a shell completes.
extension CompletionKind {
  /// The ids of the ledger.
  static var ids: CompletionKind { .list(Ledger.papers.rows.map(\.id)) }
  /// The names of the experiments.
  static var experiments: CompletionKind { .list(Experiment.all.map(\.name)) }
  /// The kinds of weights; a number or a list follows the colon.
  static var weights: CompletionKind {
    .list(["rademacher", "gaussian", "perturbed:", "uniform:", "sparse:", "values:", "law:"])
  }
}

/// The formats of every command but `check`.
enum AnswerFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// The options that every command takes.
struct AnswerOptions: ParsableArguments {
  @Option(help: "How the answer is written.")
  var format: AnswerFormat = .text

  @Flag(help: "No progress on standard error.")
  var quiet = false

  /// Prints the answer: lines of text, or the object with sorted keys and its schema, such as `delta/1`.
  func print(schema: String, text: @autoclosure () -> String, json: [String: JSONValue]) throws {
    switch format {
    case .text:
      let text = text()
      try Output.write(text.hasSuffix("\n") ? text : text + "\n")
    case .json:
      try Output.write(.object(json.merging(["schema": .string("exact-parity/\(schema)")]) { $1 }))
    }
  }
}
