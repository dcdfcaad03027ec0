internal import ExactNumbers

/// A parser by recursive descent over one text.
///
/// ```
/// chain    = sum { relation sum }
/// sum      = product { ("+" | "-") product }
/// product  = unary { ("*" | "/") unary }
/// unary    = "-" unary | power
/// power    = postfix [ "^" unary ]
/// postfix  = atom { "!" }
/// atom     = number | "(" sum ")" | name | name "(" arguments ")" | point "[" sum "]"
///          | ("sum" | "product") "(" name "=" sum ".." sum "," sum ")"
///          | "E" "(" name "in" "cube" "(" sum ")" "," sum ")"
/// ```
struct Parser {
  let text: TokenizedText
  private(set) var position = 0
  private var depth = 0
  /// What the names in scope stand for; `nil` where any name is taken for a variable.
  var scope: Scope

  init(_ text: String, source: String, scope: Scope) throws(ParseError) {
    self.text = try TokenizedText(text, source: source, allowsProofData: scope.allowsProofData)
    self.scope = scope
  }

  // MARK: tokens

  var token: Token { text.tokens[position] }

  func error(_ message: String, at token: Token? = nil) -> ParseError {
    text.error(message, at: (token ?? self.token).offset)
  }

  func isAt(_ symbol: String, ahead: Int = 0) -> Bool {
    let index = min(position + ahead, text.tokens.count - 1)
    return text.tokens[index].kind == .symbol(symbol) || text.tokens[index].kind == .name(symbol)
  }

  /// The name at hand, if it is one.
  var name: String? {
    if case .name(let name) = token.kind { return name }
    return nil
  }

  mutating func skip(_ symbol: String) -> Bool {
    guard isAt(symbol) else { return false }
    position += 1
    return true
  }

  mutating func expect(_ symbols: String...) throws(ParseError) {
    for symbol in symbols {
      guard skip(symbol) else { throw error("expected '\(symbol)', found \(token.quoted)") }
    }
  }

  func expectEnd() throws(ParseError) {
    if token.kind == .end { return }
    throw error("expected an operator, a relation or the end, found \(token.quoted)")
  }

  /// A new name, for a variable, a bound name, a function or a parameter.
  mutating func newName() throws(ParseError) -> String {
    guard case .name(let name) = token.kind else { throw error("expected a name, found \(token.quoted)") }
    guard !Scope.reserved.contains(name) else { throw error("'\(name)' is a name of the grammar") }
    guard !scope.taken.contains(name) else {
      throw error("'\(name)' already stands for something else here")
    }
    position += 1
    return name
  }

  // MARK: expressions

  /// `a ≤ b < c`, with as many relations as there are.
  mutating func chain() throws(ParseError) -> Chain {
    var expressions = [try expression()]
    var relations: [Relation] = []
    while let relation = relation() {
      relations.append(relation)
      expressions.append(try expression())
    }
    return Chain(expressions, relations)
  }

  /// The relation at hand, if it is one.
  mutating func relation() -> Relation? {
    guard case .symbol(let symbol) = token.kind, let relation = Relation(rawValue: symbol) else { return nil }
    position += 1
    return relation
  }

  mutating func expression() throws(ParseError) -> Expression { try sum().expression }

  /// An expression with its height, counted while it is read.
  private struct Tree {
    let expression: Expression
    let height: Int
  }

  /// The node on top of what was read; beyond the limit the text is refused, so that no later recursion is deeper.
  private func node(_ expression: Expression, over height: Int) throws(ParseError) -> Tree {
    guard height < Limits.height else { throw error("a tree of more than \(Limits.height) nodes in height") }
    return Tree(expression: expression, height: height + 1)
  }

  /// Each level of nesting counts; beyond the limit the text is refused, so that the recursion here is bounded.
  private mutating func nested(
    _ body: (inout Parser) throws(ParseError) -> Tree
  ) throws(ParseError) -> Tree {
    depth += 1
    guard depth <= Limits.nesting else { throw error("nested more than \(Limits.nesting) deep") }
    defer { depth -= 1 }
    return try body(&self)
  }

  private mutating func sum() throws(ParseError) -> Tree {
    try nested { parser throws(ParseError) in
      var sum = try parser.product()
      while parser.isAt("+") || parser.isAt("-") {
        let isMinus = parser.isAt("-")
        parser.position += 1
        var term = try parser.product()
        if isMinus { term = try parser.node(.negative(term.expression), over: term.height) }
        sum = try parser.node(
          .sum(of: [sum.expression, term.expression]), over: max(sum.height, term.height))
      }
      return sum
    }
  }

  private mutating func product() throws(ParseError) -> Tree {
    var product = try unary()
    while isAt("*") || isAt("/") {
      let isQuotient = isAt("/")
      position += 1
      let factor = try unary()
      let (a, b) = (product.expression, factor.expression)
      product = try node(
        isQuotient ? .quotient(a, b) : .product(of: [a, b]), over: max(product.height, factor.height))
    }
    return product
  }

  private mutating func unary() throws(ParseError) -> Tree {
    guard skip("-") else { return try power() }
    let operand = try nested { parser throws(ParseError) in try parser.unary() }
    return try node(.negative(operand.expression), over: operand.height)
  }

  private mutating func power() throws(ParseError) -> Tree {
    var base = try atom()
    while skip("!") { base = try node(.call(.factorial, [base.expression]), over: base.height) }
    guard skip("^") else { return base }
    let exponent = try nested { parser throws(ParseError) in try parser.unary() }
    return try node(.power(base.expression, exponent.expression), over: max(base.height, exponent.height))
  }

  private mutating func atom() throws(ParseError) -> Tree {
    let start = token
    switch start.kind {
    case .number(let whole, let fraction):
      position += 1
      guard let digits = Integer(whole + fraction) else { throw error("not a number", at: start) }
      let value = Rational(digits, Integer(10).power(fraction.count))
      return Tree(expression: Expression(value), height: value.isInteger ? 1 : 2)
    case .symbol("("):
      position += 1
      let inner = try sum()
      try expect(")")
      return inner
    case .name(let name):
      position += 1
      return try named(name, start)
    default:
      throw error("expected an expression, found \(start.quoted)")
    }
  }

  private mutating func named(_ name: String, _ start: Token) throws(ParseError) -> Tree {
    if let range = Expression.Range(rawValue: name) { return try ranged(range) }
    if name == "E" { return try mean() }
    if name == "total" || name == "chi" { return try ofPoint(name) }
    if let function = Function(rawValue: name) {
      guard function != .reciprocalFactorial || scope.allowsProofData else {
        throw error("'rfact' stands in the data of proofs only", at: start)
      }
      return try call(function, start)
    }
    guard !Scope.reserved.contains(name) else { throw error("'\(name)' is no expression", at: start) }
    if scope.points.contains(name) {
      try expect("[")
      let index = try sum()
      try expect("]")
      return try node(.coordinate(name, index.expression), over: index.height)
    }
    if let definition = scope.definitions[name] { return try expand(definition, start) }
    if isAt("(") { throw error("'\(name)' is no function; known are \(Scope.functions)", at: start) }
    if isAt("[") { throw error("'\(name)' is no point of a cube", at: start) }
    guard scope.knows(name) else {
      throw error("'\(name)' has no domain; say which values it takes, as in '\(name) >= 0'", at: start)
    }
    return Tree(expression: .variable(name), height: 1)
  }

  private mutating func arguments() throws(ParseError) -> [Tree] {
    guard skip("(") else { return [] }
    var list = [try sum()]
    while skip(",") { list.append(try sum()) }
    try expect(")")
    return list
  }

  private mutating func call(_ function: Function, _ start: Token) throws(ParseError) -> Tree {
    let list = try arguments()
    guard function.argumentCounts.contains(list.count) else {
      let counts = function.argumentCounts
      let wanted =
        counts.lowerBound == counts.upperBound ? "\(counts.lowerBound)" : "\(counts.lowerBound) or more"
      throw error("'\(function.rawValue)' takes \(wanted) arguments, not \(list.count)", at: start)
    }
    return try node(.call(function, list.map(\.expression)), over: list.map(\.height).max() ?? 0)
  }

  /// `sum(k = a..b, body)`, the name being read already.
  private mutating func ranged(_ range: Expression.Range) throws(ParseError) -> Tree {
    try expect("(")
    let bound = try newName()
    try expect("=")
    let from = try sum()
    try expect("..")
    let to = try sum()
    try expect(",")
    let body = try inScope { $0.variables?.insert(bound) }
    try expect(")")
    return try node(
      .range(range, bound, from: from.expression, to: to.expression, body.expression),
      over: max(from.height, to.height, body.height))
  }

  /// `E(x in cube(d), body)`, the `E` being read already.
  private mutating func mean() throws(ParseError) -> Tree {
    try expect("(")
    let point = try newName()
    try expect("in", "cube", "(")
    let dimension = try sum()
    try expect(")", ",")
    let body = try inScope { $0.points.insert(point) }
    try expect(")")
    return try node(
      .mean(point, dimension: dimension.expression, body.expression), over: max(dimension.height, body.height)
    )
  }

  private mutating func inScope(_ enter: (inout Scope) -> Void) throws(ParseError) -> Tree {
    let outer = scope
    defer { scope = outer }
    enter(&scope)
    return try sum()
  }

  /// `total(x)`, `chi(x)`, `chi(x, m)`, the name being read already.
  private mutating func ofPoint(_ name: String) throws(ParseError) -> Tree {
    try expect("(")
    guard case .name(let point) = token.kind, scope.points.contains(point) else {
      throw error("expected a point of a cube, found \(token.quoted)")
    }
    position += 1
    let degree = name == "chi" && skip(",") ? try sum() : nil
    try expect(")")
    return try node(
      name == "total" ? .total(point) : .parity(point, degree?.expression), over: degree?.height ?? 0)
  }

  /// A function or constant of one's own, in place of which its body is put.
  private mutating func expand(_ definition: Definition, _ start: Token) throws(ParseError) -> Tree {
    let list = try arguments().map(\.expression)
    guard list.count == definition.parameters.count else {
      throw error(
        "'\(definition.name)' takes \(definition.parameters.count) arguments, not \(list.count)", at: start)
    }
    let replacements = Dictionary(uniqueKeysWithValues: zip(definition.parameters, list))
    let size = definition.body.sizeSubstituting(replacements.mapValues(\.size))
    guard size <= Limits.nodes else {
      throw error("too large once '\(definition.name)' is expanded", at: start)
    }
    let expanded = definition.body.movingBoundNames(awayFrom: scope.taken).substituting(replacements)
    let height = expanded.height
    guard height <= Limits.height else {
      throw error("nested too deep once '\(definition.name)' is expanded", at: start)
    }
    return Tree(expression: expanded, height: height)
  }
}
