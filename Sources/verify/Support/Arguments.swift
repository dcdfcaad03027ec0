public import ArgumentParser
internal import ExactNumbers
public import ExactParity

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
}

extension Loss: ExpressibleByArgument {
  /// The loss of this name.
  public init?(argument: String) { self.init(argument) }
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

  /// Prints the answer: one line of text, or the object with sorted keys.
  func print(text: String, json: [String: JSONValue]) throws {
    switch format {
    case .text: try Output.write(text.hasSuffix("\n") ? text : text + "\n")
    case .json: try Output.write(JSONValue.object(json).rendered())
    }
  }
}
