internal import Claims
internal import ExactNumbers

/// Decides a claim for given integers: at a point, or along the line of its last real variable.
struct CaseDecider {
  /// How the real variables were covered.
  struct Reals: Hashable {
    /// Whether every value of the last one was decided.
    var areAllOfLast = true
    /// Whether that is only so within the window.
    var isWindow = false
    /// Whether an enclosure was needed.
    var usesEnclosures = false
    /// The values, by place, at which a variable was tried that was not covered as a whole, and met the domain.
    var met: [Int: Set<Rational>] = [:]
    /// How many points and pieces were decided.
    var cases = 0

    /// Notes the value of a variable with which something was decided.
    mutating func note(_ place: Int, _ value: Rational) {
      if cases > 0 { met[place, default: []].insert(value) }
    }
  }

  enum Outcome {
    case holds(Reals)
    case fails(CaseFailure)
    /// Some case is not decided.
    case undecided(String)
  }

  private let claim: Claim
  private let compiled: CompiledClaim
  private let decider: PointDecider?
  private let relations: [RelationSign]
  private var exact = ExactArithmetic()
  /// When what is not finished is undecided.
  var deadline: ContinuousClock.Instant?
  /// Visits of nodes a point.
  private let effort = 3_000_000
  /// Beyond this magnitude a real variable with steps without end is not looked at.
  static let window: Rational = 20
  /// Where real variables are tried that are not decided as a whole; the domain's bounds come to it.
  private static let samples: [Rational] = [
    0, 1, -1, Rational(1, 2), Rational(-1, 2), 2, -2, Rational(1, 3), Rational(-7, 3), 3, -3, 5,
    Rational(-9, 2),
    Rational(1, 100), 10, -10, 100, -100,
  ]

  init(_ claim: Claim, _ compiled: CompiledClaim, _ decider: PointDecider?) {
    (self.claim, self.compiled, self.decider) = (claim, compiled, decider)
    relations = compiled.relations.map(RelationSign.init)
  }

  /// - Parameter integers: the places and values of the integer variables.
  mutating func decide(_ integers: [(place: Int, value: Int)]) -> Outcome {
    var point: [Int: Rational] = [:]
    for (place, value) in integers { point[place] = Rational(value) }
    let reals = compiled.variables.indices.filter { compiled.variables[$0].kind == .real }
    guard let last = reals.last else {
      var found = Reals()
      switch decide(at: point) {
      case .holds: found.cases = 1
      case .outside: break
      case .fails(let link, let left, let right): return .fails(failure(point, link, left, right))
      case .undecided(let reason): return .undecided(reason)
      }
      found.usesEnclosures = wasEnclosed
      return .holds(found)
    }
    return lines(point, Array(reals.dropLast()), last)
  }

  /// Whether the last point that was decided was so by an enclosure.
  private var wasEnclosed = false

  // MARK: points

  private mutating func decide(at point: [Int: Rational]) -> PointDecision {
    wasEnclosed = false
    var evaluator = CaseEvaluator(
      exact, values: [], places: compiled.places, effort: effort,
      deadline: deadline)
    for (place, value) in point { evaluator.set(place, value) }
    defer { exact = evaluator.arithmetic }
    for bound in compiled.bounds {
      guard let value = try? evaluator.value(bound.expression) else { return slowly(point) }
      if !bound.isMet(by: value) { return .outside }
    }
    do {
      guard let sides = compiled.sides else { return slowly(point) }
      var left = try evaluator.value(sides[0])
      var isHeld = true
      for (index, relation) in relations.enumerated() {
        let right = try evaluator.value(sides[index + 1])
        isHeld = isHeld && relation.allows((left - right).signum)
        left = right
      }
      if isHeld { return .holds }
    } catch {}
    // What fails, or is not rational, is looked at again by the definitions alone.
    return slowly(point)
  }

  /// By the definitions; then by enclosures.
  private mutating func slowly(_ places: [Int: Rational]) -> PointDecision {
    if let deadline, ContinuousClock.now >= deadline { return .undecided("more time than allowed") }
    let point = Dictionary(uniqueKeysWithValues: places.map { (compiled.variables[$0].name, $1) })
    switch claim.verdict(at: point, effort: 4 * effort) {
    case .outside: return .outside
    case .holds: return .holds
    case .fails(let link, let left, let right):
      return .fails(link: link, left: .init(left), right: .init(right))
    case .undecided(let reason):
      guard let decider else { return .undecided(reason) }
      wasEnclosed = true
      return decider(compiled, places.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
    }
  }

  private func failure(
    _ point: [Int: Rational], _ link: Int, _ left: CaseFailure.Side, _ right: CaseFailure.Side
  ) -> CaseFailure {
    CaseFailure(
      at: compiled.variables.enumerated().map { ($0.element.name, point[$0.offset] ?? 0) }, link: link,
      left: left, right: right)
  }

  // MARK: lines

  /// The last real variable for all its values, the others at samples.
  private mutating func lines(_ point: [Int: Rational], _ others: [Int], _ last: Int) -> Outcome {
    guard let next = others.first else { return line(point, last) }
    var all = Reals()
    for sample in samples(of: next, others.count > 1 ? 8 : 14) {
      var inner = point
      inner[next] = sample
      switch lines(inner, Array(others.dropFirst()), last) {
      case .holds(var reals):
        reals.note(next, sample)
        all.join(reals)
      case let other: return other
      }
    }
    return .holds(all)
  }

  private mutating func line(_ point: [Int: Rational], _ last: Int) -> Outcome {
    var search = LineSearch(open: [OpenInterval()])
    switch pieces(point, last, &search) {
    case .holds(let reals): return .holds(reals)
    case .fails(let failure): return .fails(simplest(failure, point, last))
    case .undecided(let reason):
      if search.needsWindow {
        var inWindow = LineSearch(open: [OpenInterval(lower: -Self.window, upper: Self.window)])
        if case .holds(var reals) = pieces(point, last, &inWindow) {
          reals.isWindow = true
          return .holds(reals)
        }
      }
      return samples(point, last, reason)
    }
  }

  /// The failure at the simplest of some numbers at which there is one.
  private mutating func simplest(_ failure: CaseFailure, _ point: [Int: Rational], _ last: Int) -> CaseFailure
  {
    let found = failure.parameters[last].value
    let whole = [found.floor, found.floor + 1].sorted { $0.magnitude < $1.magnitude }.map { Rational($0) }
    for value in Self.simple + whole where value != found && value.denominator <= found.denominator {
      if case .fails(let simpler) = probe(point, last, value) { return simpler }
    }
    return failure
  }

  private static let simple: [Rational] = [
    0, 1, -1, 2, -2, 3, -3, 5, 10, -10, 100, -100, Rational(1, 2), Rational(-1, 2), Rational(1, 3),
    Rational(-1, 3),
  ]

  /// The intervals still to be decided.
  private struct LineSearch {
    var open: [OpenInterval]
    var needsWindow = false
    static let most = 5000
  }

  private mutating func pieces(_ point: [Int: Rational], _ last: Int, _ search: inout LineSearch) -> Outcome {
    var reals = Reals()
    while let interval = search.open.popLast() {
      guard reals.cases < LineSearch.most else { return .undecided("more pieces than \(LineSearch.most)") }
      let piece = decide(on: interval, point, last)
      if piece.needsWindow { search.needsWindow = true }
      switch piece.outcome {
      case .outside: break
      case .holds: reals.cases += 1
      case .split(let roots):
        search.open += interval.split(at: roots)
        for root in roots {
          switch probe(point, last, root) {
          case .fails(let failure): return .fails(failure)
          case .undecided(let reason): return .undecided(reason)
          case .holds(let one): reals.join(one)
          }
        }
      case .fails(let place):
        // What is undefined almost everywhere may be defined at the first choice: binomial(x, 2) at x = 0.
        for shift: Rational in [0, Rational(1, 3), Rational(-1, 3), Rational(1, 1009), Rational(-1, 1009)]
        where interval.contains(place + shift) {
          if case .fails(let failure) = probe(point, last, place + shift) { return .fails(failure) }
        }
        return .undecided("a failure on a piece that is none at its point")
      case .undecided(let reason): return .undecided(reason)
      }
    }
    return .holds(reals)
  }

  /// The claim at one value of the real variable.
  private mutating func probe(_ point: [Int: Rational], _ last: Int, _ value: Rational) -> Outcome {
    var point = point
    point[last] = value
    var reals = Reals()
    switch decide(at: point) {
    case .holds: reals.cases = 1
    case .outside: break
    case .fails(let link, let left, let right): return .fails(failure(point, link, left, right))
    case .undecided(let reason): return .undecided(reason)
    }
    reals.usesEnclosures = wasEnclosed
    return .holds(reals)
  }

  private mutating func samples(_ point: [Int: Rational], _ last: Int, _ reason: String) -> Outcome {
    var all = Reals()
    all.areAllOfLast = false
    var undecided: String?
    for sample in samples(of: last, Self.samples.count) {
      switch probe(point, last, sample) {
      case .holds(var reals):
        reals.note(last, sample)
        all.join(reals)
      case .fails(let failure): return .fails(failure)
      case .undecided(let reason): undecided = reason
      }
    }
    return undecided.map { .undecided($0) } ?? .holds(all)
  }

  /// The first samples, the ends that the variable's constant bounds give it, and the middles between them: the same for
  /// every value of the others, so that a list of them is a scope.
  private mutating func samples(of place: Int, _ count: Int) -> [Rational] {
    let name = compiled.variables[place].name
    var evaluator = CaseEvaluator(
      exact, values: [], places: compiled.places, effort: effort, deadline: deadline)
    defer { exact = evaluator.arithmetic }
    var ends: Set<Rational> = []
    for bound in compiled.bounds where bound.affine.contains(name) && bound.names == [name] {
      // a + c·v by its shape: two values tell a and c.
      evaluator.set(place, 0)
      guard let a = try? evaluator.value(bound.expression) else { continue }
      evaluator.set(place, 1)
      guard let b = try? evaluator.value(bound.expression), a != b else { continue }
      ends.insert(-a / (b - a))
    }
    let sorted = ends.sorted()
    let middles = zip(sorted, sorted.dropFirst()).map { ($0 + $1) / 2 }
    let first = Array(Self.samples.prefix(count))
    return first + (sorted + middles).filter { !first.contains($0) }
  }

  private enum PieceOutcome {
    case outside, holds
    case split([Rational])
    case fails(at: Rational)
    case undecided(String)
  }

  private mutating func decide(
    on interval: OpenInterval, _ point: [Int: Rational], _ last: Int
  ) -> (outcome: PieceOutcome, needsWindow: Bool) {
    var evaluator = CaseEvaluator(
      LineArithmetic(interval, exact: exact), values: [], places: compiled.places, effort: effort,
      deadline: deadline)
    for (place, value) in point { evaluator.set(place, .constant(value)) }
    evaluator.set(last, LineArithmetic.variable)
    defer { exact = evaluator.arithmetic.exact }
    var outcome: PieceOutcome
    do throws(CaseStop) {
      if let excluded = try bounds(&evaluator) {
        outcome = excluded
      } else {
        outcome = try sides(&evaluator)
      }
    } catch {
      switch error {
      case .undefined: outcome = .fails(at: interval.sample)
      case .undecided(let reason): outcome = .undecided(reason)
      }
    }
    // Signs changed inside: nothing of it counts.
    let arithmetic = evaluator.arithmetic
    if !arithmetic.roots.isEmpty { return (.split(arithmetic.roots.sorted()), false) }
    if arithmetic.isBeyond, case .undecided = outcome { return (outcome, arithmetic.hasEndlessSteps) }
    if arithmetic.isBeyond { outcome = .undecided("a sign that changes at an irrational number") }
    return (outcome, arithmetic.hasEndlessSteps)
  }

  /// `.outside` where a constraint excludes the interval.
  private func bounds(
    _ evaluator: inout CaseEvaluator<LineArithmetic>
  ) throws(CaseStop) -> PieceOutcome? {
    for bound in compiled.bounds {
      let value = try evaluator.value(bound.expression)
      let sign = try evaluator.arithmetic.sign(value)
      switch bound.condition {
      case .nonnegative: if sign < 0 { return .outside }
      case .positive: if sign <= 0 { return .outside }
      case .parity:
        guard let value = evaluator.arithmetic.rational(value), bound.isMet(by: value) else {
          return .outside
        }
      }
      // A piece to be split is not worth the rest.
      if !evaluator.arithmetic.roots.isEmpty { return .holds }
    }
    return nil
  }

  private func sides(_ evaluator: inout CaseEvaluator<LineArithmetic>) throws(CaseStop) -> PieceOutcome {
    guard let sides = compiled.sides else { throw .undecided("several coordinates of a point") }
    var left = try evaluator.value(sides[0])
    var values = [left]
    for side in sides.dropFirst() { values.append(try evaluator.value(side)) }
    // The values may have noted signs that change: then none of this counts.
    guard evaluator.arithmetic.roots.isEmpty, !evaluator.arithmetic.isBeyond else { return .holds }
    for (relation, right) in zip(relations, values.dropFirst()) {
      switch try evaluator.arithmetic.decide(left, relation, right) {
      case .holds: left = right
      case .fails(let place): return .fails(at: place)
      case .undecided: return .undecided("a zero at an irrational number")
      }
    }
    return .holds
  }
}

extension CaseDecider.Reals {
  /// Both.
  mutating func join(_ other: Self) {
    areAllOfLast = areAllOfLast && other.areAllOfLast
    isWindow = isWindow || other.isWindow
    usesEnclosures = usesEnclosures || other.usesEnclosures
    cases += other.cases
    met.merge(other.met) { $0.union($1) }
  }
}
