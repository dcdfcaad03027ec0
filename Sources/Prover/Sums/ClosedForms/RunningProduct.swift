import ExactNumbers
import Proofs

/// G with G(t+1) = ρ(t)·G(t) for a quotient ρ of factors in a coordinate t: powers, factorials, and polynomials that move
/// into each other.
///
/// For αt + αγ with an integral γ, G = α^t·(t + γ − 1)!; for αγ − αt, G = α^t/(γ − t)!; for 2t + b with b odd,
/// G = (2t + b − 1)!/(2^t·(t + (b−1)/2)!); for p(t + h)/p(t), G = p(t)⋯p(t + h − 1).
struct RunningProduct {
  private var constants: [(base: IntegerPolynomial, exponent: Int)] = []
  private var factorials: [(form: Polynomial, exponent: Int)] = []
  private var others: [(polynomial: Polynomial, exponent: Int)] = []
  private let index: Int

  /// A factor of ρ with its multiplicity, negative below the line.
  private typealias Factor = (p: IntegerPolynomial, exponent: Int)

  /// `nil` where a factor is none of these.
  init?(above: IntegerPolynomial, below: IntegerPolynomial, in index: Int) {
    self.index = index
    var factors: [Factor] = FactoredText(above, []).factors.map { ($0.polynomial, $0.count) }
    factors += FactoredText(below, []).factors.map { ($0.polynomial, -$0.count) }
    while let (i, j, lower, shift) = Self.shifted(factors, index) {
      let (base, sign) = shift > 0 ? (lower, 1) : (lower, -1)
      for step in 0..<abs(shift) {
        guard let moved = base.replacing(index, by: Polynomial(coordinate: index) + Polynomial(step)) else {
          return nil
        }
        others.append((moved, sign))
      }
      factors[i].exponent -= 1
      factors[j].exponent += 1
      factors.removeAll { $0.exponent == 0 }
    }
    for (p, exponent) in factors where !append(p, exponent) { return nil }
  }

  /// Factors a above and b below, not affine, with a(t) = b(t + shift); the lower of the two.
  private static func shifted(_ factors: [Factor], _ index: Int) -> (Int, Int, lower: Polynomial, Int)? {
    for (i, a) in factors.enumerated() where a.exponent > 0 && a.p.degree(in: index) > 1 {
      for (j, b) in factors.enumerated()
      where b.exponent < 0 && b.p.degree(in: index) == a.p.degree(in: index) {
        let (p, q) = (Polynomial(a.p), Polynomial(b.p))
        for shift in -6...6 where shift != 0 {
          if q.replacing(index, by: Polynomial(coordinate: index) + Polynomial(shift)) == p {
            return (i, j, shift > 0 ? q : p, shift)
          }
        }
      }
    }
    return nil
  }

  private mutating func append(_ p: IntegerPolynomial, _ exponent: Int) -> Bool {
    if p.degree(in: index) == 0 {
      if p != .one { appendConstant(p, exponent) }
      return true
    }
    let q = Polynomial(p)
    let (slope, t) = (q.slope(index), Polynomial(coordinate: index))
    guard q.degree == 1, !slope.isZero else { return false }
    let rest = (q - t.scaled(by: slope)).scaled(by: slope.reciprocal)
    if rest.isWhole {
      appendConstant(IntegerPolynomial(slope.numerator.magnitude), exponent)
      factorials.append(slope > 0 ? (t + rest - .one, exponent) : (-(t + rest), -exponent))
      return true
    }
    guard slope == 2, (q - .one).scaled(by: Rational(1, 2)).isWhole else { return false }
    factorials.append((q - .one, exponent))
    factorials.append(((q - .one).scaled(by: Rational(1, 2)), -exponent))
    appendConstant(IntegerPolynomial(2), -exponent)
    return true
  }

  /// A factor without t; a sign is taken for itself, and −1 and its inverse are the same.
  private mutating func appendConstant(_ p: IntegerPolynomial, _ exponent: Int) {
    guard p.isConstant, let number = p.coefficients.first else {
      constants.append((p, exponent))
      return
    }
    for (base, count) in [(number.magnitude, exponent), (number < 0 ? -1 : 1, exponent)] where base != 1 {
      let base = IntegerPolynomial(base)
      let old = constants.firstIndex { $0.base == base }.map { constants.remove(at: $0).exponent } ?? 0
      let sum = base == IntegerPolynomial(-1) ? (old + count) % 2 : old + count
      if sum != 0 { constants.append((base, sum)) }
    }
  }

  /// G at a polynomial t, as text; reciprocal factorials as `rfact` where `write` is for the data of a proof.
  ///
  /// - Returns: `nil` where a power would be divided by.
  func text(at t: Polynomial, inClaim: Bool, _ write: (Polynomial) -> String?) -> String? {
    var above: [String?] = []
    var below: [String?] = []
    func at(_ p: Polynomial) -> String? { p.replacing(index, by: t).flatMap(write) }
    for (base, exponent) in constants where !t.isZero {
      if base.isConstant {
        above.append(write(t.scaled(by: Rational(exponent))).map { "(\(Polynomial(base).constant))^(\($0))" })
      } else if exponent > 0 {
        above.append(
          write(t.scaled(by: Rational(exponent))).flatMap { e in at(Polynomial(base)).map { "(\($0))^(\(e))" }
          })
      } else {
        return nil
      }
    }
    for (form, exponent) in factorials where form.replacing(index, by: t) != .zero {
      let argument = at(form)
      if exponent > 0 || inClaim {
        let power = argument.map { "factorial(\($0))" + (abs(exponent) == 1 ? "" : "^\(abs(exponent))") }
        if exponent > 0 { above.append(power) } else { below.append(power) }
      } else {
        above.append(argument.map { "rfact(\($0))" + (exponent == -1 ? "" : "^\(-exponent)") })
      }
    }
    for (polynomial, exponent) in others {
      if exponent > 0 {
        above.append(at(polynomial).map { "(\($0))" })
      } else {
        below.append(at(polynomial).map { "(\($0))" })
      }
    }
    guard !above.contains(nil), !below.contains(nil) else { return nil }
    let numerator = above.isEmpty ? "1" : above.compactMap { $0 }.joined(separator: "*")
    return below.isEmpty ? numerator : "\(numerator)/(\(below.compactMap { $0 }.joined(separator: "*")))"
  }
}

extension Polynomial {
  /// Whether every coefficient is an integer.
  var isWhole: Bool { terms.values.allSatisfy(\.isInteger) }
}
