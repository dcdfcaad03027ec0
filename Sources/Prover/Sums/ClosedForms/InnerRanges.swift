import Claims
import Proofs

/// Sums and products where the kernel cannot close them: within the body of another, in a product with another, in a power,
/// a divisor or a function. Their closed forms become lemmas, by which every leaf rewrites.
enum InnerRanges: Strategy {
  static func tree(for goal: Goal, in search: Search, splits: Int) throws(OutOfTime) -> ProofTree? {
    guard goal.hints.isEmpty else { return nil }
    for domain in ClosedForms.domains(goal) {
      if let hints = try hints(goal, domain, in: search),
        let tree = try search.tree(for: goal.with(hints), splits: 1)
      {
        return tree
      }
    }
    return nil
  }

  /// The rewrites, `nil` where there are none, or not for all.
  private static func hints(_ goal: Goal, _ domain: String, in search: Search) throws(OutOfTime) -> [Hint]? {
    var lemmas: [String] = []
    for (range, domain) in ranges(goal.link.left, domain, true) + ranges(goal.link.right, domain, true) {
      guard let (name, _) = try ClosedForms(search: search).lemma(for: range, on: domain) else { return nil }
      if !lemmas.contains(name) { lemmas.append(name) }
    }
    return lemmas.isEmpty ? nil : lemmas.map { .rewrite($0) }
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
