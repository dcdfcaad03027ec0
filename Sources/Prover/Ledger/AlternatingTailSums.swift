internal import Claims

extension ProofScript {
  /// `hdp-equation-21`: Pascal's rule in each summand, then (−1)^k (C(d−1, k) + C(d−1, k−1)) telescopes.
  public static var equation21: ProofScript {
    let pascal = "sum(k = c..d, (-1)^k*(binomial(d-1, k) + binomial(d-1, k-1)))"
    return tailSums(
      "sum(k = c..d, (-1)^k*binomial(d, k)) = \(pascal) = (-1)^c*binomial(d-1, c-1)",
      difference: "-(-1)^k*binomial(c+d+1, k-1)")
  }

  /// `hdp-equation-22`: k·C(d, k) = d·C(d−1, k−1), then as eq. (21).
  public static var equation22: ProofScript {
    let absorbed = "d*sum(k = c..d, (-1)^k*binomial(d-1, k-1))"
    return tailSums(
      "sum(k = c..d, (-1)^k*k*binomial(d, k)) = \(absorbed) = (-1)^c*d*binomial(d-2, c-2)",
      difference: "-(-1)^k*(c+d+2)*binomial(c+d, k-2)")
  }

  /// For c ≤ d the summands agree and the second sum telescopes; for c > d both are empty.
  private static func tailSums(_ show: String, difference: String) -> ProofScript {
    func cells(_ sum: Hint) -> ProofTree {
      .bound("d", 0, .bound("c", 1, .compare("c", "d", atMost: .equal(sum), more: .equal())))
    }
    var script = ProofScript(of: .stated(show, for: "d >= 2, c >= 2"))
    script.prove(
      cells(.sum(["0", "1"], from: "c+2", to: "c+d+2", "0")),
      cells(.sum(["0"], from: "c+2", to: "c+d+2", difference)))
    return script
  }
}
