import Claims
import ExactNumbers

/// Sums and products over ranges.
extension Entering {
  func range(
    _ range: Expression.Range, _ k: String, _ from: Expression, _ to: Expression, _ body: Expression,
    _ place: Place
  ) throws(Refused) -> Value {
    let lower = try form(from, place, "a bound of a range")
    let upper = try form(to, place, "a bound of a range")
    if place.chart.isNonnegative(lower - upper - .one) { return Value(range == .sum ? 0 : 1) }
    if (upper - lower).isConstant { return try expanded(range, k, lower, upper, body, place) }
    let number = try nodeNumber("a \(range.rawValue)")
    if range == .product { return try product(number, k, lower, upper, body, place) }
    guard let cuts = hints.cuts[number] else {
      return Value(
        PendingSum(name: "\(number)", bound: k, lower: lower, upper: upper, body: body, place: place))
    }
    return try pieces(cuts, number, k, lower, upper, body, place)
  }

  /// A range of constant length, term by term.
  private func expanded(
    _ range: Expression.Range, _ k: String, _ lower: Polynomial, _ upper: Polynomial, _ body: Expression,
    _ place: Place
  ) throws(Refused) -> Value {
    let length = try word((upper - lower).constant, at: ProofLimits.expandedRange)
    try require(length < ProofLimits.expandedRange, "a range of more than \(ProofLimits.expandedRange) terms")
    var result = Value(range == .sum ? 0 : 1)
    guard length >= 0 else { return result }
    for index in 0...length {
      let term = try value(body, place.naming(k, lower + Polynomial(index)))
      result = try range == .sum ? result + term : result.times(term)
    }
    return result
  }

  /// The sum cut at x_1 < x_2 < …: lower … x_1, x_1 + 1 … x_2, …, so that abs, relu, step have a sign on each piece.
  private func pieces(
    _ cuts: [Expression], _ number: Int, _ k: String, _ lower: Polynomial, _ upper: Polynomial,
    _ body: Expression,
    _ place: Place
  ) throws(Refused) -> Value {
    var sum = Value.zero
    var start = lower
    var ends: [Polynomial] = []
    for cut in cuts { ends.append(try form(cut, hintPlace(place), "a cut")) }
    for (index, end) in (ends + [upper]).enumerated() {
      // The oriented sum is additive; each piece has a length ≥ 0, so it is the sum.
      try require(place.chart.isNonnegative(end - start + .one), "the cuts are not in order")
      if (end - start).isConstant {
        sum = sum + (try expanded(.sum, k, start, end, body, place))
      } else {
        let name = "\(number).\(index)"
        sum =
          sum + Value(PendingSum(name: name, bound: k, lower: start, upper: end, body: body, place: place))
      }
      start = end + .one
    }
    return sum
  }

  /// The hints' names are the coordinates of the step's cell.
  private func hintPlace(_ place: Place) -> Place { Place(chart: place.chart, names: hints.names) }

  /// Π_{k=lower}^{upper} e(k) = G(upper+1)/G(lower), where e(k)·G(k) = G(k+1) for lower ≤ k ≤ upper and G(lower) ≠ 0.
  private func product(
    _ number: Int, _ k: String, _ lower: Polynomial, _ upper: Polynomial, _ body: Expression, _ place: Place
  ) throws(Refused) -> Value {
    guard let hint = hints.products[number] else { throw Refused("the product \(number) has no hint") }
    try require(place.chart.isNonnegative(upper - lower + .one), "a product of negative length")
    let (chart, s) = place.chart.local(upTo: upper - lower)
    var inside = place
    inside.chart = chart
    let index = lower + s
    func running(_ at: Polynomial, _ chart: Chart) throws(Refused) -> Value {
      try value(hint.running, Place(chart: chart, names: hints.names).naming(hint.variable, at))
    }
    try withoutNumbers { () throws(Refused) in
      let factor = try value(body, inside.naming(k, index))
      let difference = try factor.times(running(index, chart)) - running(index + .one, chart)
      try require(try difference.isZero(), "e(k)·G(k) is not G(k + 1)")
    }
    let first = try inverse(of: running(lower, place.chart), place.chart)
    return try running(upper + .one, place.chart).times(first)
  }

  // MARK: telescoping

  /// The value with every sum replaced by what its group telescopes to.
  package func closed(_ value: Value, _ chart: Chart) throws(Refused) -> Value {
    if value.sums.isEmpty { return value }
    return try withoutNumbers { () throws(Refused) -> Value in
      let waiting = value.separated.sums
      var result = value.separated.rest
      var used: [String] = []
      for group in hints.groups {
        let names = group.members.filter { waiting[$0] != nil }
        used += names
        if !names.isEmpty {
          result = result + (try telescoped(group, names.compactMap { waiting[$0] }, chart))
        }
      }
      try require(used.sorted() == waiting.keys.sorted(), "a sum is left, or is closed twice")
      return result
    }
  }

  /// Σ_i c_i Σ_{k=lo_i}^{hi_i} F_i(k) = G(B+1) − G(A) + the terms by which the ranges differ from A … B.
  ///
  /// *Proof.* For hi ≥ lo − 1 the sum is the oriented one, which is additive in its ends; so is that from A to B, as
  /// B ≥ A − 1. On A ≤ k ≤ B the summand is G(k+1) − G(k), identically on the local cell. Nothing is assumed to vanish.
  private func telescoped(
    _ group: Hints.Group, _ members: [(coefficient: Value, sum: PendingSum)], _ chart: Chart
  ) throws(Refused) -> Value {
    let outside = Place(chart: chart, names: hints.names)
    let from = try form(group.from, outside, "the start of a common range")
    let to = try form(group.to, outside, "the end of a common range")
    try require(chart.isNonnegative(to - from + .one), "a common range of negative length")
    let (local, s) = chart.local(upTo: to - from)
    let index = from + s
    func difference(_ at: Polynomial, _ chart: Chart) throws(Refused) -> Value {
      try value(group.difference, Place(chart: chart, names: hints.names).naming(group.variable, at))
    }
    var summand = Value.zero
    var ends = Value.zero
    for (coefficient, sum) in members {
      try require(chart.isNonnegative(sum.upper - sum.lower + .one), "a sum of negative length")
      func term(_ at: Polynomial, _ chart: Chart) throws(Refused) -> Value {
        var place = sum.place
        place.chart = chart
        return try coefficient.times(value(sum.body, place.naming(sum.bound, at)))
      }
      summand = summand + (try term(index, local))
      // Terms of the sum beyond the common range, or of the common range beyond the sum with the sign turned.
      let above = try Self.endTerms(sum.upper - to)
      for step in min(above, 0)..<max(above, 0) {
        let at = try term(to + Polynomial(step + 1), chart)
        ends = above > 0 ? ends + at : ends - at
      }
      let below = try Self.endTerms(from - sum.lower)
      for step in min(below, 0)..<max(below, 0) {
        let at = try term(from - Polynomial(step + 1), chart)
        ends = below > 0 ? ends + at : ends - at
      }
    }
    let identity = try summand - difference(index + .one, local) + difference(index, local)
    try require(try identity.isZero(), "G(k + 1) - G(k) is not the summand")
    let boundary = try difference(to + .one, chart) - difference(from, chart)
    return boundary + ends
  }

  private static func endTerms(_ difference: Polynomial) throws(Refused) -> Int {
    guard difference.isConstant,
      let count = difference.constant.isInteger ? difference.constant.numerator.machineWord : nil,
      abs(count) < ProofLimits.endTerms
    else { throw Refused("ranges that differ by more than a few terms") }
    return count
  }
}
