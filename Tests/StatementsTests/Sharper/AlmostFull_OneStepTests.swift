import ExactNumbers
import ExactParity
import Ledger
import Statements
import Testing

@Suite struct AlmostFull_OneStepTests {
  private static let factors: [Int: Rational] = [
    1: Rational(23, 2), 2: Rational(23, 2), 3: Rational(123, 100),
  ]

  private func check(
    _ scope: Scope = Scope(maximumDimension: 16), factors: [Int: Rational] = factors, root: Rational = 335,
    mean: Rational = Rational(717, 10000)
  ) throws -> Finding { try checkAlmostFull(scope, factors: factors, root: root, rootMean: mean) }

  @Test func isDerived() throws {
    let verdict = try verdict("new-almost-full", Scope(maximumDimension: 8))
    #expect(verdict.kind == .derived)
    #expect(verdict.scope == "every d ≥ a + 2, a = 1, 2, 3, with these n")
  }

  @Test func theGrid() throws {
    let found = try check(Scope())
    #expect(found.kind == .verified, "\(found)")
  }

  /// Up to d = 16 the certified counts reach 5.0 d⁵ (a = 1), 6.3 d⁵ (a = 2), 0.29 d⁷ (a = 3) and 31 d⁴ (the bias of order √d).
  @Test func fewerNeuronsAreRefuted() throws {
    for a in 1...3 {
      var fewer = Self.factors
      fewer[a] = a == 3 ? Rational(1, 4) : 2
      let found = try check(factors: fewer)
      #expect(
        found.kind == .refuted && found.counterexample?.parameters.contains("a = \(a)") == true, "\(found)")
    }
    #expect(try check(root: 30).kind == .refuted)
  }

  /// The least value of d|Δ| up to d = 200 is 0.176.
  @Test func aLargerMeanIsRefuted() throws {
    let found = try check(Scope(), mean: Rational(1, 5))
    #expect(found.counterexample?.claim == "Δ² ≥ its bound")
  }

  /// b = −2h with 6h² ≤ d < 6(h+1)² and −(2h+1) with 6h(h+1) ≤ d+1 < 6(h+1)(h+2).
  @Test func theBiasOfOrderRoot() {
    for d in 3...2000 {
      let b = rootBias(d)
      if d & 1 == 0 {
        let h = -b / 2
        #expect(h >= 1 && (d == 4 || 6 * h * h <= d) && d < 6 * (h + 1) * (h + 1))
      } else {
        let h = (-b - 1) / 2
        #expect(b < 0 && b & 1 != 0 && 6 * h * (h + 1) <= d + 1 && d + 1 < 6 * (h + 1) * (h + 2))
      }
    }
    #expect([4, 6, 24, 54, 3, 11, 35].map(rootBias) == [-2, -2, -4, -6, -1, -3, -5])
  }

  /// The printed numbers of neurons, one step, every input: what `verify separate --degree` does.
  @Test(arguments: [(5, 1), (6, 1), (6, 2), (7, 2), (7, 3), (8, 1)])
  func oneStepAtEveryInput(_ d: Int, _ a: Int) throws {
    let n = ((Self.factors[a] ?? 0) * Rational(Integer(d).power(a == 3 ? 7 : 5))).ceiling.machineWord ?? 0
    let step = try OneStepDescent(dimension: d, degree: d - a, bias: Rational(almostFullBias(d, a)))
    let draws = try NeuronDraws(.rademacher, dimension: d, count: n, seed: 7)
    #expect(try step.outputs(of: draws).separation().isSeparable)
  }

  /// d = 16 with the bias of order √d and with that of a = 2, the certified numbers of neurons, all 65536 inputs.
  @Test(arguments: [(1, -2), (2, 0)])
  func sixteenCoordinates(_ a: Int, _ b: Int) throws {
    let count = try NeuronCount(dimension: 16, degree: 16 - a, bias: Rational(b), exponent: .unionBound)
    let n = try #require(count.neurons.machineWord)
    let step = try OneStepDescent(dimension: 16, degree: 16 - a, bias: Rational(b))
    let draws = try NeuronDraws(.rademacher, dimension: 16, count: n, seed: 3)
    #expect(try step.outputs(of: draws).separation().isSeparable, "n = \(n)")
  }

  /// Too few neurons: some input is wrong.
  @Test func fewNeuronsFail() throws {
    let step = try OneStepDescent(dimension: 10, degree: 9, bias: -2)
    let draws = try NeuronDraws(.rademacher, dimension: 10, count: 500, seed: 1)
    #expect(try !step.outputs(of: draws).separation().isSeparable)
  }
}
