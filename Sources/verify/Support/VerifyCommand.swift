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
      try perform()
    } catch let complaint as Complaint {
      StandardError.complain(complaint.message)
      throw complaint.code
    }
  }

  /// Does the work; throws ``Complaint`` or `ExitCode`.
  func perform() throws {
    do {
      try TimeLimit.$isLifted.withValue(isForced ?? false) { try execute() }
    } catch let error as InvalidInput {
      throw Complaint("--\(error)")
    } catch let error as ComputationRefused {
      let advice = error.isForTime && isForced != nil ? "; --force starts it all the same" : ""
      throw Complaint("\(error)\(advice)")
    } catch let error as UnknownName {
      throw Complaint("\(error)")
    } catch let error as FileProblem {
      throw Complaint("\(error)", error.exitCode)
    } catch let error as DataFileProblem {
      let problem = FileProblem(error)
      throw Complaint("\(problem)", problem.exitCode)
    } catch is CancellationError {
      throw ExitCode.interrupted
    }
  }

  /// Refuses the empty name of a file or a folder.
  func requireName(_ name: String?, _ option: String) throws(InvalidInput) {
    guard name?.isEmpty != true else { throw InvalidInput(option, "the name is empty") }
  }
}

/// What a command cannot do, in one line, and the exit code that says so.
struct Complaint: Error {
  let message: String
  let code: ExitCode

  /// A complaint; 64, of what was asked for, unless another code is given.
  init(_ message: String, _ code: ExitCode = .validationFailure) {
    (self.message, self.code) = (message, code)
  }
}

extension ExitCode {
  /// 1: a verdict is not the expected one, a table differs, the network does not separate.
  static let notAsExpected = ExitCode(1)
  /// 130: interrupted; what was finished is kept.
  static let interrupted = ExitCode(130)
}
