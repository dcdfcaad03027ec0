// What the statements on eq. (29), Theorem 4.1 and its sharper forms share.

internal import ExactNumbers
internal import ExactParity

/// Checks the certificates of `1/9 ≤ d Δ_{d,b(d)}² ≤ 1` for every `d ≥ 2` (Corollary 3), which the tail
/// bounds take as input.
func checkMeanBounds() throws(CertificateRefused) {
  let lines: [(DeltaOnLineCertificate, InductionCertificate, InductionCertificate, first: Int)] = [
    (.evenDelta, .evenLowerBound, .evenUpperBound, 2), (.oddDelta, .oddLowerBound, .oddUpperBound, 3),
  ]
  for (line, lower, upper, first) in lines {
    try line.check()
    try lower.check()
    try upper.check()
    // The certificates are data; these are the claims that are relied on.
    let isLowerBound = lower.direction == .atLeast && lower.bound >= Rational(1, 9)
    let isUpperBound = upper.direction == .atMost && upper.bound <= 1
    let isAboutDelta = [lower, upper].allSatisfy {
      $0.sequence == line.sequence && $0.target == .variable && $0.start <= first
    }
    guard isLowerBound, isUpperBound, isAboutDelta, line.lowestDimension <= first else {
      throw CertificateRefused("Corollary 3: a certificate is about something else")
    }
  }
}

/// The certificates of ``checkMeanBounds()`` as mathematics.
var writtenMeanBounds: String {
  let inductions: [InductionCertificate] = [.evenLowerBound, .evenUpperBound, .oddLowerBound, .oddUpperBound]
  let lines = [DeltaOnLineCertificate.evenDelta, .oddDelta].map(\.written)
  return (["with Corollary 3, 1/9 ≤ dμ² ≤ 1 for μ = |Δ|:"] + lines + inductions.map(\.written))
    .joined(separator: "\n\n")
}

/// Whether `p ≤ e^{−exponent}` for `p ≥ 0` and a positive exponent, decided rigorously.
func isAtMostExponential(_ p: Rational, exponent: Rational) -> Bool {
  p.isZero || ChernoffCertificate.leastNeurons(p, exponent: exponent).map { $0 <= 1 } ?? false
}

/// `value` with this many decimals, rounded down: a lower bound for display.
func roundedDown(_ value: Rational, decimals: Int = 4) -> String {
  let scale = Integer(10).power(decimals)
  let digits = (value.magnitude * Rational(scale))
  let scaled = value < 0 ? digits.ceiling : digits.floor
  let whole = scaled.flooredQuotient(by: scale)
  let fraction = scaled.flooredRemainder(by: scale).description
  let padding = String(repeating: "0", count: decimals - fraction.count)
  return (value < 0 ? "−" : "") + "\(whole).\(padding)\(fraction)"
}
