import Foundation
import Testing

/// `scripts/coq-guard.sh` and `scripts/coq-axioms.sh`, on sources and reports that break their rules. Neither needs Coq.
@Suite struct CoqScriptTests {
  private func status(of script: String, _ arguments: [String]) throws -> Int32 {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [root.appendingPathComponent("scripts/\(script)").path] + arguments
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  @Test func theProofsAssumeNothing() throws {
    #expect(try status(of: "coq-guard.sh", []) == 0)
  }

  @Test(arguments: [
    ("Lemma l : False.\nProof. Admitted.", 1), ("Axiom a : False.", 1), ("Axioms a b : False.", 1),
    ("Parameter p : nat.", 1), ("Lemma l : False.\nProof. admit. Qed.", 1), ("Conjecture c : False.", 1),
    ("Section s.\nHypothesis h : False.", 1), ("Variable v : False.", 1), ("Unset Guard Checking.", 1),
    ("#[bypass_check(guard)] Fixpoint f (n : nat) : False := f n.", 1), ("Context (h : False).", 1),
    ("(* an Axiom in a comment (* and Admitted within *) *)", 0), ("(* *) Axiom a : False.", 1),
    ("Lemma admitted : True.\nProof. exact I. Qed.", 0),
    ("Lemma l : True. Proof. exact I. Qed. (* Axiom *)", 0),
  ])
  func anAssumptionIsFound(_ source: String, _ expected: Int32) throws {
    try withTemporaryFolder { folder in
      try Data((source + "\n").utf8).write(to: folder.appendingPathComponent("Fixture.v"))
      let found = try status(of: "coq-guard.sh", [folder.path])
      #expect(found == expected, "\(source)")
    }
  }

  private static let axioms = [
    "Coq.Logic.Classical_Prop.classic", "Coq.Logic.FunctionalExtensionality.functional_extensionality_dep",
    "Coq.Reals.ClassicalDedekindReals.sig_forall_dec", "Coq.Reals.ClassicalDedekindReals.sig_not_dec",
  ]
  private func report(axioms: [String], typeInType: String = "<none>") -> String {
    """
    CONTEXT SUMMARY
    ===============

    * Theory: Set is predicative

    * Axioms:
    \(axioms.map { "    \($0)" }.joined(separator: "\n"))

    * Constants/Inductives relying on type-in-type: \(typeInType)

    * Constants/Inductives relying on unsafe (co)fixpoints: <none>

    * Inductives whose positivity is assumed: <none>

    """
  }

  @Test func onlyTheFourAxiomsPass() throws {
    let reports = [
      (report(axioms: Self.axioms), 0), (report(axioms: Self.axioms + ["ExactParity.Lemma1.assumed"]), 1),
      (report(axioms: Self.axioms, typeInType: "ExactParity.Lemma1.paradox"), 1), ("", 1),
    ]
    for (text, expected) in reports {
      try withTemporaryFolder { folder in
        let file = folder.appendingPathComponent("check.out")
        try Data(text.utf8).write(to: file)
        let found = try status(of: "coq-axioms.sh", [file.path])
        #expect(found == Int32(expected), "\(text)")
      }
    }
  }
}
