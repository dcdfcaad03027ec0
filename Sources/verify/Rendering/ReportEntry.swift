internal import Ledger
internal import Proofs

/// One row of a report: what a run found, or what a file says that a run found.
struct ReportEntry {
  /// A counterexample as a report shows it.
  struct Failure {
    let parameters: String
    let claim: String
    let left: String
    let right: String
    let replay: String
  }

  let row: Row
  let verdict: VerdictKind
  let scope: String
  let method: String
  let seconds: Double
  let failure: Failure?
  /// The theorems of this run; `nil` of another.
  let theorems: [(name: String, theorem: Theorem)]?
  /// What `verify check --format json` has of it.
  let json: JSONValue

  /// Whether the verdict is acceptable to the ledger.
  var isAsExpected: Bool { row.accepts(verdict) }

  /// Whether the verdict is the one of a row whose derivation is still due.
  var isDue: Bool { isAsExpected && !verdict.satisfies(row.expected) }

  /// Whether a written argument stands between what was computed and the statement.
  var restsOnProse: Bool { verdict == .derived || (verdict != .proved && row.argued != nil) }

  /// What this run found.
  init(_ result: CheckResult) {
    (row, verdict, seconds) = (result.row, result.verdict.kind, result.seconds)
    (scope, method) = (result.verdict.scope, result.verdict.method)
    failure = result.verdict.counterexample.map {
      Failure(
        parameters: $0.parameters, claim: $0.claim, left: "\($0.left)", right: "\($0.right)",
        replay: $0.replay)
    }
    theorems = result.verdict.theorems
    json = CheckJSON.object(result)
  }

  /// What another run wrote about `row`; `nil` where it lacks a member.
  init?(_ json: JSONValue, row: Row) {
    guard let verdict = json["verdict"]?.text.flatMap(VerdictKind.init), let scope = json["scope"]?.text,
      let method = json["method"]?.text, let seconds = json["seconds"]?.double
    else { return nil }
    (self.row, self.verdict, self.scope, self.method) = (row, verdict, scope, method)
    (self.seconds, self.json, theorems) = (seconds, json, nil)
    failure = json["counterexample"].map { counterexample in
      Failure(
        parameters: (counterexample["parameters"]?.members ?? [:]).sorted { $0.key < $1.key }
          .map { $0.key.isEmpty ? $0.value.shown : "\($0.key) = \($0.value.shown)" }.joined(separator: ", "),
        claim: counterexample["claim"]?.text ?? "", left: counterexample["left"]?.shown ?? "",
        right: counterexample["right"]?.shown ?? "",
        replay: counterexample["replay"]?.text ?? "")
    }
  }

  /// The verdict as a table shows it: with what is due or unexpected about it, and with a star where it rests on prose.
  func label(marked: Bool = false) -> String {
    let kind = "\(verdict)" + (marked && restsOnProse ? "*" : "")
    if !isAsExpected { return "\(kind) ≠ \(row.expected)" }
    return isDue ? "\(kind) (due)" : kind
  }
}

extension JSONValue {
  /// The text of a string, or both ends of an enclosure.
  fileprivate var shown: String {
    if let lower = self["lower"]?.text, let upper = self["upper"]?.text { return "[\(lower), \(upper)]" }
    return text ?? ""
  }
}
