import ExactNumbers
import ExactParity
import TestSupport
import Testing

@Suite struct HingeDescentTests {
  /// Both layers on rationals, from the definition of a step.
  private struct Oracle {
    var w: [[Rational]]
    var b: [Rational]
    var v: [Rational]

    func output(_ x: [Int]) -> Rational {
      v.indices.reduce(Rational(0)) { $0 + v[$1] * max(preactivation($1, x), 0) }
    }

    func preactivation(_ i: Int, _ x: [Int]) -> Rational {
      zip(w[i], x).reduce(b[i]) { $0 + $1.0 * Rational($1.1) }
    }

    mutating func step(_ x: [Int], _ y: Int, rate: Rational, margin: Rational, trainsBiases: Bool) {
      guard Rational(y) * output(x) < margin else { return }
      let old = self
      for i in v.indices {
        let z = old.preactivation(i, x)
        v[i] += rate * Rational(y) * max(z, 0)
        guard z >= 0 else { continue }
        for j in x.indices { w[i][j] += rate * Rational(y * x[j]) * old.v[i] }
        if trainsBiases { b[i] += rate * Rational(y) * old.v[i] }
      }
    }
  }

  @Test func everyStepIsTheDefinition() throws {
    for var random in RandomCases(60) {
      let small = { (random: inout TestGenerator) in
        Rational(
          Integer(Int.random(in: -3...3, using: &random)), Integer(Int.random(in: 1...3, using: &random)))
      }
      let dimension = Int.random(in: 1...3, using: &random)
      let neurons = Int.random(in: 1...3, using: &random)
      var oracle = Oracle(
        w: (0..<neurons).map { _ in (0..<dimension).map { _ in small(&random) } },
        b: (0..<neurons).map { _ in small(&random) }, v: (0..<neurons).map { _ in small(&random) })
      let rate = Rational(Integer(Int.random(in: 1...3, using: &random)), 7)
      let (margin, trainsBiases) = (small(&random), Bool.random(using: &random))
      let network = try TwoLayerNetwork(
        activation: .relu, weights: oracle.w, biases: oracle.b, outputs: oracle.v)
      var descent = try HingeDescent(network, rate: rate, margin: margin, trainsBiases: trainsBiases)
      var moves = 0
      for _ in 0..<12 {
        let x = (0..<dimension).map { _ in Bool.random(using: &random) ? 1 : -1 }
        let y = Bool.random(using: &random) ? 1 : -1
        let before = oracle
        oracle.step(x, y, rate: rate, margin: margin, trainsBiases: trainsBiases)
        let moved = oracle.w != before.w || oracle.b != before.b || oracle.v != before.v
        if moved { moves += 1 }
        #expect(descent.step(on: SignVector(x), label: y) == moved, "\(random)")
        let parameters = descent.parameters
        #expect(parameters.weights == oracle.w, "\(random)")
        #expect(parameters.biases == oracle.b, "\(random)")
        #expect(parameters.outputs == oracle.v, "\(random)")
        #expect(descent.output(at: SignVector(x)) == oracle.output(x), "\(random)")
        #expect(descent.updates == moves, "\(random)")
      }
    }
  }

  @Test func onlyTheReLU() throws {
    let network = try TwoLayerNetwork(activation: .step, weights: [[1]], biases: [0], outputs: [1])
    #expect(throws: InvalidInput.self) { try HingeDescent(network, rate: 1, margin: 1) }
  }
}
