import Claims
import ExactNumbers
import Proofs

/// An inequality E(t) ≥ 0 by E(t+1) ≥ μ(t)·E(t) ≥ 0: induction on a natural coordinate.
///
/// The factor μ is the ratio T(t+1)/T(t) of a term T of the gap: of two classes only one is left then. Where the step holds
/// from t = m on only, the values before are looked at one by one.
enum GrowthInduction: Strategy {
  static let usesSplits = true

  static func tree(for goal: Goal, in search: Search, splits: Int) throws(OutOfTime) -> ProofTree? {
    guard goal.isInequality else { return nil }
    for coordinate in goal.coordinates(.nat) {
      try search.check()
      let induction = GrowthInduction.Step(goal: goal, coordinate: coordinate)
      if let tree = try induction.tree(in: search, splits) { return tree }
    }
    return nil
  }

  private static let furthestStart = 40

  /// The step of an induction on one coordinate.
  struct Step {
    let goal: Goal
    let coordinate: String

    func tree(in search: Search, _ splits: Int) throws(OutOfTime) -> ProofTree? {
      var least: Int?
      for factor in try factors(in: search) {
        try search.check()
        guard let multiple = multiple(factor) else { continue }
        let closings = try SumHints.closings(on: goal, [], in: search) { difference(multiple, $0, search) }
        for (hints, value) in closings {
          guard let certificate = certificate(value) else {
            if let start = value.start(of: coordinate, goal.cell), start > 0, start <= furthestStart {
              least = min(least ?? start, start)
            }
            continue
          }
          guard let base = try base(in: search, splits) else { return nil }
          return .growth(coordinate, factor: factor, goal.hints + hints + certificate, from: base, with: [])
        }
      }
      // Beyond the first values the same factor does.
      if let least { return try search.split(goal, coordinate, .value(least), splits: max(0, splits - 1)) }
      return splits > 0 ? try treeWithLemma(in: search, splits) : nil
    }

    private static let factorsWithLemma = 4

    /// A step whose classes differ in sign is an inequality of its own, by squares or by another induction.
    private func treeWithLemma(in search: Search, _ splits: Int) throws(OutOfTime) -> ProofTree? {
      for factor in try factors(in: search).prefix(Self.factorsWithLemma) {
        guard let multiple = multiple(factor) else { continue }
        for (hints, value) in try SumHints.closings(
          on: goal, [], in: search, of: { difference(multiple, $0, search) })
        {
          try search.check()
          guard let lemma = goal.lemma(value, "<="),
            let further = try SquaredSides.reference(lemma, goal, in: search, splits),
            let base = try base(in: search, splits)
          else { continue }
          return .growth(coordinate, factor: factor, goal.hints + hints, from: base, with: [further])
        }
      }
      return nil
    }

    /// No hint, or a certificate, where the value is shown ≥ 0 by it.
    private func certificate(_ value: Value) -> [Hint]? {
      if value.isShown(strict: false, goal.cell.chart) { return [] }
      return ClassCertificate.certificate(for: value, goal.cell).map { [.certificate($0)] }
    }

    private func base(in search: Search, _ splits: Int) throws(OutOfTime) -> ProofTree? {
      let split = ProofTree.Split.value(1).json
      guard let first = try? goal.cell.children(of: goal.domain, splitting: coordinate, split).first else {
        return nil
      }
      return try search.tree(for: goal.on(first), splits: splits)
    }

    /// The factor on the cell, if it is defined and shown ≥ 0 there.
    private func multiple(_ factor: String) -> Value? {
      let place = goal.coordinatePlace
      guard let expression = try? Expression(factor, variables: Set(goal.cell.names), allowsProofData: true),
        let value = try? Entering().value(expression, place), value.isShown(strict: false, goal.cell.chart)
      else { return nil }
      return value
    }

    /// E(t+1) − μ·E(t).
    private func difference(_ multiple: Value, _ entering: Entering, _ search: Search) -> Value? {
      guard let here = try? search.gap(goal, entering: entering),
        let next = try? search.gap(goal, entering: entering, shifting: (coordinate, 1)),
        let product = try? multiple.times(here)
      else { return nil }
      return next - product
    }

    /// The ratios of neighbouring terms, those with factorials first, then some constants.
    private func factors(in search: Search) throws(OutOfTime) -> [String] {
      guard let entering = try? search.entering(goal),
        let here = try? search.gap(goal, entering: entering),
        let next = try? search.gap(goal, entering: entering, shifting: (coordinate, 1))
      else { return [] }
      var found: [String] = []
      func add(_ text: String) { if !found.contains(text) { found.append(text) } }
      func pairs(_ here: Value, _ next: Value) {
        for (factor, polynomial) in here.terms.sorted(by: { $0.key.weight > $1.key.weight }) {
          for (other, shifted) in next.terms {
            guard let ratio = FactoredRatio((other, shifted), over: (factor, polynomial)) else { continue }
            add(ratio.written(goal.cell.names))
          }
        }
      }
      pairs(here, next)
      for (coefficient, _) in here.separated.sums.values {
        for (other, _) in next.separated.sums.values { pairs(coefficient, other) }
      }
      for constant in ["1", "2", "3", "3/2"] { add(constant) }
      return Array(found.prefix(12))
    }
  }
}

extension Factor {
  /// Factorials before powers before polynomials.
  fileprivate var weight: Int { 4 * atoms.factorials.count + 2 * atoms.primes.count + atoms.powers.count }
}

extension Value {
  /// The least m such that from t = m on each class is ≥ 0 by its coefficients, where each has t only.
  func start(of coordinate: String, _ cell: Cell, strict: Bool = false) -> Int? {
    guard sums.isEmpty, let classes = try? classes(), let index = try? cell.index(of: coordinate) else {
      return nil
    }
    var start = 0
    for term in classes {
      guard let polynomial = Value(term.polynomial, term.factor).signedPolynomial(cell.chart) else {
        return nil
      }
      if polynomial.isConstant, polynomial.constant >= 0 { continue }
      guard polynomial.singleCoordinate == index,
        let own = polynomial.univariate(in: index).start(strict: strict)
      else { return nil }
      start = max(start, own)
    }
    return start
  }
}
