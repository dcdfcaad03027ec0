import Claims

/// Reading the hints of a step; what they say is checked where it is used.
extension RuleInput {
  /// The hints that stand in the data, with the coordinates of the cell as their names.
  mutating func readHints() throws(Refused) -> Hints {
    var hints = Hints.none
    hints.names = cell.coordinates
    for entry in try data.optional("sums")?.list("sums") ?? [] { hints.groups.append(try group(entry)) }
    for (key, value) in try Self.numbered(data.optional("products"), "products") {
      var fields = try Fields(value, "products")
      let variable = try boundName(&fields)
      hints.products[key] = .init(
        variable: variable, running: try cell.expression(fields.text("running"), and: variable))
      try fields.end()
    }
    for (key, value) in try Self.numbered(data.optional("cuts"), "cuts") {
      var cuts: [Expression] = []
      for text in try value.texts("cuts") { cuts.append(try cell.expression(text)) }
      hints.cuts[key] = cuts
    }
    for entry in try data.optional("rewrites")?.list("rewrites") ?? [] {
      hints.rewrites.append(try rewrite(entry))
    }
    hints.conditions = Set(try data.optional("conditions")?.numbers("conditions") ?? [])
    return hints
  }

  private func group(_ json: JSON) throws(Refused) -> Hints.Group {
    var fields = try Fields(json, "sums")
    let variable = try boundName(&fields)
    let group = Hints.Group(
      members: try fields.json("members").texts("members"), variable: variable,
      from: try cell.expression(fields.text("from")), to: try cell.expression(fields.text("to")),
      difference: try cell.expression(fields.text("difference"), and: variable))
    try fields.end()
    return group
  }

  /// An equation that was concluded: the link that was proved and no other.
  private func rewrite(_ json: JSON) throws(Refused) -> Hints.Rewrite {
    var fields = try Fields(json, "rewrites")
    let lemma = try theorem(fields.number("lemma"))
    guard case .object(let with) = try fields.json("with") else {
      throw Refused("rewrites: 'with' is no object")
    }
    try fields.end()
    try require(lemma.cell == nil, "a rewrite by a lemma that is not concluded")
    try require(lemma.link.relation == .equal, "a rewrite by what is no equation")
    try require(
      Set(with.keys) == Set(lemma.claim.domain.variables.map(\.name)),
      "a rewrite of other variables than its lemma's")
    var instance: [String: Expression] = [:]
    for (name, text) in with { instance[name] = try Cell.hint(text.text("with"), nil) }
    let pattern = lemma.link.left.substituting(instance).withoutBoundNames
    return Hints.Rewrite(lemma: lemma, instance: instance, pattern: pattern)
  }

  /// The variable of a hint, which is no coordinate.
  private func boundName(_ fields: inout Fields) throws(Refused) -> String {
    let name = try fields.text("variable")
    try Cell.requireName(name)
    try require(!cell.names.contains(name), "'\(name)' is a coordinate")
    return name
  }

  /// `{"0": …, "3": …}` by number.
  private static func numbered(_ json: JSON?, _ what: String) throws(Refused) -> [Int: JSON] {
    guard let json else { return [:] }
    guard case .object(let object) = json else { throw Refused("\(what): no object") }
    var table: [Int: JSON] = [:]
    for (key, value) in object {
      guard let number = Int(key), number >= 0, "\(number)" == key else {
        throw Refused("\(what): '\(key)' is no number")
      }
      table[number] = value
    }
    return table
  }
}

extension Cell {
  /// An expression in the coordinates, and one more name.
  func expression(_ text: String, and name: String? = nil) throws(Refused) -> Expression {
    try Self.hint(text, Set(names + (name.map { [$0] } ?? [])))
  }

  static func hint(_ text: String, _ names: Set<String>?) throws(Refused) -> Expression {
    let e = try parsed(text, names)
    let isPlain = !e.contains {
      switch $0 {
      case .range, .mean, .call(.delta, _), .call(.krawtchouk, _): true
      default: false
      }
    }
    try require(isPlain, "a sum, product or mean in a hint")
    return e
  }

  /// The expression of a text in the data of a proof.
  static func parsed(_ text: String, _ names: Set<String>?) throws(Refused) -> Expression {
    do {
      return try Expression(text, variables: names, allowsProofData: true)
    } catch {
      throw Refused("'\(text.prefix(60))': \(error.message)")
    }
  }
}
