internal import ExactParity

/// Why the certificates that `body` checks are refused, or `nil` when each passes.
///
/// A refused certificate lowers a verdict from `proved` to what the finite checks show; it never refutes.
func refusal(of body: () throws(CertificateRefused) -> Void) -> String? {
  do throws(CertificateRefused) {
    try body()
    return nil
  } catch {
    return error.reason
  }
}

extension Verdict {
  /// `proved` for `scope` when no certificate was refused, else `verified` for the cross-checked
  /// `finiteScope`, with the refusal as evidence.
  static func proved(
    scope: String, unless refusal: String?, finiteScope: String, method: String, evidence: [EvidenceItem]
  ) -> Verdict {
    guard let refusal else { return Verdict(.proved, scope: scope, method: method, evidence: evidence) }
    return Verdict(
      .verified, scope: finiteScope, method: "finite cases only: the certificate is refused",
      evidence: [EvidenceItem("certificateRefused", refusal)] + evidence)
  }
}
