import ExactNumbers
import ExactParity
import Ledger
import Statements
import TestSupport
import Testing

@Suite struct Theorem2_LinearMethodsFailTests {
  @Test func theConstantsAreRefutedAsPrinted() throws {
    let verdict = try check("lpn-theorem-2-constants")
    #expect(verdict.kind == .refuted)
    #expect(verdict.counterexample?.left.description == "every ‖∇G_A(0)‖² = 1")
    #expect(verdict.counterexample?.right.description == "N/2^{24} = 1081/1048576")
  }

  @Test func jensensExponentIsNot() throws {
    #expect(try checkTheorem2Constants(Scope(), exponent: 2).kind == .verified)
    #expect(try checkTheorem2Constants(Scope(), exponent: 3).kind == .refuted)
  }

  /// The same norms at n = 6 by visiting every input, and the number of coordinates.
  @Test func theNormsByEnumeration() {
    let (n, k) = (6, 3)
    let subsets = (0..<1 << n).filter { $0.nonzeroBitCount == k }
    let cube = naiveCube(n)
    func value(_ subset: Int, _ x: [Int]) -> Int {
      x.indices.reduce(1) { subset >> $1 & 1 == 1 ? $0 * x[$1] : $0 }
    }
    let norms = subsets.map { a in
      subsets.reduce(0) { sum, b in
        let correlation = cube.reduce(0) { $0 + value(a, $1) * value(b, $1) } / cube.count
        return sum + correlation * correlation
      }
    }
    #expect(gradientNormsOfParities(dimension: n, size: k) == norms)
    #expect(gradientNormsOfParities(dimension: 48, size: 3).count == 17296)
  }

  @Test func holds() throws {
    let verdict = try check("lpn-theorem-2")
    #expect(verdict.kind == .verified)
    #expect(verdict.scope.contains("n ≤ 5"))
  }

  @Test func halfOfTheNormIsRefuted() throws {
    // All parities of size k with B = 1 separate: loss 0 where ½(1 − ½) is claimed.
    let verdict = try checkTheorem2(Scope(maximumDimension: 3), factor: Rational(1, 2))
    #expect(verdict.kind == .refuted)
    #expect(try checkTheorem2(Scope(maximumDimension: 3), factor: Rational(99, 100)).kind == .refuted)
    #expect(try checkTheorem2(Scope(maximumDimension: 3), factor: 2).kind == .verified)
  }

  /// The printed bounds against the one that is shown, on a grid, in squares.
  @Test func thePrintedBoundsAreWeaker() {
    for k in 1...6 {
      for count in [1, 2, 17, 1000] {
        for radius in [
          Rational(1, 100), 1, 31, 2 * Rational(4).power(k), 10 * Rational(4).power(k), 1_000_000,
        ] {
          let q = Rational(4).power(k)
          let shown = radius * radius * Rational(count) / (4 * q * q)
          #expect(shown <= Rational(count) * radius * radius / (2 * q), "√N·B")
          let printed = Rational(count) * radius / (2 * q)
          #expect(
            shown <= printed || printed >= Rational(1, 4), "√(NB): k = \(k), N = \(count), B = \(radius)")
        }
      }
    }
  }

  /// Losses under D_A for A = {1, 2, 3}: exactly 1 − B for all parities, and against the definition for a drawn Ψ.
  @Test func theLosses() {
    let parities = Embedding.parities(dimension: 4, size: 3)
    let unit = parities.correlations().map { $0[7] }
    #expect(parities.leastLossFound(of: 7, along: unit, radius: Rational(1, 2)) == Rational(1, 2))
    var random = RandomNetworks(seed: 5)
    let drawn = Embedding.drawn(dimension: 4, count: 2, &random)
    let direction = drawn.correlations().map { $0[7] }
    for times in [Rational(1, 3), 2, 40] {
      let expected = NaivePlanted.inputs(dimension: 4, size: 3).reduce(0.0) { sum, input in
        let index = input.signs.enumerated().reduce(0) { $0 | ($1.element < 0 ? 1 << $1.offset : 0) }
        let output = zip(direction, drawn.values).reduce(0.0) {
          $0 + $1.0.approximation * Double($1.1[index]) / 4
        }
        let y = Double(naiveParity(input.signs, degree: 3))
        return sum + input.probability * max(0, 1 - times.approximation * y * output)
      }
      #expect(abs(drawn.loss(of: 7, at: direction, times: times).approximation - expected) < 1e-12)
    }
  }
}
