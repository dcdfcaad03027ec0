internal import Claims
internal import Foundation
internal import Ledger
internal import Proofs
internal import Statements

/// What a row's template needs.
struct RowPage {
  struct Statement {
    let math, written: String
    let domain: String?
  }

  struct Failure {
    let parameters, left, right: String
    let claim, replay: String?
  }

  struct Meaning {
    let slip, survives, remark: String
  }

  struct Evidence {
    let name, value: String
  }

  struct Coq {
    let name, file, word, axioms: String
  }

  struct FigureLink {
    let id, title: String
  }

  let frame: Frame
  let id, heading, kind, mark, note, meaning, text, paper, citation, place, scope, method, checked: String
  let hasNote: Bool
  let claim: Statement?
  let failure: Failure?
  let consequence: Meaning?
  let argued, derivation: String?
  let evidence: [Evidence]
  let figures: [FigureLink]
  let foundations: RowFoundations?
  let theorems: [TheoremText]
  /// The one proof of them all, where they share it.
  let sharedProof: ProofText?
  let hasTheorems: Bool
  let coq: [Coq]
  let hasCoq: Bool
  let commands: String
  let code, test, table: String?
  let previous, next: Link?

  init(_ report: ReportPages, _ index: Int) {
    let entry = report.entries[index]
    let row = entry.row
    frame = Frame(report, .row, title: "\(row.title) (\(row.id))")
    (id, kind, mark) = (row.id, entry.verdict.rawValue, entry.verdict.mark)
    (note, meaning, text) = (entry.note, entry.verdict.meaning, Prose.markup(row.text))
    heading = Prose.markup(row.title)
    (paper, citation, place) = (row.paper.title, row.paper.citation, row.place)
    (scope, method, checked) = (
      Prose.markup(entry.scope), Prose.markup(entry.method), Prose.markup(row.method)
    )
    argued = row.argued.map(Prose.markup)
    hasNote = !note.isEmpty
    claim = (row.claim ?? row.question).map(Statement.init)
    failure = entry.failure.map(Failure.init)
    consequence = entry.slip == nil ? nil : row.consequence.map(Meaning.init)
    if case .derivation(let written) = row.basis {
      derivation = Prose.markup(written.argument)
    } else {
      derivation = nil
    }
    evidence = entry.evidence.map { Evidence(name: Self.words($0.name), value: $0.value) }
    figures = report.figures.filter { $0.rows.contains(row.id) }.map {
      FigureLink(id: $0.id, title: $0.chart.title)
    }
    foundations = RowFoundations(entry, report)
    let shared = ProofText(sharedBy: entry.theorems)
    theorems = entry.theorems.map { TheoremText($0.name, $0.theorem, isProofShared: shared != nil) }
    sharedProof = shared
    hasTheorems = !theorems.isEmpty
    coq = row.question == nil ? CoqTheorem.about(row.id).map(Coq.init) : []
    hasCoq = !coq.isEmpty
    commands = Self.commands(entry, report.origin)
    (code, test) = row.question == nil ? (row.sourceFile, row.testFile) : (nil, nil)
    table = row.table
    func neighbour(_ index: Int) -> Link? {
      guard report.entries.indices.contains(index) else { return nil }
      let id = report.entries[index].row.id
      return report.names.beside(id).map { Link(id: id, link: $0) }
    }
    (previous, next) = (neighbour(index - 1), neighbour(index + 1))
  }

  /// A key of JSON as words: `tightestSlack` is `tightest slack`.
  private static func words(_ key: String) -> String {
    guard key.allSatisfy({ ($0.isLetter || $0.isNumber) && $0.isASCII }) else { return key }
    return zip(" " + key, key).map { before, here in
      let begins = here.isUppercase || (here.isNumber && before.isLetter)
      return (begins ? " " : "") + here.lowercased()
    }.joined()
  }

  /// What checks the row, and its proofs by another program, again.
  private static func commands(_ entry: PageEntry, _ origin: ReportPages.Origin) -> String {
    let check = "verify check \(entry.row.id) \(origin.options)"
    guard !entry.theorems.isEmpty else { return check }
    let claims = entry.row.question == nil ? "" : " --claims none"
    return "\(check)\n\(check) --proofs proofs\npython3 checker/check.py\(claims) proofs/\(entry.row.id).json"
  }
}

extension RowPage.Statement {
  init(_ claim: Claim) {
    math = claim.mathML
    domain = claim.domain.parts.isEmpty ? nil : claim.domainMathML
    written = claim.description
  }
}

extension RowPage.Failure {
  fileprivate init(_ failure: PageEntry.Failure) {
    (parameters, left) = (Prose.markup(failure.parameters), Prose.markup(failure.left))
    right = Prose.markup(failure.right)
    claim = failure.claim.isEmpty ? nil : Prose.markup(failure.claim)
    replay = failure.replay.isEmpty ? nil : failure.replay
  }
}

extension RowPage.Meaning {
  fileprivate init(_ consequence: Consequence) {
    slip = consequence.slip.rawValue
    survives =
      consequence.conclusionSurvives
      ? "The paper's conclusion survives." : "The paper's conclusion falls with it."
    remark = Prose.markup(consequence.remark)
  }
}

extension RowPage.Coq {
  fileprivate init(_ theorem: CoqTheorem) {
    (name, file) = (theorem.name, theorem.file)
    word = theorem.isRefutation ? "its negation is proved" : "proved"
    axioms =
      theorem.axioms.isEmpty ? "no axioms" : "with the axioms \(theorem.axioms.joined(separator: ", "))"
  }
}
