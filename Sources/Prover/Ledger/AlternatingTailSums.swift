// What eq. (21) and (22) share: Σ_{k=c}^d (−1)^k t(k) C(d, k) = (−1)^c S(d, c), for t(k) = 1 and t(k) = k.

extension ProofScript {
  /// For c ≤ d the summands of the first link agree and the second sum telescopes; for c > d both are empty.
  package static func tailSums(_ show: String, difference: String) -> ProofScript {
    func cells(_ sum: Hint) -> ProofTree {
      .bound("d", 0, .bound("c", 1, .compare("c", "d", atMost: .equal(sum), more: .equal())))
    }
    return ProofScript(
      show, for: "d >= 2, c >= 2", by: cells(.sum(["0", "1"], from: "c+2", to: "c+d+2", "0")),
      cells(.sum(["0"], from: "c+2", to: "c+d+2", difference)))
  }
}
