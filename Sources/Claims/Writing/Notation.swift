/// How mathematics is set, between an expression and a language that sets it.
indirect enum Notation {
  /// A number.
  case number(String)
  /// A name of one letter, or of a Greek one.
  case identifier(String)
  /// A name of several letters, as `ReLU`.
  case word(String)
  /// A sign between or before others: `+`, `≤`.
  case sign(String)
  case row([Notation])
  case fraction(Notation, Notation)
  case power(Notation, Notation)
  case index(Notation, Notation)
  case root(Notation)
  case binomial(Notation, Notation)
  /// Something in brackets.
  case fenced(String, Notation, String)
  /// `∑` or `∏` with its bounds.
  case ranged(String, below: Notation, above: Notation)

  static func list(_ notations: [Notation]) -> Notation {
    .row(Array(notations.map { [$0] }.joined(separator: [.sign(",")])))
  }
}

extension Expression {
  /// How tightly a notation binds.
  private enum Level: Int { case sum, product, sign, power, atom }

  var notation: Notation { levelled.notation }

  private func bracketed(_ asked: Level) -> Notation {
    let (notation, level) = levelled
    return level.rawValue >= asked.rawValue ? notation : .fenced("(", notation, ")")
  }

  private var levelled: (notation: Notation, level: Level) {
    switch self {
    case .number(let n): return (.number("\(n)"), .atom)
    case .variable(let name): return (.identifier(name), .atom)
    case .plus(let terms):
      let rest = terms.dropFirst().flatMap { term -> [Notation] in
        if case .negative(let a) = term { return [.sign("−"), a.bracketed(.product)] }
        return [.sign("+"), term.bracketed(.product)]
      }
      return (.row([terms[0].bracketed(.product)] + rest), .sum)
    case .times(let factors):
      let list = factors.enumerated().map { $1.bracketed($0 == 0 ? .product : .power) }
      return (.row(Array(list.map { [$0] }.joined(separator: [.sign("·")]))), .product)
    case .negative(let a): return (.row([.sign("−"), a.bracketed(.power)]), .sign)
    case .quotient(let a, let b): return (.fraction(a.notation, b.notation), .power)
    case .power(let a, let b):
      // A fraction binds like a power, but stands in brackets below an exponent.
      let base = if case .quotient = a { Notation.fenced("(", a.notation, ")") } else { a.bracketed(.atom) }
      return (.power(base, b.notation), .power)
    case .call(let function, let arguments): return (function.notation(arguments), .atom)
    case .range(let range, let k, let from, let to, let body):
      let below = Notation.row([.identifier(k), .sign("="), from.notation])
      let operation = Notation.ranged(range == .sum ? "∑" : "∏", below: below, above: to.notation)
      return (.row([operation, body.bracketed(.product)]), .product)
    case .mean(let x, let dimension, let body):
      let cube = Notation.power(.fenced("{", .row([.sign("±"), .number("1")]), "}"), dimension.notation)
      let operation = Notation.index(.word("E"), .row([.identifier(x), .sign("∈"), cube]))
      return (.row([operation, .fenced("[", body.notation, "]")]), .atom)
    case .coordinate(let x, let j): return (.index(.identifier(x), j.notation), .atom)
    case .total(let x):
      let sum = Notation.row([.sign("∑"), .index(.identifier(x), .identifier("j"))])
      return (.fenced("(", sum, ")"), .atom)
    case .parity(let x, let m):
      let chi = m.map { Notation.index(.identifier("chi"), $0.notation) } ?? .identifier("chi")
      return (.row([chi, .fenced("(", .identifier(x), ")")]), .atom)
    }
  }

  fileprivate var atom: Notation { bracketed(.atom) }
}

extension Function {
  fileprivate func notation(_ arguments: [Expression]) -> Notation {
    let list = arguments.map(\.notation)
    func applied(_ name: Notation) -> Notation { .row([name, .fenced("(", .list(list), ")")]) }
    switch self {
    case .binomial: return .binomial(list[0], list[1])
    case .factorial: return .row([arguments[0].atom, .sign("!")])
    case .reciprocalFactorial: return .fraction(.number("1"), .row([arguments[0].atom, .sign("!")]))
    case .catalan: return .index(.word("Cat"), list[0])
    case .abs: return .fenced("|", list[0], "|")
    case .floor: return .fenced("⌊", list[0], "⌋")
    case .ceil: return .fenced("⌈", list[0], "⌉")
    case .mod: return .fenced("(", .row([arguments[0].atom, .word("mod"), arguments[1].atom]), ")")
    case .sqrt: return .root(list[0])
    case .relu: return applied(.word("ReLU"))
    case .step: return .row([.word("1"), .fenced("[", .row([list[0], .sign("≥"), .number("0")]), "]")])
    case .krawtchouk:
      return .row([.index(.identifier("K"), list[0]), .fenced("(", .list(Array(list.dropFirst())), ")")])
    case .delta: return .index(.identifier("Delta"), .list([list[0], list[1]] + list.dropFirst(2)))
    case .pi: return .identifier("pi")
    case .min, .max, .sign, .clip, .exp, .log: return applied(.word(rawValue))
    }
  }
}

extension Chain {
  var notation: Notation {
    let rest = zip(relations, expressions.dropFirst()).flatMap { [Notation.sign($0.symbol), $1.notation] }
    return .row([expressions[0].notation] + rest)
  }
}

extension Relation {
  fileprivate var symbol: String {
    switch self {
    case .notEqual: "≠"
    case .atMost: "≤"
    case .atLeast: "≥"
    default: rawValue
    }
  }
}

extension Domain {
  /// The parts as sentences of signs: `d ≥ 2`, `m ≥ 4 even`, `b real`.
  var notations: [Notation] {
    parts.map { part in
      part.qualifier == .integer
        ? part.chain.notation : .row([part.chain.notation, .word(part.qualifier.rawValue)])
    }
  }
}
