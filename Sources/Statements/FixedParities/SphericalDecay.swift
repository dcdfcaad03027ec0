// Fourier decay of f_w(x) = sgn(w·x) for spherically symmetric w, equivalently Gaussian: for |S| = s,
//
//   E_w f̂_w(S)² = 2^{−d} Σ_i K_i(s) (2/π) arcsin(1 − 2i/d),   K_i(s) = [z^i](1 − z)^s (1 + z)^{d−s},
//
// since for inputs that differ in i coordinates w·x and w·x' have correlation 1 − 2i/d and E sgn sgn = (2/π) arcsin. It is 0 for even s
// (i → d − i: K_{d−i}(s) = (−1)^s K_i(s) and arcsin is odd), and at most 2^{−s} for d ≥ 2. By Parseval Σ_s C(d,s) E f̂_w(s)² = 1.

internal import Enclosures
package import ExactNumbers
package import ExactParity
internal import Foundation
package import Ledger

extension Row {
  static let sphericalDecay = Row(
    id: "hfp-spherical-decay", paper: .fixedParities,
    title: "Fourier decay of sgn(w·x), w spherically symmetric",
    text: """
      For w spherically symmetric and |S| = s, E_w f̂_w(S)² = 2^{−d} Σ_i K_i(s)·(2/π) arcsin(1 − 2i/d), K_i(s) = [z^i](1−z)^s \
      (1+z)^{d−s}; it is 0 for even s, and for d ≥ 2 at most 2^{−s}.
      """,
    place: "a statement of ours",
    method: """
      The alternating sums in balls for every s ≤ d, beside 2^{−s}; the case s = d against the square-wave sums, which do not \
      cancel; s = d alone for large d, where the d-th root tends to ½.
      """,
    argued: "That the sign ignores scale, so that the Gaussian stands for every spherically symmetric w.",
    expected: .enclosed, table: "spherical-decay",
    check: { scope, progress in try checkSphericalDecay(scope, progress, base: Rational(1, 2)) })
}

/// Requires every coefficient to be positive and at most `base^s`.
package func checkSphericalDecay(
  _ scope: Scope, _ progress: ProgressCallback? = nil, base: Rational
) throws -> Finding {
  let method = "alternating sums of arcsines in balls"
  let largest = scope.dimension(quick: 30, standard: 120, deep: 200, atLeast: 2)
  let failures = try concurrently(largest - 1, progress: progress) { index -> Finding? in
    let d = index + 2
    let correlations = signCorrelations(d, precision: d + 80)
    for s in stride(from: 1, through: d, by: 2) {
      let found = BallComparison.decided(.atMost, from: 80, upTo: 320) { bits in
        let known = bits == 80 ? correlations : signCorrelations(d, precision: d + bits)
        return (
          sphericalCoefficient(d, size: s, correlations: known), Ball(base.power(s), precision: d + bits)
        )
      }
      let failure = Finding.unless(
        found.left.isPositive && found.decision,
        Counterexample(
          parameters: "d = \(d), s = \(s)", claim: "0 < E f̂² ≤ \(base)^s",
          left: "E f̂² in \(found.left.enclosure(10))", right: "\(base)^s = \(found.right.enclosure(10))",
          replay: "verify check hfp-spherical-decay --max-dimension \(d)"), method: method)
      if let failure { return failure }
    }
    return nil
  }
  if let failure = failures.compactMap({ $0 }).first { return failure }
  var evidence: [EvidenceItem] = []
  let tops = [11, 101, 201, 501, 1001].filter {
    $0 <= scope.dimension(quick: 201, standard: 1001, deep: 1001, atLeast: 11)
  }
  for d in tops {
    let value = sphericalCoefficient(d, size: d, correlations: signCorrelations(d, precision: 2 * d + 100))
    // sgn = 2·1[· ≥ 0] − 1, so four times the alignment of the threshold neuron.
    let waves = 4 * (try stepAlignment(d, .gaussian).bySquareWaves(digits: 15))
    let failure = Finding.unless(
      value.agrees(with: waves, digits: 12) && value.isAtMost(Ball(base.power(d), precision: 128)),
      Counterexample(
        parameters: "d = s = \(d)", claim: "alternating sum = integral ≤ \(base)^d",
        left: "sum in \(value.enclosure(12))", right: "integral in \(waves.enclosure(12))",
        replay: stepCommand(d, .gaussian)), method: method)
    if let failure { return failure }
    let root = exp(log(value.approximation) / Double(d))
    evidence.append(EvidenceItem("d=\(d)", "E f̂² in \(value.enclosure(10)), d-th root ≈ \(root)"))
  }
  return Finding(
    .enclosed, scope: "every s ≤ d, 2 ≤ d ≤ \(largest); s = d ∈ \(tops)", method: method, evidence: evidence)
}
