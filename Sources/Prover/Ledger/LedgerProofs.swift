public import Proofs

/// The proofs that are stored for rows of the ledger, by the names of their claims in `checker/ledger.claims`.
public enum LedgerProofs {
  /// All of them, each with its claim.
  public static var all: [(name: String, script: ProofScript)] {
    [("new-almost-full-delta", .almostFullDelta)]
  }

  /// The file of the claims `id` and `id/part`, checked by the kernel.
  ///
  /// - Throws: ``ScriptError`` where a proof is refused, or there is none.
  public static func file(_ id: String) throws(ScriptError) -> ProofFile {
    try ProofFile(id: id, scripts: all.filter { $0.name == id || $0.name.hasPrefix(id + "/") })
  }
}
