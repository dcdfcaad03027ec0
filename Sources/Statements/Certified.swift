internal import ExactParity
internal import Ledger

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

extension Finding {
  /// What the cases of a row show whose argument for all parameters is still a certificate of its own: `verified` for the
  /// cross-checked `finiteScope`, with a refusal as evidence. The number of its calls is the number of rows still to be moved to the kernel.
  static func certified(
    for scope: String, unless refusal: String?, finiteScope: String, method: String, evidence: [EvidenceItem]
  ) -> Finding {
    Finding(
      .verified, scope: finiteScope, method: method,
      evidence: (refusal.map { [EvidenceItem("certificateRefused", $0)] }
        ?? [EvidenceItem("certificate", "for \(scope)")]) + evidence)
  }
}
