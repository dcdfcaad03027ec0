internal import ArgumentParser
internal import Claims
internal import ExactParity
internal import Ledger

/// The claims of `--statements`.
struct StatementFiles {
  private var rows: [Row] = []

  /// Reads the files; `-` is standard input.
  ///
  /// - Throws: ``FileProblem``; `ExitCode` 65 after a complaint with line, column and a caret; `InvalidInput` where an id stands
  ///   in two files.
  init(_ paths: [String]) throws {
    for path in paths {
      let text = try InputFile.text(path)
      do {
        rows += try ClaimFile(text).claims.map { Row($0, of: path) }
      } catch {
        StandardError.write("verify: \(path): \(error)\n")
        throw ExitCode(65)
      }
    }
    var seen: Set<String> = []
    for row in rows where !seen.insert(row.id).inserted {
      throw InvalidInput("statements", "two files have a claim \(row.id)")
    }
  }

  /// The rows with these ids, in the order of the files; all where none is given.
  func rows(_ ids: [String]) throws(UnknownName) -> [Row] {
    for id in ids where !rows.contains(where: { $0.id == id }) {
      throw UnknownName(kind: "claim", name: id, known: rows.map(\.id), list: "the file")
    }
    return ids.isEmpty ? rows : rows.filter { ids.contains($0.id) }
  }
}
