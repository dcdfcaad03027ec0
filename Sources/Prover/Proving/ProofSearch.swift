public import Claims
public import Proofs

/// Looks for a proof of a claim; believed by nobody: what it returns was accepted by the kernel.
///
/// ```swift
/// let claim = try Claim("sum(k = 0..n, binomial(n, k)) = 2^n", for: "n >= 0")
/// ProofSearch(deadline: .now + .seconds(5)).proof(of: claim)?.theorems.count  // 1
/// ```
///
/// The search ends at its deadline or when its task is cancelled.
public struct ProofSearch: Sendable {
  private let deadline: ContinuousClock.Instant?

  /// A search until the deadline; without one, until all strategies have given up.
  public init(deadline: ContinuousClock.Instant? = nil) { self.deadline = deadline }

  /// The file of a proof of the claim; `nil` where none was found in time.
  ///
  /// - Parameter id: The file's id; `""` for a claim of one's own.
  public func proof(of claim: Claim, id: String = "") -> ProofFile? {
    guard let search = Search(for: claim, deadline: deadline), let proof = search.run() else { return nil }
    return try? ProofFile(id: id, proving: [(id, claim)], by: proof)
  }
}
