internal import Foundation
internal import Synchronization

/// Where the output of one question of a batch goes in place of standard output and standard error.
final class AnswerSink: Sendable {
  private struct State {
    var answer: JSONValue?
    var output = ""
    var complaints = ""
  }

  /// The sink of the question that is being answered; `nil` outside a batch.
  @TaskLocal static var current: AnswerSink?

  private let state = Mutex(State())

  /// The answer, once there is one: as a value, or as the text of JSON.
  var answer: JSONValue? {
    let state = state.withLock { $0 }
    return state.answer ?? (try? JSONDecoder().decode(JSONValue.self, from: Data(state.output.utf8)))
  }

  /// What was complained about, without the name of the program.
  var complaints: String {
    let text = state.withLock { $0.complaints }.trimmingCharacters(in: .whitespacesAndNewlines)
    return text.hasPrefix("verify: ") ? String(text.dropFirst(8)) : text
  }

  /// Keeps the answer.
  func keep(_ answer: JSONValue) { state.withLock { $0.answer = answer } }

  /// Keeps what would go to standard output.
  func keep(output: String) { state.withLock { $0.output += output } }

  /// Keeps what would go to standard error.
  func keep(complaint: String) { state.withLock { $0.complaints += complaint } }
}

extension Output {
  /// Writes an answer as indented JSON, or hands it to the batch that asked.
  static func write(_ answer: JSONValue) throws {
    if let sink = AnswerSink.current { return sink.keep(answer) }
    try write(try answer.rendered())
  }
}
