/// A theorem of `coq/` about a row of the ledger, as Coq itself reports it. `CoqTheorem.all` is written by
/// `make coq-theorems` from Coq's output, and `make coq` compares it; nothing is typed.
package struct CoqTheorem: Sendable {
  /// The row's id.
  package let id: String
  /// The theorem's name, with its file's: `Lemma1.hdp_lemma_1` stands in `coq/Lemma1.v`.
  package let name: String
  /// Whether it is the negation of the row's statement.
  package let isRefutation: Bool
  /// What `Print Assumptions` lists.
  package let axioms: [String]

  init(_ id: String, _ name: String, isRefutation: Bool = false, axioms: [String] = []) {
    (self.id, self.name, self.isRefutation, self.axioms) = (id, name, isRefutation, axioms)
  }

  /// The theorems about the row with this id, in the order of their files.
  package static func about(_ id: String) -> [CoqTheorem] { all.filter { $0.id == id } }

  /// The file that proves it, seen from the root of the repository.
  package var file: String { "coq/\(name.prefix { $0 != "." }).v" }

  /// `Lemma1.hdp_lemma_1: proved; no axioms`
  package var description: String {
    let assumed = axioms.isEmpty ? "no axioms" : "axioms \(axioms.joined(separator: ", "))"
    return "\(name): \(isRefutation ? "refuted" : "proved"); \(assumed)"
  }
}
