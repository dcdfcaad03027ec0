import ExactNumbers
import Proofs

/// A certificate p = Σ c_i·u^i(1 − u)^{n−i}·(other coordinates) with all c_i ≥ 0, for unit coordinates u and others that are ≥ 0.
///
/// x^j = Σ_{i ≥ j} C(i, j)/C(n, j)·C(n, i) x^i(1 − x)^{n−i}; for p > 0 on the closed box the coefficients are > 0 from some degree n
/// on (Bernstein).
enum Bernstein {
  private static let mostEntries = 400

  /// The entries; `nil` where a coefficient is negative up to three degrees beyond that of p.
  static func certificate(
    for p: Polynomial, on chart: Chart, _ names: [String]
  ) -> [Hint.Entry]? {
    let units = chart.kinds.indices.filter { chart.kinds[$0] == .unit && p.contains($0) }
    let others = chart.kinds.indices.filter { chart.kinds[$0] != .unit && p.contains($0) }
    guard !units.isEmpty, others.allSatisfy({ chart.kinds[$0].isNonnegative }) else { return nil }
    for extra in 0...3 {
      let degrees = units.map { unit in (p.terms.keys.map { $0[unit] }.max() ?? 0) + extra }
      guard degrees.reduce(1, { $0 * ($1 + 1) }) <= mostEntries else { return nil }
      let coefficients = coefficients(of: p, units, degrees)
      guard coefficients.values.allSatisfy({ $0 >= 0 }) else { continue }
      return coefficients.filter { !$0.value.isZero }.sorted { $0.key < $1.key }.map { key, value in
        var factors: [String] = []
        for (unit, (power, degree)) in zip(units, zip(key.powers, degrees)) {
          factors += [String](repeating: names[unit], count: power)
          factors += [String](repeating: "1-\(names[unit])", count: degree - power)
        }
        for other in others { factors += [String](repeating: names[other], count: key.rest[other]) }
        return .init("\(value)", factors)
      }
    }
    return nil
  }

  /// The powers of the unit coordinates, and the others' monomial.
  private struct Key: Hashable, Comparable {
    let powers: [Int]
    let rest: Monomial

    static func < (left: Key, right: Key) -> Bool {
      (left.powers + (0..<Monomial.capacity).map { left.rest[$0] }).lexicographicallyPrecedes(
        right.powers + (0..<Monomial.capacity).map { right.rest[$0] })
    }
  }

  private static func coefficients(of p: Polynomial, _ units: [Int], _ degrees: [Int]) -> [Key: Rational] {
    var sums: [Key: Rational] = [:]
    for (monomial, coefficient) in p.terms {
      var rest = Monomial.one
      for other in monomial.coordinates where !units.contains(other) {
        rest = (try? rest.times(Monomial(coordinate: other, monomial[other]))) ?? rest
      }
      var products: [(powers: [Int], value: Rational)] = [([], coefficient)]
      for (unit, degree) in zip(units, degrees) {
        let j = monomial[unit]
        products = products.flatMap { product in
          (j...degree).map { i in
            let weight = Rational(binomial(i, j) * binomial(degree, i), binomial(degree, j))
            return (product.powers + [i], product.value * weight)
          }
        }
      }
      for (powers, value) in products { sums[Key(powers: powers, rest: rest), default: 0] += value }
    }
    return sums
  }
}
