internal import Ledger
internal import Mustache

/// The pages of a report: a folder of files that opens from disk, without a network.
///
/// | file | holds |
/// |---|---|
/// | `index.html` | the ledger, with filters |
/// | `rows/ID.html` | one row: statement, claim, refutation or proof, what it rests on, how to run it again |
/// | `foundations.html` | which row rests on which |
/// | `figures.html` | plots, where there are any |
/// | `report.css`, `ledger.js` | their looks, and the filters |
package struct ReportPages {
  /// A file of the report.
  package struct File: Sendable {
    /// The path below the report's folder.
    package let path: String
    /// The content.
    package let text: String
  }

  /// How the results came about, as the pages say it.
  package struct Origin: Sendable {
    let version, command, options: String

    /// - Parameters:
    ///   - version: The program's.
    ///   - command: What makes the report again.
    ///   - options: The options of single checks that give the same results, `--effort quick --seed 0`.
    package init(version: String, command: String, options: String) {
      (self.version, self.command, self.options) = (version, command, options)
    }
  }

  let entries: [PageEntry]
  let figures: [Figure]
  let origin: Origin
  let names: PageNames
  let foundations: Foundations

  /// The report about these entries, in their order.
  package init(_ entries: [PageEntry], figures: [Figure], origin: Origin) {
    (self.entries, self.figures, self.origin) = (entries, figures, origin)
    names = PageNames(entries.map(\.row.id))
    foundations = Foundations(entries)
  }

  /// The file by which a folder is known to be a report.
  package static let mark = "report.css"

  /// All files.
  ///
  /// - Complexity: linear in the text of the proofs.
  package func files() throws -> [File] {
    let templates = try Templates()
    var files = [
      File(path: "index.html", text: templates.page(.ledger, LedgerPage(self))),
      File(path: "foundations.html", text: templates.page(.foundations, FoundationsPage(self))),
      File(path: Self.mark, text: StyleSheet.text),
      File(path: "ledger.js", text: LedgerScript.text),
    ]
    if !figures.isEmpty {
      files.append(File(path: "figures.html", text: templates.page(.figures, FiguresPage(self))))
    }
    for index in entries.indices {
      guard let path = names[entries[index].row.id] else { continue }
      files.append(File(path: path, text: templates.page(.row, RowPage(self, index))))
    }
    return files
  }

  /// A row's verdict as a mark, with its id.
  func marked(_ id: String) -> String {
    entries.first { $0.row.id == id }.map { "\($0.verdict.mark) \(id)" } ?? id
  }
}
