internal import Claims
internal import Proofs

/// Turns trees into numbered steps, computing the cells on the way down.
struct ProofWriter {
  private(set) var proof: Proof
  private var numbers: [String: Int]
  /// The steps that conclude a link.
  private var concluded: [[Int]: Int] = [:]

  init(_ statements: [(name: String, claim: Claim)]) {
    proof = Proof(statements: statements.map(\.claim), steps: [])
    numbers = Dictionary(
      statements.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// One more statement.
  mutating func append(_ name: String, _ claim: Claim) {
    numbers[name] = proof.statements.count
    proof.statements.append(claim)
  }

  /// The tree on the whole domain, and the step that concludes.
  mutating func conclude(_ tree: ProofTree, of statement: Int, _ link: Int) throws(ScriptError) {
    if case .leaf(.finite, _) = tree {
      concluded[[statement, link]] = append("finite", (statement, link), nil, [:])
      return
    }
    let top = try write(tree, (statement, link), CellText(whole: proof.statements[statement]))
    concluded[[statement, link]] = append("conclude", (statement, link), nil, [:], uses: [top])
  }

  private mutating func append(
    _ rule: String, _ of: (Int, Int), _ cell: CellText?, _ data: [String: JSON], uses: [Int] = []
  ) -> Int {
    proof.steps.append(Step(rule, of: of.0, of.1, cell: cell?.json ?? .null, data: .object(data), uses: uses))
    return proof.steps.count - 1
  }

  /// The steps of a tree on a cell; the number of the last.
  mutating func write(_ tree: ProofTree, _ of: (Int, Int), _ cell: CellText) throws(ScriptError)
    -> Int
  {
    switch tree {
    case .split(let name, let split, let trees):
      let cells = try children(of, cell, name, split)
      guard cells.count == trees.count else {
        throw ScriptError("\(cells.count) cells and \(trees.count) trees at \(cell.json.canonical)")
      }
      var uses: [Int] = []
      for (tree, child) in zip(trees, cells) { uses.append(try write(tree, of, child)) }
      return append("cases", of, cell, ["coordinate": .text(name), "split": .list(split.json)], uses: uses)
    case .leaf(let leaf, let hints):
      return append(leaf.rule, of, cell, try data(hints).merging(leaf.data) { $1 })
    case .growth(let name, let factor, let hints, let base, let further):
      var uses = [try write(base, of, children(of, cell, name, .value(1))[0])]
      for reference in further { uses.append(try self.reference(reference, cell)) }
      let own: [String: JSON] = ["coordinate": .text(name), "factor": .text(factor)]
      return append("growth", of, cell, try data(hints).merging(own) { $1 }, uses: uses)
    case .recurrence(let name, let coefficients, let hints, let bases):
      var uses: [Int] = []
      for (base, child) in zip(bases, try children(of, cell, name, .value(max(1, bases.count)))) {
        uses.append(try write(base, of, child))
      }
      let own: [String: JSON] = [
        "coordinate": .text(name), "coefficients": .list(coefficients.map(JSON.text)),
      ]
      return append("recurrence", of, cell, try data(hints).merging(own) { $1 }, uses: uses)
    case .combining(let rule, let references, let hints):
      var uses: [Int] = []
      for reference in references { uses.append(try self.reference(reference, cell)) }
      return append(rule.rawValue, of, cell, try data(hints), uses: uses)
    }
  }

  private func children(
    _ of: (Int, Int), _ cell: CellText, _ name: String, _ split: ProofTree.Split
  ) throws(ScriptError) -> [CellText] {
    do {
      return try cell.children(of: proof.statements[of.0], splitting: name, split.json)
    } catch {
      throw ScriptError("\(error.reason) (split of \(name) at \(cell.json.canonical))")
    }
  }

  func number(of name: String) throws(ScriptError) -> Int {
    guard let number = numbers[name] else { throw ScriptError("no lemma '\(name)'") }
    return number
  }

  private func step(_ name: String, _ link: Int) throws(ScriptError) -> Int {
    guard let step = concluded[[try number(of: name), link]] else {
      throw ScriptError("link \(link) of '\(name)' is not concluded before it is used")
    }
    return step
  }

  private mutating func reference(_ reference: ProofTree.Reference, _ cell: CellText) throws(ScriptError)
    -> Int
  {
    switch reference {
    case .link(let name, let link): return try step(name, link)
    case .here(let name, let link, let tree): return try write(tree, (number(of: name), link), cell)
    }
  }

  // MARK: data

  func data(_ hints: [Hint]) throws(ScriptError) -> [String: JSON] {
    var sums: [JSON] = []
    var rewrites: [JSON] = []
    var products: [String: JSON] = [:]
    var cuts: [String: JSON] = [:]
    var data: [String: JSON] = [:]
    for hint in hints {
      switch hint {
      case .sum(let members, let from, let to, let difference, let variable):
        sums.append(
          .object([
            "members": .list(members.map(JSON.text)), "from": .text(from), "to": .text(to),
            "difference": .text(difference), "variable": .text(variable),
          ]))
      case .product(let node, let running, let variable):
        products["\(node)"] = .object(["running": .text(running), "variable": .text(variable)])
      case .cut(let node, let at): cuts["\(node)"] = .list(at.map(JSON.text))
      case .rewrite(let name, let link, let with):
        let variables = proof.statements[try number(of: name)].domain.variables
        let instance = Dictionary(
          uniqueKeysWithValues: variables.map { ($0.name, JSON.text(with[$0.name] ?? $0.name)) })
        rewrites.append(.object(["lemma": .number(try step(name, link)), "with": .object(instance)]))
      case .condition(let means): data["conditions"] = .list(means.map(JSON.number))
      case .certificate(let entries):
        data["certificate"] = .list(
          entries.map { .list([.text($0.weight), .list($0.factors.map(JSON.text)), .text($0.square)]) })
      case .turned: data["turned"] = .number(1)
      case .multipliers(let list): data["multipliers"] = .list(list.map(JSON.text))
      }
    }
    if !sums.isEmpty { data["sums"] = .list(sums) }
    if !rewrites.isEmpty { data["rewrites"] = .list(rewrites) }
    if !products.isEmpty { data["products"] = .object(products) }
    if !cuts.isEmpty { data["cuts"] = .object(cuts) }
    return data
  }
}

extension ProofTree.Split {
  var json: [JSON] {
    switch self {
    case .bound(let constraint): [.text("bound"), .number(constraint)]
    case .sign: [.text("sign")]
    case .value(let count): [.text("value"), .number(count)]
    case .residue(let modulus): [.text("residue"), .number(modulus)]
    case .compare(let other): [.text("compare"), .text(other)]
    case .at(let point): [.text("at"), .text(point)]
    case .zero: [.text("zero")]
    case .lattice(let width, let offset, let unit):
      [.text("lattice"), .text(width), .text(offset), .text(unit)]
    }
  }
}

extension ProofTree.Leaf {
  var rule: String {
    switch self {
    case .equal: "equal"
    case .positive: "positive"
    case .empty: "empty"
    case .degree: "degree"
    case .evaluate: "evaluate"
    case .finite: "finite"
    }
  }

  var data: [String: JSON] {
    if case .empty(let constraint) = self { return ["constraint": .number(constraint)] }
    return [:]
  }
}
