package import Claims
package import ExactNumbers

/// A claim with its sides and constraints made ready; its variables have the first places, in order.
package struct CompiledClaim: Sendable {
  /// A constraint, and what it depends on.
  package struct Bound: Sendable {
    /// What is bounded.
    package let expression: CompiledExpression
    /// What holds of it.
    package let condition: Constraint.Condition
    /// The names in it.
    package let names: Set<String>
    /// The variables in which it is affine with a coefficient free of them.
    package let affine: Set<String>

    /// Whether a value of the expression meets the constraint.
    package func isMet(by value: Rational) -> Bool {
      switch condition {
      case .nonnegative: value.signum >= 0
      case .positive: value.signum > 0
      case .parity(let residue): value.isInteger && value.numerator.isEven == (residue == 0)
      }
    }
  }

  /// The variables.
  package let variables: [Variable]
  /// The sides; `nil` where a mean asks for several coordinates of its point.
  package let sides: [CompiledExpression]?
  /// The relations between them.
  package let relations: [Relation]
  /// The constraints.
  package let bounds: [Bound]
  /// How many places an evaluator needs.
  package let places: Int

  /// The claim made ready.
  package init(_ claim: Claim) throws(NotCompiled) {
    variables = claim.domain.variables
    var compiler = ExpressionCompiler(variables: variables.map(\.name))
    var sides: [CompiledExpression]? = []
    for side in claim.chain.expressions {
      if let side = try? compiler.compiled(side) { sides?.append(side) } else { sides = nil }
    }
    var bounds: [Bound] = []
    for constraint in claim.domain.constraints {
      let expression = constraint.expression
      bounds.append(
        Bound(
          expression: try compiler.compiled(expression), condition: constraint.condition,
          names: expression.freeNames,
          affine: expression.freeNames.filter { expression.isAffine(in: $0) }))
    }
    (self.sides, self.bounds, relations, places) = (sides, bounds, claim.chain.relations, compiler.count)
  }
}

extension Claims.Expression {
  /// Whether the expression is a + c·v by its shape, with a and c free of v.
  fileprivate func isAffine(in v: String) -> Bool {
    guard freeNames.contains(v) else { return true }
    switch self {
    case .variable: return true
    case .negative(let a): return a.isAffine(in: v)
    case .plus(let list): return list.allSatisfy { $0.isAffine(in: v) }
    case .times(let list):
      return list.count { $0.freeNames.contains(v) } == 1 && list.allSatisfy { $0.isAffine(in: v) }
    case .quotient(let a, let b): return a.isAffine(in: v) && !b.freeNames.contains(v)
    default: return false
    }
  }
}
