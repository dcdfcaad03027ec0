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
  try Cases.finding(scope, progress, method: "alternating sums of arcsines in balls") { cases in
    cases.weaken(to: .enclosed)
    let dimensions = cases.dimensions(from: 2, quick: 30, standard: 120, deep: 200)
    cases.covering("every s ≤ d, 2 ≤ d ≤ \(dimensions.last ?? 2)")
    let coefficients: @Sendable (Int) -> [(s: Int, value: Ball)] = { d in
      let correlations = signCorrelations(d, precision: d + 80)
      return stride(from: 1, through: d, by: 2).map { s in
        (s, sphericalCoefficient(d, size: s, correlations: correlations))
      }
    }
    try cases.each(nil, in: dimensions, computing: coefficients) { d, coefficients in
      for (s, value) in coefficients {
        // At 80 bits, then anew at more.
        func sides(_ bits: Int, _ bound: Ball) -> (left: Ball, right: Ball) {
          let known =
            bits == 80
            ? value : sphericalCoefficient(d, size: s, correlations: signCorrelations(d, precision: d + bits))
          return (known, bound)
        }
        try cases.require(
          "E f̂² ≤ \(base)^s", at: ["d": d, "s": s], .atMost, from: 80, upTo: 320, replay: replay(d, s)
        ) { sides($0, Ball(base.power(s), precision: d + $0)) }
        try cases.require(
          "0 < E f̂²", at: ["d": d, "s": s], .less, from: 80, upTo: 320, replay: replay(d, s)
        ) { (.zero(precision: 64), sides($0, .zero(precision: 64)).left) }
      }
    }
    let largest = scope.dimension(quick: 201, standard: 1001, deep: 1001, atLeast: 11)
    try cases.each(nil, in: [11, 101, 201, 501, 1001].filter { $0 <= largest }) { d in
      let value = sphericalCoefficient(d, size: d, correlations: signCorrelations(d, precision: 2 * d + 100))
      try cases.require(
        "alternating sum = integral", at: ["d": d, "s": d], .agree(digits: 12), upTo: 64,
        replay: "\(replay(d, d)); \(stepCommand(d, .gaussian))"
      ) { _ in
        // sgn = 2·1[· ≥ 0] − 1, so four times the alignment of the threshold neuron.
        (value, 4 * (try stepAlignment(d, .gaussian).bySquareWaves(digits: 15)))
      }
      try cases.require("E f̂² ≤ \(base)^d", at: ["d": d, "s": d], .atMost, upTo: 64, replay: replay(d, d)) {
        _ in
        (value, Ball(base.power(d), precision: 128))
      }
      let root = exp(log(value.approximation) / Double(d))
      cases.note("d=\(d)", "E f̂² in \(value.enclosure(10)), d-th root ≈ \(root)")
    }
    cases.covering("s = d, odd d ≤ \(largest)")
  }
}

/// One coefficient again, and its bound.
private func replay(_ d: Int, _ s: Int) -> String { sphericalReplay(d, printing: "E(\(s)), D(2)**-\(s)") }

/// The alternating sums `E(s)`.
func sphericalReplay(_ d: Int, printing result: String) -> String {
  """
  python3 -c '\(decimalGaussians(d)); K = lambda s, i: sum((-1)**j*comb(s, j)*comb(d-s, i-j) for j in range(i+1)); \
  E = lambda s: sum(K(s, i)*2/pi*A(1-D(2*i)/d) for i in range(d+1))/D(2)**d; print(\(result))'
  """
}
