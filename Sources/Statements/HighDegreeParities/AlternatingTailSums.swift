// What eq. (21) and (22) of arXiv 2412.04910 share: Σ_{k=c}^d (−1)^k t(d, k) = (−1)^c S(d, c), with an
// intermediate expression that equals t term by term.

internal import ExactNumbers
internal import ExactParity
internal import Ledger

/// One of the two printed chains of equalities.
struct AlternatingTailSum {
  /// Its id in the ledger.
  let id: String
  /// `t(d, k)`, as the statement has it.
  let term: BinomialTerm
  /// The certificate of its outer equality.
  let certificate: TelescopingCertificate
  /// The intermediate expression printed for `t(d, k)`.
  let intermediate: BinomialSum
  /// `S(d, c)`, as the check is to compare it; the library's formula, or a falsified one.
  let closedForm: (_ dimension: Int, _ c: Int) -> Integer

  /// Why the chain is not proved for all integers c, d > 1, or `nil`.
  var refused: String? {
    refusal { () throws(CertificateRefused) in
      try certificate.check()
      guard certificate.term == term, certificate.upperOffset == 0 else {
        throw CertificateRefused("it is about another sum: \(certificate.claim)")
      }
      if certificate.lowestDimension > 2 { throw CertificateRefused("d = 2 is not covered") }
      let difference = BinomialSum([term]) - intermediate
      guard difference.vanishes, difference.lowestDimension <= 2 else {
        throw CertificateRefused("the intermediate expression is not the term")
      }
    }
  }

  /// Compares both sides by summation for every `2 ≤ c, d ≤ last`, empty sums (`c > d`) included, and the
  /// certificate's right side with the closed form where `c, d ≤ 40`.
  func verdict(last: Int, _ progress: ProgressCallback?) throws -> Finding {
    var refused = self.refused
    for d in 2...last {
      try Task.checkCancellation()
      for (c, sum) in zip(2..., tailSums(dimension: d, last: last)) {
        let closed = closedForm(d, c)
        let right = c.isMultiple(of: 2) ? closed : -closed
        guard sum == right else { return refutation(dimension: d, c: c, sum: sum, right: right) }
        if d <= 40, c <= 40, certificate.closedForm.value(dimension: d, index: c) != Rational(closed) {
          refused = refused ?? "it is about another closed form at d = \(d), c = \(c)"
        }
      }
      progress?(Double(d) / Double(last))
    }
    return .certified(
    for: "all integers c, d > 1 (the sum is empty for c > d)", unless: refused,
      finiteScope: "2 ≤ c, d ≤ \(last)", method: "telescoping certificate in (d, k)",
      evidence: [
        EvidenceItem("crossCheck", "by summation for every 2 ≤ c, d ≤ \(last), c > d included"),
        EvidenceItem("holdsBeyond", "the certificate covers every integer c, also c ≤ 1"),
      ])
  }

  /// `Σ_{k=c}^d (−1)^k t(d, k)` for c = 2, …, last, from the right end of the row.
  private func tailSums(dimension d: Int, last: Int) -> [Integer] {
    var sums = [Integer](repeating: 0, count: max(last, d) + 1)
    precondition(term.r == 0 && term.s == 0, "the terms of eq. (21) and (22) are multiples of C(d, k)")
    let row = Array(BinomialRow(d))
    for k in stride(from: d, through: 2, by: -1) {
      let factor = term.coefficient.value(at: Rational(d), Rational(k)).numerator
      let value = factor * row[k]
      sums[k] = (k < d ? sums[k + 1] : 0) + (k.isMultiple(of: 2) ? value : -value)
    }
    return Array(sums[2...last])
  }

  private func refutation(dimension d: Int, c: Int, sum: Integer, right: Integer) -> Finding {
    .refuted(
      by: Counterexample(
        parameters: "d = \(d), c = \(c)", claim: "Σ_{k=c}^d (−1)^k t(d, k) = (−1)^c S(d, c)",
        left: "the sum = \(sum)", right: "(−1)^c S(d, c) = \(right)", replay: "verify check \(id)"),
      method: "summation")
  }
}
