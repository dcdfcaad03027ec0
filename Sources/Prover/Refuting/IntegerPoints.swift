internal import Claims
internal import ExactNumbers

/// The integer parts of a domain's points, in growing boxes.
///
/// A variable that the constraints do not bound between earlier ones is *capped*: in the box of size B it lies between
/// centre − B and centre + B, where the centre is 0 unless its bounds are far from there. The others take all their values.
struct IntegerPoints {
  /// The integer variables, with their places.
  let variables: [(name: String, place: Int)]
  /// The centre of each.
  private(set) var centres: [Int]
  /// Which have been capped so far.
  private(set) var capped: [Bool]
  /// Whether one of them had no bound on a side.
  private(set) var isUnbounded = false
  private let claim: CompiledClaim
  private var evaluator: CaseEvaluator<ExactArithmetic>
  /// For each variable the constraints that bound it by earlier ones.
  private let bounding: [[CompiledClaim.Bound]]
  /// For each variable the constraints that are about it and earlier ones only.
  private let filters: [[CompiledClaim.Bound]]

  /// A range longer than this is capped, even where it is finite.
  private static let longRange = 250
  private static let limit = 1_000_000_000

  init(_ claim: CompiledClaim, reach: Int) {
    self.claim = claim
    variables = claim.variables.enumerated().filter { $0.element.kind == .integer }.map {
      ($0.element.name, $0.offset)
    }
    let names = variables.map(\.name)
    filters = names.indices.map { index in
      let known = Set(names.prefix(index + 1))
      return claim.bounds.filter { $0.names.contains(names[index]) && $0.names.isSubset(of: known) }
    }
    bounding = names.indices.map { index in
      claim.bounds.filter {
        $0.affine.contains(names[index]) && $0.names.isSubset(of: Set(names.prefix(index + 1)))
          && $0.condition != .parity(0) && $0.condition != .parity(1)
      }
    }
    evaluator = CaseEvaluator(ExactArithmetic(), values: [], places: claim.places, effort: .max)
    centres = Array(repeating: 0, count: names.count)
    capped = Array(repeating: false, count: names.count)
    centre(reach)
  }

  /// Moves the centre of a variable whose values are all farther away than the reach.
  private mutating func centre(_ reach: Int) {
    for index in variables.indices {
      let range = self.range(index)
      if let lower = range.lower, lower > reach { centres[index] = lower }
      if let upper = range.upper, upper < -reach { centres[index] = upper }
      evaluator.set(variables[index].place, Rational(range.lower ?? range.upper ?? 0))
    }
  }

  /// Between which integers the variable lies, given the values of the earlier ones.
  private mutating func range(_ index: Int) -> (lower: Int?, upper: Int?) {
    var (lower, upper): (Int?, Int?) = (nil, nil)
    for bound in bounding[index] {
      // a + c·v by its shape: two values tell a and c.
      evaluator.set(variables[index].place, 0)
      guard let a = try? evaluator.value(bound.expression) else { continue }
      evaluator.set(variables[index].place, 1)
      guard let b = try? evaluator.value(bound.expression), a != b else { continue }
      let zero = -a / (b - a)
      let isStrict = bound.condition == .positive
      if b > a {
        let least = isStrict ? zero.floor + 1 : zero.ceiling
        lower = max(lower ?? -Self.limit, Self.word(least))
      } else {
        let greatest = isStrict ? zero.ceiling - 1 : zero.floor
        upper = min(upper ?? Self.limit, Self.word(greatest))
      }
    }
    return (lower, upper)
  }

  private static func word(_ value: Integer) -> Int {
    max(-limit, min(limit, value.machineWord ?? (value < 0 ? -limit : limit)))
  }

  /// What became of a box.
  enum Outcome {
    /// Each of its points that is in no smaller box was visited; whether larger boxes have more.
    case visited(hasMore: Bool)
    /// The visitor ended it.
    case stopped
  }

  /// Visits the points of the box of this size that are in no smaller one; the visitor says whether to go on.
  mutating func visit(size: Int, _ visitor: ([Int]) -> Bool) -> Outcome {
    var hasMore = false
    var point: [Int] = []
    let goesOn = descend(size, &point, isOnEdge: size == 0, &hasMore, visitor)
    return goesOn ? .visited(hasMore: hasMore) : .stopped
  }

  private mutating func descend(
    _ size: Int, _ point: inout [Int], isOnEdge: Bool, _ hasMore: inout Bool, _ visitor: ([Int]) -> Bool
  ) -> Bool {
    let index = point.count
    guard index < variables.count else { return !isOnEdge || visitor(point) }
    let (lower, upper) = range(index)
    let isCapped = (lower == nil || upper == nil) || (upper ?? 0) - (lower ?? 0) > Self.longRange
    if isCapped { capped[index] = true }
    if lower == nil || upper == nil { isUnbounded = true }
    var (from, to) = (lower ?? -Self.limit, upper ?? Self.limit)
    let (least, greatest) = (centres[index] - size, centres[index] + size)
    if isCapped {
      if lower.map({ $0 < least }) ?? true || upper.map({ $0 > greatest }) ?? true { hasMore = true }
      (from, to) = (max(from, least), min(to, greatest))
    }
    guard from <= to else { return true }
    // Without an edge so far and with no variable left, only the edge of this one remains.
    let isLastChance = !isOnEdge && isCapped && index == variables.count - 1
    let step = isLastChance && greatest > least ? greatest - least : 1
    var value = isLastChance ? (from == least ? least : greatest) : from
    while value <= to {
      point.append(value)
      evaluator.set(variables[index].place, Rational(value))
      if isInside(index) {
        let edge = isOnEdge || isCapped && (value == least || value == greatest)
        if !descend(size, &point, isOnEdge: edge, &hasMore, visitor) { return false }
      }
      point.removeLast()
      value += step
    }
    return true
  }

  private mutating func isInside(_ index: Int) -> Bool {
    filters[index].allSatisfy { bound in
      // What cannot be decided here is decided with the whole point.
      guard let value = try? evaluator.value(bound.expression) else { return true }
      return bound.isMet(by: value)
    }
  }

  /// A random point with one capped variable about as far out as the size; `nil` where the draw is outside.
  mutating func randomPoint(size: Int, _ generator: inout SplitMix64) -> [Int]? {
    var point: [Int] = []
    let far = generator.next(below: max(1, variables.count))
    for index in variables.indices {
      let (lower, upper) = range(index)
      let from = max(lower ?? -Self.limit, centres[index] - size)
      let to = min(upper ?? Self.limit, centres[index] + size)
      guard from <= to else { return nil }
      let value = Self.draw(from, to, isFar: index == far, &generator)
      point.append(value)
      evaluator.set(variables[index].place, Rational(value))
      if !isInside(index) { return nil }
    }
    return point
  }

  /// An end, next to an end, somewhere between, or small.
  private static func draw(_ from: Int, _ to: Int, isFar: Bool, _ generator: inout SplitMix64) -> Int {
    let choice = generator.next(below: isFar ? 4 : 8)
    let value =
      switch choice {
      case 0, 1: to
      case 2: to - 1
      case 3: from + generator.next(below: to - from + 1)
      case 4: from
      case 5: from + 1
      case 6: max(from, min(to, 0)) + generator.next(below: 6)
      default: from + generator.next(below: to - from + 1)
      }
    return max(from, min(to, value))
  }
}
