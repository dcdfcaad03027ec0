// Appendix E.1 initialises a weight, with dim the input dimension of its layer, by one of
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

internal import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let appendixEVariances = Row(
    id: "hdp-appendix-e-variances", paper: .highDegreeParities, section: .figures,
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
    expected: .derived,
    basis: .derivation(
      Derivation(
        for: "every dim ≥ 1, every σ ≥ 0, every 0 ≤ s < 1",
        core: Certificate(parts: [
          ("perturbed", .perturbedVariance), ("sparse", .sparseVariance), ("uniform", .uniformVariance),
          ("discrete", .discreteVariance),
        ]),
        facts: [
          Fact.independentMoments.applied(
            "the variance of a sum is the sum of the variances; second moments of factors multiply")
        ],
        argument: """
          A weight is U·κ/√dim with U symmetric about 0, so its mean is 0 and its variance κ²·E U²/dim. Rademacher signs have second \
          moment ((−1)² + 1²)/2, N(0, σ²) has σ², Ber(1 − s) has 1 − s, the uniform law on [−h, h] has ∫ u² du/(2h) = h²/3, here \
          h² = 3σ². With these, κ²·E U² = 1 (parts perturbed, sparse, uniform, discrete); for N(0, 1/dim) it is the definition.
          """)),
    check: { scope, progress in try checkAppendixEVariances(scope, progress, AppendixEInitialization.all) })
}

extension ProofScript {
  fileprivate static let perturbedVariance = ProofScript(
    "(((-1)^2 + 1^2)/2 + s^2)/(1 + s^2) = 1", for: "real s >= 0", by: .bound("s", 0, .equal()))
  fileprivate static let sparseVariance = ProofScript(
    "(1 - s)*((-1)^2 + 1^2)/2/(1 - s) = 1", for: "real 0 <= s < 1", by: .bound("s", 1, .equal()))
  fileprivate static let uniformVariance = ProofScript(
    "(((-1)^2 + 1^2)/2 + 3*s^2/3)/(1 + s^2) = 1", for: "real s >= 0", by: .bound("s", 0, .equal()))
  fileprivate static let discreteVariance = ProofScript(
    "2/5*((-2)^2 + (-1)^2 + 1^2 + 2^2)/4 = 1", by: .evaluate)
}

/// Decides `E U = 0` and `κ² E U² = 1` for every initialisation, on the coefficients of polynomials in σ or s.
package func checkAppendixEVariances(
  _ scope: Scope, _ progress: ProgressCallback? = nil, _ initializations: [AppendixEInitialization]
) throws -> Finding {
  try Cases.finding(
    scope, progress, method: "moments as polynomials in σ or s, identities on the coefficients"
  ) { cases in
    cases.covering("the five initialisations")
    try cases.each(nil, in: initializations) { initialization in
      let name = initialization.name
      let written = { (polynomial: ExactNumbers.Polynomial) in polynomial.written(in: "t") }
      let (moments, scaled) = (
        initialization.moments, initialization.numerator * initialization.moments.second
      )
      try cases.require(
        "E U = 0", at: ["initialisation": name], moments.mean.isZero, left: written(moments.mean), right: "0",
        replay: initialization.replay)
      try cases.require(
        "κ² E U² = 1", at: ["initialisation": name], (scaled - initialization.denominator).isZero,
        left: "(\(written(scaled)))/(\(written(initialization.denominator)))", right: "1",
        replay: initialization.replay)
    }
  }
}

extension AppendixEInitialization {
  /// A command that computes κ² E U² at t = 1/2.
  fileprivate var replay: String {
    let values = [numerator, moments.second, denominator].map { $0.value(at: Rational(1, 2)) }
    return
      "python3 -c \"from fractions import Fraction as F; print(F('\(values[0])')*F('\(values[1])')/F('\(values[2])'))\""
  }
}
