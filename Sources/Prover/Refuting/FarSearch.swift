internal import Claims
internal import ExactNumbers

/// Looks for a failure far out: each size in turn, as far as the time goes, at points that are random beside it.
///
/// Equations are compared modulo a prime, so that a sum of thousands of terms takes a moment; what differs there, and what is
/// no equation, is decided exactly.
struct FarSearch {
  private let compiled: CompiledClaim
  private var points: IntegerPoints
  private var decider: CaseDecider
  private var generator: SplitMix64
  private var modular = ModularArithmetic()
  private let hasReals: Bool

  init(_ claim: Claim, _ compiled: CompiledClaim, reach: Int, seed: UInt64, _ decider: PointDecider?) {
    self.compiled = compiled
    points = IntegerPoints(compiled, reach: reach)
    self.decider = CaseDecider(claim, compiled, decider)
    generator = SplitMix64(seed: seed)
    hasReals = compiled.variables.contains { $0.kind == .real }
  }

  /// The first failure that is met, its integers made smaller while it remains; and the first size that was not tried.
  mutating func failure(
    from first: Int, to last: Int, until deadline: ContinuousClock.Instant?
  ) -> (CaseFailure?, next: Int) {
    guard !points.variables.isEmpty else { return (nil, last + 1) }
    decider.deadline = deadline
    let start = ContinuousClock.now
    let draws = points.variables.count == 1 ? 1 : 6
    var (size, step) = (first, 1)
    while size <= last {
      for _ in 0..<draws {
        guard let point = points.randomPoint(size: size, &generator) else { continue }
        if let deadline, ContinuousClock.now >= deadline { return (nil, size) }
        if let failure = failure(at: point) { return (smallest(point, failure, until: deadline), size) }
      }
      // Half of the time for each size in turn, the rest for ever longer steps.
      if let deadline, ContinuousClock.now - start > (deadline - start) / 2 { step = max(1, size / 16) }
      size += step
    }
    return (nil, size)
  }

  private mutating func failure(at point: [Int]) -> CaseFailure? {
    if !hasReals, agreesModulo(point) { return nil }
    if case .fails(let failure) = decider.decide(zip(points.variables, point).map { ($0.place, $1) }) {
      return failure
    }
    return nil
  }

  /// Whether all relations are equations and hold modulo the prime.
  private mutating func agreesModulo(_ point: [Int]) -> Bool {
    guard let sides = compiled.sides, compiled.relations.allSatisfy({ $0 == .equal }) else { return false }
    var evaluator = CaseEvaluator(
      modular, values: [], places: compiled.places, effort: 3_000_000,
      deadline: decider.deadline)
    for (variable, value) in zip(points.variables, point) {
      evaluator.set(variable.place, .exact(Rational(value)))
    }
    defer { modular = evaluator.arithmetic }
    guard let first = try? evaluator.value(sides[0]) else { return false }
    let residue = evaluator.arithmetic.residue(first)
    return sides.dropFirst().allSatisfy { side in
      (try? evaluator.value(side)).map { evaluator.arithmetic.residue($0) == residue } ?? false
    }
  }

  /// Makes each integer as small as the failure allows: towards 0 by halves, then by ones, then two of them together.
  private mutating func smallest(
    _ point: [Int], _ failure: CaseFailure, until deadline: ContinuousClock.Instant?
  ) -> CaseFailure {
    var (point, failure) = (point, failure)
    search: while true {
      for smaller in Self.smaller(point) {
        if let deadline, ContinuousClock.now >= deadline { return failure }
        if let found = self.failure(at: smaller) {
          (point, failure) = (smaller, found)
          continue search
        }
      }
      return failure
    }
  }

  /// Points with a smaller sum of magnitudes, the smallest first.
  private static func smaller(_ point: [Int]) -> [[Int]] {
    func moved(_ changes: [(index: Int, value: Int)]) -> [Int] {
      var moved = point
      for (index, value) in changes { moved[index] = value }
      return moved
    }
    let towards = point.map { $0 - $0.signum() }
    var points: [[Int]] = []
    for index in point.indices where point[index] != 0 {
      points += [0, point[index] / 2, towards[index]].map { moved([(index, $0)]) }
      for other in point.indices where other != index && point[other] != 0 {
        let further = towards[index] - towards[index].signum()
        points += [moved([(index, towards[index]), (other, towards[other])])]
        points += [moved([(index, further), (other, towards[other])])]
      }
    }
    return points.filter { $0 != point }
  }
}
