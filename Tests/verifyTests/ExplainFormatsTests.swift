import Foundation
import Testing

import verify

/// Statements for a paper of one's own.
@Suite struct ExplainFormatsTests {
  private func explain(_ format: String, _ ids: String...) throws -> String {
    let run = try Binary.run(["explain"] + ids + ["--format", format])
    #expect(run.status == 0 && run.complaints.isEmpty, "\(run.complaints)")
    return run.output
  }

  @Test func latexHasTheClaimAndTheProof() throws {
    let text = try explain("latex", "hdp-corollary-3")
    #expect(text.contains("\\frac{1}{3 \\cdot \\sqrt{d}} \\le") && text.contains("\\qquad (d \\ge 2)"))
    #expect(text.contains("|Δ\\_\\{d,b(d)\\}|"))
    #expect(
      text.components(separatedBy: "\\begin{verbatim}").count
        == text.components(separatedBy: "\\end{verbatim}").count)
    #expect(text.contains("\n0. "))
  }

  @Test(arguments: [
    (
      "a_b & 50% of #1 ~ $x^2$ {\\}",
      "a\\_b \\& 50\\% of \\#1 \\textasciitilde{} \\$x\\textasciicircum{}2\\$ \\{\\textbackslash{}\\}"
    )
  ])
  func latexEscapesItsOwnSigns(_ prose: String, _ text: String) { #expect(Explanation.latex(prose) == text) }

  @Test func markdownHasTheClaimAndTheProof() throws {
    let text = try explain("markdown", "hdp-equation-11", "hdp-equation-27")
    #expect(text.hasPrefix("### `hdp-equation-11`: ∏ x\\_j w\\_j"))
    #expect(text.contains("$$2 \\cdot k - 1 = ") && text.contains("### `hdp-equation-27`"))
    #expect(text.contains("| slip | boundary case;"))
    #expect(
      text.components(separatedBy: "<details>").count == text.components(separatedBy: "</details>").count)
    // A row of the table is one line of two cells.
    for line in text.split(separator: "\n") where line.hasPrefix("| ") {
      #expect(line.replacing("\\|", with: "").filter { $0 == "|" }.count == 3, "\(line)")
    }
  }

  /// Theorems that one proof proves have it once.
  @Test func aProofStandsOnce() throws {
    for format in ["text", "latex", "markdown", "json"] {
      let text = try explain(format, "hdp-equation-11")
      #expect(text.components(separatedBy: "0. finite: ").count == 2, "\(format)")
      for name in ["coordinate", "product"] { #expect(text.contains("hdp-equation-11/\(name)"), "\(format)") }
    }
  }

  @Test func bibtexCitesEverySourceOnce() throws {
    let text = try explain("bibtex", "hdp-corollary-3", "hdp-lemma-1", "lpn-lemma-5", "new-neuron-count")
    #expect(
      text.split(separator: "\n").filter { $0.hasPrefix("@") } == [
        "@misc{arXiv2412.04910,", "@misc{arXiv2002.07400,", "@software{ExactParity,",
      ])
    #expect(text.contains("note = {Corollary 3, eq. (26); Lemma 1, eq. (20)}"))
    #expect(text.contains("note = {Statements hdp-corollary-3; hdp-lemma-1; lpn-lemma-5; new-neuron-count}"))
    #expect(text.filter { $0 == "{" }.count == text.filter { $0 == "}" }.count)
  }

  @Test func sourcesAreThoseOfTheCitationFile() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = try String(contentsOf: root.appendingPathComponent("CITATION.cff"), encoding: .utf8)
    for source in Citations.sources {
      let reference = try #require(
        file.components(separatedBy: "- type: article").first { $0.contains(source.number) })
      #expect(reference.contains("title: \"\(source.title)\"") && reference.contains("year: \(source.year)"))
      for author in source.authors.components(separatedBy: " and ") {
        let family = author.split(separator: ",")[0].replacing("{", with: "")
        #expect(reference.contains(family), "\(author)")
      }
    }
  }
}
