internal import ArgumentParser
internal import Foundation
internal import Ledger
internal import ParityTraining
internal import Plots
internal import ReportPages
internal import Statements

/// The learning curves of finished experiments.
enum LearningFigures {
  /// One figure a file `*.csv` of the folder, as `verify experiment` writes them; those that are about rows of the report where `ids` is
  /// given.
  static func figures(of folder: String, about ids: Set<String>?) throws -> [Figure] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw FileProblem.unreadable(path: folder, "it is no folder that can be read")
    }
    return try names.filter { $0.hasSuffix(".csv") }.sorted().compactMap { name in
      try figure(of: "\(folder)/\(name)", about: ids)
    }
  }

  private static func figure(of path: String, about ids: Set<String>?) throws -> Figure? {
    let text = try InputFile.text(path)
    guard let command = command(in: text) else {
      throw FileProblem.content(path: path, "it does not say which verify experiment wrote it")
    }
    let words = command.split(separator: " ").map { String($0).replacing("'", with: "") }
    guard let sweep = try? ExperimentCommand.parse(Array(words.dropFirst(2))).sweep() else {
      throw FileProblem.content(path: path, "\(command) is no experiment of this version")
    }
    let rows = Ledger.papers.rows.map(\.id).filter {
      $0.hasSuffix("-" + sweep.name.replacing("-offline", with: ""))
    }
    if let ids, ids.isDisjoint(with: rows) { return nil }
    let results = try ResultFile.results(in: text, path: path, runs: sweep.runs)
    let curves = LearningCurves(results.map { (sweep.runs[$0.run], $0.rows) })
    return Figure(
      id: "learning-\(sweep.name)", chart: curves.chart(title: ExperimentCommand.title(sweep.name)),
      words: "Float training, with the seeds of the command: evidence, and no certified number.",
      commands: [command], rows: rows)
  }

  /// The command in the head of a file.
  private static func command(in text: String) -> String? {
    let mark = "# written by: "
    return text.split(separator: "\n").prefix { $0.hasPrefix("#") }.first { $0.hasPrefix(mark) }
      .map { String($0.dropFirst(mark.count)) }
  }
}
