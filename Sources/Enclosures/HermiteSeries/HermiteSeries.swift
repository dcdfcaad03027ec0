internal import CFLINT
internal import ExactNumbers
package import ExactParity
internal import Foundation

/// The alignment for perturbed:σ weights as a series of squares, with a bound of everything left out.
///
/// Let `w = r + σg`, `τ = σ√d` and `a_k(y) = E g(y + τG) He_k(G)/√k!`. Given r, `w·x` and `w·x'` are normal with
/// standard deviation τ and correlation `ρ = x·x'/d`, so by Mehler's formula `E g(w·x + b) g(w·x' + b) = Σ_k ρ^k
/// a_k(r·x + b) a_k(r·x' + b)`. Replacing x, x' by `r ⊙ x`, `r ⊙ x'` changes neither ρ nor `χ(x)χ(x')`: r may be `(1,
/// …, 1)`. And `ρ^k` is the mean of `χ_O(x) χ_O(x')` over k uniform draws of a coordinate, O being those drawn an odd
/// number of times. Hence
///
///     E_w (E_x χ_m g)² = Σ_{k≥0} Σ_e P(e_k = e) (E_x χ_e a_k(x_1 + … + x_d + b))²,
///
/// where `e_k` is the size of `[m] △ O`, an ``EhrenfestUrn``. Every term is a square: nothing cancels, at any σ.
///
/// *The rest.* For inputs that differ in j coordinates `ρ_j = 1 − 2j/d`. Parseval gives `Σ_k a_k(y)² = E g(y + τG)²`,
/// so with `Γ ≥ E g(w·x + b)²` and the Cauchy–Schwarz inequality the terms past K are, over pairs with `0 < j < d`,
/// together at most
///
///     2^{−d} Σ_{0<j<d} |K_j(m)| |ρ_j|^{K+1} Γ.
///
/// The pairs `x' = ±x`, where ρ = ±1, are at most `2·2^{−d}Γ`; where that is too much they are summed in closed form:
/// `2^{−d}(E g(S + b)² − Σ_{k≤K} E a_k²)` and, with `S = w·x`, `(−1)^m 2^{−d}(E g(b + S) g(b − S) − Σ_{k≤K} (−1)^k E
/// a_k(b + r·x) a_k(b − r·x))`.
package struct HermiteSeries: Sendable {
  /// What is summed, proposed in floating point; any choice gives a correct enclosure.
  package struct Plan: Sendable {
    /// K.
    package var last: Int
    /// Whether the pairs `x' = ±x` are summed, rather than bounded.
    package var closesEnds: Bool
    /// The bits of the sums.
    package var precision: Int
    /// The bits of the Hermite functions.
    package var functionPrecision: Int
    /// Whether the pairs with `0 < j < d` are counted; a test leaves them out to see the enclosure fail.
    package var countsMiddle = true
    /// Whether the pairs `x' = ±x` are counted where they are not summed; likewise.
    package var countsEnds = true
  }

  /// One term of g.
  struct Term: Sendable {
    let shift: Rational
    let jump: Rational
    let slope: Rational
  }

  let question: GradientAlignment
  let deviation: Rational
  let terms: [Term]
  /// d.
  var dimension: Int { question.dimension }

  /// - Throws: ``InvalidInput`` unless the weights are perturbed:σ with σ > 0.
  package init(_ question: GradientAlignment) throws {
    guard case .perturbed(let deviation) = question.weights, deviation > 0 else {
      throw InvalidInput(
        "weights", "the Hermite series is for perturbed:σ with σ > 0, not \(question.weights)")
    }
    self.question = question
    self.deviation = deviation
    terms = question.thresholdTerms.map {
      Term(shift: question.bias - $0.threshold, jump: $0.jump, slope: $0.slope)
    }
  }

  /// Γ: `|g| ≤ Σ |jump| + Σ |slope||S + a|`, `(u + v)² ≤ 2u² + 2v²` and `E (S + a)² = d(1 + σ²) + a²`.
  var meanSquareBound: Rational {
    let jump = terms.reduce(Rational(0)) { $0 + $1.jump.magnitude }
    let slope = terms.reduce(Rational(0)) { $0 + $1.slope.magnitude }
    let shift = terms.reduce(Rational(0)) { max($0, $1.shift.magnitude) }
    let second = Rational(dimension) * (1 + deviation * deviation) + shift * shift
    return 2 * jump * jump + 2 * slope * slope * second
  }

  /// τ.
  func totalDeviation(precision: Int) -> Ball {
    deviation * Ball(dimension, precision: precision).squareRoot
  }

  /// The alignment.
  package func value(_ plan: Plan, progress: ProgressCallback? = nil) throws -> Ball {
    let d = dimension
    let blockLength = 64
    let rows = KrawtchoukRows(
      dimension: d, around: question.effectiveDegree, reach: plan.last, plan.precision)
    var urn = EhrenfestUrn(dimension: d, start: question.effectiveDegree, precision: plan.precision)
    let coefficients = HermiteCoefficients(self, precision: plan.functionPrecision)
    var sum = Ball.zero(precision: plan.precision)
    var (same, opposite) = (sum, sum)
    var factorial: Integer = 1
    for start in stride(from: 0, through: plan.last, by: blockLength) {
      var block: [(coefficients: BallVector, urn: EhrenfestUrn, factorial: Integer)] = []
      for k in start...min(start + blockLength - 1, plan.last) {
        block.append((coefficients.vector(), urn, factorial))
        coefficients.advance()
        urn.step()
        factorial *= Integer(k + 1)
      }
      let parts = try concurrently(block.count) { [block] index in
        let (coefficients, urn, factorial) = block[index]
        let order = Ball(factorial, precision: plan.precision)
        let isOdd = (start + index + question.effectiveDegree) & 1 == 1
        let square = rows.meanSquare(coefficients, urn, isOdd: isOdd) / order
        guard plan.closesEnds else { return (square, square, square) }
        let (same, opposite) = rows.ends(coefficients)
        return (square, same / order, (start + index) & 1 == 0 ? opposite / order : -opposite / order)
      }
      for part in parts {
        sum += part.0
        same += part.1
        opposite += part.2
      }
      progress?(Double(start + block.count) / Double(plan.last + 1))
    }
    return sum + rest(plan, rows, same, opposite)
  }

  /// The pairs past K, with their bounds.
  private func rest(_ plan: Plan, _ rows: KrawtchoukRows, _ same: Ball, _ opposite: Ball) -> Ball {
    let (d, degree, p) = (dimension, question.effectiveDegree, plan.precision)
    let bound = Ball(meanSquareBound, precision: p)
    let inputs = Rational(Integer.powerOfTwo(d))
    var rest = Ball.zero(precision: p)
    if plan.countsMiddle {
      var middle = rest
      for (j, character) in KrawtchoukRow(n: d, degree: degree).enumerated() where 0 < j && j < d {
        let correlation = Ball(Rational(Integer(abs(d - 2 * j)), Integer(d)), precision: p)
        middle += Rational(character.magnitude) * correlation.power(plan.last + 1)
      }
      rest = rest.widened(by: middle * bound / inputs)
    }
    if plan.closesEnds {
      let whole = wholeEnds(rows, precision: p)
      let sign: Rational = degree & 1 == 0 ? 1 : -1
      rest += (whole.same - same + sign * (whole.opposite - opposite)) / inputs
    } else if plan.countsEnds {
      rest = rest.widened(by: 2 * bound / inputs)
    }
    return rest
  }

  /// `E g(S + b)²` and `E g(b + S) g(b − S)`.
  private func wholeEnds(_ rows: KrawtchoukRows, precision: Int) -> (same: Ball, opposite: Ball) {
    let terms = question.thresholdTerms
    let tau = totalDeviation(precision: precision)
    let pairs = [Rational(1), -1].map {
      GaussianPair(
        normal: BivariateNormal(correlation: $0, precision: precision), deviation: tau, terms: terms)
    }
    var sums = [Ball.zero(precision: precision), Ball.zero(precision: precision)]
    for s in 0...dimension {
      let total = Rational(dimension - 2 * s)
      let (plus, minus) = (question.bias + total, question.bias - total)
      sums[0] += rows.binomial(s) * pairs[0].mean(plus, plus)
      sums[1] += rows.binomial(s) * pairs[1].mean(plus, minus)
    }
    return (sums[0], sums[1])
  }
}
