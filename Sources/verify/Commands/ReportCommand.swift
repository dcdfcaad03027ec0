internal import ArgumentParser
internal import ExactParity
internal import Foundation
internal import Ledger
internal import ParityTraining
internal import ReportPages

/// `verify report`: the ledger as pages that open from disk.
struct ReportCommand: VerifyCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write pages that open from disk: the ledger, its proofs, plots.",
    discussion: """
      Checks the statements as verify check does, or takes the results of such a run (--results), and writes DIR/index.html with a page a \
      statement: its text, the claim, both sides of a refutation, the proof step by step, what it rests on. No network is needed to read them. An \
      earlier report in DIR is replaced when the new one is whole; a folder with other files is refused.

      Example: verify report --effort standard --output report
      """)

  static let repeatable: Set = ["--statements", "--results"]

  @OptionGroup var selection: RowSelection
  @Option(help: "The folder of the report.") var output: String
  @Option(
    parsing: .upToNextOption,
    help: "Take the results from what verify check --format json wrote, instead of a run; may be several.")
  var results: [String] = []
  @Option(
    help: "The folder of finished experiments, for their curves. (default: tables/experiments, if it exists)")
  var experiments: String?
  @Flag(help: "No plots.") var withoutFigures = false
  @Flag(help: "No progress on standard error.") var quiet = false

  func execute() throws {
    try requireName(output, "output")
    try requireName(experiments, "experiments")
    guard experiments == nil || !withoutFigures else {
      throw InvalidInput("experiments", "its curves are plots, and --without-figures draws none")
    }
    try OutputFolder.require(output)
    let report = try report()
    let entries = try report.entries.map(PageEntry.init)
    let pages = ReportPages(entries, figures: try figures(of: entries), origin: origin(report.scope))
    try OutputFolder.write(pages.files(), to: output)
    try Output.write("\(output)/index.html: \(report.totals)\n")
    if !report.unexpected.isEmpty { throw ExitCode.notAsExpected }
  }

  /// What a run finds, or what the files say that one found.
  private func report() throws -> Report {
    let (scope, workers) = (try selection.scope(), try selection.workers())
    let rows = try selection.rows()
    guard results.isEmpty else {
      let found = try MergedReport.contents(of: results)
      let isAll = selection.ids.isEmpty && selection.paper == nil
      return Report(
        try MergedReport(
          results, rows: isAll ? rows.filter { found.ids.contains($0.id) } : rows, scope: found.scope))
    }
    let run = CheckRun(rows, scope: scope)
    return Report(
      try Progress.shown("checking", quiet: quiet) { try run.results(jobs: workers, progress: $0) }, of: run)
  }

  private func figures(of entries: [PageEntry]) throws -> [Figure] {
    if withoutFigures { return [] }
    let ids = Set(entries.map(\.row.id))
    let certified = try Progress.shown("drawing", quiet: quiet) {
      try CertifiedFigures.about(ids, progress: $0)
    }
    let folder = experiments ?? "tables/experiments"
    if experiments == nil && !FileManager.default.fileExists(atPath: folder) { return certified }
    return certified + (try LearningFigures.figures(of: folder, about: experiments == nil ? ids : nil))
  }

  private func origin(_ scope: Scope) -> ReportPages.Origin {
    let options = RowSelection.options(of: scope, statements: selection.statements)
    var arguments = ["verify", "report"] + selection.ids
    if let paper = selection.paper { arguments += ["--paper", paper] }
    arguments += results.isEmpty ? options : ["--results"] + results
    arguments += ["--output", output]
    func line(_ words: [String]) -> String { words.map(\.shellQuoted).joined(separator: " ") }
    return ReportPages.Origin(
      version: Verify.configuration.version, command: line(arguments), options: line(options))
  }
}

extension PageEntry {
  /// The same, with the theorems of its row re-checked where the result is of another run.
  fileprivate init(_ entry: ReportEntry) throws {
    let isByTheorems = entry.verdict == .proved || entry.verdict == .derived
    let evidence = (entry.json["evidence"]?.members ?? [:]).sorted { $0.key < $1.key }
    self.init(
      entry.row, verdict: entry.verdict, scope: entry.scope, method: entry.method,
      evidence: evidence.map { EvidenceItem($0.key, $0.value.text ?? "") },
      failure: entry.failure.map {
        Failure(
          parameters: $0.parameters, claim: $0.claim, left: $0.left, right: $0.right, replay: $0.replay)
      },
      theorems: try entry.theorems ?? (isByTheorems ? entry.row.proofFile()?.theorems ?? [] : []))
  }
}
