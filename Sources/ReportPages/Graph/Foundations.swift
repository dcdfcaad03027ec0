/// Which row of a report rests on which, as the premises of their derivations say; rows form no cycle.
package struct Foundations {
  /// The rows of the report that a row rests on, and those that rest on it, each in the order of the report.
  private var below: [String: [String]] = [:]
  private var above: [String: [String]] = [:]
  private let order: [String]

  package init(_ entries: [PageEntry]) {
    order = entries.map(\.row.id)
    let known = Set(order)
    for row in entries.map(\.row) {
      for premise in row.basis.premises.map(\.id) where known.contains(premise) {
        below[row.id, default: []].append(premise)
        above[premise, default: []].append(row.id)
      }
    }
  }

  package func premises(of id: String) -> [String] { below[id] ?? [] }
  package func dependents(of id: String) -> [String] { above[id] ?? [] }

  /// The row with all that it rests on and all that rests on it, however far away.
  package func around(_ id: String) -> Set<String> {
    reached(from: id, by: below).union(reached(from: id, by: above))
  }

  /// The rows that rest on one or have one that rests on them.
  package var connected: Set<String> { Set(below.keys).union(above.keys) }

  private func reached(from id: String, by arrows: [String: [String]]) -> Set<String> {
    var found: Set<String> = [id]
    var open = [id]
    while let next = open.popLast() {
      for other in arrows[next] ?? [] where found.insert(other).inserted { open.append(other) }
    }
    return found
  }

  /// The rows with each below those it rests on, near to them, else in the order of the report.
  package func sorted(_ ids: Set<String>) -> [String] {
    var placed: Set<String> = []
    var result: [String] = []
    func place(_ id: String) {
      guard placed.insert(id).inserted else { return }
      for premise in premises(of: id) where ids.contains(premise) { place(premise) }
      result.append(id)
    }
    for id in order where ids.contains(id) { place(id) }
    return result
  }
}
