/// A claim of a statement file.
public struct NamedClaim: Hashable, Sendable {
  /// The id, unique in its file.
  public let id: String
  /// What the claim is about, in words; may be empty.
  public let title: String
  /// The claim.
  public let claim: Claim
  /// The verdict that `expect` asks for, if it does.
  public let expected: Expectation?
  /// The line of the file on which it begins.
  public let line: Int

  /// A verdict that a statement file may ask for.
  public enum Expectation: String, Hashable, Sendable, CaseIterable {
    /// A theorem of the kernel.
    case proved
    /// Exact evaluation on a finite scope.
    case verified
    /// Rigorous enclosures on a finite scope.
    case enclosed
    /// An exact counterexample.
    case refuted
    /// None of these within the effort allowed.
    case undecided
  }
}

/// What a derived row adds to its claims, in a list of what ids mean.
public struct NamedDerivation: Hashable, Sendable {
  /// A textbook fact.
  public struct Fact: Hashable, Sendable {
    /// The name.
    public let name: String
    /// Where it is proved.
    public var source: String
    /// Which instance is meant.
    public var instance: String
  }

  /// The id of the row.
  public let id: String
  /// The facts, in order.
  public let facts: [Fact]
  /// The ids of the rows it rests on, in order.
  public let premises: [String]
}

/// A file of claims.
///
/// ```
/// claim leaky-delta: Δ for the leaky ReLU    # a comment
///   let phi(z) = max(z, z/10)
///   for d >= 2, real b
///   show E(x in cube(d), chi(x)*phi(total(x) + b)) = 9/10*delta(d, b)
///   expect proved
/// ```
///
/// A line that begins with none of the five words continues the one above.
public struct ClaimFile: Hashable, Sendable {
  /// The claims, in the order of the file.
  public let claims: [NamedClaim]
  /// What derived rows add to their claims, in a list of what ids mean; empty in a statement file.
  public let derivations: [NamedDerivation]

  /// Reads the text of a statement file.
  ///
  /// - Parameter isList: Whether it is a list of what ids mean, as `checker/ledger.claims`: then ids may have a part,
  ///   `id/part`, and there may be `derived id: title` with lines `fact`, `source`, `instance` and `premise`.
  /// - Throws: ``ParseError`` with the line and column; an id that stands twice, a claim without `for` or `show`, and a
  ///   file without claims are errors.
  public init(_ text: String, isList: Bool = false) throws(ParseError) {
    var claims: [NamedClaim] = []
    var derivations: [NamedDerivation] = []
    var seen: Set<String> = []
    for block in try Self.blocks(text, isList) {
      if block.head.source == "derived" {
        derivations.append(try block.derivation())
        continue
      }
      let claim = try block.claim()
      guard seen.insert(claim.id).inserted else {
        throw block.error("the id '\(claim.id)' stands twice", in: block.head)
      }
      claims.append(claim)
    }
    guard !claims.isEmpty else {
      throw ParseError(message: "the file has no claim", source: "file", line: 1, column: 1, context: "")
    }
    (self.claims, self.derivations) = (claims, derivations)
  }

  /// The lines of one claim, each with its keyword blanked, so that columns stay those of the file.
  private struct Block {
    let head: TextPart
    var parts: [(word: String, part: TextPart)] = []

    func error(_ message: String, in part: TextPart, column: Int = 1) -> ParseError {
      ParseError(
        message: message, source: part.source, line: part.line, column: column, context: part.text)
    }

    let isList: Bool

    private func idAndTitle() throws(ParseError) -> (id: String, title: String) {
      let halves = head.text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      let id = halves[0].trimmed
      guard !id.isEmpty, id.utf8.count <= 100, id.unicodeScalars.allSatisfy(belongsToAnID) else {
        throw error("an id has letters, digits and . _ - only", in: head)
      }
      return (id, halves.count > 1 ? halves[1].trimmed : "")
    }

    /// `fact`, each with its `source` and `instance`, and `premise`.
    func derivation() throws(ParseError) -> NamedDerivation {
      var facts: [NamedDerivation.Fact] = []
      var premises: [String] = []
      for (word, part) in parts {
        let text = part.text.trimmed
        switch word {
        case "premise": premises.append(text)
        case "fact": facts.append(.init(name: text, source: "", instance: ""))
        case "source" where facts.last?.source == "": facts[facts.count - 1].source = text
        case "instance" where facts.last?.instance == "": facts[facts.count - 1].instance = text
        default: throw error("'\(word)' does not stand here", in: part)
        }
      }
      return NamedDerivation(id: try idAndTitle().id, facts: facts, premises: premises)
    }

    func claim() throws(ParseError) -> NamedClaim {
      let (id, title) = try idAndTitle()
      let domain = try single("for")
      let show = try single("show")
      guard let show else { throw error("the claim '\(id)' has no 'show'", in: head) }
      let definitions = parts.filter { $0.word == "let" }.map(\.part)
      var expected: NamedClaim.Expectation?
      if let part = try single("expect") {
        expected = NamedClaim.Expectation(rawValue: part.text.trimmed)
        guard expected != nil else {
          let known = NamedClaim.Expectation.allCases.map(\.rawValue).joined(separator: ", ")
          throw error("'\(part.text.trimmed.prefix(40))' is none of \(known)", in: part)
        }
      }
      let claim = try Claim(
        show: show, domain: domain ?? TextPart("", "for", line: head.line), definitions: definitions)
      return NamedClaim(id: id, title: title, claim: claim, expected: expected, line: head.line)
    }

    private func belongsToAnID(_ scalar: Unicode.Scalar) -> Bool {
      ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
        || scalar == "-" || scalar == "_" || scalar == "." || (isList && scalar == "/")
    }

    private func single(_ word: String) throws(ParseError) -> TextPart? {
      let found = parts.filter { $0.word == word }.map(\.part)
      if found.count > 1 { throw error("a second '\(word)'", in: found[1]) }
      return found.first
    }
  }

  private static func blocks(_ text: String, _ isList: Bool) throws(ParseError) -> [Block] {
    guard text.utf8.count <= 10 * Limits.characters else {
      throw ParseError(message: "the file is too long", source: "file", line: 1, column: 1, context: "")
    }
    var blocks: [Block] = []
    for (index, whole) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let line = String(whole.prefix { $0 != "#" })
      guard let start = line.firstIndex(where: { !$0.isWhitespace }) else { continue }
      let word = String(line[start...].prefix { $0.isLetter })
      // The keyword goes, the columns stay.
      let blanked = String(
        repeating: " ", count: line.distance(from: line.startIndex, to: start) + word.count)
      let rest = blanked + line[start...].dropFirst(word.count)
      if word == "claim" || (isList && word == "derived") {
        blocks.append(Block(head: TextPart(rest, word, line: index + 1), isList: isList))
      } else if blocks.isEmpty {
        throw ParseError(
          message: "expected 'claim id: title'", source: "file", line: index + 1, column: 1, context: line)
      } else if (blocks.last?.head.source == "claim"
        ? ["let", "for", "show", "expect"] : ["fact", "source", "instance", "premise"]).contains(word)
      {
        blocks[blocks.count - 1].parts.append((word, TextPart(rest, word, line: index + 1)))
      } else if let last = blocks[blocks.count - 1].parts.last {
        blocks[blocks.count - 1].parts.removeLast()
        // Comments and empty lines between them keep their place in the count.
        let gap = index + 1 - last.part.line - last.part.text.filter { $0 == "\n" }.count
        let joined = last.part.text + String(repeating: "\n", count: gap) + line
        blocks[blocks.count - 1].parts.append((last.word, TextPart(joined, last.word, line: last.part.line)))
      } else {
        throw ParseError(
          message: "expected let, for, show or expect", source: "file", line: index + 1, column: 1,
          context: line)
      }
    }
    return blocks
  }
}

extension StringProtocol {
  /// Without whitespace at the ends.
  fileprivate var trimmed: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
    while rest.last?.isWhitespace == true { rest = rest.dropLast() }
    return String(rest)
  }
}
