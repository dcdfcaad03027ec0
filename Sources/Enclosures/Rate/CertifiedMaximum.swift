internal import ExactNumbers

/// A twice differentiable function of one variable, evaluated in balls.
struct SmoothFunction: Sendable {
  /// f, f' and f'' at a ball.
  let derivatives: @Sendable (Ball) -> (value: Ball, first: Ball, second: Ball)

  /// The maximum over an interval whose ends are no maximizers, with the place where it is attained.
  struct Maximum: Sendable {
    /// The maximum.
    let value: Ball
    /// Intervals that contain every maximizer; each holds exactly one critical point, a local maximum.
    let places: [(lower: Rational, upper: Rational)]
    /// The ball of the maximizers, one for each place, as narrow as the precision allows.
    let maximizers: [Ball]
  }

  /// The maximum over `[start, end]`, given that neither end attains it.
  ///
  /// Subdivision: an interval is dropped when the mean-value form `f(c) + f'(I)(I − c)` puts it below a value already
  /// met, or when f' has a sign on it (the maximum is then at an end, which belongs to a neighbour too); it is kept when
  /// f'' < 0 on it and f' falls through 0: then its one critical point is found by bisection of f'. `nil` when
  /// `limit` subdivisions don't settle it.
  func maximum(from start: Rational, to end: Rational, precision: Int, limit: Int = 100_000) -> Maximum? {
    var open = [(start, end)]
    var kept: [(lower: Rational, upper: Rational)] = []
    var best = derivatives(Ball((start + end) / 2, precision: precision)).value
    var steps = 0
    while let (lower, upper) = open.popLast() {
      steps += 1
      guard steps < limit else { return nil }
      let interval = Ball(from: lower, to: upper, precision: precision)
      let center = Ball((lower + upper) / 2, precision: precision)
      let middle = derivatives(center).value
      let on = derivatives(interval)
      best = best.maximum(middle)
      if (middle + on.first * (interval - center)).isCertainlyLess(than: best) { continue }
      if on.first.isCertainlyPositive || on.first.isCertainlyNegative { continue }
      let left = derivatives(Ball(lower, precision: precision)).first
      let right = derivatives(Ball(upper, precision: precision)).first
      if on.second.isCertainlyNegative && left.isCertainlyPositive && right.isCertainlyNegative {
        kept.append((lower, upper))
      } else if on.second.isCertainlyNegative && (left.isCertainlyNegative || right.isCertainlyPositive) {
        continue
      } else {
        // An uneven cut, so that a critical point at a round number does not fall on the ends for ever.
        let cut = lower + (upper - lower) * Rational(37, 73)
        open.append((lower, cut))
        open.append((cut, upper))
      }
    }
    let maxima = kept.map { localMaximum($0.lower, $0.upper, precision: precision) }
    guard let first = maxima.first else { return nil }
    let value = maxima.dropFirst().reduce(first.value) { $0.maximum($1.value) }
    let survivors = kept.indices.filter { !maxima[$0].value.isCertainlyLess(than: value) }
    return Maximum(
      value: value, places: survivors.map { kept[$0] },
      maximizers: survivors.map { maxima[$0].place })
  }

  /// The local maximum between a point where f' > 0 and one where f' < 0, f'' < 0 between.
  private func localMaximum(
    _ lower: Rational, _ upper: Rational, precision: Int
  ) -> (value: Ball, place: Ball) {
    var (lower, upper) = (lower, upper)
    for _ in 0..<precision {
      let middle = (lower + upper) / 2
      let slope = derivatives(Ball(middle, precision: precision)).first
      if slope.isCertainlyPositive {
        lower = middle
      } else if slope.isCertainlyNegative {
        upper = middle
      } else {
        break
      }
    }
    let place = Ball(from: lower, to: upper, precision: precision)
    let center = Ball((lower + upper) / 2, precision: precision)
    let value = derivatives(center).value + derivatives(place).first * (place - center)
    return (value, place)
  }
}
