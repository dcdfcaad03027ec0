import Claims
import ExactNumbers
import Prover
import Testing

/// The evaluators against the one that follows the definitions.
@Suite struct CaseArithmeticTests {
  private static let integers = [
    "n", "k", "2", "3", "(n - 1)", "(2*n)", "(n - k)", "(k - 2)", "0", "floor(n/2)",
  ]
  private static let reals = ["b", "(b + n)", "(2*b - k)", "(n/3 - b)", "b/2"]

  private func text(_ depth: Int, _ generator: inout SplitMix64, real: Bool) -> String {
    func pick(_ list: [String]) -> String { list[generator.next(below: list.count)] }
    if depth == 0 { return pick(real && generator.next(below: 2) == 0 ? Self.reals : Self.integers) }
    func inner() -> String { text(depth - 1, &generator, real: real) }
    switch generator.next(below: real ? 14 : 18) {
    case 0: return "(\(inner()) + \(inner()))"
    case 1: return "(\(inner()) - \(inner()))"
    case 2: return "\(inner())*\(inner())"
    case 3: return "\(inner())/\(inner())"
    case 4: return "max(\(inner()), \(inner()))"
    case 5: return "min(\(inner()), \(inner()))"
    case 6: return "abs(\(inner()))"
    case 7: return "relu(\(inner()))"
    case 8: return "step(\(inner()))*\(inner())"
    case 9: return "(\(inner()))^2"
    case 10: return "sum(j\(depth) = 0..k, \(inner())*j\(depth))"
    case 11: return "E(x\(depth) in cube(k), chi(x\(depth))*relu(total(x\(depth)) + \(inner())))"
    case 12: return "sign(\(inner()))"
    case 13: return "clip(\(inner()), 2)"
    case 14: return "binomial(\(pick(Self.integers)), \(pick(Self.integers)))"
    case 15: return "factorial(\(pick(Self.integers)))"
    case 16: return "mod(\(inner()), \(pick(Self.integers)))"
    default: return "(-2)^(\(pick(Self.integers)))"
    }
  }

  /// Exactly where both find a value; undefined together; the residue is that of the value.
  @Test func atIntegers() throws {
    let seed: UInt64 = 11
    var generator = SplitMix64(seed: seed)
    var values = 0
    for _ in 0..<1500 {
      let claim = try Claim("\(text(2, &generator, real: false)) >= 0", for: "n, k")
      let compiled = try CompiledClaim(claim)
      let sides = try #require(compiled.sides)
      let (n, k) = (generator.next(below: 9) - 2, generator.next(below: 7) - 1)
      let slow = claim.links[0].left.value(at: ["n": Rational(n), "k": Rational(k)])
      var evaluator = CaseEvaluator(
        ExactArithmetic(), values: [Rational(n), Rational(k)], places: compiled.places, effort: 100_000)
      var modular = CaseEvaluator(
        ModularArithmetic(), values: [.exact(Rational(n)), .exact(Rational(k))], places: compiled.places,
        effort: 100_000)
      let fast = Result { () throws(CaseStop) in try evaluator.value(sides[0]) }
      switch (fast, slow) {
      case (.success(let a), .exact(let b)):
        values += 1
        #expect(b.rational == a, "seed \(seed): \(claim) at n = \(n), k = \(k)")
        if let residue = try? modular.value(sides[0]) {
          let arithmetic = modular.arithmetic
          #expect(arithmetic.residue(residue) == arithmetic.residue(arithmetic.constant(a)), "\(claim)")
        }
      case (.failure(.undefined), .undefined): break
      default: Issue.record("seed \(seed): \(claim) at n = \(n), k = \(k): \(fast), \(slow)")
      }
    }
    #expect(values > 500)
  }

  /// On a piece without changes of sign the function has the values of the expression.
  @Test func alongALine() throws {
    let seed: UInt64 = 12
    var generator = SplitMix64(seed: seed)
    var pieces = 0
    for _ in 0..<600 {
      let claim = try Claim("\(text(2, &generator, real: true)) >= 0", for: "n, k, real b")
      let compiled = try CompiledClaim(claim)
      let sides = try #require(compiled.sides)
      let (n, k) = (Rational(generator.next(below: 7) - 2), Rational(generator.next(below: 6) - 1))
      let start = Rational(Integer(generator.next(below: 40) - 20), 4)
      let interval = OpenInterval(
        lower: start, upper: start + Rational(1, Integer(1 + generator.next(below: 3))))
      var evaluator = CaseEvaluator(
        LineArithmetic(interval), values: [.constant(n), .constant(k), LineArithmetic.variable],
        places: compiled.places, effort: 100_000)
      let value = try? evaluator.value(sides[0])
      guard let value, evaluator.arithmetic.roots.isEmpty, !evaluator.arithmetic.isBeyond else { continue }
      pieces += 1
      for part in 1..<6 {
        let b = start + ((interval.upper ?? 0) - start) * Rational(Integer(part), 6)
        let exact = claim.links[0].left.value(at: ["n": n, "k": k, "b": b])
        let here: Rational =
          switch value {
          case .constant(let x): x
          case .fraction(let p, let q): p.value(at: b) / q.value(at: b)
          }
        #expect(exact == .exact(RadicalSum(here)), "seed \(seed): \(claim) at n = \(n), k = \(k), b = \(b)")
      }
    }
    #expect(pieces > 200)
  }
}
