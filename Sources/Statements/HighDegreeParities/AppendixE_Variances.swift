// Appendix E.1 of arXiv 2412.04910 initialises a weight, with dim the input dimension of its layer, by one of
//
//   σ-perturbed Rademacher           (Rad(½) + N(0, σ²)) / √(dim(1 + σ²))
//   Gaussian                         N(0, 1/dim)
//   s-sparsified Rademacher          Ber(1 − s) Rad(½) / √(dim(1 − s))
//   uniform σ-perturbed Rademacher   (Rad(½) + Unif[−√3σ, √3σ]) / √(dim(1 + σ²))
//   discrete perturbed Rademacher    Unif{−2, −1, 1, 2} √(2/(5 dim)).
//
// Each is U·κ/√dim with E U = 0, so its variance is 1/dim if and only if κ² E U² = 1: an identity between
// polynomials in the parameter t (σ or s) once κ² = a(t)/b(t) is multiplied out, a·E U² = b. Moments of
// independent summands add, E(A + B)² = E A² + 2 E A E B + E B²; products multiply. Checked for all t at once
// on the coefficients; dim cancels.

package import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let appendixEVariances = Row(
    id: "hdp-appendix-e-variances", paper: .highDegreeParities,
    title: "the initialisations of App. E.1 have variance 1/dim",
    text: """
      The five initialisations of Appendix E.1 (σ-perturbed Rademacher, Gaussian, s-sparsified Rademacher, \
      uniform \
      σ-perturbed Rademacher, discrete perturbed Rademacher) have mean 0 and variance exactly 1/dim, for \
      every σ ≥ 0, every \
      0 ≤ s < 1 and every dimension dim ≥ 1.
      """,
    place: "Appendix E.1, Initializations",
    method: """
      Exact first and second moments as polynomials in σ or s; the variance times dim is 1 as a polynomial \
      identity.
      """,
    argued: "N(0, σ²) has mean 0 and second moment σ², by definition.",
    expected: .proved, due: .verified,
    check: { scope, progress in try checkAppendixEVariances(scope, progress, AppendixEInitialization.all) })
}

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

  /// The identity, written out.
  var certificate: String {
    let written = { (polynomial: Polynomial) in polynomial.written(in: "t") }
    let scale = "κ² = (\(written(numerator)))/(\(written(denominator)))"
    return "\(name): E U = \(written(moments.mean)), E U² = \(written(moments.second)); \(scale); κ² E U² = 1"
  }

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

/// Decides `E U = 0` and `κ² E U² = 1` for every initialisation, on the coefficients.
package func checkAppendixEVariances(
  _ scope: Scope, _ progress: ProgressCallback? = nil, _ initializations: [AppendixEInitialization]
) throws -> Finding {
  let method = "moments as polynomials in σ or s, identities on the coefficients"
  for initialization in initializations {
    let moments = initialization.moments
    let excess = initialization.numerator * moments.second - initialization.denominator
    guard !moments.mean.isZero || !excess.isZero else { continue }
    let scaled = (initialization.numerator * moments.second).written(in: "t")
    let variance = "(\(scaled))/(dim·(\(initialization.denominator.written(in: "t"))))"
    return .refuted(
      by: Counterexample(
        parameters: initialization.name, claim: "mean 0 and variance 1/dim",
        left: "mean \(moments.mean.written(in: "t")), variance \(variance)", right: "0, 1/dim",
        replay: "verify check hdp-appendix-e-variances"), method: method)
  }
  return Finding(
    .verified, scope: "every dim ≥ 1, every σ ≥ 0, every 0 ≤ s < 1", method: method,
    evidence: [EvidenceItem("initialisations", initializations.map(\.name).joined(separator: "; "))])
}
