internal import Claims
internal import Enclosures
internal import ExactNumbers
internal import Prover

/// A claim at a point by balls, their precision doubled until all is decided or the limit is met.
enum EnclosedCase {
  /// The precisions that are tried, in binary digits.
  private static let precisions = [64, 128, 256, 512, 1024, 2048]
  private static let digits = 20

  static func decision(_ claim: CompiledClaim, _ point: [(place: Int, value: Rational)]) -> PointDecision {
    guard let sides = claim.sides else { return .undecided("several coordinates of a point") }
    var last = PointDecision.undecided("enclosures do not decide it")
    for precision in precisions {
      last = decision(claim, sides, point, precision)
      if case .undecided = last { continue }
      return last
    }
    return last
  }

  private static func decision(
    _ claim: CompiledClaim, _ sides: [CompiledExpression], _ point: [(place: Int, value: Rational)],
    _ precision: Int
  ) -> PointDecision {
    let arithmetic = BallArithmetic(precision: precision)
    var evaluator = CaseEvaluator(arithmetic, values: [], places: claim.places, effort: 1_000_000)
    for (place, value) in point { evaluator.set(place, .exact(value)) }
    do throws(CaseStop) {
      for bound in claim.bounds where try !isMet(bound, &evaluator) { return .outside }
    } catch {
      return .undecided("a bound that enclosures do not decide")
    }
    // A relation that fails is found even where another is not decided.
    var open: String?
    var left = side(sides[0], &evaluator)
    for (link, relation) in claim.relations.enumerated() {
      let right = side(sides[link + 1], &evaluator)
      switch holds(left, relation, right) {
      case .some(true): break
      case .some(false):
        return .fails(link: link, left: written(left, arithmetic), right: written(right, arithmetic))
      case nil: open = "relation \(link) is not decided by enclosures"
      }
      left = right
    }
    return open.map { .undecided($0) } ?? .holds
  }

  private static func isMet(
    _ bound: CompiledClaim.Bound, _ evaluator: inout CaseEvaluator<BallArithmetic>
  ) throws(CaseStop) -> Bool {
    let value = try evaluator.value(bound.expression)
    if let value = evaluator.arithmetic.rational(value) { return bound.isMet(by: value) }
    let sign = try evaluator.arithmetic.sign(value)
    switch bound.condition {
    case .nonnegative: return sign >= 0
    case .positive: return sign > 0
    case .parity: throw .undecided("the parity of a number that is only enclosed")
    }
  }

  private static func side(
    _ expression: CompiledExpression, _ evaluator: inout CaseEvaluator<BallArithmetic>
  ) -> Result<EnclosedNumber, CaseStop> {
    do throws(CaseStop) {
      return .success(try evaluator.value(expression))
    } catch {
      return .failure(error)
    }
  }

  /// `nil` where it is not decided.
  private static func holds(
    _ left: Result<EnclosedNumber, CaseStop>, _ relation: Relation, _ right: Result<EnclosedNumber, CaseStop>
  ) -> Bool? {
    if case .failure(.undefined) = left { return false }
    if case .failure(.undefined) = right { return false }
    guard case .success(let a) = left, case .success(let b) = right else { return nil }
    switch (a, b) {
    case (.exact(let x), .exact(let y)): return relation.holds(Ordering(x, y))
    case (.exact(let x), .ball(let y)): return settled(y.compared(to: x).map(flipped), relation)
    case (.ball(let x), .exact(let y)): return settled(x.compared(to: y), relation)
    case (.ball(let x), .ball(let y)): return settled(x.compared(to: y), relation)
    }
  }

  private static func settled(_ ordering: Ordering?, _ relation: Relation) -> Bool? {
    ordering.map { relation.holds($0) }
  }

  private static func flipped(_ ordering: Ordering) -> Ordering {
    switch ordering {
    case .less: .greater
    case .equal: .equal
    case .greater: .less
    }
  }

  private static func written(
    _ side: Result<EnclosedNumber, CaseStop>, _ arithmetic: BallArithmetic
  ) -> CaseFailure.Side {
    switch side {
    case .success(.exact(let value)): return .exact(RadicalSum(value))
    case .success(.ball(let ball)):
      let (lower, upper) = ball.decimals(digits)
      return .enclosed(lower: lower, upper: upper)
    case .failure(.undefined(let reason)): return .undefined(reason)
    case .failure(.undecided(let reason)): return .uncomputed(reason)
    }
  }
}
