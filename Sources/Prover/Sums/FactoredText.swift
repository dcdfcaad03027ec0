import ExactNumbers
import Proofs

/// A polynomial as text with its affine factors taken apart, as far as they are found: the kernel shows each factor ≠ 0.
struct FactoredText {
  let factors: [(polynomial: IntegerPolynomial, count: Int)]
  private let names: [String]

  init(_ p: IntegerPolynomial, _ names: [String]) {
    self.names = names
    var rest = p
    var found: [(IntegerPolynomial, Int)] = []
    func take(_ candidate: IntegerPolynomial) {
      var count = 0
      while !rest.isConstant, let quotient = rest.quotient(by: candidate) {
        (rest, count) = (quotient, count + 1)
      }
      if count > 0 { found.append((candidate, count)) }
    }
    for candidate in p.affineCandidates { take(candidate) }
    if rest != .one || found.isEmpty { found.append((rest, 1)) }
    factors = found.map { (polynomial: $0.0, count: $0.1) }
  }

  /// `(n+1)*(2*n+1)^2`.
  var text: String {
    factors.map { factor in
      let base = "(\(Polynomial(factor.polynomial).written(names)))"
      return factor.count == 1 ? base : "\(base)^\(factor.count)"
    }.joined(separator: "*")
  }
}

extension IntegerPolynomial {
  /// Affine polynomials that may divide this one: for each variable α·v + β, with β affine in the others, found at a few
  /// integer points of these.
  var affineCandidates: [IntegerPolynomial] {
    let variables = (0..<8).filter { degree(in: $0) > 0 }
    return variables.flatMap { variable in
      affineCandidates(variable, variables.filter { $0 != variable })
    }
  }

  private func affineCandidates(_ variable: Int, _ others: [Int]) -> [IntegerPolynomial] {
    // v = root at the origin of the others, then moved by one in each: roots that move by constants are affine.
    func roots(_ point: [Int: Integer]) -> Set<Rational> {
      let p = others.reduce(self) { $0.evaluated($1, at: point[$1] ?? Self.origin) }
      return p.isZero ? [] : p.rationalRoots(variable)
    }
    let base = roots([:])
    var candidates: [IntegerPolynomial] = []
    let moved = others.map { other in roots([other: Self.origin + 1]) }
    for root in base {
      var partial: [[Rational]] = [[]]
      for list in moved {
        partial = partial.flatMap { slopes in list.prefix(6).map { slopes + [$0 - root] } }.prefix(60).map {
          $0
        }
      }
      for slopes in partial where slopes.allSatisfy({ $0.magnitude <= 4 }) {
        // v − root − Σ slope·(other − origin)
        var table: [UInt64: Rational] = [Self.monomial(variable, 1): 1]
        var constant = -root
        for (slope, other) in zip(slopes, others) {
          table[Self.monomial(other, 1)] = -slope
          constant += slope * Rational(Self.origin)
        }
        table[0] = constant
        if let candidate = Self.row([0: table])[0] { candidates.append(candidate) }
      }
    }
    return candidates
  }

  /// Away from small numbers, so that factors do not coincide by chance.
  private static let origin: Integer = 1009

  /// How many divisors of the outer coefficients are tried: roots of what recurrences ask for are small.
  private static let mostDivisors = 200

  /// The rational roots of a polynomial in this variable alone, if its ends are not too large to factor.
  func rationalRoots(_ variable: Int) -> Set<Rational> {
    guard let last = coefficients.last, let first = coefficients.first else { return [] }
    var roots: Set<Rational> = monomials.last == 0 ? [] : [0]
    for numerator in last.smallDivisors.prefix(Self.mostDivisors) {
      for denominator in first.smallDivisors.prefix(Self.mostDivisors) where denominator <= 1000 {
        for root in [Rational(numerator, denominator), -Rational(numerator, denominator)]
        where !roots.contains(root) && value(at: root, variable).isZero { roots.insert(root) }
      }
    }
    return roots
  }

  private func value(at root: Rational, _ variable: Int) -> Rational {
    zip(monomials, coefficients).reduce(Rational(0)) {
      $0 + Rational($1.1) * root.power(Self.exponent($1.0, variable))
    }
  }
}

extension Integer {
  /// The positive divisors, of a number whose prime factors are all below 10 000; of others those found.
  var smallDivisors: [Integer] {
    var rest = magnitude
    var divisors: [Integer] = [1]
    var prime = 2
    while prime < 10_000, rest > 1, divisors.count < 3000 {
      var powers: [Integer] = [1]
      while rest.isMultiple(of: Integer(prime)) {
        rest.divideExactly(by: Integer(prime))
        powers.append(powers[powers.count - 1] * Integer(prime))
      }
      if powers.count > 1 { divisors = divisors.flatMap { d in powers.map { d * $0 } } }
      prime += prime == 2 ? 1 : 2
    }
    return rest > 1 && rest.machineWord != nil ? divisors + divisors.map { $0 * rest } : divisors
  }
}
