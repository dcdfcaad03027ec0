public import Claims
internal import ExactNumbers
internal import Synchronization

/// Looks for a point at which a claim fails: small ones first, in growing boxes, then far ones at random.
///
/// ```swift
/// let search = CaseSearch(try Claim("2^n > n^3", for: "n >= 9"))
/// search.run(until: nil)  // refuted at n = 9: 512 > 729
/// ```
///
/// Decided is what exact arithmetic decides; along the last real variable that is every value, piece by piece between the
/// kinks, poles and zeros. Nothing that was not decided is in the coverage.
public final class CaseSearch: Sendable {
  private struct State {
    /// The size of the next box.
    var nextSize = 0
    /// The next size of the points far out.
    var nextFarSize = 0
    var cases = 0
    var reals = CaseDecider.Reals()
    var isWhole = false
    var stop: String?
    var failure: CaseFailure?
    /// Which integer variables were capped, with their centres.
    var caps: [(name: String, centre: Int)] = []
    /// Whether some integer variable has no bound on a side.
    var isUnbounded = false
  }

  private let claim: Claim
  /// To which size of the box integers are tried, one by one.
  private let reach: Int
  private let seed: UInt64
  private let decider: PointDecider?
  private let state = Mutex(State())

  /// A search; nothing is tried yet.
  ///
  /// - Parameters:
  ///   - reach: integers that have no bounds are tried up to this one.
  ///   - seed: of the random points.
  public convenience init(_ claim: Claim, reach: Int = 60, seed: UInt64 = 0) {
    self.init(claim, reach: reach, seed: seed, decider: nil)
  }

  /// A search that asks the decider where exact arithmetic does not decide.
  package init(_ claim: Claim, reach: Int, seed: UInt64, decider: PointDecider?) {
    (self.claim, self.reach, self.seed, self.decider) = (claim, reach, seed, decider)
  }

  /// What was found so far; may be asked at any time, from any thread.
  public var soFar: CaseFinding { state.withLock { finding($0) } }

  /// Goes on with the boxes up to the reach, or until the deadline.
  ///
  /// - Complexity: a box of size B has (2B + 1)^k points in k variables without bounds.
  public func run(until deadline: ContinuousClock.Instant?) -> CaseFinding {
    guard let compiled = try? CompiledClaim(claim) else {
      return .undecided("a bound asks for several coordinates of a point")
    }
    var points = IntegerPoints(compiled, reach: reach)
    let variables = points.variables
    var decider = CaseDecider(claim, compiled, self.decider)
    decider.deadline = deadline
    while let size = nextSize {
      if let deadline, size > 0, ContinuousClock.now >= deadline { break }
      var reals = CaseDecider.Reals()
      var (cases, failure, stop, isLate) = (0, CaseFailure?.none, String?.none, false)
      let outcome = points.visit(size: size) { values in
        switch decider.decide(zip(variables, values).map { ($0.place, $1) }) {
        case .holds(let found):
          reals.join(found)
          cases += found.cases
        case .fails(let found): failure = found
        case .undecided(let reason): stop = reason
        }
        isLate = deadline.map { ContinuousClock.now >= $0 } ?? false
        // What was not finished in time may be later.
        if isLate { stop = nil }
        return failure == nil && stop == nil && !isLate
      }
      state.withLock { state in
        state.failure = failure
        state.stop = stop
        guard case .visited(let hasMore) = outcome else { return }
        state.nextSize += 1
        state.cases += cases
        state.reals.join(reals)
        state.isWhole = !hasMore
        state.isUnbounded = points.isUnbounded
        state.caps = zip(points.variables, zip(points.centres, points.capped)).filter(\.1.1).map {
          ($0.name, $1.0)
        }
      }
      guard case .visited = outcome else { break }
    }
    return soFar
  }

  /// Looks far beyond the boxes for a failure; what holds there is not counted.
  ///
  /// - Parameter size: how far.
  /// - Complexity: as much as fits before the deadline.
  public func runFar(to size: Int = 20_000, until deadline: ContinuousClock.Instant?) -> CaseFinding {
    guard let compiled = try? CompiledClaim(claim), state.withLock({ $0.failure == nil && !$0.isWhole })
    else {
      return soFar
    }
    var far = FarSearch(claim, compiled, reach: reach, seed: seed, decider)
    let start = state.withLock { max($0.nextSize, $0.nextFarSize) }
    let (failure, next) = far.failure(from: start, to: size, until: deadline)
    state.withLock { ($0.failure, $0.nextFarSize) = (failure, next) }
    return soFar
  }

  /// The size of the next box, unless the search is over.
  private var nextSize: Int? {
    state.withLock { state in
      guard state.failure == nil, state.stop == nil, !state.isWhole else { return nil }
      return state.nextSize <= reach || !state.isUnbounded ? state.nextSize : nil
    }
  }

  private func finding(_ state: State) -> CaseFinding {
    if let failure = state.failure { return .refuted(failure) }
    guard state.cases > 0 else {
      if state.isWhole { return .empty }
      return .undecided(state.stop ?? "no point of the domain was met")
    }
    return .holds(coverage(state))
  }

  private func coverage(_ state: State) -> CaseCoverage {
    let reals = state.reals
    let realNames = claim.domain.variables.filter { $0.kind == .real }.map(\.name)
    let size = state.nextSize - 1
    let caps = state.isWhole ? [] : state.caps.map { ($0.name, $0.centre - size, $0.centre + size) }
    var scope = claim.domain.text(capping: caps)
    var sampled = realNames
    if reals.areAllOfLast, let last = sampled.popLast(), reals.isWindow {
      scope += ", -\(CaseDecider.window) < \(last) < \(CaseDecider.window)"
    }
    for name in sampled {
      let place = claim.domain.variables.firstIndex { $0.name == name }
      let values = place.flatMap { reals.met[$0] } ?? []
      scope += "; \(name) only at " + values.sorted().map(\.description).joined(separator: ", ")
    }
    return CaseCoverage(
      scope: scope, cases: state.cases, isWhole: state.isWhole && sampled.isEmpty && !reals.isWindow,
      isExact: !reals.usesEnclosures)
  }
}

extension Domain {
  /// The domain with these variables between these ends, as text.
  ///
  /// ```swift
  /// try Domain("d >= 2, real b").text(capping: [("d", -60, 60)])  // "2 <= d <= 60, real b"
  /// ```
  func text(capping caps: [(name: String, lower: Int, upper: Int)]) -> String {
    var rest = caps
    var texts: [String] = []
    for part in parts {
      guard let index = rest.firstIndex(where: { $0.name == part.subject }) else {
        texts.append(part.text)
        continue
      }
      let cap = rest.remove(at: index)
      texts.append(part.text(between: cap.lower, cap.upper))
    }
    return texts.joined(separator: ", ")
  }
}

extension Domain.Part {
  /// The part with its variable between these ends as well.
  fileprivate func text(between lower: Int, _ upper: Int) -> String {
    guard let subject else { return text }
    let word = qualifier == .integer ? "" : qualifier.rawValue + " "
    let (v, sides) = (Expression.variable(subject), chain.expressions)
    guard chain.relations.count <= 1 else { return "\(text), \(lower) <= \(subject) <= \(upper)" }
    guard let relation = chain.relations.first else { return "\(word)\(lower) <= \(subject) <= \(upper)" }
    switch relation {
    case .atLeast where sides[0] == v, .greater where sides[0] == v:
      return "\(word)\(sides[1].text) \(relation.flipped.rawValue) \(subject) <= \(upper)"
    case .atMost where sides[1] == v, .less where sides[1] == v:
      return "\(text) <= \(upper)"
    case .atMost where sides[0] == v, .less where sides[0] == v:
      return "\(word)\(lower) <= \(text.dropFirst(word.count))"
    default: return "\(text), \(lower) <= \(subject) <= \(upper)"
    }
  }
}
