internal import ArgumentParser
internal import Foundation
internal import Ledger
internal import Statements

/// `verify trust`: the page `docs/TRUST.md`, from `docs/TRUST.template.md`, the sources and the ledger.
struct TrustCommand: VerifyCommand {
  static let configuration = CommandConfiguration(
    commandName: "trust", abstract: "The page docs/TRUST.md: what each verdict rests on, with sizes.",
    shouldDisplay: false)

  @Option(help: "The root of the project.") var root = "."

  func execute() throws {
    try Output.write(try TrustPage(root: URL(fileURLWithPath: root), ledger: .papers).text())
  }
}
