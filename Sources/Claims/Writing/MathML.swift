extension Expression {
  /// The expression in presentation MathML, which browsers set without a script.
  public var mathML: String { "<math>\(notation.mathML)</math>" }
}

extension Claim {
  /// The relations in presentation MathML.
  ///
  /// ```swift
  /// try Claim("1 <= n", for: "n >= 1").mathML
  /// // "<math><mrow><mn>1</mn><mo>≤</mo><mi>n</mi></mrow></math>"
  /// ```
  public var mathML: String { "<math>\(chain.notation.mathML)</math>" }

  /// The domain in presentation MathML.
  public var domainMathML: String { "<math>\(Notation.list(domain.notations).mathML)</math>" }
}

extension Notation {
  fileprivate var mathML: String {
    switch self {
    case .number(let digits): "<mn>\(digits)</mn>"
    case .identifier(let name): "<mi>\(GreekLetters.symbols[name] ?? name)</mi>"
    case .word("E"): "<mi>𝔼</mi>"
    case .word("1"): "<mn>𝟏</mn>"
    case .word(let name): "<mtext>\u{2009}\(name)\u{2009}</mtext>"
    case .sign(let sign): "<mo>\(Self.escaped(sign))</mo>"
    case .row(let list): "<mrow>\(list.map(\.mathML).joined())</mrow>"
    case .fraction(let a, let b): "<mfrac>\(a.mathML)\(b.mathML)</mfrac>"
    case .power(let a, let b): "<msup>\(a.mathML)\(b.mathML)</msup>"
    case .index(let a, let b): "<msub>\(a.mathML)\(b.mathML)</msub>"
    case .root(let a): "<msqrt>\(a.mathML)</msqrt>"
    case .binomial(let a, let b):
      "<mrow><mo>(</mo><mfrac linethickness=\"0\">\(a.mathML)\(b.mathML)</mfrac><mo>)</mo></mrow>"
    case .fenced(let open, let inner, let close):
      "<mrow><mo>\(open)</mo>\(inner.mathML)<mo>\(close)</mo></mrow>"
    case .ranged(let operation, let below, let above):
      "<munderover><mo>\(operation)</mo>\(below.mathML)\(above.mathML)</munderover>"
    }
  }

  private static func escaped(_ sign: String) -> String {
    sign == "<" ? "&lt;" : sign == ">" ? "&gt;" : sign
  }
}
