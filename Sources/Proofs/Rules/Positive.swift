import Claims
import ExactNumbers

/// **positive** — an inequality: each class of right − left is a polynomial ≥ 0 times a monomial ≥ 0.
func positive(_ input: inout RuleInput) throws(Refused) -> [Line] {
  try require(input.link.isInequality, "no inequality")
  try input.requireNoUses()
  let certificate = try input.readCertificate()
  let entering = Entering(try input.readHints())
  let gap = try entering.closed(input.link.gap(entering, input.cell.place(input.domain)), input.cell.chart)
  let positivity = try Positivity(gap, input.cell.chart, certificate)
  try require(positivity.isStrict || !input.link.relation.isStrict, "not shown strict")
  return [Line("greater - smaller is at least 0: ", [gap], input.cell.names)]
}

/// A polynomial as Σ c·f_1⋯f_r·g².
struct Certificate {
  struct Entry {
    let weight: Rational
    let factors: [Polynomial]
    let square: Polynomial
  }

  let entries: [Entry]
}

extension RuleInput {
  /// The certificate that stands in the data, if one does.
  mutating func readCertificate() throws(Refused) -> Certificate? {
    guard let json = data.optional("certificate") else { return nil }
    let place = Place(chart: cell.chart, names: cell.coordinates)
    var entries: [Certificate.Entry] = []
    for entry in try json.list("certificate") {
      let parts = try entry.list("certificate")
      try require(parts.count == 3, "certificate: an entry is [weight, factors, square]")
      let weight = try parts[0].rational("certificate")
      var factors: [Polynomial] = []
      for factor in try parts[1].texts("certificate") {
        factors.append(
          try Entering().polynomial(cell.expression(factor), place, "a factor of the certificate"))
      }
      let square = try Entering().polynomial(
        cell.expression(parts[2].text("certificate")), place, "a square of the certificate")
      entries.append(Certificate.Entry(weight: weight, factors: factors, square: square))
    }
    return Certificate(entries: entries)
  }
}

/// A value that is shown ≥ 0 on a chart; whether it is shown > 0.
struct Positivity {
  let isStrict: Bool

  /// Refuses unless each class is ≥ 0.
  ///
  /// *Proof.* Factorials and powers of primes are positive, 1/m! ≥ 0, √P ≥ 0, and P^L ≥ 0 where P is; so a class is
  /// ≥ 0 if its polynomial is, with the sign of its denominators. The sum is > 0 if a class is.
  init(_ value: Value, _ chart: Chart, _ certificate: Certificate? = nil) throws(Refused) {
    let classes = try value.classes()
    try require(certificate == nil || classes.count == 1, "a certificate for what is not one class")
    var isStrict = false
    for term in classes {
      var polynomial = term.polynomial
      for (denominator, count) in term.factor.denominators where !chart.isPositive(denominator) {
        try require(chart.isPositive(-denominator), "a divisor without a sign")
        if !count.isMultiple(of: 2) { polynomial = -polynomial }
      }
      let atoms = term.factor.atoms
      try require(atoms.sign.isZero, "a sign (-1)^L")
      let bases = Array(atoms.powers.keys) + Array(atoms.roots)
      for base in bases { try require(chart.isNonnegative(base), "the base of a power has no sign") }
      let isPositiveMonomial = atoms.reciprocals.isEmpty && bases.allSatisfy(chart.isPositive)
      if let certificate {
        try certificate.requireSum(polynomial, chart)
        isStrict = isStrict || (isPositiveMonomial && certificate.isStrict(chart))
      } else {
        try require(chart.isNonnegative(polynomial), "not shown to be at least 0")
        isStrict = isStrict || (isPositiveMonomial && chart.isPositive(polynomial))
      }
    }
    self.isStrict = isStrict
  }
}

extension Certificate {
  /// Refuses unless the polynomial is the certificate's sum identically, with weights and factors ≥ 0.
  fileprivate func requireSum(_ polynomial: Polynomial, _ chart: Chart) throws(Refused) {
    var sum = Polynomial.zero
    for entry in entries {
      try require(entry.weight >= 0, "certificate: a negative weight")
      var product = try entry.square.times(entry.square).scaled(by: entry.weight)
      for factor in entry.factors {
        try require(chart.isNonnegative(factor), "certificate: a factor is not shown to be at least 0")
        product = try product.times(factor)
      }
      sum = sum + product
    }
    try require(sum == polynomial, "certificate: not the polynomial")
  }

  /// Whether an entry is > 0 everywhere.
  fileprivate func isStrict(_ chart: Chart) -> Bool {
    entries.contains { entry in
      entry.weight > 0 && entry.square.isConstant && !entry.square.isZero
        && entry.factors.allSatisfy(chart.isPositive)
    }
  }
}
