internal import ExactNumbers
internal import ExactParity

extension AlignmentRate {
  /// The rate for discrete weights: with the weights scaled to integers k of greatest common divisor 1, φ is the trigonometric
  /// polynomial `Σ p_k cos(kv)`, that is `Σ p_k T_k(c)` in `c = cos v`. Of an asymmetric law only the magnitudes count, as
  /// `sin²(tw)` is even in w.
  ///
  /// If every k is odd, `φ(π) = −1` and M = 1. Otherwise the maximum of `−φ` over v is isolated in intervals with one
  /// critical point each; where that point is a rational c, an exact root of the derivative, M is rational.
  func latticeRate(_ magnitudes: [WeightDistribution.Atom], digits: Int) throws -> EnclosedValue {
    let positive = magnitudes.filter { $0.value > 0 }
    guard !positive.isEmpty else { throw InvalidInput("weights", "all weights of \(weights) are 0") }
    let zero = magnitudes.first { $0.value.isZero }?.probability ?? 0
    let denominator = positive.reduce(Integer(1)) { .leastCommonMultiple($0, $1.value.denominator) }
    let scaled = positive.map { ($0.value * Rational(denominator)).numerator }
    let divisor = scaled.reduce(Integer(0)) { .greatestCommonDivisor($0, $1) }
    let multiples = try scaled.map { value -> Int in
      guard let k = value.flooredQuotient(by: divisor).machineWord, k <= 10_000 else {
        throw ComputationRefused(
          "the rate of \(weights)", need: "multiples up to \(value.flooredQuotient(by: divisor))",
          limit: "10000")
      }
      return k
    }
    let terms = zip(multiples, positive).map { (k: $0, p: $1.probability) }
    if zero.isZero && multiples.allSatisfy({ $0 & 1 == 1 }) { return .exact(1) }
    let function = Self.negatedPolynomial(terms, zero)
    var precision = Ball.bits(digits) + 64
    for _ in 0..<4 {
      // −φ is even with period 2π, so [0, π] has a maximizer. In a slightly longer interval it is inside: a maximizer at
      // either end would be mirrored inside, at 0 or at π.
      if let maximum = function.maximum(
        from: Rational(-1, 97), to: Rational(19, 6), precision: precision)
      {
        if let exact = Self.rationalMaximum(maximum, terms, zero) { return .exact((1 + exact) / 2) }
        let rate = (1 + maximum.value) / 2
        if rate.hasDigits(digits) { return .ball(rate) }
      }
      precision *= 2
    }
    throw ComputationRefused(
      "the rate of \(weights)", need: "more than \(precision / 2) bits", limit: "\(digits) digits")
  }

  private static func negatedPolynomial(
    _ terms: [(k: Int, p: Rational)], _ zero: Rational
  ) -> SmoothFunction {
    SmoothFunction { v in
      var value = Ball(-zero, precision: v.precision)
      var first = Ball.zero(precision: v.precision)
      var second = first
      for (k, p) in terms {
        let angle = Rational(k) * v
        let (sine, cosine) = (angle.sine, angle.cosine)
        value -= p * cosine
        first += p * Rational(k) * sine
        second += p * Rational(k * k) * cosine
      }
      return (value, first, second)
    }
  }

  /// The maximum when its only maximizer has a rational cosine c with small denominator: `−Σ p_k T_k(c)`, exactly.
  ///
  /// Certificate: the maximizers lie in one interval with one critical point; c is a critical point, `sin v Σ k p_k U_{k−1}(c) = 0`
  /// exactly, and its angle is certainly in the interval.
  private static func rationalMaximum(
    _ maximum: SmoothFunction.Maximum, _ terms: [(k: Int, p: Rational)], _ zero: Rational
  ) -> Rational? {
    guard maximum.places.count == 1, let place = maximum.places.first,
      let maximizer = maximum.maximizers.first
    else { return nil }
    let precision = maximum.value.precision
    let cosine = maximizer.cosine
    guard let c = simplestRational(in: cosine.endpoints), c.magnitude <= 1,
      c.denominator <= 1_000_000
    else { return nil }
    let isEnd = c.magnitude == 1
    guard isEnd || chebyshevSum(terms, at: c).derivative.isZero else { return nil }
    let angle = isEnd && c > 0 ? Ball.zero(precision: precision) : Ball(c, precision: precision).arcCosine
    guard angle.compared(to: place.lower) == .greater, angle.compared(to: place.upper) == .less else {
      return nil
    }
    return -(zero + chebyshevSum(terms, at: c).value)
  }

  /// `Σ p_k T_k(c)` and `Σ k p_k U_{k−1}(c)`, by the recurrences of the Chebyshev polynomials.
  private static func chebyshevSum(
    _ terms: [(k: Int, p: Rational)], at c: Rational
  ) -> (value: Rational, derivative: Rational) {
    let largest = terms.map(\.k).max() ?? 0
    // T_0, T_1, …; U_{−1}, U_0, …
    var first: [Rational] = [1, c]
    var second: [Rational] = [0, 1]
    for k in stride(from: 2, through: max(largest, 1), by: 1) {
      first.append(2 * c * first[k - 1] - first[k - 2])
      second.append(2 * c * second[k - 1] - second[k - 2])
    }
    return terms.reduce((0, 0)) { sum, term in
      (
        sum.0 + term.p * first[term.k], sum.1 + Rational(term.k) * term.p * second[term.k]
      )
    }
  }

  /// The rational with the smallest denominator in an interval, by the Stern–Brocot descent on its continued fraction.
  static func simplestRational(in interval: (lower: Rational, upper: Rational)) -> Rational? {
    let (lower, upper) = interval
    guard lower <= upper else { return nil }
    if lower <= 0 && upper >= 0 { return 0 }
    if upper < 0 { return simplestRational(in: (-upper, -lower)).map { -$0 } }
    let whole = Rational(lower.ceiling)
    if whole <= upper { return whole }
    let floor = Rational(lower.floor)
    return simplestRational(in: ((upper - floor).reciprocal, (lower - floor).reciprocal)).map {
      floor + $0.reciprocal
    }
  }
}
