import ExactNumbers
import Proofs

/// G as text for the kernel: Σ over the classes of b(s−1)·x(s)/c(s)·M(s) at s = k − from.
///
/// The kernel enters G at both ends of the range and beyond the last, so it is written to be defined there: 1/L! as `rfact`,
/// which is total; L! and P^L with L falling in k take up the factors L + 1, P of b(s−1), so that L ≥ 0 at the end too.
struct DifferenceText {
  /// The names of the coordinates, and that of the index at the place of s.
  let names: [String]
  let start: Polynomial

  private var s: Int { names.count - 1 }

  private func text(_ p: Polynomial) -> String {
    (p.replacing(s, by: Polynomial(coordinate: s) - start) ?? .zero).written(names)
  }

  /// The term of one class; `nil` where x is 0.
  func term(_ form: GosperForm, _ coefficients: [IntegerPolynomial]) -> String? {
    var x = Polynomial.zero
    var power = Polynomial.one
    for coefficient in coefficients {
      guard let product = try? Polynomial(coefficient).times(power),
        let next = try? power.times(Polynomial(coordinate: s))
      else { return nil }
      (x, power) = (x + product, next)
    }
    if x.isZero { return nil }
    var factors = form.below
    var divisors = form.spread
    for (denominator, count) in form.factor.denominators {
      for _ in 0..<count where Self.remove(denominator, from: &factors) == nil {
        divisors.append(denominator)
      }
    }
    var parts = ["(\(text(x)))"]
    divisors.removeAll { divisor in
      guard let ratio = Self.remove(proportional: divisor, from: &factors, s) else { return false }
      if ratio != 1 { parts.append("(\(ratio))") }
      return true
    }
    parts += atoms(form.factor.atoms, &factors)
    parts += factors.map { "(\(text($0)))" }
    let above = parts.joined(separator: "*")
    return divisors.isEmpty
      ? above : above + "/(" + divisors.map { "(\(text($0)))" }.joined(separator: "*") + ")"
  }

  private static func remove(_ p: Polynomial, from list: inout [Polynomial]) -> Polynomial? {
    list.firstIndex(of: p).map { list.remove(at: $0) }
  }

  /// Removes a multiple ratio·p of an affine p.
  private static func remove(proportional p: Polynomial, from list: inout [Polynomial], _ s: Int) -> Rational?
  {
    guard p.degree == 1, !p.slope(s).isZero else { return nil }
    for (index, other) in list.enumerated() where other.degree == 1 && !other.slope(s).isZero {
      let ratio = other.slope(s) / p.slope(s)
      if other == p.scaled(by: ratio) {
        list.remove(at: index)
        return ratio
      }
    }
    return nil
  }

  private func atoms(_ atoms: Atoms, _ factors: inout [Polynomial]) -> [String] {
    var parts: [String] = []
    func power(_ base: String, _ exponent: Int) -> String { exponent == 1 ? base : "\(base)^\(exponent)" }
    for (form, shifts) in atoms.factorials {
      for (shift, exponent) in shifts {
        var form = form + Polynomial(shift)
        if exponent < 0 {
          parts.append(power("rfact(\(text(form)))", -exponent))
          continue
        }
        let slope = form.slope(s).numerator.machineWord ?? 0
        let risen = slope < 0 ? (1...(-slope)).map { form + Polynomial($0) } : []
        if !risen.isEmpty, risen.allSatisfy({ p in factors.count { $0 == p } >= exponent }) {
          for p in risen { for _ in 0..<exponent { _ = Self.remove(p, from: &factors) } }
          form = form - Polynomial(slope)
        }
        parts.append(power("factorial(\(text(form)))", exponent))
      }
    }
    for (form, shifts) in atoms.reciprocals {
      for (shift, exponent) in shifts {
        parts.append(power("rfact(\(text(form + Polynomial(shift))))", exponent))
      }
    }
    for (prime, exponent) in atoms.primes { parts.append("\(prime)^(\(text(exponent)))") }
    if !atoms.sign.isZero { parts.append("(-1)^(\(text(atoms.sign)))") }
    for (base, exponent) in atoms.powers {
      var (exponent, slope) = (exponent, exponent.slope(s))
      while slope < 0, Self.remove(base, from: &factors) != nil {
        (exponent, slope) = (exponent + .one, slope + 1)
      }
      parts.append("(\(text(base)))^(\(text(exponent)))")
    }
    for radicand in atoms.roots { parts.append("sqrt(\(text(radicand)))") }
    return parts.sorted()
  }
}
