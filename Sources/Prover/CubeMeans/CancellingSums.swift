import Claims
import Proofs

/// An equation between sums of the same terms over the same range, written differently: each group telescopes with 0.
enum CancellingSums: Strategy {
  static func tree(for goal: Goal, in search: Search, splits: Int) throws(OutOfTime) -> ProofTree? {
    guard goal.link.relation == .equal, let gap = try? search.gap(goal), gap.sums.count > 1 else {
      return nil
    }
    let names = goal.cell.names
    var groups: [(first: PendingSum, members: [String])] = []
    for (_, sum) in gap.separated.sums.values {
      let index = groups.firstIndex { $0.first.lower == sum.lower && $0.first.upper == sum.upper }
      if let index { groups[index].members.append(sum.name) } else { groups.append((sum, [sum.name])) }
    }
    let variable = ["k", "j", "i", "l"].first { !names.contains($0) } ?? "index"
    let hints = groups.map { group in
      Hint.sum(
        group.members.sorted(), from: group.first.lower.written(names), to: group.first.upper.written(names),
        "0",
        variable: variable)
    }
    return .leaf(.equal, goal.hints + hints)
  }
}
