package import Claims
package import Proofs

/// What is to be proved: one link of a claim on one cell of its domain.
package struct Goal: Hashable {
  /// The claim, which may be a lemma of the search.
  package let claim: Claim
  /// Which of its links.
  package let linkIndex: Int
  /// Where.
  package let cell: Cell
  /// Rewrites that every leaf below makes use of.
  package let hints: [Hint]

  package init(_ claim: Claim, _ linkIndex: Int, _ cell: Cell, hints: [Hint] = []) {
    self.claim = claim
    self.linkIndex = linkIndex
    self.cell = cell
    self.hints = hints
  }

  /// The link.
  package var link: Link { claim.links[linkIndex] }

  /// The domain.
  package var domain: Domain { claim.domain }

  /// Whether the cell is the whole domain: nothing is split yet.
  package var isWhole: Bool { cell == Cell(whole: domain) }

  /// The same link on another cell.
  package func on(_ cell: Cell) -> Goal { Goal(claim, linkIndex, cell, hints: hints) }

  /// The same goal with these rewrites.
  package func with(_ hints: [Hint]) -> Goal { Goal(claim, linkIndex, cell, hints: hints) }

  /// The coordinates of this kind, in the order of the variables that they came from.
  package func coordinates(_ kind: CoordinateKind) -> [String] {
    let order = domain.variables.map(\.name)
    let names = zip(cell.names, cell.chart.kinds).filter { $1 == kind }.map(\.0)
    return names.sorted {
      (order.firstIndex(of: $0) ?? order.count, $0) < (order.firstIndex(of: $1) ?? order.count, $1)
    }
  }

  /// Whether a condition holds for a part of the link.
  package func contains(_ condition: (Expression) -> Bool) -> Bool {
    link.left.contains(condition) || link.right.contains(condition)
  }

  /// Whether one of the functions occurs in the link.
  package func calls(_ functions: Function...) -> Bool {
    contains { if case .call(let function, _) = $0 { functions.contains(function) } else { false } }
  }
}
