import Claims
import ExactNumbers

/// Values as text in the grammar of claims: for readers, not for the kernel.
extension Polynomial {
  package func written(_ names: [String]) -> String {
    if isZero { return "0" }
    let ordered = terms.map { monomial, coefficient in (monomial, coefficient, Self.text(monomial, names)) }
      .sorted { $0.0.degree == $1.0.degree ? $0.2 < $1.2 : $0.0.degree > $1.0.degree }
    return ordered.enumerated().reduce("") { text, entry in
      let (monomial, coefficient, product) = entry.element
      let size = coefficient.magnitude
      let term = monomial.isOne ? "\(size)" : size == 1 ? product : "\(size)*\(product)"
      let sign = coefficient < 0 ? (entry.offset == 0 ? "-" : " - ") : (entry.offset == 0 ? "" : " + ")
      return text + sign + term
    }
  }

  private static func text(_ monomial: Monomial, _ names: [String]) -> String {
    monomial.coordinates.map { coordinate in
      let name = names.indices.contains(coordinate) ? names[coordinate] : "s\(coordinate - names.count)"
      return monomial[coordinate] == 1 ? name : "\(name)^\(monomial[coordinate])"
    }.joined(separator: "*")
  }
}

extension Value {
  package func written(_ names: [String]) -> String {
    let list = terms.map { factor, polynomial in
      (["(\(polynomial.written(names)))"] + factor.written(names)).joined(separator: "*")
    }
    return list.isEmpty ? "0" : list.sorted().joined(separator: " + ")
  }
}

extension Factor {
  fileprivate func written(_ names: [String]) -> [String] {
    func power(_ base: String, _ exponent: Int) -> String { exponent == 1 ? base : "\(base)^\(exponent)" }
    var list: [String] = []
    for (form, shifts) in atoms.factorials {
      for (shift, exponent) in shifts {
        list.append(power("factorial(\((form + Polynomial(shift)).written(names)))", exponent))
      }
    }
    for (form, shifts) in atoms.reciprocals {
      for (shift, exponent) in shifts {
        list.append(power("rfact(\((form + Polynomial(shift)).written(names)))", exponent))
      }
    }
    for (prime, exponent) in atoms.primes { list.append("\(prime)^(\(exponent.written(names)))") }
    if !atoms.sign.isZero { list.append("(-1)^(\(atoms.sign.written(names)))") }
    for (base, exponent) in atoms.powers {
      list.append("(\(base.written(names)))^(\(exponent.written(names)))")
    }
    for radicand in atoms.roots { list.append("sqrt(\(radicand.written(names)))") }
    for (denominator, count) in denominators { list.append(power("(\(denominator.written(names)))", -count)) }
    return list.sorted()
  }
}

extension Step {
  /// The step in one line: the rule, the link, the cell.
  func written(_ judgement: Judgement) -> String {
    let link = "\(judgement.link.left) \(judgement.link.relation.rawValue) \(judgement.link.right)"
    guard let cell = judgement.cell else { return "\(rule): \(link) for \(judgement.claim.domain.text)" }
    let map = zip(judgement.claim.domain.variables, cell.map).map { "\($0.name) = \($1.written(cell.names))" }
    let kinds = zip(cell.names, cell.chart.kinds).map { "\($0) \($1.rawValue)" }
    return "\(rule): \(link) at \(map.joined(separator: ", ")) (\(kinds.joined(separator: ", ")))"
  }
}
