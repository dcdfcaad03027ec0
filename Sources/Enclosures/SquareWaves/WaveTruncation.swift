package import ExactNumbers
package import ExactParity
internal import Foundation

/// The error of replacing g by its waves of half-period L, in mean square over the weights.
///
/// For one term with shift a the difference is 0 where `|S + a| < L`; elsewhere it is at most `|jump|` (both functions
/// lie in [0, 1]) and at most `|slope|·(|S + a| − L)` (half the difference of |z| and the triangle wave, which is at
/// most `2(|z| − L)₊`, having slope at most 2 from z = L on). For every λ > 0, `1[z ≥ L] ≤ e^{λ(z−L)}` and
/// `(z − L)₊ ≤ e^{λ(z−L)}/(eλ)`. Hence by Minkowski's inequality
///
///     ‖T − T_h‖ ≤ Σ_terms (|jump| + |slope|/(eλ)) · e^{−λL} ‖E_x e^{λ|S + a|}‖,
///
/// and as `e^{|z|} ≤ e^z + e^{−z}`, x and −x being alike, with ψ(λ) = E e^{λw}
///
///     ‖E_x e^{λ|S + a|}‖² ≤ 4e^{2λ|a|} E_w E_{x,x'} e^{λw·(x + x')} = 4e^{2λ|a|} ((1 + ψ(2λ))/2)^d.
///
/// Two inputs, not one: that is why this falls with twice the exponent of a tail probability, and h may be larger. The
/// norms then differ by at most `ε = ‖T − T_h‖`, so `E T² ∈ [(‖T_h‖ − ε)², (‖T_h‖ + ε)²]`.
package struct WaveTruncation: Sendable {
  let weights: WeightDistribution
  let dimension: Int
  let terms: [WaveSeries.Term]

  /// The error for an alignment with these weights, dimension and terms of g.
  package init(weights: WeightDistribution, dimension: Int, terms: [WaveSeries.Term]) {
    self.weights = weights
    self.dimension = dimension
    self.terms = terms
  }

  /// A bound of ε at half-period L, by the tilt λ > 0.
  package func error(halfPeriod: Rational, tilt: Rational, precision: Int) -> Ball {
    let lambda = Ball(tilt, precision: precision)
    let generating = CharacteristicFunction(weights, precision: precision).momentGenerating(
      at: 2 * lambda)
    let norm = 2 * ((1 + generating) / 2).power(dimension).squareRoot
    return terms.reduce(Ball.zero(precision: precision)) { sum, term in
      let ramp = term.slope.magnitude / (lambda * Ball(1, precision: precision).exponential)
      let size = term.jump.magnitude + ramp
      let decay = ((term.shift.magnitude - halfPeriod) * lambda).exponential
      return sum + size * decay * norm
    }
  }

  /// L and λ for which the error is near `e^logarithm`: proposed in floating point, certified by ``error(halfPeriod:tilt:precision:)``.
  func choice(logarithm target: Double) -> (halfPeriod: Rational, tilt: Rational) {
    var best = (halfPeriod: Double.infinity, tilt: 1.0)
    let shift = terms.map { abs($0.shift.approximation) }.max() ?? 0
    let jump = terms.reduce(0.0) { $0 + abs($1.jump.approximation) }
    let slope = terms.reduce(0.0) { $0 + abs($1.slope.approximation) }
    for step in 0..<240 {
      let tilt = 1e-3 * pow(1.06, Double(step))
      let mean = logarithmOfMean(tilt)
      let size = log(2 * (jump + slope / (M_E * tilt)))
      let length = shift + (size + Double(dimension) / 2 * mean - target) / tilt
      if length < best.halfPeriod { best = (length, tilt) }
    }
    // To eighths, upward, and with a margin for the floating-point error.
    let eighths = (max(best.halfPeriod, 1) * 8 * (1 + 1e-9)).rounded(.up) + 1
    // Beyond every Double no plan is short enough, whatever L is.
    let finite = Rational(exactly: min(eighths, .greatestFiniteMagnitude)) ?? 8
    let tilt = Rational(Integer(Int((best.tilt * 1_048_576).rounded()) + 1), 1_048_576)
    return (finite / 8, tilt)
  }

  /// `ln((1 + ψ(2λ))/2)` in floating point.
  private func logarithmOfMean(_ tilt: Double) -> Double {
    let cosh = Foundation.cosh(2 * tilt)
    switch weights {
    case .gaussian: return log((1 + exp(2 * tilt * tilt)) / 2)
    case .perturbed(let deviation):
      let sigma = deviation.approximation
      return log((1 + cosh * exp(2 * sigma * sigma * tilt * tilt)) / 2)
    case .uniform(let deviation):
      let x = 2 * tilt * deviation.approximation * 3.0.squareRoot()
      return log((1 + cosh * sinh(x) / x) / 2)
    case .rademacher, .sparse, .values, .law: preconditionFailure("\(weights) is discrete")
    }
  }
}
