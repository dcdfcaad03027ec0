internal import Claims
internal import Proofs

/// A theorem as its page shows it: the claim typeset, the proof step by step with what each step compared.
struct TheoremText {
  struct Step {
    let head: String
    var lines: [String] = []
    var hasLines: Bool
  }

  let name, math, count: String
  let domain: String?
  let steps: [Step]
  let isShort: Bool

  init(_ name: String, _ theorem: Theorem) {
    self.name = name
    math = theorem.claim.mathML
    domain = theorem.claim.domain.parts.isEmpty ? nil : theorem.claim.domainMathML
    var steps: [Step] = []
    for line in theorem.written {
      // A step begins with its number, which the list has already.
      if line.hasPrefix(" ") {
        steps[steps.count - 1].lines.append(String(line.drop { $0 == " " }))
        steps[steps.count - 1].hasLines = true
      } else {
        steps.append(Step(head: String(line.drop { $0 != " " }.dropFirst()), hasLines: false))
      }
    }
    self.steps = steps
    count = "\(steps.count) step\(steps.count == 1 ? "" : "s")"
    isShort = steps.count <= 12
  }
}
