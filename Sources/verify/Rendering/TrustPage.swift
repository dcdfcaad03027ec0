internal import Foundation
internal import Ledger

/// What one has to believe, by the parts of the sources and the facts that the ledger names.
struct TrustPage {
  /// The root of the project.
  let root: URL
  /// Whose facts and proofs are listed.
  let ledger: Ledger

  /// The template with its marks replaced.
  func text() throws -> String {
    var page = try String(contentsOf: root.appending(path: "docs/TRUST.template.md"), encoding: .utf8)
    for (mark, part) in [
      ("PROVED", try table(Self.proved)), ("BESIDE", try table(Self.beside)),
      ("CHECKER", try table(Self.checker)),
      ("VERIFIED", try table(Self.verified)), ("ENCLOSED", try table(Self.enclosed)),
      ("SUPPORTED", try table(Self.supported)), ("COUNTS", try counts()), ("FACTS", facts()),
      ("CORE-FREE", coreFree()), ("COQ", try coq()), ("ARGUED", argued()),
    ] {
      page = page.replacing("@@\(mark)@@\n", with: part)
    }
    return page
  }
}

// MARK: - Sizes

extension TrustPage {
  /// A part of the sources: files below a folder whose paths contain none of `without`, and one of `only` where it is not empty.
  struct Part {
    let name, folder: String
    var only: [String] = []
    var without: [String] = []
    var ending = ".swift"
  }

  /// What neither kernel nor checker of claims asks or believes: what writes, evaluates at points, reads or searches.
  static let outside = [
    "/Writing/", "/Exploring/", "/Evaluation/", "/ClaimFile.swift", "/File/",
  ]

  static let proved = [
    Part(
      name: "claims: expressions, domains, the parser (`Claims`)", folder: "Sources/Claims", without: outside),
    Part(
      name: "the kernel: rules and the arithmetic of cells (`Proofs`)", folder: "Sources/Proofs",
      without: outside),
    Part(
      name: "integers, rationals, binomials (`ExactNumbers`)", folder: "Sources/ExactNumbers",
      only: ["/Integer", "/Rational", "/Binomials"], without: ["/Bounds/", "/Rational+FloatingPoint"]),
    Part(name: "C around GMP (`GMPShims`)", folder: "Sources/GMPShims", ending: ".h"),
    Part(
      name: "verdicts (`Ledger/Verdicts`, `Ledger/Rows`)", folder: "Sources/Ledger",
      only: ["/Verdicts/", "/Rows/"]),
  ]
  /// The rest of the same two folders.
  static let beside = ["Claims", "Proofs"].map {
    Part(name: "`\($0)`, beside that", folder: "Sources/\($0)", only: outside)
  }
  static let checker = [
    Part(
      name: "polynomials, cells and rules (`checker/check.py`)", folder: "checker", only: ["/check.py"],
      ending: ".py"),
    Part(
      name: "the parser of claims, of proof files and of `ledger.claims` (`checker/claims.py`)",
      folder: "checker",
      only: ["/claims.py"], ending: ".py"),
  ]
  static let verified = [
    Part(
      name: "the rest of `ExactNumbers`", folder: "Sources/ExactNumbers",
      only: ["/Bounds/", "Polynomial", "Quadratic", "Hermite"]),
    Part(name: "the model and its exact mathematics (`ExactParity`)", folder: "Sources/ExactParity"),
    Part(name: "kernels in C (`CubeKernels`)", folder: "Sources/CubeKernels", ending: ".c"),
    Part(
      name: "the driver of cases, and claims of one's own at points (`Ledger`)", folder: "Sources/Ledger",
      only: ["/Cases/", "/Running/", "/Questions/"]),
    Part(name: "rows of arXiv 2412.04910", folder: "Sources/Statements/HighDegreeParities"),
    Part(name: "rows after arXiv 2501.00817", folder: "Sources/Statements/FixedParities"),
    Part(name: "rows of arXiv 2002.07400", folder: "Sources/Statements/SparseParities"),
    Part(name: "rows of ours", folder: "Sources/Statements/Sharper"),
  ]
  static let enclosed =
    [
      "Balls", "SquareWaves", "Rate", "Alignment", "Distributions", "Threshold", "HermiteSeries",
      "PiecewisePolynomials", "Learning",
    ]
    .map { Part(name: "`Enclosures/\($0)`", folder: "Sources/Enclosures/\($0)") }
    + [Part(name: "C around FLINT (`BallShims`)", folder: "Sources/BallShims", ending: ".c")]
  static let supported = [
    Part(name: "the float trainer (`ParityTraining`)", folder: "Sources/ParityTraining"),
    Part(name: "events over seeds (`Ledger/SeedTrials`)", folder: "Sources/Ledger/SeedTrials"),
  ]

  /// The parts with their lines, and their lines of code: neither blank nor comment.
  private func table(_ parts: [Part]) throws -> String {
    let rows = try parts.map { (name: $0.name, size: try size($0)) }
    let sum = rows.reduce((files: 0, lines: 0, code: 0)) {
      ($0.files + $1.size.files, $0.lines + $1.size.lines, $0.code + $1.size.code)
    }
    let all = rows.count == 1 ? [] : [(name: "together", size: sum)]
    return "| part | files | lines | code |\n|---|---:|---:|---:|\n"
      + (rows + all).map { "| \($0.name) | \($0.size.files) | \($0.size.lines) | \($0.size.code) |\n" }
      .joined()
  }

  private func size(_ part: Part) throws -> (files: Int, lines: Int, code: Int) {
    let base = root.appending(path: part.folder)
    let paths = (FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []).filter
    { path in
      let path = "/\(path)"
      return path.hasSuffix(part.ending) && (part.only.isEmpty || part.only.contains { path.contains($0) })
        && !part.without.contains { path.contains($0) }
    }
    return try paths.reduce((paths.count, 0, 0)) { size, path in
      let lines = try String(contentsOf: base.appending(path: path), encoding: .utf8)
        .split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      let code = lines.count { line in
        let text = line.drop { $0 == " " }
        return !text.isEmpty && !text.hasPrefix("//") && !text.hasPrefix("#") || text.hasPrefix("#if")
      }
      return (size.0, size.1 + lines.count, size.2 + code)
    }
  }
}

// MARK: - The ledger

extension TrustPage {
  /// How many rows there are of each expected verdict, and how many proof files need a fact.
  private func counts() throws -> String {
    let files = try ledger.rows.compactMap { try $0.proofFile() }
    let assuming = files.count { !$0.assumed.isEmpty || !$0.premises.isEmpty }
    let theorems = files.reduce(0) { $0 + $1.theorems.count }
    let kinds = VerdictKind.allCases.map { kind in (kind, ledger.rows.count { $0.expected == kind }) }
    return kinds.filter { $0.1 > 0 }.map { "- \($0.1) rows expect `\($0.0.rawValue)`\n" }.joined()
      + "- \(ledger.rows.count { $0.due != nil }) of them are due: their derivation is not yet data, and they stand at a weaker verdict\n"
      + "- \(files.count) rows have a proof file, with \(theorems) theorems: `checker/check.py` answers `VERIFIED` to "
      + "\(files.count - assuming) and `VERIFIED … MODULO` facts or premises to \(assuming)\n"
  }

  /// Every fact with its source, and what each row takes from it.
  private func facts() -> String {
    var uses: [Fact: [(id: String, instance: String)]] = [:]
    for row in ledger.rows {
      for fact in row.basis.facts { uses[fact.fact, default: []].append((row.id, fact.instance)) }
    }
    return "\(uses.count) facts, used \(uses.values.reduce(0) { $0 + $1.count }) times.\n"
      + uses.sorted { $0.key.name < $1.key.name }.map { fact, uses in
        "\n**\(fact.name)** (\(fact.source))\n\n" + uses.map { "- `\($0.id)`: \($0.instance)\n" }.joined()
      }.joined()
  }

  /// Derived rows whose argument has no arithmetic for the kernel.
  private func coreFree() -> String {
    ledger.rows.filter { row in
      if case .derivation(let derivation) = row.basis { derivation.core == nil } else { false }
    }.map { "- `\($0.id)`\n" }.joined()
  }

  /// Row, theorem, claim and axioms, from what Coq printed.
  private func coq() throws -> String {
    let text = try String(contentsOf: root.appending(path: "coq/THEOREMS.md"), encoding: .utf8)
    let lines = text.split(separator: "\n").prefix { !$0.hasPrefix("## Mutants") }.filter {
      $0.hasPrefix("| `")
    }
    return "| row | theorem | claim | axioms |\n|---|---|---|---|\n"
      + lines.map { line in
        let cells = String(line).components(separatedBy: " | ")
        return cells.count > 4 ? "\(cells[0]) | \(cells[1]) | \(cells[2]) | \(cells[4]) |\n" : "\(line)\n"
      }.joined()
  }

  private func argued() -> String {
    ledger.rows.compactMap { row in row.argued.map { "- `\(row.id)`: \($0)\n" } }.joined()
  }
}
