public import ExactParity

/// The driver of a row's cases: it owns progress, cancellation, the first failure, the tightest slack, the doubling of precision
/// and the words for the scope; the row owns the mathematics.
///
/// ```swift
/// Cases.finding(scope, progress, method: "exact squares") { cases in
///   try cases.each("d", in: cases.dimensions(from: 2, quick: 300, standard: 3000, deep: 10_000)) { d in
///     try cases.require("d Δ² ≤ 1", at: ["d": d], d * delta(d).squared, .atMost, 1, replay: "verify delta --dimension \(d)")
///   }
/// }
/// ```
///
/// The first case that fails ends the check: the finding is its refutation. For one thread; what is worth more than one core is
/// computed by ``each(_:in:computing:_:)`` before its cases are required.
public final class Cases {
  /// What the caller allows.
  public let scope: Scope
  private let progress: ProgressCallback?
  private var kind = FindingKind.verified
  private var covered: [String] = []
  private var evidence: [EvidenceItem] = []
  private var slacks: [Slack] = []
  private var depth = 0
  private var isCrossCheck = false

  /// The case of a named inequality in which it is nearest to failing.
  private struct Slack {
    let name: String
    var ratio: Double
    var place: String
  }

  /// Why a check ends before its last case.
  private enum Stop: Error {
    case refuted(Counterexample)
    case undecided(scope: String, Counterexample?)
  }

  private init(_ scope: Scope, _ progress: ProgressCallback?) {
    (self.scope, self.progress) = (scope, progress)
  }

  /// What `body`'s cases show.
  ///
  /// - Parameters:
  ///   - method: how a case is decided, in a few words.
  ///   - body: goes through the cases.
  /// - Throws: what `body` throws beside a failure of a case: cancellation, or a broken invariant.
  public static func finding(
    _ scope: Scope, _ progress: ProgressCallback? = nil, method: String, _ body: (Cases) throws -> Void
  ) throws -> Finding {
    let cases = Cases(scope, progress)
    do {
      try body(cases)
    } catch Stop.refuted(let counterexample) {
      return .refuted(by: counterexample, method: method, evidence: cases.evidence)
    } catch Stop.undecided(let scope, let run) {
      return Finding(.undecided, scope: scope, method: method, counterexample: run, evidence: cases.evidence)
    }
    precondition(!cases.covered.isEmpty, "the row's cases have no scope")
    let slack = cases.slacks.map { EvidenceItem($0.name, "tightest ratio ≈ \($0.ratio), at \($0.place)") }
    return Finding(
      cases.kind, scope: cases.covered.joined(separator: "; "), method: method,
      evidence: cases.evidence + slack)
  }
}

// MARK: - Going through cases

extension Cases {
  /// The dimensions from `least` to the one that the effort and `--max-dimension` allow, never below `least`.
  public func dimensions(
    from least: Int, quick: Int, standard: Int, deep: Int, by step: Int = 1
  ) -> [Int] {
    Array(
      stride(
        from: least, through: scope.dimension(quick: quick, standard: standard, deep: deep, atLeast: least),
        by: step))
  }

  /// Runs `body` for each value, in order; the scope gains `2 ≤ d ≤ 300`, or the values.
  ///
  /// - Parameters:
  ///   - name: the parameter; `nil` where ``covering(_:)`` says the scope in other words.
  ///   - values: what it takes.
  ///   - cost: the share of the time that a value takes, for the progress.
  public func each<Value>(
    _ name: String?, in values: [Value], cost: (Value) -> Double = { _ in 1 }, _ body: (Value) throws -> Void
  ) throws {
    if depth == 0, let name { covering(Self.scope(name, values.map { "\($0)" })) }
    let total = values.reduce(0) { $0 + cost($1) }
    var done = 0.0
    depth += 1
    defer { depth -= 1 }
    for value in values {
      try Task.checkCancellation()
      try body(value)
      done += cost(value)
      if depth == 1, total > 0 { progress?(done / total) }
    }
  }

  /// Computes something for each value on all cores, then runs `body` on each value with its result, in order: the first failure
  /// is always the same one.
  ///
  /// - Parameters:
  ///   - name: as in ``each(_:in:cost:_:)``.
  ///   - values: what it takes.
  ///   - compute: what is worth more than one core; called concurrently.
  public func each<Value: Sendable, Computed: Sendable>(
    _ name: String?, in values: [Value], computing compute: @Sendable (Value) throws -> Computed,
    _ body: (Value, Computed) throws -> Void
  ) throws {
    if depth == 0, let name { covering(Self.scope(name, values.map { "\($0)" })) }
    let results = try concurrently(values.count, progress: depth == 0 ? progress : nil) {
      try compute(values[$0])
    }
    depth += 1
    defer { depth -= 1 }
    for (value, result) in zip(values, results) {
      try Task.checkCancellation()
      try body(value, result)
    }
  }

  /// Adds to the words for the scope.
  public func covering(_ words: String) {
    if !covered.contains(words) { covered.append(words) }
  }

  /// Adds named evidence.
  public func note(_ name: String, _ value: String) { evidence.append(EvidenceItem(name, value)) }

  /// Keeps the case in which `ratio`, a bound over what it bounds or the reverse, is smallest.
  public func slack(_ name: String, _ ratio: Double, at place: @autoclosure () -> String) {
    guard let index = slacks.firstIndex(where: { $0.name == name }) else {
      slacks.append(Slack(name: name, ratio: ratio, place: place()))
      return
    }
    if ratio < slacks[index].ratio { (slacks[index].ratio, slacks[index].place) = (ratio, place()) }
  }

  /// What the cases show is at most `kind`: a row that mixes methods takes the weakest that is essential.
  public func weaken(to kind: FindingKind) {
    guard !isCrossCheck else { return }
    let order: [FindingKind] = [.verified, .enclosed, .supported]
    guard let new = order.firstIndex(of: kind), let old = order.firstIndex(of: self.kind) else { return }
    self.kind = order[max(new, old)]
  }

  /// Runs cases that are evidence beside the verdict: they can refute it, but how they are decided does not weaken it.
  public func crossCheck(_ body: () throws -> Void) rethrows {
    (isCrossCheck, depth) = (true, depth + 1)
    defer { (isCrossCheck, depth) = (false, depth - 1) }
    try body()
  }

  /// Ends the check: the statement fails here.
  public func refute(_ counterexample: Counterexample) throws -> Never { throw Stop.refuted(counterexample) }

  /// Ends the check: the statement is open here; `run` is a float run that contradicts it, if there is one.
  public func leaveOpen(_ scope: String, run: Counterexample? = nil) throws -> Never {
    throw Stop.undecided(scope: scope, run)
  }

  /// `2 ≤ d ≤ 300`, `even 2 ≤ d ≤ 300`, `σ ∈ {1/10, 1/2}`, `2 ≤ d ≤ 20, d ∈ {101, 2000}`; other long lists by their ends and number.
  private static func scope(_ name: String, _ values: [String]) -> String {
    guard let first = values.first, let last = values.last else { return "no \(name)" }
    if values.count == 1 { return "\(name) = \(first)" }
    let numbers = values.compactMap { Int($0) }
    if numbers.count == values.count, numbers.count > 2 {
      let step = numbers[1] - numbers[0]
      let run = 1 + zip(numbers, numbers.dropFirst()).prefix { $1 - $0 == step }.count
      let others = values[run...]
      if run > 2, step == 1 || step == 2, others.count <= 12 {
        let parity = step == 1 ? "" : numbers[0] & 1 == 0 ? "even " : "odd "
        let words = "\(parity)\(first) ≤ \(name) ≤ \(values[run - 1])"
        return others.isEmpty ? words : "\(words), \(scope(name, Array(others)))"
      }
    }
    if values.count <= 12 { return "\(name) ∈ {\(values.joined(separator: ", "))}" }
    return "\(values.count) values \(first) ≤ \(name) ≤ \(last)"
  }
}
