public import ArgumentParser
internal import ExactParity
internal import Foundation
public import Ledger

extension Effort: ExpressibleByArgument {}

/// `verify check`: runs statements and reports their verdicts.
struct CheckCommand: VerifyCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check statements of the ledger. (default)",
    discussion: """
      Effort quick takes all of them in 10 seconds on two cores, standard in 3 minutes, deep as long as it takes. Effort and \
      --max-dimension shrink the scope that is covered, never the verdict.

      --statements checks the claims of a file instead of the ledger's, each as verify prove does: in 2 seconds at quick effort, \
      10 at standard, 60 at deep. A claim without expect is as expected unless it is refuted or undecided.

      More than one machine: --list prints one command a row, for GNU parallel or a job array, for the rows that have no result in \
      DIR; --merge puts the results together, and names what is missing or doubled.
      """)

  /// The formats of a report.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, junit, markdown
  }

  static let repeatable: Set = ["--merge", "--statements"]

  @OptionGroup var selection: RowSelection
  @Option(help: "text, json, junit or markdown.") var format: Format = .text
  @Option(help: "Write the report to a file instead of standard output.") var output: String?
  @Option(help: "Write the proof file of every row that has theorems into this folder.") var proofs: String?
  @Flag(help: "Print one command for each row without a result in --directory, and do nothing else.")
  var list = false
  @Option(help: "The folder of the results that --list asks for.") var directory: String?
  @Option(parsing: .upToNextOption, help: "Put the reports of parts of this run together.")
  var merge: [String] = []
  @Flag(help: "Text in full, with scopes and commands, in lines of any length.") var wide = false
  @Flag(help: "No progress on standard error.") var quiet = false

  func execute() throws {
    let scope = try selection.scope()
    try requireName(output, "output")
    let workers = try selection.workers()
    try requireName(directory, "directory")
    guard !list || merge.isEmpty && output == nil && proofs == nil else {
      throw InvalidInput("list", "--list takes neither --merge nor --output nor --proofs")
    }
    guard directory == nil || list else { throw InvalidInput("directory", "it goes with --list") }
    guard merge.isEmpty || proofs == nil else {
      throw InvalidInput("merge", "a report has no proofs; --proofs goes with a run")
    }
    let rows = try selection.rows()
    if list { return try printList(rows, scope) }
    let run = CheckRun(rows, scope: scope)
    let report =
      merge.isEmpty
      ? try finished(run, workers)
      : Report(try MergedReport(merge, rows: rows, scope: scope))
    try write(report)
    if let proofs { try writeProofs(of: run.finished(), to: proofs) }
    if !report.unexpected.isEmpty { throw ExitCode.notAsExpected }
  }

  private func write(_ report: Report) throws {
    if format == .json && output == nil { return try Output.write(report.jsonReport) }
    let text = try report.rendered(as: format, isFile: output != nil, isWide: wide)
    if let output { try Output.write(text, to: output) } else { try Output.write(text) }
  }

  /// The report of a run to its end; an interruption leaves that of what is finished.
  private func finished(_ run: CheckRun, _ workers: Int) throws -> Report {
    let results = try Interruption.salvaging { [self] in
      StandardError.complain("interrupted; what was finished is below")
      do {
        try write(Report(run.finished(), of: run))
      } catch {
        StandardError.complain("\(error)")
      }
    } _: {
      try Progress.shown("checking", quiet: quiet) {
        try run.results(jobs: workers, progress: $0)
      }
    }
    return Report(results, of: run)
  }

  /// One command for each row that has no result yet.
  private func printList(_ rows: [Row], _ scope: Scope) throws {
    let folder = directory ?? "."
    let options = RowSelection.options(of: scope, statements: selection.statements)
    let commands = rows.compactMap { row -> String? in
      let path = "\(folder)/\(row.id).json"
      guard !FileManager.default.fileExists(atPath: path) else { return nil }
      return (["verify", "check", row.id] + options + ["--format", "json", "--output", path])
        .map(\.shellQuoted).joined(separator: " ")
    }
    if format == .json {
      return try Output.write(
        .object([
          "schema": .string("exact-parity/check-list/1"),
          "commands": .array(commands.map(JSONValue.string)),
        ]))
    }
    try Output.write(commands.map { $0 + "\n" }.joined())
  }

  /// One file a row that has theorems, as ``docs/PROOF-FORMAT.md`` says; what a refused proof would hold is not written.
  private func writeProofs(of results: [CheckResult], to folder: String) throws {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw FileProblem.cannotCreate(path: folder, "it is no folder and cannot be made one")
    }
    for result in results {
      guard let file = try? result.proof ?? result.row.proofFile() else { continue }
      try Output.write(String(decoding: file.bytes, as: UTF8.self), to: "\(folder)/\(result.row.id).json")
    }
  }
}
