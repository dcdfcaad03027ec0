import Claims
import Proofs

/// Which rewrites a link is entered with: none where it can be entered as it stands.
enum HintChoices {
  /// The correlation of ReLU with the parity in closed form (Lemma 1 of arXiv 2412.04910), as a lemma at the arguments that occur:
  /// inside `abs` or a square a sum cannot stand. The search proves it like any other claim.
  private static let correlation = Expression.correlation

  static func choices(for goal: Goal, in search: Search) throws(OutOfTime) -> [[Hint]] {
    if (try? search.gap(goal)) != nil || !goal.calls(.delta) { return [[]] }
    var hints: [Hint] = []
    for call in goal.correlations {
      guard case .call(_, let arguments) = call else { continue }
      let closed = correlation.substituting(["d": arguments[0], "b": arguments[1]])
      guard let claim = goal.lemma("\(call.text) = \(closed.text)"), let name = try search.lemma(claim) else {
        return [[]]
      }
      hints.append(.rewrite(name))
    }
    return [hints]
  }
}

extension Goal {
  /// The calls of `delta` with two arguments, each once.
  fileprivate var correlations: [Expression] {
    var found: [Expression] = []
    func look(_ e: Expression) {
      if case .call(.delta, let arguments) = e, arguments.count == 2, !found.contains(e) { found.append(e) }
      for (part, _) in e.parts { look(part) }
    }
    look(link.left)
    look(link.right)
    return found
  }
}

extension Expression {
  /// (−1)^c/2^d·((d+b)·C(d−1, c) − 2d·C(d−2, c−1)) with c = ⌊(d+b)/2⌋.
  fileprivate static var correlation: Expression {
    let last = "floor((d+b)/2)"
    let text = "(-1)^\(last)/2^d*((d+b)*binomial(d-1, \(last)) - 2*d*binomial(d-2, \(last)-1))"
    guard let e = try? Expression(text) else { preconditionFailure("\(text) does not parse") }
    return e
  }
}

/// A leaf whose link can be entered only with a closed form in place of a mean.
enum RewrittenMeans: Strategy {
  static func tree(for goal: Goal, in search: Search, splits: Int) throws(OutOfTime) -> ProofTree? {
    guard goal.calls(.delta), goal.link.relation != .notEqual else { return nil }
    for hints in try HintChoices.choices(for: goal, in: search) where !hints.isEmpty {
      if goal.link.relation == .equal { return .leaf(.equal, hints) }
      if search.accepts(.leaf(.positive, hints), for: goal) { return .leaf(.positive, hints) }
      guard let gap = try? search.gap(goal, hints),
        let entries = ClassCertificate.certificate(for: gap, goal.cell)
      else { continue }
      return .leaf(.positive, hints + [.certificate(entries)])
    }
    return nil
  }
}
