extension Claim {
  /// The claim as one JSON object, keys in ASCII order: texts that parse back, and the trees of both sides of each link.
  ///
  /// ```swift
  /// try Claim("1 <= n", for: "n >= 1").json
  /// // {"for":"n >= 1","links":[{"left":"1","relation":"<=","right":"n","trees":[["number","1"],["variable","n"]]}],
  /// //  "show":"1 <= n","variables":[{"kind":"integer","name":"n"}]}
  /// ```
  public var json: String {
    let links = self.links.map { link in
      "{\"left\":\"\(link.left)\",\"relation\":\"\(link.relation.rawValue)\",\"right\":\"\(link.right)\","
        + "\"trees\":[\(link.left.jsonTree),\(link.right.jsonTree)]}"
    }
    let variables = domain.variables.map { "{\"kind\":\"\($0.kind.rawValue)\",\"name\":\"\($0.name)\"}" }
    return "{\"for\":\"\(domainText)\",\"links\":[\(links.joined(separator: ","))],\"show\":\"\(text)\","
      + "\"variables\":[\(variables.joined(separator: ","))]}"
  }
}

extension Expression {
  /// The tree as nested JSON lists: the kind of a node, its names, its parts.
  ///
  /// ```swift
  /// try Expression("n + 1").jsonTree  // ["plus",["variable","n"],["number","1"]]
  /// ```
  public var jsonTree: String {
    let head: [String] =
      switch self {
      case .number(let n): ["number", "\(n)"]
      case .variable(let name): ["variable", name]
      case .plus: ["plus"]
      case .times: ["times"]
      case .negative: ["negative"]
      case .quotient: ["quotient"]
      case .power: ["power"]
      case .call(let function, _): ["call", function.rawValue]
      case .range(let range, let k, _, _, _): [range.rawValue, k]
      case .mean(let x, _, _): ["mean", x]
      case .coordinate(let x, _): ["coordinate", x]
      case .total(let x): ["total", x]
      case .parity(let x, _): ["parity", x]
      }
    // Names, digits and words: nothing to escape.
    return "[" + (head.map { "\"\($0)\"" } + parts.map(\.0.jsonTree)).joined(separator: ",") + "]"
  }
}
