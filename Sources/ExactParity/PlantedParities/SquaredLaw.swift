package import ExactNumbers

/// The law, over uniform w in {−1, 0, 1}^n, of a statistic that is 0 but on finitely many classes of weights: the
/// squares of its values with their probabilities.
package struct SquaredLaw: Sendable {
  /// The classes with a value that is not 0.
  package let atoms: [(square: Rational, probability: Rational)]

  /// `|E_x x_j f σ'|` for one `j ∉ A`: `x_j = s_j/√n`, and `s_j f` is the parity of A ∪ {j}.
  package static func ofBit(dimension n: Int, size k: Int, bias: Rational) -> SquaredLaw {
    let correlation = ActivityCorrelation(dimension: n, degree: k + 1, bias: bias)
    return SquaredLaw(
      atoms: (0...n - k - 1).map {
        let value = correlation.magnitude(nonzeroElsewhere: $0)
        return (value * value / Rational(n), correlation.probability(nonzeroElsewhere: $0))
      })
  }

  /// `|E_x f σ'|`.
  package static func ofBias(dimension n: Int, size k: Int, bias: Rational) -> SquaredLaw {
    let correlation = ActivityCorrelation(dimension: n, degree: k, bias: bias)
    return SquaredLaw(
      atoms: (0...n - k).map {
        let value = correlation.magnitude(nonzeroElsewhere: $0)
        return (value * value, correlation.probability(nonzeroElsewhere: $0))
      })
  }

  /// The largest of all of them, the bias among them: with c weights off A that are not 0, each such j sees the other
  /// c − 1.
  package static func ofMaximum(dimension n: Int, size k: Int, bias: Rational) -> SquaredLaw {
    let ofBits = ActivityCorrelation(dimension: n, degree: k + 1, bias: bias)
    let ofBias = ActivityCorrelation(dimension: n, degree: k, bias: bias)
    return SquaredLaw(
      atoms: (0...n - k).map { c in
        let bit = c > 0 ? ofBits.magnitude(nonzeroElsewhere: c - 1) : 0
        let own = ofBias.magnitude(nonzeroElsewhere: c)
        return (max(bit * bit / Rational(n), own * own), ofBias.probability(nonzeroElsewhere: c))
      })
  }

  /// `sup_c c² P(|Z| > c·θ)²` in units of `1/θ²`, that is `max_z z² P(|Z| ≥ z)²` over the values z: the tail bound
  /// `P(|Z| > cθ) ≤ 1/c` holds for every c > 0 exactly when it is at most θ².
  package var worst: Rational {
    let ordered = atoms.sorted { $0.square > $1.square }
    var (worst, tail): (Rational, Rational) = (0, 0)
    for atom in ordered {
      tail += atom.probability
      worst = max(worst, atom.square * tail * tail)
    }
    return worst
  }

  /// `E Z²`.
  package var secondMoment: Rational { atoms.reduce(0) { $0 + $1.probability * $1.square } }
}

extension SquaredLaw {
  /// Which statistic.
  package enum Statistic: String {
    case bit = "E(k)/n"
    case bias = "E(n)"
    case maximum = "max([E(j)/n for j in range(k, n)] + [E(n)])"
  }

  /// The command that prints `max_z z²P(|Z| ≥ z)²` in double precision, by classes of weights that permutations and sign flips of
  /// coordinates make: a of A are not 0, z stands for the first bit off A and c for the others.
  package static func replay(_ statistic: Statistic, dimension n: Int, size k: Int, bias: Rational) -> String
  {
    PlantedReplay.command(
      """
      from itertools import product as P; from math import comb, prod; n, k, b = \(n), \(k), \(bias); \
      Z = lambda w, j: sum(prod(s[:k])*(s[j] if j < n else 1) for s in P((1, -1), repeat=n) \
      if 0 < sum(a*c for a, c in zip(w, s))/n**.5 + b < 6)/2**n; \
      V = lambda w: (lambda E: \(statistic.rawValue))(lambda j: Z(w, j)**2); \
      L = [(V([1]*a + [0]*(k-a) + [z] + [1]*c + [0]*(n-k-1-c)), comb(k, a)*comb(n-k-1, c)*2**(a+z+c)/3**n) \
      for a in range(k+1) for z in (0, 1) for c in range(n-k)]; \
      print(max(z*sum(p for y, p in L if y >= z)**2 for z, p in L))
      """)
  }
}
