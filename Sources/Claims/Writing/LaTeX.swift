extension Expression {
  /// The expression in LaTeX, for mathematics mode; `\binom` and `\mathbb` come with amsmath and amssymb.
  ///
  /// ```swift
  /// try Expression("binomial(2*n, n)/4^n").latex  // "\frac{\binom{2 \cdot n}{n}}{4^{n}}"
  /// ```
  public var latex: String { notation.latex }
}

extension Claim {
  /// The relations in LaTeX, for mathematics mode.
  public var latex: String { chain.notation.latex }

  /// The domain in LaTeX, for mathematics mode.
  public var domainLatex: String { domain.notations.map(\.latex).joined(separator: ",\\; ") }
}

extension Notation {
  fileprivate var latex: String {
    switch self {
    case .number(let digits): digits
    case .identifier(let name): Self.latex(name)
    case .word("E"): "\\mathbb{E}"
    case .word("1"): "\\mathbf{1}"
    case .word("mod"): "\\bmod"
    case .word(let name) where ["min", "max", "exp", "log"].contains(name): "\\\(name)"
    case .word(let name) where ["even", "odd", "real"].contains(name): "\\text{ \(name)}"
    case .word(let name): "\\operatorname{\(name)}"
    case .sign(let sign): Self.signs[sign] ?? sign
    case .row(let list): list.map(\.latex).joined(separator: " ")
    case .fraction(let a, let b): "\\frac{\(a.latex)}{\(b.latex)}"
    case .power(let a, let b): "{\(a.latex)}^{\(b.latex)}"
    case .index(let a, let b): "{\(a.latex)}_{\(b.latex)}"
    case .root(let a): "\\sqrt{\(a.latex)}"
    case .binomial(let a, let b): "\\binom{\(a.latex)}{\(b.latex)}"
    case .fenced(let open, let inner, let close):
      "\\left\(Self.fences[open] ?? open) \(inner.latex) \\right\(Self.fences[close] ?? close)"
    case .ranged(let operation, let below, let above):
      "\(Self.signs[operation] ?? operation)_{\(below.latex)}^{\(above.latex)}"
    }
  }

  private static let signs = [
    "−": "-", "·": "\\cdot", "≤": "\\le", "≥": "\\ge", "≠": "\\ne", "±": "\\pm", "∈": "\\in", "∑": "\\sum",
    "∏": "\\prod",
  ]

  private static let fences = [
    "{": "\\{", "}": "\\}", "⌊": "\\lfloor", "⌋": "\\rfloor", "⌈": "\\lceil", "⌉": "\\rceil",
  ]

  /// A Greek name as its letter; a name with digits or `_` with an index; a longer one upright.
  private static func latex(_ name: String) -> String {
    if GreekLetters.symbols[name] != nil { return "\\\(name)" }
    if name.count == 1 { return name }
    let escaped = name.split(separator: "_", omittingEmptySubsequences: false).joined(separator: "\\_")
    return "\\mathit{\(escaped)}"
  }
}

/// The Greek letters that LaTeX has by their names.
enum GreekLetters {
  /// The letter of each name.
  static let symbols = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "zeta": "ζ", "eta": "η",
    "theta": "θ",
    "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ",
    "sigma": "σ",
    "tau": "τ", "upsilon": "υ", "phi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ",
    "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω",
  ]
}
