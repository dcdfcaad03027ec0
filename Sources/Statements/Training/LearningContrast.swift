package import ExactNumbers
package import ExactParity
package import Ledger
package import ParityTraining

/// Some runs that a statement says learn, and some that it says don't.
package struct LearningContrast {
  /// One training run and what is claimed of it.
  package struct Case: Sendable {
    /// The run, in a few words, without its seed.
    package let name: String
    /// The settings, with the seed.
    package let settings: RunSettings
    /// Whether it is claimed to learn.
    package let learns: Bool
    /// Samples other than those on the hypercube, if any.
    package let source: (any SampleSource)?

    package init(
      _ name: String, learns: Bool, _ settings: RunSettings, source: (any SampleSource)? = nil
    ) {
      self.name = name
      self.settings = settings
      self.learns = learns
      self.source = source
    }
  }

  /// A run counts as learned from this accuracy on.
  package let threshold: Rational
  /// What the sizes are and why they tell success from failure.
  package let scope: String
  /// The training in a few words.
  package let method: String

  package init(threshold: Rational, scope: String, method: String) {
    self.threshold = threshold
    self.scope = scope
    self.method = method
  }

  /// The verdict of the runs.
  ///
  /// Fisher's exact test compares the number of learned runs in the two groups. The statement is supported
  /// where the groups differ at level 5 %, and undecided otherwise, with the run as a counterexample where some
  /// named setting contradicts the statement at every seed.
  package func verdict(of cases: [Case], progress: ProgressCallback? = nil) throws -> Finding {
    let accuracies = try concurrently(cases.count, progress: progress) { index in
      try Self.accuracy(of: cases[index])
    }
    let runs = zip(cases, accuracies).map { Run(case: $0, accuracy: $1, isLearned: $1.value >= threshold) }
    let names = cases.map(\.name).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    let evidence = names.map { name in
      EvidenceItem(name, runs.filter { $0.case.name == name }.map(\.accuracy.text).joined(separator: ", "))
    }
    for name in names {
      let group = runs.filter { $0.case.name == name }
      if group.allSatisfy({ $0.isLearned != $0.case.learns }), let run = group.first {
        return .contradicted(by: counterexample(run), method: method, evidence: evidence)
      }
    }
    return significance(of: runs, evidence: evidence)
  }

  private struct Run {
    let `case`: Case
    let accuracy: Accuracy
    let isLearned: Bool
  }

  private func significance(of runs: [Run], evidence: [EvidenceItem]) -> Finding {
    let (expected, others) = (runs.filter(\.case.learns), runs.filter { !$0.case.learns })
    let (successes, otherSuccesses) = (expected.count(where: \.isLearned), others.count(where: \.isLearned))
    let learned = "\(successes) of \(expected.count) runs learned where they should"
    guard !others.isEmpty else {
      // Nothing to compare with: every run has to learn.
      let kind: FindingKind = successes == expected.count ? .supported : .undecided
      let chance = "a success rate of at most 0.05^(1/\(expected.count)) is excluded at level 95 %"
      return Finding(
        kind, scope: scope, method: method,
        evidence: evidence + [EvidenceItem("confidence", "\(learned); \(chance)")])
    }
    let p = ExactTests.fisher(
      successes: successes, of: expected.count, otherSuccesses: otherSuccesses, of: others.count)
    let failed = "\(otherSuccesses) of \(others.count) where they should not"
    let confidence = EvidenceItem(
      "confidence",
      "\(learned), \(failed): Fisher's exact test, p = \(p)")
    let isSignificant = p <= Rational(1, 20)
    return Finding(
      isSignificant ? .supported : .undecided, scope: scope, method: method, evidence: evidence + [confidence]
    )
  }

  private func counterexample(_ run: Run) -> Counterexample {
    Counterexample(
      parameters: "\(run.case.name), seed \(run.case.settings.seed)",
      claim: run.case.learns ? "learns the target" : "does not learn the target",
      left: "test accuracy \(run.accuracy.text)", right: "threshold \(threshold)",
      replay: run.case.source == nil
        ? replayCommand(run.case.settings) : "verify check lpn-figure-1 --seed \(run.case.settings.seed)")
  }

  /// The accuracy at the end of a run, 0 where it diverges.
  private static func accuracy(of run: Case) throws -> Accuracy {
    let settings = run.settings
    do {
      let rows = try TrainingRun(settings, source: run.source).finish()
      return Accuracy(rows.last?.testAccuracy ?? 0, settings)
    } catch is TrainingDiverged {
      return Accuracy(0, settings)
    }
  }
}

/// The fraction of right answers: exact where the tested inputs are equally likely, else to six digits.
private struct Accuracy: Sendable {
  let value: Rational
  let text: String

  init(_ accuracy: Double, _ settings: RunSettings) {
    let isCount = settings.testSamples != nil || settings.distribution == .uniform
    let count = isCount ? settings.testSamples ?? 1 << settings.dimension : 1_000_000
    let correct = Int((accuracy * Double(count)).rounded())
    value = Rational(Integer(correct), Integer(count))
    text = isCount ? "\(correct)/\(count)" : "≈ \(accuracy)"
  }
}

/// The command that repeats a run.
package func replayCommand(_ settings: RunSettings) -> String {
  "verify train " + settings.commandLine.map(\.shellQuoted).joined(separator: " ")
}
