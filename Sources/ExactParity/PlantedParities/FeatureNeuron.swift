package import ExactNumbers

/// A neuron with b = 1/(8k) after the first step, for any u: `√n·w⁽¹⁾ = u·slopes`, `b⁽¹⁾ = b + u·biasSlope`.
package struct FeatureNeuron {
  private let planted: PlantedParity
  private let slopes: [Rational]
  private let biasSlope: Rational
  private let bias: Rational
  /// α of Lemma 9.
  package let alpha: Rational

  /// The neuron with these weights.
  package init(_ planted: PlantedParity, weights: [Int]) {
    self.planted = planted
    bias = Rational(1, Integer(8 * planted.size))
    let window = ActiveWindow(dimension: planted.dimension, bias: bias)
    let step = FirstStepCorrelations(planted, weights: weights, window: window, over: .both)
    slopes = step.bits.map { Rational($0) / planted.totalWeight }
    biasSlope = Rational(step.bias) / planted.totalWeight
    alpha =
      window.probability(shift: 0, coordinates: weights.dropFirst(planted.size).count { $0 != 0 }) / 2
  }

  /// Lemma 10's interval for this α.
  package func interval(r: Int, epsilon: Rational) -> [Rational] {
    FeatureApproximation(n: planted.dimension, k: planted.size, r: r, alpha: alpha, isCapped: false)
      .interval(epsilon: epsilon)
  }

  /// `σ(w⁽¹⁾·x + b⁽¹⁾)`.
  package func value(output u: Rational, at s: SignVector) -> Rational {
    let sum = slopes.enumerated().reduce(Rational(0)) { $0 + $1.element * Rational(s[$1.offset + 1]) }
    return max(0, min(6, u * sum / Rational(planted.dimension) + bias + u * biasSlope))
  }

  /// `max_x |(|r|/b)σ(w⁽¹⁾·x + b⁽¹⁾) − ψ_r(x)|`.
  package func error(r: Int, output u: Rational) -> Rational {
    planted.inputs.reduce(0) { worst, s in
      let z = (1...planted.size).reduce(0) { $0 + s[$1] }
      let target = Rational(max(0, abs(r) - r.signum() * z))
      return max(worst, (Rational(abs(r)) / bias * value(output: u, at: s) - target).magnitude)
    }
  }
}
