import Claims
import Proofs

/// Links with `delta` where a sum cannot stand, as in `abs` or a square: it is rewritten by its closed form.
///
/// The form, Lemma 1 of arXiv 2412.04910 with c = ⌊(d+b)/2⌋, is a lemma at the arguments that occur; the search proves it like any
/// other claim.
enum Correlations: Strategy {
  static let usesSplits = true

  /// (−1)^c/2^d·((d+b)·C(d−1, c) − 2d·C(d−2, c−1)).
  private static let closedForm: Expression = {
    let last = "floor((d+b)/2)"
    let text = "(-1)^\(last)/2^d*((d+b)*binomial(d-1, \(last)) - 2*d*binomial(d-2, \(last)-1))"
    guard let e = try? Expression(text) else { preconditionFailure("\(text) does not parse") }
    return e
  }()

  static func tree(for goal: Goal, in search: Search, splits: Int) throws(OutOfTime) -> ProofTree? {
    guard goal.hints.isEmpty, goal.calls(.delta), (try? search.gap(goal)) == nil else { return nil }
    var hints: [Hint] = []
    for (call, arguments) in goal.correlations {
      let closed = closedForm.substituting(["d": arguments[0], "b": arguments[1]])
      guard let claim = goal.lemma("\(call.text) = \(closed.text)"), let name = try search.lemma(claim) else {
        return nil
      }
      hints.append(.rewrite(name))
    }
    return hints.isEmpty ? nil : try search.tree(for: goal.with(hints), splits: splits)
  }
}

extension Goal {
  /// The calls of `delta` with two arguments, each once.
  fileprivate var correlations: [(call: Expression, arguments: [Expression])] {
    var found: [(call: Expression, arguments: [Expression])] = []
    func look(_ e: Expression) {
      if case .call(.delta, let arguments) = e, arguments.count == 2, !found.contains(where: { $0.call == e })
      {
        found.append((e, arguments))
      }
      for (part, _) in e.parts { look(part) }
    }
    look(link.left)
    look(link.right)
    return found
  }
}
