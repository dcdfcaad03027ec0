internal import ExactNumbers

/// A word of the grammar and where it begins.
struct Token: Hashable {
  enum Kind: Hashable {
    /// A number, as its digits before and after the point.
    case number(whole: String, fraction: String)
    case name(String)
    /// An operator, a relation or a bracket.
    case symbol(String)
    case end
  }

  let kind: Kind
  let offset: Int
}

/// A text cut into tokens.
struct TokenizedText {
  let source: String
  /// Whether names may begin with `@`, as those do that the unfolding of a mean binds.
  private let allowsProofData: Bool
  let scalars: [Unicode.Scalar]
  private(set) var tokens: [Token] = []

  /// - Throws: ``ParseError`` where a character does not belong to the grammar, or the text is too long.
  init(_ text: String, source: String, allowsProofData: Bool) throws(ParseError) {
    self.source = source
    self.allowsProofData = allowsProofData
    scalars = Array(text.unicodeScalars.prefix(Limits.characters + 1))
    guard scalars.count <= Limits.characters else {
      throw error("the text is longer than \(Limits.characters) characters", at: 0)
    }
    var index = 0
    while true {
      while index < scalars.count, scalars[index].properties.isWhitespace { index += 1 }
      guard index < scalars.count else { break }
      let start = index
      tokens.append(Token(kind: try token(&index), offset: start))
    }
    tokens.append(Token(kind: .end, offset: scalars.count))
  }

  private func token(_ index: inout Int) throws(ParseError) -> Token.Kind {
    let start = index
    let scalar = scalars[index]
    if Self.isDigit(scalar) {
      let whole = take(&index, while: Self.isDigit)
      var fraction = ""
      if index + 1 < scalars.count, scalars[index] == ".", Self.isDigit(scalars[index + 1]) {
        index += 1
        fraction = take(&index, while: Self.isDigit)
      }
      guard whole.count + fraction.count <= Limits.digits else {
        throw error("a number of more than \(Limits.digits) digits", at: start)
      }
      return .number(whole: whole, fraction: fraction)
    }
    if scalar == "@", allowsProofData, index + 1 < scalars.count, let name = Self.letter(scalars[index + 1]) {
      index += 2
      return .name("@" + name + take(&index, while: Self.goesOn))
    }
    if let name = Self.letter(scalar) {
      index += 1
      // A Greek letter is a name of its own; a Latin name goes on.
      return .name(scalar.isASCII ? name + take(&index, while: Self.goesOn) : name)
    }
    for (length, table) in [(2, Self.pairs), (1, Self.singles)] where index + length <= scalars.count {
      var text = ""
      text.unicodeScalars.append(contentsOf: scalars[index..<index + length])
      if let symbol = table[text] {
        index += length
        return .symbol(symbol)
      }
    }
    throw error("the character '\(scalar)' has no meaning here", at: start)
  }

  /// The scalars from the index on for which the condition holds; the index moves past them.
  private func take(_ index: inout Int, while condition: (Unicode.Scalar) -> Bool) -> String {
    var text = ""
    while index < scalars.count, condition(scalars[index]) {
      text.unicodeScalars.append(scalars[index])
      index += 1
    }
    return text
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func goesOn(_ scalar: Unicode.Scalar) -> Bool {
    isDigit(scalar) || scalar == "_" || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  /// The first letters of names, a Greek one by its name in ASCII.
  private static func letter(_ scalar: Unicode.Scalar) -> String? {
    if ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) { return String(scalar) }
    return greek[scalar]
  }

  private static let greek: [Unicode.Scalar: String] = {
    let small = [
      "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu",
      "nu",
      "xi", "omicron", "pi", "rho", "finalsigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega",
    ]
    var table: [Unicode.Scalar: String] = [:]
    for (index, name) in small.enumerated() {
      // α is U+03B1, Α is U+0391; ς has no capital.
      if let scalar = Unicode.Scalar(UInt32(0x3B1 + index)) { table[scalar] = name }
      if let scalar = Unicode.Scalar(UInt32(0x391 + index)) {
        table[scalar] = name.prefix(1).uppercased() + name.dropFirst()
      }
    }
    table["Δ"] = "delta"
    table["ϕ"] = "phi"
    table["ϵ"] = "epsilon"
    return table
  }()

  private static let pairs = ["..": "..", "!=": "!=", "<=": "<=", ">=": ">="]

  private static let singles: [String: String] = {
    var table = [
      "−": "-", "·": "*", "×": "*", "⋅": "*", "≤": "<=", "≥": ">=", "≠": "!=", "…": "..", "∈": "in",
    ]
    for symbol in "+-*/^!=<>()[],:" { table[String(symbol)] = String(symbol) }
    return table
  }()
}
