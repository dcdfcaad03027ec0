public import ArgumentParser
internal import ExactParity
internal import Foundation
public import Ledger
internal import Statements

extension Effort: ExpressibleByArgument {}

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
  @Option(help: "Only the statements of one source: hdp, hfp, lpn or new.") var paper: String?
  @Option(help: "quick, standard or deep.") var effort: Effort = .quick
  @Option(help: "Cover no dimension above this one.") var maxDimension: Int?
  @Option(help: "How many statements are checked at a time. (default: one a core)") var jobs: Int?
  @Option(help: "The seed of every random choice.") var seed: UInt64 = 0
  @Option(help: "text, json, junit or markdown.") var format: Format = .text
  @Option(help: "Write the report to a file instead of standard output.") var output: String?
  @Option(help: "Write the proof file of every row that has theorems into this folder.") var proofs: String?
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
    let run = CheckRun(try selected(), scope: scope)
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
    if let proofs { try writeProofs(to: proofs) }
    if !results.allSatisfy(\.isAsExpected) { throw ExitCode.notAsExpected }
  }

  /// One file a row that has theorems, as ``docs/PROOF-FORMAT.md`` says; what a refused proof would hold is not written.
  private func writeProofs(to folder: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw FileProblem.cannotCreate(path: folder, "it is no folder and cannot be made one")
    }
    for row in try selected() {
      guard let file = try? row.proofFile() else { continue }
      try Output.write(String(decoding: file.bytes, as: UTF8.self), to: "\(folder)/\(row.id).json")
    }
  }

  private func selected() throws -> [Row] {
    let keys = Ledger.papers.papers.map(\.key)
    if let paper, !keys.contains(paper) {
      throw InvalidInput("paper", "\"\(paper)\" is not one of \(keys.joined(separator: ", "))")
    }
    var chosen: [Row] = []
    for id in ids {
      let row = try RowLookup.row(id)
      if !chosen.contains(where: { $0.id == id }) { chosen.append(row) }
    }
    let selected = (ids.isEmpty ? Ledger.papers.rows : chosen).filter {
      paper == nil || $0.paper.key == paper
    }
    guard !selected.isEmpty else {
      let named = ids.isEmpty ? "" : " named"
      throw InvalidInput("paper", "none of the statements\(named) is from \(paper ?? "any paper")")
    }
    return selected
  }
}
