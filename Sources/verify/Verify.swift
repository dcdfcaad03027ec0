internal import ArgumentParser

/// The command line. `verify` alone means `verify check --effort quick`.
@main
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Decides, by exact arithmetic, whether statements about learning parities hold.",
    discussion: """
      Without a subcommand it checks the whole ledger at quick effort.

      In delta, alignment, rate, neurons, separate and threshold, --dimension, --degree, --bias, --neurons, --exponent and \
      --weights perturbed:… take one value, a list 20,24,30 or a range 2..60, 4..40:2, -3..3:1/2. Several values give a table (--format text, csv or \
      json), and --plot FILE.svg draws it.

      Results go to standard output, \
      progress and complaints to standard error. Exit codes: 0 all as expected, 1 not as expected, 64 \
      usage, 65/66 a bad or missing file, 71 no memory, 73/74 an output file cannot be created or \
      written, 130 interrupted.
      """,
    version: "0.1.0",
    subcommands: [
      CheckCommand.self, ProveCommand.self, ListCommand.self, ExplainCommand.self, DeltaCommand.self,
      GradientCommand.self,
      AlignmentCommand.self, RateCommand.self, SeparateCommand.self, NeuronsCommand.self,
      ThresholdCommand.self,
      FourierCommand.self, TrainCommand.self, ExperimentCommand.self, BatchCommand.self, ReportCommand.self,
      TablesCommand.self, RecheckCommand.self,
      PaperMapCommand.self,
      TrustCommand.self,
    ],
    defaultSubcommand: CheckCommand.self)

  static func main() { Invocation.run() }
}
