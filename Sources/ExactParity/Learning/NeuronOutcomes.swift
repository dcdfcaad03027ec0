internal import ExactNumbers

/// The outcomes of a neuron's weights, up to an order that does not matter: how often each value occurs inside the parity and
/// outside it.
struct NeuronOutcomes {
  /// One outcome.
  struct Outcome {
    /// `v(w) = E_x χ_m(x) φ(w·x + b)`.
    let correlation: Rational
    /// `φ(w_1 + … + w_d + b)`.
    let activation: Rational
    /// Its probability times ``NeuronOutcomes/total``.
    let weight: Integer
  }

  /// The outcomes; for ±c and m = d, by the number of negative weights.
  let outcomes: [Outcome]
  /// The common denominator of the probabilities.
  let total: Integer

  /// The weights of the coordinates inside the parity, or of those outside, up to their order.
  private struct Part {
    /// How many have each of the magnitudes.
    var counts: [Int]
    var sum: Rational = 0
    var weight: Integer
    /// Whether an odd number is negative.
    var isOdd = false
  }

  /// - Throws: ``ComputationRefused`` past `limit` outcomes; `CancellationError`.
  /// - Complexity: a Krawtchouk sum, or for several magnitudes a polynomial, for each choice of the magnitudes.
  init(
    dimension d: Int, degree m: Int, atoms: [WeightDistribution.Atom], bias: Rational, activation: Activation,
    limit: Integer
  ) throws {
    let k = atoms.count
    let count = binomial(m + k - 1, k - 1) * binomial(d - m + k - 1, k - 1)
    guard count <= limit else {
      throw ComputationRefused(
        "the law of one neuron's margin", need: "\(count) outcomes of its weights", limit: "\(limit)")
    }
    let denominator = atoms.reduce(Integer(1)) { .leastCommonMultiple($0, $1.probability.denominator) }
    let magnitudes = Set(atoms.map(\.value.magnitude)).sorted()
    func parts(_ size: Int) -> [Part] {
      var list: [Part] = []
      // The largest value first, so that ±c come by the number of negative weights.
      forEachComposition(of: size, parts: k) { composition in
        var part = Part(counts: magnitudes.map { _ in 0 }, weight: multinomial(composition))
        for (atom, times) in zip(atoms.reversed(), composition) {
          part.counts[magnitudes.firstIndex(of: atom.value.magnitude) ?? 0] += times
          part.sum += Rational(times) * atom.value
          part.weight *= (atom.probability * Rational(denominator)).numerator.power(times)
          if atom.value < 0 && times & 1 == 1 { part.isOdd.toggle() }
        }
        list.append(part)
      }
      return list
    }
    var known: [[Int]: Rational] = [:]
    let outside = parts(d - m)
    var outcomes: [Outcome] = []
    for inner in parts(m) {
      try Task.checkCancellation()
      for outer in outside {
        let key = inner.counts + outer.counts
        let size: Rational
        if let found = known[key] {
          size = found
        } else {
          size = Self.correlation(
            magnitudes, inside: inner.counts, outside: outer.counts, bias: bias, activation: activation)
          known[key] = size
        }
        // x_j → −x_j for the negative weights.
        outcomes.append(
          Outcome(
            correlation: inner.isOdd ? -size : size,
            activation: activation.value(at: inner.sum + outer.sum + bias),
            weight: inner.weight * outer.weight))
      }
    }
    self.outcomes = outcomes
    total = denominator.power(d)
  }

  /// The largest positive number of which every v(w) is a multiple; `nil` when all are 0.
  var scale: Rational? {
    let divisor = outcomes.reduce(Rational(0)) { divisor, outcome in
      let value = outcome.correlation.magnitude
      if value == divisor || value.isZero { return divisor }
      // gcd(p/q, r/s) = gcd(ps, rq)/(qs).
      let common = divisor.denominator * value.denominator
      return Rational(
        .greatestCommonDivisor(divisor.numerator * value.denominator, value.numerator * divisor.denominator),
        common)
    }
    return divisor.isZero ? nil : divisor
  }

  /// `E_x χ_m(x) φ(w·x + b)` for weights w ≥ 0 with these numbers of each magnitude.
  ///
  /// A weight 0 inside the parity makes it 0; outside it is as if it weren't there.
  private static func correlation(
    _ magnitudes: [Rational], inside: [Int], outside: [Int], bias: Rational, activation: Activation
  ) -> Rational {
    var weights: [(value: Rational, inside: Int, outside: Int)] = []
    for (index, value) in magnitudes.enumerated() {
      if value.isZero {
        if inside[index] > 0 { return 0 }
      } else if inside[index] + outside[index] > 0 {
        weights.append((value, inside[index], outside[index]))
      }
    }
    let n = weights.reduce(0) { $0 + $1.inside + $1.outside }
    var sum: Rational = 0
    if weights.count == 1 {
      for (j, count) in KrawtchoukRow(n: n, degree: weights[0].inside).enumerated() {
        let value = activation.value(at: Rational(n - 2 * j) * weights[0].value + bias)
        if !value.isZero { sum += Rational(count) * value }
      }
    } else {
      let total = weights.reduce(bias) { $0 + Rational($1.inside + $1.outside) * $1.value }
      // By the weight s of the negative coordinates: ∏ (1 − z^a)^p (1 + z^a)^q.
      var counts: [Rational: Integer] = [0: 1]
      for (value, inside, outside) in weights {
        for factor in 0..<inside + outside {
          var next = counts
          for (s, count) in counts { next[s + value, default: 0] += factor < inside ? -count : count }
          counts = next
        }
      }
      for (s, count) in counts where !count.isZero {
        sum += Rational(count) * activation.value(at: total - 2 * s)
      }
    }
    return sum / Rational(Integer.powerOfTwo(n))
  }
}

/// Every list of `parts` numbers from 0 on with the sum `total`, the first one falling.
func forEachComposition(of total: Int, parts: Int, _ body: ([Int]) throws -> Void) rethrows {
  func visit(_ chosen: [Int], _ left: Int) throws {
    if chosen.count == parts - 1 { return try body(chosen + [left]) }
    for next in (0...left).reversed() { try visit(chosen + [next], left - next) }
  }
  try visit([], total)
}

/// `(Σ parts)!/∏ parts!`.
func multinomial(_ parts: [Int]) -> Integer {
  var (ways, placed): (Integer, Int) = (1, 0)
  for part in parts {
    placed += part
    ways *= binomial(placed, part)
  }
  return ways
}
