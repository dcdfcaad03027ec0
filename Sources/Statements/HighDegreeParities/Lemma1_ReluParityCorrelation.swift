// Lemma 1 of arXiv 2412.04910. For d > 1, b ∈ R and c = ⌈(d − b)/2⌉,
//
//   Δ_{d,b} = (−1)^{d+c} 2^{−d} ( d C(d−2, c−2) − d C(d−2, c−1) + b C(d−1, c−1) ),                   (20)
//
// with binomials 0 outside 0 ≤ k ≤ n.
//
// Checked for all d and b: the certificate of Certificates/AppendixA.swift, which goes from the sum (24) to
// (20) on each piece [d − 2c, d − 2c + 2) and on both tails. Argued in words: that the definition (15) is
// the sum (24), a count of the inputs with k coordinates equal to 1.
//
// Cross-checked for each d of a finite range, from the definition: for b in a piece the ceiling is c and
// exactly the inputs with at least c positive coordinates are active, so both sides are affine in b there;
// for b ≥ d every input is active and the right side is 0, for b < −d none is. Hence two points in each of
// the d pieces and in each of the two tails prove (20) for every real b at this d.

package import ExactNumbers
package import ExactParity
package import Ledger
internal import Prover

extension Row {
  static let lemma1ReluParityCorrelation = Row(
    id: "hdp-lemma-1", paper: .highDegreeParities,
    title: "closed form of Δ_{d,b} for every real b",
    text: """
      Let d > 1, b ∈ ℝ and c = ⌈(d − b)/2⌉. Then Δ_{d,b} = (−1)^{d+c} 2^{−d} (d·C(d−2, c−2) − d·C(d−2, c−1) \
      + b·C(d−1, c−1)), where Δ_{d,b} = E_x χ(x) ReLU(x_1 + … + x_d + b) and binomials are 0 outside \
      0 ≤ k ≤ n.
      """,
    place: "Lemma 1, eq. (20)",
    method: """
      From the sum (24) to (20) for all d and all real b by telescoping certificates for (21) and (22) on \
      each affine piece [d−2c, d−2c+2) and both tails. Cross-checked at two rational points per piece by \
      enumerating the cube for small d and by the sum (24) beyond.
      """,
    expected: .proved, table: "delta", basis: .proof(Certificate(.lemma1)),
    check: { scope, progress in
      try checkLemma1(scope, progress) { Delta.lemma1(dimension: $0, bias: $1) }
    })
}

/// Checks `certificate`, and compares `closedForm(d, b)` with the cube and with the sum (24) at two points
/// of every piece; the certificate's own right side must be `closedForm` at those points too.
package func checkLemma1(
  _ scope: Scope, _ progress: ProgressCallback? = nil, certificate: PiecewiseAffineCertificate = .lemma1,
  closedForm: (_ dimension: Int, _ bias: Rational) -> Rational
) throws -> Finding {
  let summed = scope.dimension(quick: 100, standard: 300, deep: 1000, atLeast: 2)
  let enumerated = min(summed, scope.dimension(quick: 16, standard: 20, deep: 26, atLeast: 2))
  let crossCheck = "two points per affine piece: cube for d ≤ \(enumerated), sum (24) for d ≤ \(summed)"
  var refused = refusal { () throws(CertificateRefused) in
    try certificate.check()
    if certificate.lowestDimension > 2 { throw CertificateRefused("d = 2 is not covered") }
  }
  for d in 2...summed {
    try Task.checkCancellation()
    var ways = [("the sum (24)", piecewiseSums(BinomialRow(d).enumerated().map { alternating($1, d - $0) }))]
    if d <= enumerated {
      // Coordinates equal to −1 are counted; (24) counts those equal to 1.
      let histogram = try parityHistogram(dimension: d, degree: d)
      ways.append(("all 2^\(d) inputs", piecewiseSums(histogram.reversed().map { Integer($0) })))
    }
    for (name, pieces) in ways {
      for piece in pieces {
        for bias in piece.biases {
          let left = piece.value(at: bias, dimension: d)
          let right = closedForm(d, bias)
          guard left == right else {
            return lemma1Refuted(dimension: d, bias: bias, left: left, by: name, right: right, crossCheck)
          }
          if d <= enumerated {
            let certified = certificate.value(dimension: d, bias: bias)
            let scaled = (d & 1 == 0 ? certified : -certified) / Rational(Integer.powerOfTwo(d))
            if scaled != right { refused = refused ?? "it is about \(scaled) at d = \(d), b = \(bias)" }
          }
        }
      }
    }
    progress?(Double(d) / Double(summed))
  }
  return .certified(
    for: "every d ≥ 2, every real b", unless: refused, finiteScope: "2 ≤ d ≤ \(summed), every real b",
    method: "telescoping certificates (21), (22) on each affine piece and both tails",
    evidence: [EvidenceItem("crossCheck", crossCheck)])
}

private func lemma1Refuted(
  dimension: Int, bias: Rational, left: Rational, by way: String, right: Rational, _ method: String
) -> Finding {
  .refuted(
    by: Counterexample(
      parameters: "d = \(dimension), b = \(bias)", claim: "Δ_{d,b} = closed form (20)",
      left: "Δ_{d,b} = \(left) by \(way)", right: "closed form = \(right)",
      replay: "verify delta --dimension \(dimension) --bias=\(bias) --by sum"), method: method)
}

private func alternating(_ value: Integer, _ exponent: Int) -> Integer {
  exponent & 1 == 0 ? value : -value
}

/// `2^d Δ_{d,b}` on one piece of the real line, as `slope·b + constant`.
private struct Piece {
  let biases: [Rational]
  let slope: Integer
  let constant: Integer

  func value(at bias: Rational, dimension: Int) -> Rational {
    (Rational(slope) * bias + Rational(constant)) / Rational(Integer.powerOfTwo(dimension))
  }
}

/// The pieces of `b ↦ Σ_k a_k ReLU(b − d + 2k)`, from the left tail (no k active) to the right one (all
/// active).
private func piecewiseSums(_ weights: [Integer]) -> [Piece] {
  let d = weights.count - 1
  var slope: Integer = 0
  var constant: Integer = 0
  var pieces = [Piece(biases: [Rational(-d - 2), Rational(-d - 1)], slope: slope, constant: constant)]
  for c in stride(from: d, through: 0, by: -1) {
    slope += weights[c]
    constant += weights[c] * Integer(2 * c - d)
    let start = d - 2 * c
    pieces.append(
      Piece(biases: [Rational(start), Rational(start) + 1], slope: slope, constant: constant))
  }
  return pieces
}
