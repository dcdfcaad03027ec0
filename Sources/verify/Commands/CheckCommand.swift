public import ArgumentParser
internal import ExactParity
internal import Foundation
public import Statements

extension Effort: ExpressibleByArgument {}
extension Paper: ExpressibleByArgument {}

/// `verify check`: runs statements and reports their verdicts.
struct CheckCommand: VerifyCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check statements of the ledger. (default)",
    discussion: """
      Effort quick takes all of them in 10 seconds on two cores, standard in 3 minutes, deep as long as it takes. Effort and \
      --max-dimension shrink the scope that is covered, never the verdict.
      """)

  /// The formats of a report.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, junit, markdown
  }

  @Argument(help: "The ids to check. (default: all)") var ids: [String] = []
  @Option(help: "Only the statements of one source: hdp, hfp, lpn or new.") var paper: Paper?
  @Option(help: "quick, standard or deep.") var effort: Effort = .quick
  @Option(help: "Cover no dimension above this one.") var maxDimension: Int?
  @Option(help: "How many statements are checked at a time. (default: one a core)") var jobs: Int?
  @Option(help: "The seed of every random choice.") var seed: UInt64 = 0
  @Option(help: "text, json, junit or markdown.") var format: Format = .text
  @Option(help: "Write the report to a file instead of standard output.") var output: String?
  @Flag(help: "No progress on standard error.") var quiet = false

  func execute() throws {
    if let maxDimension, maxDimension < 1 {
      throw InvalidInput("max-dimension", "\(maxDimension) is less than 1")
    }
    try requireName(output, "output")
    if let jobs, !(1...1024).contains(jobs) {
      throw InvalidInput("jobs", "\(jobs) is not between 1 and 1024")
    }
    let scope = Scope(effort: effort, maximumDimension: maxDimension, seed: seed)
    let run = CheckRun(statements: try selected(), scope: scope)
    let report: @Sendable ([CheckResult]) throws -> Void = { [format, output] results in
      let text = try Report(results: results, run: run).rendered(as: format, colored: output == nil)
      if let output { try Output.write(text, to: output) } else { try Output.write(text) }
    }
    let results = try Interruption.salvaging {
      StandardError.complain("interrupted; what was finished is below")
      do {
        try report(run.finished())
      } catch {
        StandardError.complain("\(error)")
      }
    } _: {
      try Progress.shown("checking", quiet: quiet) {
        try run.results(jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount, progress: $0)
      }
    }
    try report(results)
    if !results.allSatisfy(\.isAsExpected) { throw ExitCode.notAsExpected }
  }

  private func selected() throws -> [Statement] {
    var chosen: [Statement] = []
    for id in ids {
      let statement = try StatementLookup.statement(id)
      if !chosen.contains(where: { $0.id == id }) { chosen.append(statement) }
    }
    let selected = (ids.isEmpty ? Registry.all : chosen).filter { paper == nil || $0.paper == paper }
    guard !selected.isEmpty else {
      let named = ids.isEmpty ? "" : " named"
      throw InvalidInput("paper", "none of the statements\(named) is from \(paper?.rawValue ?? "any paper")")
    }
    return selected
  }
}
