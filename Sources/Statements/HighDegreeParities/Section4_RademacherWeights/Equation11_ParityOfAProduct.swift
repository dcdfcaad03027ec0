// Eq. (11): ∏_j x_j w_j = (−1)^{(d − w·x)/2} for x, w ∈ {±1}^d. Core: the identity for one coordinate, and that exponents add.
// Cases: every pair (x, w).

internal import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let equation11ParityOfAProduct = Row(
    id: "hdp-equation-11", paper: .highDegreeParities, section: .section4,
    title: "∏ x_j w_j = (−1)^{(d − w·x)/2}",
    text: "For all x, w ∈ {±1}^d: ∏_j x_j w_j = (−1)^{(d − w·x)/2}.",
    place: "Appendix A.1, eq. (11)",
    method:
      "All d: the one-coordinate identities multiplied, their exponents adding up; every pair (x, w) for small d.",
    expected: .derived,
    basis: .derivation(
      Derivation(
        for: "every d ≥ 1, all x, w ∈ {±1}^d",
        core: Certificate(parts: [("coordinate", .oneCoordinate), ("product", .signsMultiply)]),
        argument: """
          x_j w_j = s is 1 or −1, that is 2k − 1 with k = 0 or 1, and s = (−1)^{(1−s)/2} (part coordinate). Multiplied over j by \
          induction on d, the exponents add (part product), to (d − Σ x_j w_j)/2.
          """)),
    check: { scope, progress in try checkEquation11(scope, progress) { ($0 - $1) / 2 } })
}

extension ProofScript {
  fileprivate static let oneCoordinate = ProofScript(
    "2*k - 1 = (-1)^((1 - (2*k - 1))/2)", for: "0 <= k <= 1", by: .finite)
  fileprivate static let signsMultiply = ProofScript(
    "(-1)^k*(-1)^m = (-1)^(k + m)", for: "k >= 0, m >= 0", by: .bound("k", 0, .bound("m", 1, .equal())))
}

/// Checks `∏ x_j w_j = (−1)^{exponent(d, w·x)}` on every pair of a finite range.
package func checkEquation11(
  _ scope: Scope, _ progress: ProgressCallback? = nil, exponent: (_ dimension: Int, _ dot: Int) -> Int
) throws -> Finding {
  try Cases.finding(scope, progress, method: "every pair (x, w)") { cases in
    cases.covering("all x, w ∈ {±1}^d")
    try cases.each("d", in: Array(1...scope.dimension(quick: 8, standard: 12, deep: 14))) { d in
      // (−1)^exponent by the value of w·x + d; the pairs below meet every entry with w·x ≡ d (mod 2).
      let signs = (-d...d).map { exponent(d, $0) & 1 == 0 ? 1 : -1 }
      try cases.each(nil, in: Array(0..<1 << d)) { x in
        for w in 0..<1 << d {
          let (product, dot) = productAndDot(x, w, dimension: d)
          if product == signs[dot + d] { continue }
          let (input, weights) = (signVector(x, d), signVector(w, d))
          try cases.require(
            "∏ x_j w_j = (−1)^{exponent}", at: ["d": d, "x": input, "w": weights], Rational(product), .equal,
            Rational(signs[dot + d]),
            replay: """
              python3 -c "from math import prod; x, w = \(pythonList(x, d)), \(pythonList(w, d)); \
              print(prod(x)*prod(w), (-1)**((len(x) - sum(a*b for a, b in zip(x, w)))//2))"
              """)
        }
      }
    }
  }
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

/// The signs of a bit pattern as a list of Python's.
private func pythonList(_ negatives: Int, _ dimension: Int) -> String {
  "\((0..<dimension).map { 1 - 2 * (negatives >> $0 & 1) })"
}
