package import ExactNumbers

/// Exact tests on counts; the probabilities are rationals.
package enum ExactTests {
  /// Fisher's exact test, one-sided: the probability of at least as many successes in the first of two
  /// groups, given the total, when both groups succeed equally often.
  ///
  /// ```swift
  /// ExactTests.fisher(successes: 4, of: 4, otherSuccesses: 0, of: 4)  // 1/70
  /// ```
  ///
  /// Reference: R. A. Fisher, *The design of experiments*, 1935, chapter 2.
  package static func fisher(successes: Int, of first: Int, otherSuccesses: Int, of second: Int) -> Rational {
    let total = successes + otherSuccesses
    let ways = (successes...max(successes, min(first, total))).reduce(Integer(0)) {
      $0 + binomial(first, $1) * binomial(second, total - $1)
    }
    return Rational(ways, binomial(first + second, total))
  }

  /// Whether p lies in the Clopper–Pearson interval of level `1 − α` for `successes` out of `trials`: neither
  /// tail of the binomial distribution at p, up to and including the count, is below α/2.
  ///
  /// Reference: C. J. Clopper and E. S. Pearson, *The use of confidence or fiducial limits*, Biometrika 26
  /// (1934), doi 10.1093/biomet/26.4.404.
  package static func isInClopperPearsonInterval(
    _ p: Rational, successes: Int, of trials: Int, alpha: Rational
  ) -> Bool {
    var lower: Rational = 0
    var upper: Rational = 0
    for (k, ways) in BinomialRow(trials).enumerated() {
      let term = Rational(ways) * power(p, k) * power(1 - p, trials - k)
      if k <= successes { lower += term }
      if k >= successes { upper += term }
    }
    return lower >= alpha / 2 && upper >= alpha / 2
  }

  private static func power(_ base: Rational, _ exponent: Int) -> Rational {
    (0..<exponent).reduce(Rational(1)) { product, _ in product * base }
  }
}
