internal import ArgumentParser
internal import Claims
internal import Foundation
internal import Proofs

/// `verify recheck`: proof files re-checked by the kernel.
struct RecheckCommand: VerifyCommand {
  static let configuration = CommandConfiguration(
    commandName: "recheck",
    abstract: "Re-check proof files by the kernel, as checker/check.py does without sharing code.",
    discussion: """
      One line a file: VERIFIED id sha256, VERIFIED id MODULO facts sha256, REJECTED id step reason, or UNREADABLE - - \
      reason. What an id means is what the list of claims says; with --claims none the reader must look at the claim. \
      Exit codes: 0 all verified, 1 some rejected, 2 some (or the list) unreadable.
      """)

  @Argument(help: "Proof files, as verify check --proofs writes them.") var files: [String]
  @Option(help: "The list of what ids mean, or none.") var claims = "checker/ledger.claims"
  @Flag(help: "Print the claims of each verified file.") var show = false

  func execute() throws {
    let list: ClaimFile?
    do {
      list = try claims == "none" ? nil : Self.list(claims)
    } catch {
      StandardError.write("verify: the claims file \(claims): \(error)\n")
      throw ExitCode(2)
    }
    var worst: Int32 = 0
    for path in files {
      let answer = RecheckAnswer(path: path, list: list)
      try Output.write(answer.line + "\n" + (show ? answer.claims.map { "  \($0)\n" }.joined() : ""))
      worst = max(worst, answer.exitCode)
    }
    if worst > 0 { throw ExitCode(worst) }
  }

  private static func list(_ path: String) throws -> ClaimFile {
    guard let data = FileManager.default.contents(atPath: path),
      let text = String(data: data, encoding: .utf8)
    else { throw FileProblem.unreadable(path: path, "there is no such file of text") }
    return try ClaimFile(text, isList: true)
  }
}

/// The line that says what became of one file.
struct RecheckAnswer {
  let line: String
  let exitCode: Int32
  /// The claims of a verified file, with their domains.
  var claims: [String] = []

  init(path: String, list: ClaimFile?) {
    guard let handle = FileHandle(forReadingAtPath: path), let data = try? handle.read(upToCount: 5_000_001)
    else {
      (line, exitCode) = ("UNREADABLE - - there is no such file, or no permission to read it", 2)
      return
    }
    let bytes = Array(data)
    let header = ProofFile.header(of: bytes)
    if let header, header.schema != ProofFile.schema {
      (line, exitCode) = ("UNREADABLE - - the schema is not \(ProofFile.schema)", 2)
      return
    }
    let known = header?.id.flatMap { $0.isEmpty || list == nil ? nil : $0 } ?? "-"
    do {
      let file = try ProofFile(reading: bytes)
      if let list, !file.id.isEmpty { try list.requireListed(file) }
      let rests = file.assumed.map(\.fact) + file.premises.map { "row:\($0)" }
      let isProved = file.theorems.contains { $0.name == file.id }
      let modulo = isProved ? "" : " MODULO " + (rests.isEmpty ? ["argument"] : rests).joined(separator: ",")
      (line, exitCode) = ("VERIFIED \(known)\(modulo) \(SHA256.hexadecimal(bytes))", 0)
      claims = file.theorems.map { "\($0.theorem.claim)" }
    } catch {
      let (step, reason) =
        (error as? Refused).map { ($0.step.map(String.init) ?? "-", $0.reason) } ?? ("-", "\(error)")
      (line, exitCode) = ("REJECTED \(known) \(step) \(Self.printable(reason))", 1)
    }
  }

  /// One line of printable ASCII, at most 200 characters.
  private static func printable(_ text: String) -> String {
    String(
      String.UnicodeScalarView(text.unicodeScalars.prefix(200).map { (" "..."~").contains($0) ? $0 : "?" }))
  }
}

/// A file with a listed id has exactly the claims, facts and premises of the list.
private struct NotListed: Error, CustomStringConvertible {
  let description: String
}

extension ClaimFile {
  fileprivate func requireListed(_ file: ProofFile) throws {
    let meant = claims.filter { $0.id.prefix { $0 != "/" } == file.id }
    guard !meant.isEmpty else { throw NotListed(description: "the id is not in the list of claims") }
    guard meant.map(\.id).sorted() == file.theorems.map(\.name).sorted() else {
      throw NotListed(description: "the claims are not those of the list")
    }
    for claim in meant {
      guard let theorem = file.theorems.first(where: { $0.name == claim.id })?.theorem,
        theorem.claim.saysTheSame(as: claim.claim)
      else { throw NotListed(description: "the claim differs from the list") }
    }
    let derivation = derivations.first { $0.id == file.id }
    let facts = (derivation?.facts ?? []).map {
      AssumedFact(fact: $0.name, source: $0.source, instance: $0.instance)
    }
    guard facts == file.assumed, (derivation?.premises ?? []) == file.premises else {
      throw NotListed(description: "the facts or premises differ from the list")
    }
  }
}
