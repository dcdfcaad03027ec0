import Enclosures
import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct Width_CubicNeuronsTests {
  private static let printed: [(from: Int, factor: Rational)] = [
    (2, Rational(66, 5)), (16, Rational(58, 5)), (64, Rational(56, 5)),
  ]

  @Test func isDerived() throws {
    let verdict = try verdict("new-width", Scope(maximumDimension: 6))
    #expect(verdict.kind == .derived)
    #expect(verdict.scope.hasPrefix("every d ≥ 2 and n ≥ 13.2 d³"))
  }

  @Test func theGrid() throws {
    let found = try checkWidth(Scope(), sufficient: Self.printed, failure: 19)
    #expect(found.kind == .enclosed, "\(found)")
  }

  /// The certified counts come near 2π(1 + ln 2) = 10.64 d³.
  @Test func fewerThanTheCertifiedCountsAreRefuted() throws {
    let found = try checkWidth(Scope(), sufficient: [(2, 10)], failure: 19)
    #expect(found.counterexample?.claim == "n(d) ≤ 10 d³")
    let large = try checkWidth(
      Scope(maximumDimension: 128), sufficient: [(2, Rational(66, 5)), (64, Rational(103, 10))], failure: 19)
    #expect(large.counterexample?.parameters == "d = 64")
  }

  /// The largest value of Chebyshev's bound on the grid is 17.0/d.
  @Test func aSmallerBoundOfTheFailureIsRefuted() throws {
    let found = try checkWidth(Scope(), sufficient: Self.printed, failure: 16)
    #expect(found.kind == .refuted)
    #expect(found.counterexample?.claim == "Var X/(E X)² ≤ 16/d")
  }

  /// Ĥ by the Walsh–Hadamard transform of the definition, over the whole cube.
  @Test func fourierCoefficients() throws {
    for d in [4, 6, 8] {
      let moments = try NarrowNetworkMoments(dimension: d)
      let sign: Rational = try Delta(dimension: d, bias: 0).byEnumeration().signum > 0 ? 1 : -1
      for r in 0...d / 2 {
        var sum: Rational = 0
        for pattern in 0..<1 << d {
          let negative = pattern.nonzeroBitCount
          let inside = (pattern & ((1 << (2 * r)) - 1)).nonzeroBitCount
          sum += Rational((negative + inside) & 1 == 0 ? abs(d - 2 * negative) : -abs(d - 2 * negative))
        }
        #expect(moments.coefficients[r] == sign * sum / Rational(1 << d))
      }
    }
  }

  /// 4.1.7 exactly: C(d, 2r)|Ĥ| = 2αC(d/2, r)(d−1)/|d−2r−1| for d ≤ 30.
  @Test func closedFormOfTheCoefficients() throws {
    for d in stride(from: 4, through: 30, by: 2) {
      let moments = try NarrowNetworkMoments(dimension: d)
      for r in 0...d / 2 {
        #expect(
          Rational(binomial(d, 2 * r)) * moments.coefficients[r].magnitude
            == 2 * moments.correlation * Rational(binomial(d / 2, r)) * Rational(d - 1)
            / Rational(abs(d - 2 * r - 1)))
      }
    }
  }

  /// The moments of X over all sign matrices, d = 4 and n = 2, 3: those of the closed forms; Var X is at most the sum of deviations squared.
  @Test(arguments: [2, 3]) func momentsByEnumeration(_ n: Int) throws {
    let d = 4
    let moments = try NarrowNetworkMoments(dimension: d)
    let values = moments.values(neurons: n, precision: 128)
    // With a coin for each column where c is 0.
    var total = 0.0, squares = 0.0, rows = 0.0, products = 0.0, count = 0.0
    for matrix in 0..<1 << (d * n) {
      for coins in 0..<1 << d {
        let u = { (i: Int, j: Int) in matrix >> (i * d + j) & 1 == 0 ? 1 : -1 }
        let c = (0..<d).map { j in (0..<n).reduce(0) { $0 + u($1, j) } }
        let x = (0..<d).map { j in c[j] == 0 ? (coins >> j & 1 == 0 ? 1 : -1) : c[j].signum() }
        let h = (0..<n).map { i -> Double in
          let y = (0..<d).map { u(i, $0) * x[$0] }
          return Double(y.reduce(1, *) * abs(y.reduce(0, +))) * (moments.coefficients[0] > 0 ? 1 : -1)
        }
        let sign = try! Delta(dimension: d, bias: 0).bySum().signum > 0 ? 1.0 : -1.0
        let signed = h.map { $0 * sign * (moments.coefficients[0] > 0 ? 1 : -1) }
        let value = Double(c.reduce(0) { $0 + abs($1) }) - signed.reduce(0, +)
        total += value
        squares += value * value
        rows += signed[0]
        products += signed[0] * signed[1]
        count += 1
      }
    }
    let mean = total / count
    #expect(abs(mean - values.mean.approximation) < 1e-9)
    #expect(abs(rows / count - values.rowMean.approximation) < 1e-9)
    #expect(abs(products / count - (rows / count) * (rows / count) - values.covariance.approximation) < 1e-9)
    #expect(squares / count - mean * mean <= values.variance.approximation + 1e-9)
  }

  /// Simulation of x = sign c at d = 40, n = d³/4: it fails in at least 1 − 19/40 of the draws (seed 1 … 40; 0.96 seen).
  @Test func simulationAtTheSignOfTheSum() throws {
    let (d, n) = (40, 16_000)
    var failures = 0
    for seed in UInt64(1)...24 {
      let draws = try NeuronDraws(.rademacher, dimension: d, count: n, seed: seed)
      // u = χ(w)w as bits; the sums of the columns.
      let rows = draws.map { w -> [Int] in
        let parity = w.reduce(1, *)
        return w.map { $0 * parity }
      }
      let c = (0..<d).map { j in rows.reduce(0) { $0 + $1[j] } }
      let x = c.map { $0 < 0 ? -1 : 1 }
      let sign = Delta.lemma1(dimension: d, bias: 0).signum
      let even = rows.reduce(0) { sum, u in
        let y = zip(u, x).map { $0 * $1 }
        return sum + sign * y.reduce(1, *) * abs(y.reduce(0, +))
      }
      if c.reduce(0, { $0 + abs($1) }) - even >= 0 { failures += 1 }
    }
    #expect(failures >= 13, "\(failures) of 24")
  }

  /// Every input of the exact step: with n ≤ d²/4 neurons it fails, d = 12.
  @Test func fewNeuronsFailSomewhere() throws {
    var failures = 0
    for seed in UInt64(1)...12 {
      let draws = try NeuronDraws(.rademacher, dimension: 12, count: 36, seed: seed)
      let separation = try OneStepDescent(dimension: 12).outputs(of: draws).separation()
      if !separation.isSeparable { failures += 1 }
    }
    // At least 1 − 8/12 of them.
    #expect(failures >= 8)
  }

  @Test func oddDimensionsAreRefused() {
    #expect(throws: InvalidInput.self) { try NarrowNetworkMoments(dimension: 5) }
    #expect(throws: InvalidInput.self) { try NarrowNetworkMoments(dimension: 2) }
  }
}
