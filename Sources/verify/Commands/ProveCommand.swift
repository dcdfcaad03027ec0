internal import ArgumentParser
internal import Claims
internal import ExactParity
internal import Foundation
internal import Ledger

/// `verify prove`: a claim of the user's own.
struct ProveCommand: VerifyCommand {
  static let configuration = CommandConfiguration(
    commandName: "prove",
    abstract: "A claim of your own: a counterexample, a proof for every parameter, or how far it holds.",
    discussion: """
      Looks for a point where the claim fails, small ones first; then for a proof, which the kernel re-checks; then \
      farther out. Exact throughout. The verdict is refuted (with the values of both sides), proved, verified (exactly, \
      for the values that the scope names), enclosed (where pi, exp, log or roots needed enclosures) or undecided.

      A claim is a chain of = != < <= > >= between expressions: + - * / ^ !, binomial(n, k), factorial, catalan, abs, \
      min, max, floor, ceil, sign, mod(a, m), sqrt, relu, step, clip(z, C), krawtchouk(k, i, n), delta(d, b[, m]), \
      sum(k = a..b, e), product(k = a..b, e), E(x in cube(d), e) with x[j], total(x), chi(x), chi(x, m); pi, exp, log. \
      A domain is a list such as 'd >= 2, 0 <= c <= d, even m, real b'.

      Examples:
        verify prove 'sum(k = 0..n, binomial(n, k)) = 2^n' --for 'n >= 0'
        verify prove 'sum(k = c..d, (-1)^k*binomial(d, k)) = (-1)^c*binomial(d-1, c-1)' --for 'd >= 1, 0 <= c <= d'
        verify prove 'sum(k = 0..4, binomial(n-1, k)) = 2^(n-1)' --for 'n >= 1'
        verify prove 'E(x in cube(d), chi(x)*phi(total(x) + b)) = 9/10*delta(d, b)' \
      --let 'phi(z) = max(z, z/10)' --for 'd >= 2, real b' --proof leaky.json
        verify prove 'exp(n) > n^2' --for 'n >= 0' --require enclosed --up-to 100 --format json

      Exit codes: 0 the verdict is at least --require, 1 it is not, 64 the claim does not parse or its domain is empty.
      """)

  static let repeatable: Set<String> = ["--let"]

  /// The formats of an answer.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, latex
  }

  @Argument(help: "The claim; - reads it from standard input.") var claim: String
  @Option(name: .customLong("for"), parsing: .unconditional, help: "The variables with their bounds.")
  var domain = ""
  @Option(
    name: .customLong("let"), parsing: .unconditionalSingleValue,
    help: "A function or constant of your own, such as 'phi(z) = max(z, z/10)'; may be repeated.")
  var definitions: [String] = []
  @Option(help: "Integers without bounds are tried one by one up to this.") var upTo = 60
  @Option(help: "The time, in seconds.") var deadline = 10.0
  @Option(help: "The seed of the random points.") var seed: UInt64 = 0
  @Option(
    name: .customLong("require"),
    help: "The least verdict that counts as success: proved, verified or enclosed.")
  var least = Required.verified
  @Option(help: "Write the proof file here, where there is a proof.") var proof: String?
  @Option(help: "text, json or latex.") var format: Format = .text
  @Flag(help: "No remarks on standard error.") var quiet = false

  /// The verdicts that can be required.
  enum Required: String, ExpressibleByArgument, CaseIterable {
    case proved, verified, enclosed

    var kind: VerdictKind {
      switch self {
      case .proved: .proved
      case .verified: .verified
      case .enclosed: .enclosed
      }
    }
  }

  func execute() throws {
    guard (0...100_000).contains(upTo) else {
      throw InvalidInput("up-to", "\(upTo) is not between 0 and 100000")
    }
    guard deadline > 0, deadline <= 1_000_000 else {
      throw InvalidInput("deadline", "\(deadline) is not a time between 0 and 1000000 seconds")
    }
    try requireName(proof, "proof")
    let text = claim == "-" ? try InputFile.text("-") : claim
    let statement = try parsed(text)
    let question = ClaimQuestion(
      statement, effort: .init(reach: upTo, time: .seconds(deadline), seed: seed))
    let report: @Sendable (ClaimAnswer) throws -> Void = { [format, domain, definitions] answer in
      let rendering = AnswerRendering(answer: answer, claim: text, domain: domain, definitions: definitions)
      try Output.write(try rendering.rendered(as: format))
    }
    let answer: ClaimAnswer
    do {
      answer = try Interruption.salvaging {
        StandardError.complain("interrupted; what was found so far is below")
        try? report(question.soFar)
      } _: {
        try question.answer()
      }
    } catch let error as ClaimQuestion.EmptyDomain {
      StandardError.complain("--for: \(error)")
      throw ExitCode.validationFailure
    }
    try report(answer)
    if let proof, let file = answer.proof {
      try Output.write(String(decoding: file.bytes, as: UTF8.self), to: proof)
    }
    if !answer.kind.satisfies(least.kind) { throw ExitCode.notAsExpected }
  }

  private func parsed(_ text: String) throws -> Claim {
    do {
      return try Claim(text, for: domain, letting: definitions)
    } catch {
      // The caret needs its line.
      let option = error.source == "claim" ? "the claim" : "--\(error.source)"
      StandardError.write("verify: \(option)" + error.description.dropFirst(error.source.count) + "\n")
      throw ExitCode.validationFailure
    }
  }
}
