internal import Ledger

/// The sources of statements, and this program, as BibTeX: an entry each, with the places and ids in its note.
package struct Citations {
  /// A paper that the ledger reads.
  package struct Source: Sendable {
    package let number, title, authors: String
    package let year: Int
  }

  /// As `CITATION.cff` has them.
  package static let sources = [
    Source(
      number: "2412.04910", title: "Learning High-Degree Parities: The Crucial Role of the Initialization",
      authors: "{Anonymous authors, as in the version used here}", year: 2024),
    Source(
      number: "2501.00817", title: "Hardness of Learning Fixed Parities with Neural Networks",
      authors: "Shoshani, Itamar and Shamir, Ohad", year: 2025),
    Source(
      number: "2002.07400", title: "Learning Parities with Neural Networks",
      authors: "Daniely, Amit and Malach, Eran", year: 2020),
  ]

  private let rows: [Row]

  /// The citations of these statements.
  init(_ rows: [Row]) { self.rows = rows }

  var text: String {
    let cited = Self.sources.compactMap { source -> String? in
      let places = rows.filter { $0.paper.citation.contains(source.number) }.map(\.place)
      return places.isEmpty ? nil : Self.entry(source, places)
    }
    let program = """
      @software{ExactParity,
        title = {ExactParity: exact verdicts on theorems about learning parities},
        author = {{The ExactParity authors}},
        version = {\(Verify.configuration.version)},
        note = {\(rows.count == 1 ? "Statement" : "Statements") \(Self.list(rows.map(\.id)))}
      }

      """
    return (cited + [program]).joined(separator: "\n")
  }

  private static func entry(_ source: Source, _ places: [String]) -> String {
    """
    @misc{arXiv\(source.number),
      title = {\(source.title)},
      author = {\(source.authors)},
      year = {\(source.year)},
      eprint = {\(source.number)},
      archiveprefix = {arXiv},
      note = {\(list(places))}
    }

    """
  }

  private static func list(_ parts: [String]) -> String {
    parts.map(Explanation.latex).joined(separator: "; ")
  }
}
