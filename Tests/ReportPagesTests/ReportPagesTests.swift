import Claims
import Foundation
import Ledger
import Prover
import Statements
import Testing

import ReportPages

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A report of the whole ledger as it is expected, with the theorems of its rows.
private let report: Result<[ReportPages.File], any Error> = Result {
  let entries = try Ledger.papers.rows.map { row in
    PageEntry(
      row, verdict: row.expected, scope: "2 ≤ d < 9 & more", method: "by cases", evidence: [],
      failure: row.expected == .refuted
        ? .init(
          parameters: "d = 2", claim: "a < b", left: "left & value", right: "right > value",
          replay: "verify delta") : nil,
      theorems: try row.proofFile()?.theorems ?? [])
  }
  return try pages(entries).files()
}

private func pages(_ entries: [PageEntry]) -> ReportPages {
  ReportPages(
    entries, figures: [],
    origin: .init(version: "9.9", command: "verify report --output 'a<b'", options: "--effort quick"))
}

/// The text as it stands in a page.
private func escaped(_ text: Substring) -> String {
  String(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
}

@Suite struct ReportPagesTests {
  /// Reads a page as XML: what refers to other places, and the names of places.
  private final class Reader: NSObject, XMLParserDelegate {
    var references: [String] = []
    var identifiers: [String] = []
    var problem: String?

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
      attributes: [String: String]
    ) {
      if let id = attributes["id"] { identifiers.append(id) }
      references += ["href", "src", "action", "data", "poster"].compactMap { attributes[$0] }
    }

    func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) { problem = "\(error)" }
  }

  private func read(_ text: String) -> Reader {
    let reader = Reader()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = reader
    if !parser.parse() && reader.problem == nil { reader.problem = "not parsed" }
    return reader
  }

  /// The path of a reference, seen from the report's folder.
  private func resolved(_ path: String, from page: String) -> String {
    var parts = page.split(separator: "/").dropLast().map(String.init)
    for part in path.split(separator: "/") {
      if part == ".." { parts.removeLast() } else { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }

  @Test func everyPageIsWellFormedAndEveryLinkLeadsToAPlaceInside() throws {
    let files = try report.get()
    let places = Dictionary(uniqueKeysWithValues: files.map { ($0.path, read($0.text)) })
    #expect(Set(files.map(\.path)).count == files.count)
    var links = 0
    for file in files where file.path.hasSuffix(".html") {
      let page = try #require(places[file.path])
      #expect(page.problem == nil, "\(file.path)")
      #expect(Set(page.identifiers).count == page.identifiers.count, "\(file.path): an id stands twice")
      for reference in page.references where reference != "data:," {
        let parts = reference.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let target = parts[0].isEmpty ? file.path : resolved(String(parts[0]), from: file.path)
        let found = try #require(places[target], "\(file.path): \(reference)")
        if parts.count == 2 {
          #expect(found.identifiers.contains(String(parts[1])), "\(file.path): \(reference)")
        }
        links += 1
      }
    }
    #expect(links > 5 * Ledger.papers.rows.count)
  }

  @Test func nothingIsLoadedFromElsewhere() throws {
    for file in try report.get() {
      let plain = file.text.replacing("http://www.w3.org/2000/svg", with: "")
      for word in ["http://", "https://", "@import", "url(", "fetch(", "XMLHttpRequest", "import("] {
        #expect(!plain.contains(word) || file.path.hasPrefix("rows/"), "\(file.path): \(word)")
      }
    }
  }

  @Test func everyRowHasAPageAndALineOfTheLedger() throws {
    let files = Dictionary(uniqueKeysWithValues: try report.get().map { ($0.path, $0.text) })
    let ledger = try #require(files["index.html"])
    for row in Ledger.papers.rows {
      let page = try #require(files["rows/\(row.id).html"])
      #expect(ledger.contains("href=\"rows/\(row.id).html\""))
      #expect(page.contains("verify check \(row.id) --effort quick"))
      for theorem in try row.proofFile()?.theorems ?? [] {
        #expect(page.contains("<h3><code>\(theorem.name)</code></h3>"))
        #expect(page.contains(theorem.theorem.claim.mathML))
      }
      // A proof of several theorems stands there once.
      let proofs = Set((try row.proofFile()?.theorems ?? []).map(\.theorem.written))
      #expect(page.components(separatedBy: "<ol start=\"0\">").count == proofs.count + 1, "\(row.id)")
      for line in proofs.joined() { #expect(page.contains(escaped(line.drop { !$0.isLetter }))) }
      for premise in row.basis.premises { #expect(page.contains("<a href=\"\(premise.id).html\">")) }
      for fact in row.basis.facts { #expect(page.contains("<strong>\(fact.fact.name)</strong>")) }
      for theorem in CoqTheorem.about(row.id) { #expect(page.contains("<code>\(theorem.name)</code>")) }
      if row.expected == .refuted {
        #expect(page.contains("left &amp; value") && page.contains("right &gt; value"))
        #expect(page.contains(row.consequence?.slip.rawValue ?? "no slip"))
      }
    }
  }

  @Test func whatIsGivenIsEscapedAndNeverMarkup() throws {
    let text = """
      claim evil: <script>alert("1")</script> & 'more'
        for n >= 0
        show n + 1 > n
      """
    let named = try #require(try ClaimFile(text).claims.first)
    let entry = PageEntry(
      Row(named, of: "<b>.claims"), verdict: .undecided, scope: "<i>&", method: "a_<u> & b^{<s>}",
      evidence: [EvidenceItem("key<", "value\"<&")], failure: nil, theorems: [])
    for file in try pages([entry]).files() where file.path.hasSuffix(".html") {
      #expect(read(file.text).problem == nil, "\(file.path)")
      for markup in ["<script>alert", "<b>.claims", "<i>&", "<u>", "<s>", "'a<b'"] {
        #expect(!file.text.contains(markup), "\(file.path): \(markup)")
      }
    }
  }

  @Test func namesOfPagesAreSafeAndNoneStandsTwice() {
    let ids = ["a", "A", "a/b", "a b", "../up", "ä", ""]
    let names = PageNames(ids)
    let found = ids.compactMap { names.beside($0) }
    #expect(found.count == ids.count)
    #expect(Set(found.map { $0.lowercased() }).count == ids.count)
    #expect(found.allSatisfy { $0.wholeMatch(of: /[A-Za-z0-9_-]+\.html/) != nil })
    #expect(names["b"] == nil)
  }

  @Test(arguments: [
    ("x_1 + w_j", "x<sub>1</sub> + w<sub>j</sub>"),
    ("|Δ_{d,b}| < 2^d", "|Δ<sub>d,b</sub>| &lt; 2<sup>d</sup>"),
    ("2^{−d_1}", "2<sup>−d<sub>1</sub></sup>"), ("e^(−(d + 1)/2)!", "e<sup>(−(d + 1)/2)</sup>!"),
    ("a_long name^", "a_long name^"), ("10^{2 & open", "10^{2 &amp; open"),
    ("(−1)^c d·C", "(−1)<sup>c</sup> d·C"),
  ])
  func proseIsSet(_ text: String, _ markup: String) { #expect(Prose.markup(text) == markup) }
}
