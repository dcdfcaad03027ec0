public import ExactNumbers

/// What an expression is at a point.
public enum Evaluation: Hashable, Sendable, CustomStringConvertible {
  /// A number, exactly.
  case exact(RadicalSum)
  /// No number: a pole, a factorial of a negative number, the root of one; the text names it.
  case undefined(String)
  /// A number that is not computed exactly here: it is transcendental, or too large; the text says which.
  case undecided(String)

  /// The number; `undefined`; or why there is none.
  public var description: String {
    switch self {
    case .exact(let value): value.description
    case .undefined: "undefined"
    case .undecided(let reason): reason
    }
  }
}

/// What one relation of a claim is at a point.
public struct LinkEvaluation: Hashable, Sendable {
  /// The left side.
  public let left: Evaluation
  /// The right side.
  public let right: Evaluation
  /// Whether both sides are defined and the relation holds; `nil` where a side is not computed exactly here.
  public let holds: Bool?
}

/// What a claim is at a point.
public enum PointVerdict: Hashable, Sendable {
  /// The point is not in the domain.
  case outside
  /// Every relation holds, and all sides are defined.
  case holds
  /// The relation with this number fails: its two sides, of which one may be undefined.
  case fails(link: Int, left: Evaluation, right: Evaluation)
  /// A side is not computed exactly here.
  case undecided(String)
}

extension Expression {
  /// The value where the variables have these values.
  ///
  /// ```swift
  /// try Expression("binomial(n, 2)").value(at: ["n": 5])  // .exact(10)
  /// try Expression("1/(n - 5)").value(at: ["n": 5])       // .undefined("a division by 0")
  /// ```
  ///
  /// Exact: rational numbers and sums of square roots. Undefined is anything with an undefined part that is evaluated;
  /// the body of an empty range is not.
  ///
  /// - Parameter effort: How many nodes are visited at most.
  /// - Complexity: one visit a node and term of a sum; a mean visits a class of points once where its body is symmetric
  ///   in blocks of coordinates, else every point.
  public func value(at point: [String: Rational], effort: Int = 1_000_000) -> Evaluation {
    var evaluator = Evaluator(point, effort: effort)
    return evaluator.evaluation(self)
  }
}

extension Domain {
  /// Whether the point has a value for each variable, integers where they belong, that meets all constraints.
  ///
  /// ```swift
  /// try Domain("d >= 2, 0 <= c <= d").contains(["d": 3, "c": 4])  // false
  /// ```
  ///
  /// `nil` where a constraint has no value that is computed exactly here.
  public func contains(_ point: [String: Rational], effort: Int = 1_000_000) -> Bool? {
    for variable in variables {
      guard let value = point[variable.name] else { return false }
      if variable.kind == .integer, !value.isInteger { return false }
    }
    for constraint in constraints {
      guard case .exact(let value) = constraint.expression.value(at: point, effort: effort) else {
        return nil
      }
      let met =
        switch constraint.condition {
        case .nonnegative: value.signum >= 0
        case .positive: value.signum > 0
        case .parity(let residue):
          value.rational.map { $0.isInteger && $0.numerator.isEven == (residue == 0) } ?? false
        }
      if !met { return false }
    }
    return true
  }
}

extension Claim {
  /// What the claim is at a point.
  ///
  /// ```swift
  /// try Claim("2^n > n^3", for: "n >= 9").verdict(at: ["n": 9])  // .fails(link: 0, left: 512, right: 729)
  /// ```
  public func verdict(at point: [String: Rational], effort: Int = 1_000_000) -> PointVerdict {
    guard let inside = domain.contains(point, effort: effort) else {
      return .undecided("a bound has no value")
    }
    guard inside else { return .outside }
    let links = evaluate(at: point, effort: effort)
    if let index = links.firstIndex(where: { $0.holds == false }) {
      return .fails(link: index, left: links[index].left, right: links[index].right)
    }
    for link in links where link.holds == nil {
      if case .undecided(let reason) = link.left { return .undecided(reason) }
      return .undecided(link.right.description)
    }
    return .holds
  }

  /// Each relation at a point, be it in the domain or not.
  ///
  /// ```swift
  /// try Claim("2^n > n^3", for: "n >= 9").evaluate(at: ["n": 10]).map(\.holds)  // [true]
  /// ```
  public func evaluate(at point: [String: Rational], effort: Int = 1_000_000) -> [LinkEvaluation] {
    let values = chain.expressions.map { $0.value(at: point, effort: effort) }
    return chain.relations.enumerated().map { index, relation in
      let (left, right) = (values[index], values[index + 1])
      let holds: Bool? =
        switch (left, right) {
        case (.exact(let a), .exact(let b)): relation.holds(Ordering(a, b))
        case (.undefined, _), (_, .undefined): false
        case (.undecided, _), (_, .undecided): nil
        }
      return LinkEvaluation(left: left, right: right, holds: holds)
    }
  }
}

extension Relation {
  /// Whether it holds where the left side compares so with the right one.
  public func holds(_ ordering: Ordering) -> Bool {
    switch self {
    case .equal: ordering == .equal
    case .notEqual: ordering != .equal
    case .less: ordering == .less
    case .atMost: ordering != .greater
    case .greater: ordering == .greater
    case .atLeast: ordering != .less
    }
  }
}
