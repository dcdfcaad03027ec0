internal import Claims
internal import Proofs

/// A theorem as its page shows it: its claim typeset, and its proof, where others do not share it.
struct TheoremText {
  let name, math: String
  let domain: String?
  let ownProof: ProofText?

  init(_ name: String, _ theorem: Theorem, isProofShared: Bool) {
    self.name = name
    math = theorem.claim.mathML
    domain = theorem.claim.domain.parts.isEmpty ? nil : theorem.claim.domainMathML
    ownProof = isProofShared ? nil : ProofText(theorem.written, of: "The proof")
  }
}

/// A proof step by step, with what each step compared.
struct ProofText {
  struct Step {
    let head: String
    var lines: [String] = []
    var hasLines: Bool
  }

  let title: String
  let steps: [Step]
  let isShort: Bool

  init(_ written: [String], of words: String) {
    var steps: [Step] = []
    for line in written {
      // A step begins with its number, which the list has already.
      if line.hasPrefix(" ") {
        steps[steps.count - 1].lines.append(String(line.drop { $0 == " " }))
        steps[steps.count - 1].hasLines = true
      } else {
        steps.append(Step(head: String(line.drop { $0 != " " }.dropFirst()), hasLines: false))
      }
    }
    self.steps = steps
    title = "\(words), \(steps.count) step\(steps.count == 1 ? "" : "s")"
    isShort = steps.count <= 12
  }

  /// The one proof of several theorems; `nil` where there is none.
  init?(sharedBy theorems: [(name: String, theorem: Theorem)]) {
    guard theorems.count > 1, let written = theorems.first?.theorem.written,
      theorems.allSatisfy({ $0.theorem.written == written })
    else { return nil }
    self.init(written, of: "The proof of these \(theorems.count) theorems")
  }
}
