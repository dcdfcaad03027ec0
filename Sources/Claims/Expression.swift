public import ExactNumbers

/// A mathematical expression as a value: what a claim is made of.
///
/// ```swift
/// try Expression("2*n + 1") == .plus([.times([2, .variable("n")]), 1])  // true
/// try Expression("2·n+1").text                                          // "2*n + 1"
/// ```
///
/// *Canonical form.* Two expressions are equal when they are the same tree: `n + n` is not `2*n`. Numbers are natural:
/// `-3` is `.negative(3)`, `0.25` is `1/4`. Sums and products are read from the left: `a + b + c` and `(a + b) + c` are
/// one node with three terms, `a + (b + c)` has two; `a - b` has the terms a and −b. Names bound by `sum`, `product`,
/// `E` never hide one that is in scope.
///
/// *Size.* ``Limits`` bounds what the parser reads, so the recursions over expressions are bounded.
public indirect enum Expression: Hashable, Sendable {
  /// A natural number.
  case number(Integer)
  /// A variable, by its name.
  case variable(String)
  /// The sum of two or more terms, the first of which is no sum: ``sum(of:)`` sees to that.
  case plus([Expression])
  /// The product of two or more factors, the first of which is no product: ``product(of:)`` sees to that.
  case times([Expression])
  /// `−a`.
  case negative(Expression)
  /// `a / b`, undefined where b = 0.
  case quotient(Expression, Expression)
  /// `a ^ b` with an integer exponent; `0^0 = 1`, undefined for a = 0 and b < 0.
  case power(Expression, Expression)
  /// A named function of its arguments.
  case call(Function, [Expression])
  /// `sum(k = a..b, body)` or `product(k = a..b, body)`, empty where b < a.
  case range(Range, String, from: Expression, to: Expression, Expression)
  /// `E(x in cube(d), body)`: the mean over the 2^d points x of {±1}^d.
  case mean(String, dimension: Expression, Expression)
  /// `x[j]`, counted from 1.
  case coordinate(String, Expression)
  /// `total(x) = x[1] + … + x[d]`.
  case total(String)
  /// `chi(x, m) = x[1]⋯x[m]`; without m, the product of all coordinates.
  case parity(String, Expression?)

  /// What a range does with its terms.
  public enum Range: String, Hashable, Sendable {
    /// Adds them; an empty sum is 0.
    case sum
    /// Multiplies them; an empty product is 1.
    case product
  }

  /// `a + b + …`: the terms of a first one that is a sum itself come to stand beside the others.
  ///
  /// - Precondition: there is a term.
  public static func sum(of terms: [Expression]) -> Expression {
    guard terms.count > 1 else { return terms[0] }
    guard case .plus(let first) = terms[0] else { return .plus(terms) }
    return .plus(first + terms.dropFirst())
  }

  /// `a*b*…`: the factors of a first one that is a product itself come to stand beside the others.
  ///
  /// - Precondition: there is a factor.
  public static func product(of factors: [Expression]) -> Expression {
    guard factors.count > 1 else { return factors[0] }
    guard case .times(let first) = factors[0] else { return .times(factors) }
    return .times(first + factors.dropFirst())
  }

  /// The expression of an integer: a negative one is the negative of a number.
  ///
  /// ```swift
  /// Expression(Integer(-3)) == .negative(.number(3))  // true
  /// ```
  public init(_ value: Integer) { self = value < 0 ? .negative(.number(-value)) : .number(value) }

  /// The expression of a rational number: a quotient, unless it is an integer.
  public init(_ value: Rational) {
    let size = value.magnitude
    let fraction: Expression =
      size.isInteger
      ? .number(size.numerator) : .quotient(.number(size.numerator), .number(size.denominator))
    self = value < 0 ? .negative(fraction) : fraction
  }
}

// No string literals: `Expression("n + 1")` would become a variable of that name.
extension Expression: ExpressibleByIntegerLiteral {
  /// The expression of an integer literal.
  public init(integerLiteral value: Int) { self.init(Integer(value)) }
}

/// How large what is read may be: beyond each limit the reader refuses.
public enum Limits {
  /// Characters of a text.
  public static var characters: Int { 20_000 }
  /// Digits of a number.
  public static var digits: Int { 1000 }
  /// Nested brackets, functions, signs and exponents in a text.
  public static var nesting: Int { 150 }
  /// Nodes of an expression, definitions expanded.
  public static var nodes: Int { 20_000 }
  /// Height of the tree of an expression, definitions expanded; a sum or product of n terms is n − 1 high.
  public static var height: Int { 600 }
}
