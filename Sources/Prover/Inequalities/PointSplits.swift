import Claims
import ExactNumbers
import Proofs

/// An inequality whose gap is one class in one coordinate: the coordinate's range is cut until each piece is plain.
///
/// A natural coordinate starts where the shifted polynomial has no negative coefficient, the values before one by one. A
/// real one is cut at its rational roots, beyond its last root, and in halves between; Sturm's chain says beforehand
/// whether the polynomial changes its sign.
enum PointSplits: Strategy {
  static let usesSplits = true

  static func tree(for goal: Goal, in search: Search, splits: Int) throws(OutOfTime) -> ProofTree? {
    guard goal.isInequality, let gap = try? search.gap(goal),
      let polynomial = gap.signedPolynomial(goal.cell.chart)
    else { return nil }
    guard let coordinate = polynomial.singleCoordinate else {
      return splits > 0 ? try ordered(goal, polynomial, in: search, splits) : nil
    }
    let p = polynomial.univariate(in: coordinate)
    let name = goal.cell.names[coordinate]
    let kind = goal.cell.chart.kinds[coordinate]
    if kind == .nat {
      guard let start = p.start(strict: goal.link.relation.isStrict), start > 0 else { return nil }
      return try search.split(goal, name, .value(start), splits: 0)
    }
    guard let point = point(p, kind) else { return nil }
    // Halves need not come to an end: towards an irrational double root none is plain.
    return try search.force(goal, name, point, splits: splits)
  }

  /// Half-lines in each order, as Schur's inequality asks for.
  private static func ordered(
    _ goal: Goal, _ p: Polynomial, in search: Search, _ splits: Int
  ) throws(OutOfTime) -> ProofTree? {
    let halves = goal.cell.names.indices.filter {
      p.contains($0) && [.half, .pos].contains(goal.cell.chart.kinds[$0])
    }
    for (position, a) in halves.enumerated() {
      for b in halves.dropFirst(position + 1) {
        let split = ProofTree.Split.compare(goal.cell.names[b])
        if let tree = try search.split(goal, goal.cell.names[a], split, splits: splits - 1) { return tree }
      }
    }
    return nil
  }

  /// Where to cut, if p may be ≥ 0 on the coordinate's range.
  private static func point(_ p: ExactNumbers.Polynomial, _ kind: CoordinateKind) -> ProofTree.Split? {
    let (low, high): (Rational, Rational) =
      switch kind {
      case .unit: (0, 1)
      case .half, .pos: (0, p.rootBound)
      default: (-p.rootBound, p.rootBound)
      }
    let roots = p.splittingRationalRoots.roots.filter { $0 > low && $0 < high }
    for root in roots where !roots.count(where: { $0 == root }).isMultiple(of: 2) { return nil }
    if let root = roots.first { return .at("\(root)") }
    let rest = p.splittingSquares.rest
    // A simple root between the ends changes the sign.
    let ends = [low, high].map { rest.value(at: $0) }
    if ends.allSatisfy({ !$0.isZero }),
      !rest.isolatingRoots(from: low, to: high, width: high - low).isEmpty
    {
      return nil
    }
    guard p.value(at: (low + high) / 2) >= 0 else { return nil }
    switch kind {
    case .unit: return .at("1/2")
    case .half, .pos: return p.hasNonnegativeCoefficients ? nil : .at("\(p.shiftToPlain)")
    default: return .at("0")
    }
  }
}

extension ExactNumbers.Polynomial {
  private static var latestStart: Int { 1000 }

  /// The least m such that p(m + t) has no negative coefficient, and a positive constant one if it is to be strict; `nil`
  /// where there is none up to 1000.
  func start(strict: Bool) -> Int? {
    guard let leading = coefficients.last, leading > 0 else { return nil }
    func isPlain(_ m: Int) -> Bool {
      strict ? isCertifiedPositive(from: Rational(m)) : isCertifiedNonnegative(from: Rational(m))
    }
    // Once the coefficients are non-negative they stay so.
    var high = 1
    while high <= Self.latestStart, !isPlain(high) { high *= 2 }
    guard high <= 2 * Self.latestStart else { return nil }
    var low = -1
    while high - low > 1 {
      let middle = (low + high) / 2
      if middle >= 0, isPlain(middle) { high = middle } else { low = middle }
    }
    return high
  }

  /// A power of 2 from which on all coefficients are ≥ 0.
  fileprivate var shiftToPlain: Rational {
    var shift: Rational = 1
    while !isCertifiedNonnegative(from: shift), shift < 1_000_000 { shift *= 2 }
    return shift
  }
}
