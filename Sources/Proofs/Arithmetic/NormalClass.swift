import ExactNumbers

/// Similar terms brought together: polynomial / denominators × one monomial of atoms.
package struct NormalClass {
  package var polynomial: Polynomial
  package let factor: Factor
}

extension Value {
  /// The value as a sum of classes of similar terms; those with polynomial 0 are dropped.
  ///
  /// The one law is (†): 1/(m−1)! = m·(1/m!) for every integer m, where 1/m! = 0 for m < 0; and (L+1)! = (L+1)·L! for a
  /// form L that was shown ≥ 0. Each class is exactly the sum of its terms.
  package func classes() throws(Refused) -> [NormalClass] {
    try require(sums.isEmpty, "a sum is left: \(sums.map(\.sum.name).sorted().joined(separator: ", "))")
    var groups: [Atoms: [(factor: Factor, polynomial: Polynomial)]] = [:]
    for (factor, polynomial) in terms {
      groups[factor.atoms.signature, default: []].append((factor, polynomial))
    }
    var classes: [NormalClass] = []
    for group in groups.values {
      let all = group.count == 1 && group[0].factor.atoms.isOne
      let normal =
        all
        ? NormalClass(polynomial: group[0].polynomial, factor: group[0].factor) : try Self.class(of: group)
      if !normal.polynomial.isZero { classes.append(normal) }
    }
    return classes
  }

  /// Whether the value is 0 by (†) and polynomial identity; `false` says nothing.
  package func isZero() throws(Refused) -> Bool { try classes().isEmpty }

  private static func `class`(of group: [(factor: Factor, polynomial: Polynomial)]) throws(Refused)
    -> NormalClass
  {
    var denominators: [Polynomial: Int] = [:]
    for (factor, _) in group { denominators.merge(factor.denominators) { max($0, $1) } }
    let frame = Frame(group.map(\.factor.atoms))
    var sum = Polynomial.zero
    for (factor, polynomial) in group {
      var p = polynomial
      for (denominator, count) in denominators {
        p = try p.times(try denominator.power(count - (factor.denominators[denominator] ?? 0)))
      }
      sum = sum + (try p.times(try frame.quotient(of: factor.atoms)))
    }
    return NormalClass(
      polynomial: sum,
      factor: Factor(denominators: denominators, atoms: frame.monomial(like: group[0].factor.atoms)))
  }
}

extension Atoms {
  /// What similar terms have in common: the atoms with the constants of their forms left out.
  fileprivate var signature: Atoms {
    func total(_ shifts: [Integer: Int]) -> [Integer: Int]? {
      let sum = shifts.values.reduce(0, +)
      return sum == 0 ? nil : [0: sum]
    }
    var signature = self
    signature.factorials = factorials.compactMapValues(total)
    signature.reciprocals = reciprocals.compactMapValues(total)
    signature.powers = powers.mapValues(\.withoutConstant)
    return signature
  }
}

/// The monomial to which similar terms are brought.
private struct Frame {
  /// The least and the greatest shift j of (C + j)!, and the most of them above the line.
  private var factorials: [Polynomial: (low: Integer, high: Integer, top: Int)] = [:]
  /// The greatest shift of 1/(C + j)!.
  private var reciprocals: [Polynomial: Integer] = [:]
  /// The least constant of the exponents of P.
  private var powers: [Polynomial: Rational] = [:]

  init(_ list: [Atoms]) {
    for atoms in list {
      for (form, shifts) in atoms.factorials {
        let above = Self.above(shifts)
        for shift in shifts.keys {
          let old = factorials[form] ?? (shift, shift, 0)
          factorials[form] = (min(old.low, shift), max(old.high, shift), max(old.top, above))
        }
      }
      for (form, shifts) in atoms.reciprocals {
        for shift in shifts.keys { reciprocals[form] = max(reciprocals[form] ?? shift, shift) }
      }
      for (base, exponent) in atoms.powers {
        powers[base] = min(powers[base] ?? exponent.constant, exponent.constant)
      }
    }
  }

  private static func above(_ shifts: [Integer: Int]) -> Int { shifts.values.reduce(0) { $0 + max($1, 0) } }

  /// The polynomial by which the atoms of a term differ from the monomial.
  func quotient(of atoms: Atoms) throws(Refused) -> Polynomial {
    var quotient = Polynomial.one
    for (form, frame) in factorials {
      let shifts = atoms.factorials[form] ?? [:]
      for (shift, exponent) in shifts {
        // (C+j)! = (C+low)!·rise(low, j); 1/(C+j)! = rise(j, high)/(C+high)!.
        let rise = try exponent > 0 ? Self.rise(form, frame.low, shift) : Self.rise(form, shift, frame.high)
        quotient = try quotient.times(try rise.power(abs(exponent)))
      }
      // 1 = rise(low, high)·(C+low)!/(C+high)!, as often as this term has fewer factorials above the line.
      let missing = frame.top - Self.above(shifts)
      if missing > 0 {
        quotient = try quotient.times(try Self.rise(form, frame.low, frame.high).power(missing))
      }
    }
    for (form, shifts) in atoms.reciprocals {
      // (†): 1/(C+j)! = rise(j, high)·1/(C+high)!.
      for (shift, exponent) in shifts {
        quotient = try quotient.times(try Self.rise(form, shift, reciprocals[form] ?? shift).power(exponent))
      }
    }
    for (base, exponent) in atoms.powers {
      let rest = exponent.constant - (powers[base] ?? exponent.constant)
      quotient = try quotient.times(try base.power(try word(rest, at: ProofLimits.constantExponent)))
    }
    return quotient
  }

  /// The monomial of the terms that are similar to these atoms.
  func monomial(like atoms: Atoms) -> Atoms {
    var monomial = atoms
    monomial.factorials = [:]
    for (form, frame) in factorials {
      let total = (atoms.factorials[form] ?? [:]).values.reduce(0, +)
      var shifts: [Integer: Int] = [:]
      shifts[frame.low] = frame.top
      shifts[frame.high, default: 0] += total - frame.top
      shifts = shifts.filter { $0.value != 0 }
      if !shifts.isEmpty { monomial.factorials[form] = shifts }
    }
    for (form, high) in reciprocals {
      monomial.reciprocals[form] = [high: (atoms.reciprocals[form] ?? [:]).values.reduce(0, +)]
    }
    for (base, least) in powers {
      monomial.powers[base] = (atoms.powers[base] ?? .zero).withoutConstant + Polynomial(least)
    }
    return monomial
  }

  /// (C+i+1)(C+i+2)⋯(C+j).
  static func rise(_ form: Polynomial, _ low: Integer, _ high: Integer) throws(Refused) -> Polynomial {
    guard let length = (high - low).machineWord, length < ProofLimits.shift else {
      throw Refused("a shift of a factorial too long")
    }
    var product = Polynomial.one
    var shift = low
    while shift < high {
      shift += 1
      product = try product.times(form + Polynomial(shift))
    }
    return product
  }
}

/// (L+1)(L+2)⋯(L+count).
func risingProduct(_ form: Polynomial, _ count: Int) throws(Refused) -> Polynomial {
  try Frame.rise(form, 0, Integer(count))
}
