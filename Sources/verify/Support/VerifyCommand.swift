internal import ArgumentParser
internal import ExactNumbers
internal import ExactParity
internal import ParityTraining

/// A subcommand whose errors become one clear line and the exit code of the contract.
protocol VerifyCommand: ParsableCommand {
  /// The options, with their dashes, that may be given more than once.
  static var repeatable: Set<String> { get }

  /// Whether it starts what takes longer than its limit.
  var isForced: Bool? { get }

  /// Does the work; throws ``InvalidInput``, ``ComputationRefused``, ``UnknownName``, ``FileProblem``,
  /// `DataFileProblem` or `ExitCode`.
  func execute() throws
}

extension VerifyCommand {
  static var repeatable: Set<String> { [] }

  /// A command without `--force`.
  var isForced: Bool? { nil }

  func run() throws {
    do {
      try TimeLimit.$isLifted.withValue(isForced ?? false) { try execute() }
    } catch let error as InvalidInput {
      throw complaint("--\(error)", exit: .validationFailure)
    } catch let error as ComputationRefused {
      let advice = error.isForTime && isForced != nil ? "; --force starts it all the same" : ""
      throw complaint("\(error)\(advice)", exit: .validationFailure)
    } catch let error as UnknownName {
      throw complaint("\(error)", exit: .validationFailure)
    } catch let error as FileProblem {
      throw complaint("\(error)", exit: error.exitCode)
    } catch let error as DataFileProblem {
      let problem = FileProblem(error)
      throw complaint("\(problem)", exit: problem.exitCode)
    } catch is CancellationError {
      throw ExitCode.interrupted
    }
  }

  /// Refuses the empty name of a file or a folder.
  func requireName(_ name: String?, _ option: String) throws(InvalidInput) {
    guard name?.isEmpty != true else { throw InvalidInput(option, "the name is empty") }
  }

  private func complaint(_ message: String, exit code: ExitCode) -> ExitCode {
    StandardError.complain(message)
    return code
  }
}

extension ExitCode {
  /// 1: a verdict is not the expected one, a table differs, the network does not separate.
  static let notAsExpected = ExitCode(1)
  /// 130: interrupted; what was finished is kept.
  static let interrupted = ExitCode(130)
}
