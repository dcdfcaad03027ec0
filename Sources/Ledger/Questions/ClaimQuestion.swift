public import Claims
internal import Prover

/// Whether a claim of one's own holds: looks for a point where it fails, then for a proof, then farther for such a point.
///
/// ```swift
/// let question = ClaimQuestion(try Claim("2^n > n^3", for: "n >= 9"))
/// try question.answer().failure?.place  // "n = 9"
/// ```
public final class ClaimQuestion: Sendable {
  /// A domain without points, of which nothing is asked.
  public struct EmptyDomain: Error, CustomStringConvertible {
    /// What to say.
    public let description = "the domain has no point"
  }

  /// How much is asked for.
  public struct Effort: Sendable {
    /// Integers without bounds are tried up to this one.
    public var reach: Int
    /// The time.
    public var time: Duration
    /// The seed of the random points.
    public var seed: UInt64

    /// 60, ten seconds and the seed 0 unless others are given.
    public init(reach: Int = 60, time: Duration = .seconds(10), seed: UInt64 = 0) {
      (self.reach, self.time, self.seed) = (reach, time, seed)
    }
  }

  private let claim: Claim
  private let effort: Effort
  private let search: CaseSearch
  private let start = ContinuousClock.now

  /// A question; the time begins now.
  public init(_ claim: Claim, effort: Effort = Effort()) {
    (self.claim, self.effort) = (claim, effort)
    search = CaseSearch(
      claim, reach: effort.reach, seed: effort.seed, decider: { EnclosedCase.decision($0, $1) })
  }

  /// What was found so far; may be asked at any time, from any thread.
  public var soFar: ClaimAnswer { ClaimAnswer(claim, cases: search.soFar, seconds: seconds) }

  /// The answer, at the latest a moment after the time is over.
  ///
  /// - Throws: ``EmptyDomain``.
  public func answer(id: String = "") throws(EmptyDomain) -> ClaimAnswer {
    if case .empty = search.run(until: instant(0.15)) { throw EmptyDomain() }
    // A little way out, so that no proof is looked for of what fails at n = 51.
    let first = search.runFar(to: 4 * effort.reach, until: instant(0.25))
    if case .refuted = first { return soFar }
    if let file = ProofSearch(deadline: instant(0.7)).proof(of: claim, id: id),
      let answer = ClaimAnswer(claim, by: file, cases: first, seconds: seconds)
    {
      return answer
    }
    _ = search.run(until: instant(0.85))
    _ = search.runFar(until: instant(1))
    return soFar
  }

  private func instant(_ share: Double) -> ContinuousClock.Instant { start + effort.time * share }

  private var seconds: Double { (ContinuousClock.now - start) / .seconds(1) }
}
