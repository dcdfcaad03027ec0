internal import ArgumentParser
internal import ExactNumbers
internal import ExactParity

/// A subcommand whose errors become one clear line and the exit code of the contract.
protocol VerifyCommand: ParsableCommand {
  /// Does the work; throws ``InvalidInput``, ``ComputationRefused``, ``FileProblem`` or `ExitCode`.
  func execute() throws
}

extension VerifyCommand {
  func run() throws {
    do {
      try execute()
    } catch let error as InvalidInput {
      throw complaint("--\(error)", exit: .validationFailure)
    } catch let error as ComputationRefused {
      throw complaint("\(error)", exit: .validationFailure)
    } catch let error as InvalidID {
      throw complaint("\(error)", exit: .validationFailure)
    } catch let error as FileProblem {
      throw complaint("\(error)", exit: error.exitCode)
    } catch is CancellationError {
      throw ExitCode.interrupted
    }
  }

  private func complaint(_ message: String, exit code: ExitCode) -> ExitCode {
    StandardError.write("verify: \(message)\n")
    return code
  }
}

extension ExitCode {
  /// 1: a verdict is not the expected one, a table differs, the network does not separate.
  static let notAsExpected = ExitCode(1)
  /// 130: interrupted; what was finished is kept.
  static let interrupted = ExitCode(130)
}
