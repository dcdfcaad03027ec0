// Eq. (11) of arXiv 2412.04910: ∏_j x_j w_j = (−1)^{(d − w·x)/2} for x, w ∈ {±1}^d.
//
// Checked for all d: the one-coordinate identity s = (−1)^{(1 − s)/2} for both signs s = x_j w_j, and that
// the exponent is additive. Cross-checked on every pair (x, w) of a finite range.

internal import ExactNumbers
package import ExactParity
package import Ledger

extension Row {
  static let equation11ParityOfAProduct = Row(
    id: "hdp-equation-11", paper: .highDegreeParities,
    title: "∏ x_j w_j = (−1)^{(d − w·x)/2}",
    text: "For all x, w ∈ {±1}^d: ∏_j x_j w_j = (−1)^{(d − w·x)/2}.",
    place: "Appendix A.1, eq. (11)",
    method: """
      All d: the one-coordinate identities multiplied, their exponents adding up. Cross-checked on every \
      pair (x, w) for small d.
      """,
    expected: .proved, due: .verified,
    check: { scope, progress in try checkEquation11(scope, progress) { ($0 - $1) / 2 } })
}

/// Checks `certificate`, and `∏ x_j w_j = (−1)^{exponent(d, w·x)}` on every pair of a finite range.
package func checkEquation11(
  _ scope: Scope, _ progress: ProgressCallback? = nil, certificate: SignExponentCertificate = .equation11,
  exponent: (_ dimension: Int, _ dot: Int) -> Int
) throws -> Finding {
  let last = scope.dimension(quick: 8, standard: 12, deep: 14)
  var refused = refusal { () throws(CertificateRefused) in try certificate.check() }
  for d in 1...last {
    // (−1)^exponent by the value of w·x + d; the pairs below meet every entry with w·x ≡ d (mod 2).
    let signs = (-d...d).map { exponent(d, $0) & 1 == 0 ? 1 : -1 }
    for x in 0..<1 << d {
      try Task.checkCancellation()
      for w in 0..<1 << d {
        let (product, dot) = productAndDot(x, w, dimension: d)
        guard product == signs[dot + d] else {
          return .refuted(
            by: Counterexample(
              parameters: "d = \(d), x = \(signVector(x, d)), w = \(signVector(w, d))",
              claim: "∏ x_j w_j = (−1)^{exponent}", left: "∏ x_j w_j = \(product)",
              right: "(−1)^{\(exponent(d, dot))} = \(signs[dot + d])",
              replay: "verify check hdp-equation-11"),
            method: "every pair of inputs")
        }
      }
    }
    for dot in stride(from: -d, through: d, by: 2)
    where certificate.exponent.value(at: Rational(d), Rational(dot)) != Rational(exponent(d, dot)) {
      refused = refused ?? "it is about another exponent at d = \(d), w·x = \(dot)"
    }
    progress?(Double(d) / Double(last))
  }
  return .certified(
    for: "every d ≥ 1, all x, w ∈ {±1}^d", unless: refused, finiteScope: "d ≤ \(last), all x, w ∈ {±1}^d",
    method: "one-coordinate identities and additivity of the exponent",
    evidence: [EvidenceItem("crossCheck", "every pair (x, w) for d ≤ \(last)")])
}

/// `∏ x_j w_j` and `Σ x_j w_j`, coordinate by coordinate; a set bit is −1.
private func productAndDot(_ x: Int, _ w: Int, dimension: Int) -> (product: Int, dot: Int) {
  var product = 1
  var dot = 0
  for j in 0..<dimension {
    let sign = (1 - 2 * (x >> j & 1)) * (1 - 2 * (w >> j & 1))
    product *= sign
    dot += sign
  }
  return (product, dot)
}

private func signVector(_ negatives: Int, _ dimension: Int) -> SignVector {
  SignVector(dimension: dimension, negatives: UInt64(negatives))
}
