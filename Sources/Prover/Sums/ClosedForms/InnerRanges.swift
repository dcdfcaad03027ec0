import Claims
import Proofs

/// Sums and products where the kernel cannot close them: within the body of another, in a product with another, in a power,
/// a divisor or a function. Their closed forms become lemmas, by which every leaf rewrites.
enum InnerRanges: Strategy {
  static func tree(for goal: Goal, in search: Search, splits: Int) throws(OutOfTime) -> ProofTree? {
    guard goal.hints.isEmpty else { return nil }
    var lemmas: [String] = []
    let domain = goal.claim.domainText
    for (range, domain) in ranges(goal.link.left, domain, true) + ranges(goal.link.right, domain, true) {
      guard let name = try ClosedForms(search: search).lemma(for: range, on: domain) else { return nil }
      if !lemmas.contains(name) { lemmas.append(name) }
    }
    guard !lemmas.isEmpty else { return nil }
    return try search.tree(for: goal.with(lemmas.map { .rewrite($0) }), splits: 1)
  }

  /// The ranges to be rewritten, with the domain on which they are to be known: that of the claim, and the index of an
  /// outer range within its bounds.
  private static func ranges(
    _ e: Expression, _ domain: String, _ isAdded: Bool
  ) -> [(range: Expression, domain: String)] {
    switch e {
    case .mean: return []
    case .range(_, let index, let from, let to, let body):
      if !isAdded { return [(e, domain)] }
      let bounds = "\(from.text) <= \(index) <= \(to.text)"
      return ranges(body, domain.isEmpty ? bounds : "\(domain), \(bounds)", false)
    case .plus(let terms): return terms.flatMap { ranges($0, domain, isAdded) }
    case .negative(let a): return ranges(a, domain, isAdded)
    case .times(let factors):
      let isAlone = factors.count { $0.containsRange } < 2
      return factors.flatMap { ranges($0, domain, isAdded && isAlone) }
    case .quotient(let a, let b): return ranges(a, domain, isAdded) + ranges(b, domain, false)
    default: return e.parts.flatMap { ranges($0.0, domain, false) }
    }
  }
}

extension Expression {
  /// Whether a sum or product over a range occurs.
  var containsRange: Bool { contains { if case .range = $0 { true } else { false } } }
}
