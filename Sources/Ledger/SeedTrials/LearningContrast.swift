package import ExactNumbers
package import ExactParity
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
    /// A command that trains again.
    package let replay: String

    /// A run on the hypercube, which `verify train` repeats, unless there are samples of another source and a command that draws them.
    package init(
      _ name: String, learns: Bool, _ settings: RunSettings, source: (any SampleSource)? = nil,
      replay: String? = nil
    ) {
      precondition(source == nil || replay != nil, "verify train has no samples but the hypercube's")
      self.name = name
      self.settings = settings
      self.learns = learns
      self.source = source
      self.replay = replay ?? replayCommand(settings)
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
  package func verdict(of runs: [Case], progress: ProgressCallback? = nil) throws -> Finding {
    try Cases.finding(Scope(), progress, method: method) { cases in
      var found: [Run] = []
      try cases.each(nil, in: runs, computing: Self.accuracy(of:)) {
        found.append(Run(case: $0, accuracy: $1, isLearned: $1.value >= threshold))
      }
      let groups = found.map(\.case.name).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        .map { name in found.filter { $0.case.name == name } }
      cases.weaken(to: .supported)
      cases.covering(scope)
      for group in groups {
        cases.note(group[0].case.name, group.map(\.accuracy.text).joined(separator: ", "))
      }
      for group in groups where group.allSatisfy({ $0.isLearned != $0.case.learns }) {
        try contradict(cases, group[0])
      }
      if try !isSignificant(cases, found) { try cases.leaveOpen(scope) }
    }
  }

  private struct Run {
    let `case`: Case
    let accuracy: Accuracy
    let isLearned: Bool
  }

  /// Whether the groups differ, with the numbers as evidence.
  private func isSignificant(_ cases: Cases, _ runs: [Run]) throws -> Bool {
    let (expected, others) = (runs.filter(\.case.learns), runs.filter { !$0.case.learns })
    let (successes, otherSuccesses) = (expected.count(where: \.isLearned), others.count(where: \.isLearned))
    let learned = "\(successes) of \(expected.count) runs learned where they should"
    guard !others.isEmpty else {
      // Nothing to compare with: every run has to learn.
      cases.note(
        "confidence",
        "\(learned); a success rate of at most 0.05^(1/\(expected.count)) is excluded at level 95 %")
      return successes == expected.count
    }
    let p = ExactTests.fisher(
      successes: successes, of: expected.count, otherSuccesses: otherSuccesses, of: others.count)
    cases.note(
      "confidence",
      "\(learned), \(otherSuccesses) of \(others.count) where they should not: Fisher's exact test, p = \(p)")
    return p <= Rational(1, 20)
  }

  private func contradict(_ cases: Cases, _ run: Run) throws -> Never {
    try cases.contradict(
      run.case.learns ? "learns the target" : "does not learn the target",
      at: ["": run.case.name, "seed": run.case.settings.seed],
      Side("test accuracy", .other(run.accuracy.text)),
      Side("threshold", .exact(threshold)),
      replay: run.case.replay)
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
