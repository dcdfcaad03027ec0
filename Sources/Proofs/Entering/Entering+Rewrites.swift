package import Claims
import ExactNumbers

/// A constraint on a chart: its polynomial, with the test that belongs to it.
package struct EnteredConstraint {
  package let condition: Constraint.Condition
  package let polynomial: Polynomial

  /// Whether it holds at every point.
  package func isShown(_ chart: Chart) -> Bool {
    switch condition {
    case .nonnegative: chart.isNonnegative(polynomial)
    case .positive: chart.isPositive(polynomial)
    case .parity(let residue): parity == residue
    }
  }

  /// Whether it holds at no point.
  package func isShownFalse(_ chart: Chart) -> Bool {
    switch condition {
    case .nonnegative: chart.isPositive(-polynomial)
    case .positive: chart.isNonnegative(-polynomial)
    case .parity(let residue): parity == 1 - residue
    }
  }

  /// 0 or 1, where the polynomial has the same parity everywhere.
  private var parity: Int? {
    // The variable is an integer, so its polynomial is integral.
    guard Atoms.modulo2(polynomial.withoutConstant).isZero else { return nil }
    return polynomial.constant.numerator.isEven ? 0 : 1
  }
}

extension Entering {
  /// The constraint where its names stand for polynomials.
  package func constraint(_ constraint: Constraint, _ place: Place) throws(Refused) -> EnteredConstraint {
    let p = try polynomial(constraint.expression, place, "a constraint")
    // p > 0 is p − 1 ≥ 0 where p is an integer, and only there.
    return constraint.condition == .positive && place.chart.isIntegral(p)
      ? EnteredConstraint(condition: .nonnegative, polynomial: p - .one)
      : EnteredConstraint(condition: constraint.condition, polynomial: p)
  }

  /// The value of the node by the first active rewrite whose left side it is; `nil` where there is none.
  ///
  /// The lemma's variables get values, and its right side is entered under these: no name can be captured. Only later
  /// rewrites stay active, so this ends.
  func rewritten(_ e: Expression, _ place: Place) throws(Refused) -> Value? {
    guard place.firstRewrite < hints.rewrites.count else { return nil }
    let node = e.withoutBoundNames
    for index in place.firstRewrite..<hints.rewrites.count where hints.rewrites[index].pattern == node {
      let rewrite = hints.rewrites[index]
      var outside = place
      outside.firstRewrite = index + 1
      var inside = Place(chart: place.chart, names: [:], firstRewrite: index + 1)
      for variable in rewrite.lemma.claim.domain.variables {
        guard let instance = rewrite.instance[variable.name] else {
          throw Refused("a rewrite without '\(variable.name)'")
        }
        inside.names[variable.name] =
          try variable.kind == .integer
          ? form(instance, outside, "an integer variable of a lemma")
          : polynomial(instance, outside, "a variable of a lemma")
      }
      for constraint in rewrite.lemma.claim.domain.constraints {
        let entered = try self.constraint(constraint, inside)
        try require(entered.isShown(place.chart), "a rewrite outside the domain of its lemma")
      }
      return try value(rewrite.lemma.link.right, inside)
    }
    return nil
  }
}
