package import ExactNumbers
package import ExactParity

/// The weight vectors of a hidden layer of Rademacher neurons, as bit patterns in the order of the draws.
package struct RademacherLayer: Sendable {
  private let patterns: [Int]
  private let dimension: Int

  /// The draws of a seed.
  package init(dimension: Int, neurons: Int, seed: UInt64) throws {
    self.dimension = dimension
    patterns = try NeuronDraws(.rademacher, dimension: dimension, count: neurons, seed: seed).map {
      Int(SignVector($0).negatives)
    }
  }

  /// For each neuron the number k of coordinates in which its weights differ from the input.
  package func distances(from input: Int) -> [Int] { patterns.map { ($0 ^ input).nonzeroBitCount } }

  /// The numbers of neurons with k = 0, …, d.
  package func byDistance(from input: Int) -> [Int] {
    var numbers = [Int](repeating: 0, count: dimension + 1)
    for pattern in patterns { numbers[(pattern ^ input).nonzeroBitCount] += 1 }
    return numbers
  }
}

/// The law of one noisy step from output weights 0, γ = 1, with Rademacher weights and integer bias.
///
/// One neuron adds `U = |Δ|Y + τ a ξ` to the margin `f(x) N(x)`, with Y of `NeuronMargin`, `a = |Y| = ReLU(w·x + b)` and ξ standard
/// normal. All three depend on the number k of coordinates where w differs from x, and on ξ.
package struct NoisyStep {
  package let margin: NeuronMargin
  /// `|Δ|`.
  package let delta: Rational
  /// τ.
  package let noise: Rational
  private let precision = 64

  package init(_ margin: NeuronMargin, noise: Rational) {
    precondition(margin.unit == 1, "the bias is an integer")
    self.margin = margin
    self.noise = noise
    delta = margin.mean
  }

  /// The probability, over the noise, that the input is right, given how many neurons differ from it in k coordinates:
  /// `Φ(f(x)N(x) / (τ‖a(x)‖))`, and 0 where no neuron is active.
  package func probability(given byDistance: [Int]) -> Ball {
    let values = zip(byDistance, margin.byDistance)
    let sum = values.reduce(0) { $0 + $1.0 * $1.1 }
    let squares = values.reduce(0) { $0 + $1.0 * $1.1 * $1.1 }
    guard squares > 0 else { return .zero(precision: precision) }
    let deviation = noise * Ball(squares, precision: precision).squareRoot
    return (delta * Rational(sum) / deviation).normalDistribution
  }

  /// The probability over weights and noise that an input is right, by the central limit theorem: `Φ(√n Δ²/σ)` with
  /// `σ² = E a²·(Δ² + τ²) − Δ⁴`, and what that can be off, `0.4748 E|U − Δ²|³/(σ³ √n)`.
  ///
  /// Reference: I. Shevtsova, *On the absolute constants in the Berry–Esseen type inequalities for identically distributed
  /// summands*, arXiv 1111.6554.
  package func centralLimit(neurons: Int) -> (probability: Ball, error: Ball) {
    let mean = delta * delta
    let variance = margin.secondMoment * (mean + noise * noise) - mean * mean
    let deviation = Ball(variance, precision: precision).squareRoot
    let root = Ball(neurons, precision: precision).squareRoot
    let constant = Rational(4748, 10_000)
    return (
      (mean * root / deviation).normalDistribution,
      constant * thirdMoment / (deviation.power(3) * root)
    )
  }

  /// `E|U − Δ²|³`, by `E|t + sξ|³ = (t³ + 3ts²)(2Φ(t/s) − 1) + 2s(t² + 2s²)φ(t/s)` for each k.
  package var thirdMoment: Ball {
    var sum = Ball.zero(precision: precision)
    for (value, weight) in zip(margin.byDistance, BinomialRow(margin.dimension)) {
      let t = delta * Rational(value) - delta * delta
      let s = noise * Rational(abs(value))
      guard !s.isZero else {
        sum += Ball(Rational(weight) * t.magnitude.power(3), precision: precision)
        continue
      }
      let ratio = Ball(t / s, precision: precision)
      let odd = (t.power(3) + 3 * t * s * s) * (2 * ratio.normalDistribution - 1)
      sum += Rational(weight) * (odd + 2 * s * (t * t + 2 * s * s) * ratio.normalDensity)
    }
    return sum / Rational(Integer.powerOfTwo(margin.dimension))
  }

  /// τ* in its square: `n Δ⁴/E a²`, where the margin's mean is one standard deviation of the noise.
  package static func squaredTolerance(_ margin: NeuronMargin, neurons: Int) -> Rational {
    Rational(neurons) * margin.mean.power(4) / margin.secondMoment
  }
}

extension Ball {
  /// The numbers of the ball that are probabilities, widened by `error`.
  package func probabilities(widenedBy error: Rational = 0) -> ClosedRange<Rational> {
    let (lower, upper) = endpoints
    return max(0, min(1, lower - error))...max(0, min(1, upper + error))
  }
}
