/// Expressions written so that the parser reads the same tree.
extension Expression {
  /// The canonical text, in ASCII: it parses back to an equal value.
  ///
  /// ```swift
  /// try Expression("-x^2-3·binomial(n,k)").text  // "-x^2 - 3*binomial(n, k)"
  /// ```
  ///
  /// - Complexity: linear in the size of the tree.
  public var text: String { written(.sum) }

  /// How tightly a text binds: a text stands without brackets where its own level is at least the asked one.
  private enum Level: Int { case sum, product, unary, power, atom }

  private func written(_ asked: Level) -> String {
    let (text, level) = levelled
    return level.rawValue >= asked.rawValue ? text : "(\(text))"
  }

  private var levelled: (String, Level) {
    switch self {
    case .number(let value): return value < 0 ? ("(\(value))", .atom) : ("\(value)", .atom)
    case .variable(let name): return (name, .atom)
    case .plus(let terms): return (Self.sum(terms), .sum)
    case .times(let factors):
      // The first factor may be a quotient, which the parser extends from the left; no other may.
      let rest = factors.dropFirst().map { "*" + $0.written(.unary) }
      return (Self.first(factors[0]) + rest.joined(), .product)
    case .negative(let operand): return ("-" + operand.written(.unary), .unary)
    case .quotient(let a, let b):
      if case .times = a { return (a.written(.product) + "/" + b.written(.unary), .product) }
      return (Self.first(a) + "/" + b.written(.unary), .product)
    case .power(let a, let b): return (a.written(.atom) + "^" + b.written(.unary), .power)
    case .call(let function, let arguments):
      return (function.rawValue + (arguments.isEmpty ? "" : Self.list(arguments)), .atom)
    case .range(let range, let k, let from, let to, let body):
      return ("\(range.rawValue)(\(k) = \(from.text)..\(to.text), \(body.text))", .atom)
    case .mean(let x, let dimension, let body):
      return ("E(\(x) in cube(\(dimension.text)), \(body.text))", .atom)
    case .coordinate(let x, let j): return ("\(x)[\(j.text)]", .atom)
    case .total(let x): return ("total(\(x))", .atom)
    case .parity(let x, let m): return ("chi(\(x)\(m.map { ", " + $0.text } ?? ""))", .atom)
    }
  }

  private static func first(_ operand: Expression) -> String {
    if case .quotient = operand { return operand.written(.product) }
    return operand.written(.unary)
  }

  private static func sum(_ terms: [Expression]) -> String {
    terms.dropFirst().reduce(terms[0].written(.product)) { text, term in
      if case .negative(let operand) = term { return text + " - " + operand.written(.product) }
      return text + " + " + term.written(.product)
    }
  }

  private static func list(_ arguments: [Expression]) -> String {
    "(" + arguments.map(\.text).joined(separator: ", ") + ")"
  }
}

extension Expression: CustomStringConvertible {
  /// The canonical text.
  public var description: String { text }
}

extension Chain {
  /// The chain as text, which parses back.
  public var text: String {
    zip(relations, expressions.dropFirst()).reduce(expressions[0].text) {
      "\($0) \($1.0.rawValue) \($1.1.text)"
    }
  }
}

extension Domain {
  /// The domain as text, which parses back to an equal value.
  public var text: String { parts.map(\.text).joined(separator: ", ") }
}

extension Domain.Part {
  /// The part as text, which parses back.
  public var text: String { (qualifier == .integer ? "" : qualifier.rawValue + " ") + chain.text }
}

extension Claim {
  /// The relations as text, which parses back; ``domainText`` is the rest of the claim.
  public var text: String { chain.text }

  /// The domain as text, which parses back.
  public var domainText: String { domain.text }
}

extension Claim: CustomStringConvertible {
  /// `text for domain`.
  public var description: String { domain.parts.isEmpty ? text : "\(text) for \(domainText)" }
}
