internal import ArgumentParser
internal import ExactParity
internal import Foundation
internal import Ledger
internal import Statements

/// Which rows are checked, and how far.
struct RowSelection: ParsableArguments {
  @Argument(help: "The ids to check. (default: all)", completion: .ids) var ids: [String] = []
  @Option(
    help: "Only the statements of one source: hdp, hfp, lpn or new.",
    completion: .list(["hdp", "hfp", "lpn", "new"])) var paper: String?
  @Option(help: "Check the claims of this file instead of the ledger's; may be repeated.")
  var statements: [String] = []
  @Option(help: "quick, standard or deep.") var effort: Effort = .quick
  @Option(help: "Cover no dimension above this one.") var maxDimension: Int?
  @Option(help: "How many statements are checked at a time. (default: one a core)") var jobs: Int?
  @Option(help: "The seed of every random choice.") var seed: UInt64 = 0

  /// What the run covers.
  func scope() throws(InvalidInput) -> Scope {
    if let maxDimension, maxDimension < 1 {
      throw InvalidInput("max-dimension", "\(maxDimension) is less than 1")
    }
    return Scope(effort: effort, maximumDimension: maxDimension, seed: seed)
  }

  /// How many rows are checked at a time.
  func workers() throws(InvalidInput) -> Int {
    if let jobs, !(1...1024).contains(jobs) {
      throw InvalidInput("jobs", "\(jobs) is not between 1 and 1024")
    }
    return jobs ?? ProcessInfo.processInfo.activeProcessorCount
  }

  /// The rows, at least one.
  func rows() throws -> [Row] {
    if !statements.isEmpty {
      if paper != nil { throw InvalidInput("paper", "the claims of a file are of no paper") }
      return try StatementFiles(statements).rows(ids)
    }
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

  /// The options on which a result depends, as they are given for one row.
  static func options(of scope: Scope, statements: [String]) -> [String] {
    var options = ["--effort", scope.effort.rawValue, "--seed", "\(scope.seed)"]
    if let dimension = scope.maximumDimension { options += ["--max-dimension", "\(dimension)"] }
    for file in statements { options += ["--statements", file] }
    return options
  }
}
