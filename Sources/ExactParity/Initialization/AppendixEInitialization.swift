package import ExactNumbers

/// The mean and the second moment of a random variable, as polynomials in the parameter t.
package struct Moments {
  /// `E U`.
  package let mean: Polynomial
  /// `E U²`.
  package let second: Polynomial

  /// Uniform on a list.
  package static func uniform(on values: [Int]) -> Moments {
    let count = Rational(values.count)
    return Moments(
      mean: Polynomial(Rational(values.reduce(0, +)) / count),
      second: Polynomial(Rational(values.reduce(0) { $0 + $1 * $1 }) / count))
  }

  /// Normal with mean 0 and standard deviation t.
  package static let normal = Moments(mean: 0, second: Polynomial.variable.power(2))

  /// Uniform on [−h, h] with `h² = squaredHalfWidth`: `∫ u² du/(2h) = [u³/(6h)] = h²/3`, and the mean is 0.
  package static func uniform(squaredHalfWidth: Polynomial) -> Moments {
    Moments(mean: 0, second: squaredHalfWidth * Polynomial(Rational(1, 3)))
  }

  /// 1 with the given probability, else 0.
  package static func bernoulli(_ probability: Polynomial) -> Moments {
    Moments(mean: probability, second: probability)
  }

  /// The moments of the sum of independent variables.
  package static func + (left: Moments, right: Moments) -> Moments {
    Moments(
      mean: left.mean + right.mean, second: left.second + 2 * (left.mean * right.mean) + right.second)
  }

  /// The moments of the product of independent variables.
  package static func * (left: Moments, right: Moments) -> Moments {
    Moments(mean: left.mean * right.mean, second: left.second * right.second)
  }
}

/// One initialisation: `U κ/√dim` with `κ² = numerator/denominator`.
package struct AppendixEInitialization {
  /// Its name in Appendix E.1.
  package let name: String
  /// The moments of U.
  package let moments: Moments
  /// The numerator of κ².
  package var numerator: Polynomial
  /// The denominator of κ², not 0 for any parameter that is allowed.
  package var denominator: Polynomial

  /// As in Appendix E.1, the parameter t being σ or s.
  package static var all: [AppendixEInitialization] {
    let t = Polynomial.variable
    let sign = Moments.uniform(on: [-1, 1])
    return [
      AppendixEInitialization(
        name: "σ-perturbed Rademacher", moments: sign + .normal, numerator: 1, denominator: 1 + t * t),
      AppendixEInitialization(
        // N(0, 1/dim) is a standard normal over √dim: U is the normal with t = 1.
        name: "Gaussian",
        moments: Moments(
          mean: Moments.normal.mean.composed(with: 1), second: Moments.normal.second.composed(with: 1)),
        numerator: 1, denominator: 1),
      AppendixEInitialization(
        name: "s-sparsified Rademacher", moments: .bernoulli(1 - t) * sign, numerator: 1, denominator: 1 - t),
      AppendixEInitialization(
        name: "uniform σ-perturbed Rademacher", moments: sign + .uniform(squaredHalfWidth: 3 * t * t),
        numerator: 1, denominator: 1 + t * t),
      AppendixEInitialization(
        name: "discrete perturbed Rademacher", moments: .uniform(on: [-2, -1, 1, 2]), numerator: 2,
        denominator: 5),
    ]
  }
}
