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

  /// Whether the Clopper–Pearson interval of level `1 − α` for `successes` out of `trials` has a number in common
  /// with `range`.
  ///
  /// p is in the interval where neither tail of the binomial distribution at p, up to and including the count, is
  /// below α/2. The lower tail falls with p and the upper one grows, so the ends of the range decide. They are rounded
  /// outward to multiples of 2⁻⁴⁰, which keeps the numbers small.
  ///
  /// ```swift
  /// ExactTests.clopperPearson(successes: 5, of: 10, alpha: Rational(1, 20), meets: Rational(1, 2)...1)  // true
  /// ```
  ///
  /// - Complexity: O(trials) operations on integers of `40 · trials` bits.
  ///
  /// Reference: C. J. Clopper and E. S. Pearson, *The use of confidence or fiducial limits*, Biometrika 26
  /// (1934), doi 10.1093/biomet/26.4.404.
  package static func clopperPearson(
    successes: Int, of trials: Int, alpha: Rational, meets range: ClosedRange<Rational>
  ) -> Bool {
    let grid = Rational(Integer.powerOfTwo(40))
    let lowest = Rational((range.lowerBound * grid).floor) / grid
    let highest = Rational((range.upperBound * grid).ceiling) / grid
    return lowerTail(at: lowest, upTo: successes, of: trials) >= alpha / 2
      && lowerTail(at: 1 - highest, upTo: trials - successes, of: trials) >= alpha / 2
  }

  /// Whether p lies in the Clopper–Pearson interval of level `1 − α`.
  package static func isInClopperPearsonInterval(
    _ p: Rational, successes: Int, of trials: Int, alpha: Rational
  ) -> Bool {
    clopperPearson(successes: successes, of: trials, alpha: alpha, meets: p...p)
  }

  /// The Clopper–Pearson interval of level `1 − α`, rounded outward to multiples of 1/1000.
  package static func clopperPearsonInterval(
    successes: Int, of trials: Int, alpha: Rational
  ) -> ClosedRange<Rational> {
    let inside = (0...1000).map { Rational(Integer($0), 1000) }
    // In order: grid points below the interval, in it, above it.
    let above = inside.partitioningIndex { lowerTail(at: $0, upTo: successes, of: trials) < alpha / 2 }
    let notBelow = inside.partitioningIndex {
      lowerTail(at: 1 - $0, upTo: trials - successes, of: trials) >= alpha / 2
    }
    return inside[max(notBelow - 1, 0)]...inside[min(above, 1000)]
  }

  /// `P[Bin(trials, p) ≤ k]`.
  ///
  /// With `p = a/D` and `c = D − a` it is `c^{trials−k} D^{−trials} Σ_{j≤k} C(trials, j) a^j c^{k−j}`, by Horner's rule.
  private static func lowerTail(at p: Rational, upTo k: Int, of trials: Int) -> Rational {
    precondition(0 <= p && p <= 1 && (0...trials).contains(k), "a probability and a count of successes")
    let (a, c) = (p.numerator, p.denominator - p.numerator)
    var (sum, term): (Integer, Integer) = (1, 1)
    for j in stride(from: 1, through: k, by: 1) {
      term = (term * a * Integer(trials - j + 1)).flooredQuotient(by: Integer(j))
      sum = sum * c + term
    }
    return Rational(sum * c.power(trials - k), p.denominator.power(trials))
  }
}

extension Array {
  /// The first index whose element satisfies `predicate`, or `count`; the elements that do are a suffix.
  fileprivate func partitioningIndex(where predicate: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if predicate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
