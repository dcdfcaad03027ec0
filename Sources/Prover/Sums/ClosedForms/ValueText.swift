import ExactNumbers
import Proofs

/// A value without sums as an expression in the grammar of claims.
struct ValueText {
  /// How a polynomial in the coordinates is written.
  let write: (Polynomial) -> String?
  let chart: Chart

  /// `nil` where a reciprocal factorial has no binomial to stand in.
  func text(_ value: Value) -> String? {
    guard let classes = try? value.classes() else { return nil }
    var terms: [String] = []
    for term in classes {
      guard let text = text(term) else { return nil }
      terms.append(text)
    }
    return terms.isEmpty ? "0" : terms.sorted().joined(separator: " + ")
  }

  private func text(_ term: NormalClass) -> String? {
    var above: [String?] = []
    var below: [String?] = []
    func append(_ text: String?, _ exponent: Int) {
      let power = text.map { abs(exponent) == 1 ? $0 : "\($0)^\(abs(exponent))" }
      if exponent > 0 { above.append(power) } else { below.append(power) }
    }
    var atoms = term.factor.atoms
    for binomial in Self.takeBinomials(&atoms, chart) {
      append(write(binomial.upper).flatMap { n in write(binomial.lower).map { "binomial(\(n), \($0))" } }, 1)
    }
    guard atoms.reciprocals.isEmpty else { return nil }
    if term.polynomial != .one { append(write(term.polynomial).map { "(\($0))" }, 1) }
    for (form, shifts) in atoms.factorials {
      for (shift, exponent) in shifts {
        append(write(form + Polynomial(shift)).map { "factorial(\($0))" }, exponent)
      }
    }
    for (prime, exponent) in atoms.primes { append(write(exponent).map { "\(prime)^(\($0))" }, 1) }
    if !atoms.sign.isZero { append(write(atoms.sign).map { "(-1)^(\($0))" }, 1) }
    for (base, exponent) in atoms.powers {
      append(write(base).flatMap { b in write(exponent).map { "(\(b))^(\($0))" } }, 1)
    }
    for radicand in atoms.roots { append(write(radicand).map { "sqrt(\($0))" }, 1) }
    for (denominator, count) in term.factor.denominators {
      append(write(denominator).map { "(\($0))" }, -count)
    }
    guard !above.contains(nil), !below.contains(nil) else { return nil }
    let numerator = above.isEmpty ? "1" : above.compactMap { $0 }.sorted().joined(separator: "*")
    return below.isEmpty
      ? numerator : numerator + "/(" + below.compactMap { $0 }.sorted().joined(separator: "*") + ")"
  }

  /// Pairs 1/K!·1/(N−K)! with N ≥ 0 become C(N, K)/N!, which is the same for every integer K.
  private static func takeBinomials(_ atoms: inout Atoms, _ chart: Chart) -> [(
    upper: Polynomial, lower: Polynomial
  )] {
    var open: [Polynomial] = []
    for (form, shifts) in atoms.reciprocals {
      for (shift, exponent) in shifts { open += Array(repeating: form + Polynomial(shift), count: exponent) }
    }
    var found: [(Polynomial, Polynomial)] = []
    while let lower = open.popLast() {
      let partners = open.indices.filter { chart.isNonnegative(lower + open[$0]) }
      guard
        let partner = partners.min(by: {
          open[$0].degree + (lower + open[$0]).terms.count < open[$1].degree + (lower + open[$1]).terms.count
        })
      else { return [] }
      let upper = lower + open.remove(at: partner)
      found.append((upper, lower))
      guard !upper.isConstant else { return [] }
      let shift = upper.constant.numerator
      let old = atoms.factorials[upper.withoutConstant]?[shift] ?? 0
      atoms.factorials[upper.withoutConstant, default: [:]][shift] = old == 1 ? nil : old - 1
    }
    atoms.reciprocals = [:]
    return found
  }
}
