import Ledger
import Statements
import Testing

import ReportPages

@Suite struct FoundationsTests {
  private let entries = Ledger.papers.rows.map {
    PageEntry(
      $0, verdict: $0.expected, scope: "", method: "", evidence: [], failure: nil, theorems: [])
  }

  @Test func premisesStandAboveWhatRestsOnThem() throws {
    let foundations = Foundations(entries)
    let sorted = foundations.sorted(foundations.connected)
    #expect(Set(sorted) == foundations.connected && Set(sorted).count == sorted.count)
    var arrows = 0
    for row in Ledger.papers.rows {
      for premise in row.basis.premises {
        let (above, below) = (
          try #require(sorted.firstIndex(of: premise.id)), try #require(sorted.firstIndex(of: row.id))
        )
        #expect(above < below)
        #expect(foundations.dependents(of: premise.id).contains(row.id))
        #expect(
          foundations.around(premise.id).contains(row.id) && foundations.around(row.id).contains(premise.id))
        arrows += 1
      }
    }
    #expect(arrows > 5)
    let report = ReportPages(entries, figures: [], origin: .init(version: "", command: "", options: ""))
    let drawing = try #require(FoundationsDrawing(of: report))
    #expect(drawing.arcs.count == arrows && drawing.arcs.allSatisfy { $0.from < $0.to })
    #expect(drawing.nodes.map { $0.label.split(separator: " ").last.map(String.init) } == sorted)
  }

  @Test func aRowIsDrawnWithWhatItReachesAlone() throws {
    let entry = try #require(entries.first { !$0.row.basis.premises.isEmpty })
    let report = ReportPages(entries, figures: [], origin: .init(version: "", command: "", options: ""))
    let drawing = try #require(FoundationsDrawing(around: entry, in: report))
    #expect(drawing.nodes.count(where: \.isFocus) == 1)
    #expect(drawing.nodes.allSatisfy { $0.isFocus == ($0.link == nil) })
    // A row outside the report is no box.
    let alone = ReportPages([entry], figures: [], origin: .init(version: "", command: "", options: ""))
    #expect(
      (FoundationsDrawing(around: entry, in: alone)?.nodes ?? []).allSatisfy {
        $0.link == "#rests-on" || $0.isFocus
      })
  }
}
