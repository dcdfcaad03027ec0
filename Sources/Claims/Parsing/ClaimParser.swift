/// A part of a claim's text: what its errors call it, and on which line of a file it begins.
struct TextPart: Hashable {
  let text: String
  let source: String
  var line = 1

  init(_ text: String, _ source: String, line: Int = 1) {
    self.text = text
    self.source = source
    self.line = line
  }

  /// Reads the whole text; errors count lines from that of the part.
  func read<Value>(
    _ scope: Scope, _ body: (inout Parser) throws(ParseError) -> Value
  ) throws(ParseError) -> Value {
    do {
      var parser = try Parser(text, source: source, scope: scope)
      let value = try body(&parser)
      try parser.expectEnd()
      return value
    } catch {
      var moved = error
      moved.line += line - 1
      throw moved
    }
  }
}

extension Expression {
  /// The expression of this text, in which every name that no `sum`, `product` or `E` binds is a variable.
  ///
  /// ```swift
  /// try Expression("n!/(k!*(n-k)!)").freeNames  // ["n", "k"]
  /// ```
  ///
  /// - Parameter variables: The names allowed; any where it is `nil`.
  /// - Parameter allowsProofData: Whether `rfact(m)` may stand in it.
  /// - Throws: ``ParseError``, with the place.
  public init(
    _ text: String, variables: Set<String>? = nil, allowsProofData: Bool = false
  ) throws(ParseError) {
    let scope = Scope(variables: variables, allowsProofData: allowsProofData)
    self = try TextPart(text, "expression").read(scope) { parser throws(ParseError) in
      try parser.expression()
    }
  }
}

extension Domain {
  /// The domain of this text.
  ///
  /// ```swift
  /// try Domain("even m >= 4, odd n").constraints.count  // 3
  /// ```
  ///
  /// - Throws: ``ParseError``, with the place.
  public init(_ text: String) throws(ParseError) { try self.init(TextPart(text, "for")) }

  init(_ part: TextPart) throws(ParseError) {
    self.init(
      parts: try part.read(Scope(variables: [])) { parser throws(ParseError) in
        try parser.domain()
      })
  }
}

extension Claim {
  init(show: TextPart, domain: TextPart, definitions: [TextPart]) throws(ParseError) {
    let domain = try Domain(domain)
    var scope = Scope(variables: Set(domain.variables.map(\.name)))
    for definition in definitions {
      let value = try definition.read(scope) { parser throws(ParseError) in try parser.definition() }
      scope.definitions[value.name] = value
    }
    let chain = try show.read(scope) { parser throws(ParseError) in
      let chain = try parser.chain()
      if chain.relations.isEmpty {
        throw parser.error("expected a relation, one of = != < <= > >=, found \(parser.token.quoted)")
      }
      return chain
    }
    self.init(domain: domain, chain: chain)
  }
}

extension Parser {
  /// `phi(z) = max(z, z/10)`, or `c = 3/2`.
  mutating func definition() throws(ParseError) -> Definition {
    let name = try newName()
    let outer = scope
    defer { scope = outer }
    var parameters: [String] = []
    if skip("(") {
      repeat {
        let parameter = try newName()
        scope.variables?.insert(parameter)
        parameters.append(parameter)
      } while skip(",")
      try expect(")")
    }
    try expect("=")
    return Definition(name: name, parameters: parameters, body: try expression())
  }

  /// `d >= 2, 0 <= c <= d, real b`; nothing is a domain without variables.
  mutating func domain() throws(ParseError) -> [Domain.Part] {
    var parts: [Domain.Part] = []
    if token.kind == .end { return parts }
    repeat { parts.append(try domainPart()) } while skip(",")
    return parts
  }

  private mutating func domainPart() throws(ParseError) -> Domain.Part {
    let start = token
    var qualifier = Domain.Qualifier.integer
    if let name, let word = Domain.Qualifier(rawValue: name) {
      qualifier = word
      _ = skip(name)
    }
    var subject: String?
    var expressions = [try member(&subject)]
    var relations: [Relation] = []
    while let relation = relation() {
      guard relation != .notEqual else { throw error("a domain has no '!='", at: text.tokens[position - 1]) }
      relations.append(relation)
      expressions.append(try member(&subject))
    }
    if subject == nil {
      guard qualifier == .integer else {
        throw error("'\(qualifier.rawValue)' stands where a variable first appears", at: start)
      }
      guard !relations.isEmpty else { throw error("this bounds nothing", at: start) }
    }
    return Domain.Part(qualifier: qualifier, subject: subject, chain: Chain(expressions, relations))
  }

  /// A side of a bound: a new variable standing alone, or an expression in the earlier ones.
  private mutating func member(_ subject: inout String?) throws(ParseError) -> Expression {
    guard let name, !Scope.reserved.contains(name), !scope.knows(name), standsAlone else {
      return try expression()
    }
    if let subject { throw error("'\(name)' is a second new variable in this part, after '\(subject)'") }
    subject = try newName()
    scope.variables?.insert(name)
    return .variable(name)
  }

  private var standsAlone: Bool {
    switch text.tokens[min(position + 1, text.tokens.count - 1)].kind {
    case .end, .symbol(","): true
    case .symbol(let symbol): Relation(rawValue: symbol) != nil
    default: false
    }
  }
}
