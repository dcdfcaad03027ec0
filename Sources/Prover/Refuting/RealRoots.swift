package import ExactNumbers

/// The real zeros of a polynomial, by Sturm's theorem.
///
/// Reference: D. Knuth, *The Art of Computer Programming* 2, section 4.6.1, exercise 22.
package struct RealRoots {
  /// p, p', and the negatives of the remainders.
  private let chain: [RealPolynomial]
  /// The square-free part.
  private let polynomial: RealPolynomial

  /// - Precondition: the polynomial is not 0.
  package init(_ p: RealPolynomial) {
    let free = p.squareFree
    polynomial = free
    var chain = [free, free.derivative]
    while let last = chain.last, !last.isZero {
      chain.append(-chain[chain.count - 2].divided(by: last).remainder)
    }
    self.chain = chain.filter { !$0.isZero }
  }

  /// How many zeros lie in the open interval.
  package func count(in interval: OpenInterval) -> Int {
    let atUpper = interval.upper.map { polynomial.value(at: $0).isZero } ?? false
    // Sturm counts the half-open interval (lower, upper].
    return changes(interval.lower, isLower: true) - changes(interval.upper, isLower: false)
      - (atUpper ? 1 : 0)
  }

  /// The changes of sign along the chain at a point, or towards an infinite end.
  private func changes(_ x: Rational?, isLower: Bool) -> Int {
    let signs = chain.map { p -> Int in
      if let x { return p.value(at: x).signum }
      let degree = p.degree ?? 0
      return p.coefficient(degree).signum * (isLower && degree % 2 == 1 ? -1 : 1)
    }.filter { $0 != 0 }
    return zip(signs, signs.dropFirst()).count { $0 != $1 }
  }

  /// Disjoint intervals with one zero each, and zeros that were met on the way, in order.
  private func isolated(in interval: OpenInterval) -> [OpenInterval] {
    var found: [OpenInterval] = []
    var open = [finite(interval)]
    while let next = open.popLast() {
      switch count(in: next) {
      case 0: continue
      case 1: found.append(next)
      default:
        let (left, right, middle) = halves(next)
        if polynomial.value(at: middle).isZero { found.append(OpenInterval(lower: middle, upper: middle)) }
        open += [right, left]
      }
    }
    // Where two begin at the same point the first is that point.
    return found.sorted { ($0.lower ?? 0, $0.upper ?? 0) < ($1.lower ?? 0, $1.upper ?? 0) }
  }

  private func halves(_ interval: OpenInterval) -> (OpenInterval, OpenInterval, Rational) {
    let middle = ((interval.lower ?? 0) + (interval.upper ?? 0)) / 2
    return (
      OpenInterval(lower: interval.lower, upper: middle), OpenInterval(lower: middle, upper: interval.upper),
      middle
    )
  }

  /// The interval cut at Cauchy's bound `1 + max |a_i|/|a_n|`, beyond which there is no zero.
  private func finite(_ interval: OpenInterval) -> OpenInterval {
    let leading = polynomial.coefficient(polynomial.degree ?? 0)
    let bound = polynomial.coefficients.reduce(Rational(1)) { max($0, ($1 / leading).magnitude) } + 1
    let lower = interval.lower ?? min(-bound, (interval.upper ?? 0) - 1)
    return OpenInterval(lower: lower, upper: interval.upper ?? max(bound, lower + 1))
  }

  /// The rational zeros in the interval, and whether there are no others.
  ///
  /// The denominator of one divides the leading coefficient a of the primitive integer polynomial: in an interval shorter than
  /// 1/|a| there is at most one multiple of 1/a.
  package func rationalRoots(in interval: OpenInterval) -> (roots: [Rational], areAll: Bool) {
    let scale = polynomial.coefficients.reduce(Integer(1)) {
      Integer.leastCommonMultiple($0, $1.denominator)
    }
    let leading = (polynomial.coefficient(polynomial.degree ?? 0) * Rational(scale)).magnitude
    var roots: [Rational] = []
    var areAll = true
    for isolating in isolated(in: interval) {
      if let root = refined(isolating, to: (2 * leading).reciprocal, leading) {
        roots.append(root)
      } else {
        areAll = false
      }
    }
    return (roots, areAll)
  }

  private func refined(_ isolating: OpenInterval, to width: Rational, _ leading: Rational) -> Rational? {
    var interval = isolating
    while let a = interval.lower, let b = interval.upper {
      if a == b { return a }
      if b - a < width { break }
      let (left, right, middle) = halves(interval)
      if polynomial.value(at: middle).isZero { return middle }
      interval = count(in: left) == 1 ? left : right
    }
    let lower = (interval.lower ?? 0) * leading
    for multiple in [lower.floor, lower.floor + 1] {
      let candidate = Rational(multiple) / leading
      if interval.contains(candidate), polynomial.value(at: candidate).isZero { return candidate }
    }
    return nil
  }

  /// A point of the interval between any two neighbouring zeros, before the first and after the last.
  package func samplesBetweenRoots(in interval: OpenInterval) -> [Rational] {
    let zeros = isolated(in: interval).map(separated)
    // Between the zeros the ends of their intervals are apart, or meet at a point that is no zero.
    let ends = [interval.lower] + zeros.flatMap { [$0.lower, $0.upper] } + [interval.upper]
    return stride(from: 0, to: ends.count, by: 2).map { index in
      let gap = OpenInterval(lower: ends[index], upper: ends[index + 1])
      if let end = gap.lower, end == gap.upper { return end }
      return gap.sample
    }
  }

  /// The isolating interval made so short that both its ends have moved, or the zero itself.
  ///
  /// The zero is strictly inside, so halving comes to an end.
  private func separated(_ isolating: OpenInterval) -> OpenInterval {
    var interval = isolating
    while interval.lower == isolating.lower || interval.upper == isolating.upper {
      if interval.lower == interval.upper { return interval }
      let (left, right, middle) = halves(interval)
      if polynomial.value(at: middle).isZero { return OpenInterval(lower: middle, upper: middle) }
      interval = count(in: left) == 1 ? left : right
    }
    return interval
  }
}

/// Polynomials of one real variable; the kernel has others of many.
package typealias RealPolynomial = ExactNumbers.Polynomial
