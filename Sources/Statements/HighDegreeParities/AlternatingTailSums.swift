// What eq. (21) and (22) share: Σ_{k=c}^d (−1)^k t(k) C(d, k) = (−1)^c S(d, c), for t(k) = 1 and t(k) = k.

internal import ExactNumbers
internal import ExactParity
internal import Ledger
internal import Prover

extension ProofScript {
  /// For c ≤ d the summands of the first link agree and the second sum telescopes; for c > d both are empty.
  static func tailSums(_ show: String, difference: String) -> ProofScript {
    func cells(_ sum: Hint) -> ProofTree {
      .bound("d", 0, .bound("c", 1, .compare("c", "d", atMost: .equal(sum), more: .equal())))
    }
    return ProofScript(
      show, for: "d >= 2, c >= 2", by: cells(.sum(["0", "1"], from: "c+2", to: "c+d+2", "0")),
      cells(.sum(["0"], from: "c+2", to: "c+d+2", difference)))
  }
}

/// Compares both sides for every `2 ≤ c, d ≤ last`, empty sums (`c > d`) included; `python` is t(k) in Python.
func tailSumFinding(
  _ scope: Scope, _ progress: ProgressCallback?, factor: (Int) -> Integer, python: String,
  closedForm: (_ dimension: Int, _ c: Int) -> Integer
) throws -> Finding {
  try Cases.finding(scope, progress, method: "summation") { cases in
    let dimensions = cases.dimensions(from: 2, quick: 100, standard: 300, deep: 600)
    let last = dimensions.last ?? 2
    cases.covering("2 ≤ c ≤ \(last)")
    try cases.each("d", in: dimensions) { d in
      let row = Array(BinomialRow(d))
      // The sums for c = last, …, 2, each from the one before.
      var sum: Integer = 0
      var sums = [Integer](repeating: 0, count: max(last, d) + 1)
      for k in stride(from: d, through: 2, by: -1) {
        let term = factor(k) * row[k]
        sum += k.isMultiple(of: 2) ? term : -term
        sums[k] = sum
      }
      for c in 2...last {
        let closed = closedForm(d, c)
        try cases.require(
          "Σ_{k=c}^d (−1)^k t(k) C(d, k) = (−1)^c S(d, c)", at: ["d": d, "c": c], Rational(sums[c]), .equal,
          Rational(c.isMultiple(of: 2) ? closed : -closed),
          replay: """
            python3 -c "from math import comb; print(sum((-1)**k*\(python)*comb(\(d), k) for k in range(\(c), \(d + 1))))"
            """)
      }
    }
  }
}
