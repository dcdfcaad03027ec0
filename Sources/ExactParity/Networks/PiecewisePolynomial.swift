public import ExactNumbers

/// A function of one real variable that is a polynomial between neighbouring knots, with values of its own at them.
///
/// ```swift
/// let leaky = PiecewisePolynomial.maximum(.variable, .variable.scaled(by: Rational(1, 10)))
/// leaky.value(at: -5)       // −1/2
/// leaky.derivative(at: 0)   // 1, from the right
/// ```
///
/// *Canonical form.* No knot can be left out, so equal functions are equal values.
public struct PiecewisePolynomial: Sendable, Hashable {
  /// Where the polynomial changes, or the value leaves it; ascending.
  public let knots: [Rational]
  /// The values at the knots.
  public let values: [Rational]
  /// Before the first knot, between neighbours, after the last.
  public let pieces: [Polynomial]

  private init(knots: [Rational], values: [Rational], pieces: [Polynomial]) {
    var kept: [Int] = []
    for index in knots.indices {
      let isNeeded =
        pieces[index] != pieces[index + 1] || pieces[index].value(at: knots[index]) != values[index]
      if isNeeded { kept.append(index) }
    }
    self.knots = kept.map { knots[$0] }
    self.values = kept.map { values[$0] }
    self.pieces = [pieces[0]] + kept.map { pieces[$0 + 1] }
  }

  /// The polynomial everywhere.
  public init(_ polynomial: Polynomial) { (knots, values, pieces) = ([], [], [polynomial]) }

  /// z itself.
  public static let variable = PiecewisePolynomial(.variable)

  /// The index of the piece that holds just to the right of z.
  private func piece(rightOf z: Rational) -> Int { knots.firstIndex { $0 > z } ?? knots.count }

  /// φ(z).
  ///
  /// - Complexity: one comparison a knot.
  public func value(at z: Rational) -> Rational {
    if let knot = knots.firstIndex(of: z) { return values[knot] }
    return pieces[piece(rightOf: z)].value(at: z)
  }

  /// φ'(z), from the right.
  public func derivative(at z: Rational) -> Rational {
    let coefficients = pieces[piece(rightOf: z)].coefficients
    let derivative = coefficients.enumerated().dropFirst().map { Rational($0.offset) * $0.element }
    return Polynomial(derivative).value(at: z)
  }

  /// The largest degree of a piece.
  public var degree: Int { pieces.reduce(0) { max($0, $1.degree ?? 0) } }

  /// The function with more knots, written out: pieces and values as many as they ask for.
  private func refined(_ all: [Rational]) -> (values: [Rational], pieces: [Polynomial]) {
    (all.map { value(at: $0) }, [pieces[0]] + all.map { pieces[piece(rightOf: $0)] })
  }

  /// A function of the values of two, which takes polynomials to polynomials.
  private static func combined(
    _ f: PiecewisePolynomial, _ g: PiecewisePolynomial, at more: [Rational] = [],
    _ values: (Rational, Rational) -> Rational,
    _ polynomials: (_ p: Polynomial, _ q: Polynomial, _ inside: Rational) -> Polynomial
  ) -> PiecewisePolynomial {
    let knots = Set(f.knots + g.knots + more).sorted()
    let (a, b) = (f.refined(knots), g.refined(knots))
    let inside = Self.samples(between: knots)
    return PiecewisePolynomial(
      knots: knots, values: zip(a.values, b.values).map(values),
      pieces: inside.indices.map { polynomials(a.pieces[$0], b.pieces[$0], inside[$0]) })
  }

  /// A number before the first knot, between neighbours, after the last.
  private static func samples(between knots: [Rational]) -> [Rational] {
    guard let first = knots.first, let last = knots.last else { return [0] }
    return [first - 1] + zip(knots, knots.dropFirst()).map { ($0 + $1) / 2 } + [last + 1]
  }

  /// The sum.
  public static func + (f: PiecewisePolynomial, g: PiecewisePolynomial) -> PiecewisePolynomial {
    combined(f, g, +) { p, q, _ in p + q }
  }

  /// The product.
  public static func * (f: PiecewisePolynomial, g: PiecewisePolynomial) -> PiecewisePolynomial {
    combined(f, g, *) { p, q, _ in p * q }
  }

  /// The function times a number.
  public func scaled(by factor: Rational) -> PiecewisePolynomial {
    self * PiecewisePolynomial(Polynomial(factor))
  }

  /// The larger of two; `nil` where they cross at an irrational number, or their difference is of degree above 2.
  public static func maximum(_ f: PiecewisePolynomial, _ g: PiecewisePolynomial) -> PiecewisePolynomial? {
    guard let crossings = (f + g.scaled(by: -1)).zeros else { return nil }
    return combined(f, g, at: crossings, { max($0, $1) }) { p, q, inside in
      p.value(at: inside) < q.value(at: inside) ? q : p
    }
  }

  /// `1[f ≥ 0]`; `nil` as for ``maximum(_:_:)``.
  public var indicator: PiecewisePolynomial? {
    guard let zeros else { return nil }
    return Self.combined(self, self, at: zeros, { a, _ in a >= 0 ? 1 : 0 }) { p, _, inside in
      p.value(at: inside) >= 0 ? 1 : 0
    }
  }

  /// `⌊f⌋`; `nil` where that has steps without end, more than 2000, or on a piece that is not affine.
  public var floor: PiecewisePolynomial? {
    var steps: Set<Rational> = []
    for (index, piece) in pieces.enumerated() where (piece.degree ?? 0) > 0 {
      guard piece.degree == 1, index > 0, index < knots.count else { return nil }
      let ends = [piece.value(at: knots[index - 1]), piece.value(at: knots[index])].sorted()
      var level = ends[0].floor + 1
      guard ends[1].ceiling - level <= 2000 else { return nil }
      while Rational(level) < ends[1] {
        steps.insert((Rational(level) - piece.coefficient(0)) / piece.coefficient(1))
        level += 1
      }
    }
    return Self.combined(self, self, at: Array(steps), { a, _ in Rational(a.floor) }) { p, _, inside in
      Polynomial(Rational(p.value(at: inside).floor))
    }
  }

  /// Where pieces vanish, but for those that vanish everywhere; zeros outside their pieces do no harm.
  private var zeros: [Rational]? {
    var found: [Rational] = []
    for piece in pieces {
      switch piece.degree ?? 0 {
      case 0: break
      case 1: found.append(-piece.coefficient(0) / piece.coefficient(1))
      case 2:
        let (a, b, c) = (piece.coefficient(2), piece.coefficient(1), piece.coefficient(0))
        let discriminant = b * b - 4 * a * c
        if discriminant < 0 { break }
        let (p, q) = (discriminant.numerator.flooredSquareRoot, discriminant.denominator.flooredSquareRoot)
        guard p * p == discriminant.numerator, q * q == discriminant.denominator else { return nil }
        let root = Rational(p, q)
        found += [(-b - root) / (2 * a), (-b + root) / (2 * a)]
      default: return nil
      }
    }
    return found
  }
}
