package import ExactNumbers
internal import ExactParity
internal import Ledger

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

/// The values of n, k and b over which Lemmas 5 and 6 are checked exactly.
func uniformTailCases(_ scope: Scope, odd: Bool) -> (largest: Int, cases: [(n: Int, k: Int, bias: Rational)])
{
  let largest = scope.dimension(quick: 16, standard: 40, deep: 60, atLeast: 4)
  let cases = (2...largest).flatMap { n in
    (1..<n).filter { !odd || (n & 1 == 1 && $0 & 1 == 1) }.flatMap { k in
      let b = Rational(1, Integer(8 * k))
      return [b, -b, 0, 2].map { (n, k, $0) }
    }
  }
  return (largest, cases)
}

/// Compares the worst tail of each case with the square of the bound at c = 1.
func checkTails(
  _ scope: Scope, _ progress: ProgressCallback?, odd: Bool, id: String, method: String,
  laws: (_ n: Int, _ k: Int, _ bias: Rational) -> [SquaredLaw],
  squaredBound: (_ n: Int, _ k: Int) -> Rational
) throws -> (refuted: Finding?, largest: Int, slack: Rational, place: String) {
  let (largest, cases) = uniformTailCases(scope, odd: odd)
  var slack: (ratio: Rational, place: String) = (0, "")
  for (index, (n, k, bias)) in cases.enumerated() {
    if index & 63 == 0 {
      try Task.checkCancellation()
      progress?(Double(index) / Double(cases.count))
    }
    for law in laws(n, k, bias) {
      let (worst, bound) = (law.worst, squaredBound(n, k))
      if worst > bound {
        let verdict = Finding.refuted(
          by: Counterexample(
            parameters: "n = \(n), k = \(k), b = \(bias)", claim: "P(|Z| > cθ) ≤ 1/c for every c > 0",
            left: "some value z has z²P(|Z| ≥ z)² = \(worst)", right: "θ² = \(bound)",
            replay: "verify check \(id)"), method: method)
        return (verdict, largest, 0, "")
      }
      if worst / bound > slack.ratio { slack = (worst / bound, "n = \(n), k = \(k), b = \(bias)") }
    }
  }
  return (nil, largest, slack.ratio, slack.place)
}
