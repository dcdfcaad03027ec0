import ExactNumbers
import ExactParity
import Foundation
import TestSupport
import Testing

@Suite struct NeuronCountTests {
  /// The least n with `u^n ≤ e^{−exponent}` by forming the powers and an alternating series for the
  /// exponential.
  private func oracle(_ u: Rational, exponent: Int) -> Int {
    // 1/e between two partial sums of Σ (−1)^k/k!, far enough apart from every power met here.
    var term: Rational = 1
    var sum: Rational = 1
    for k in 1...60 {
      term /= Rational(-k)
      sum += term
    }
    let (low, high) = (sum - term.magnitude, sum + term.magnitude)
    var power: Rational = 1
    var n = 0
    while power > low.power(exponent) {
      power *= u
      n += 1
    }
    precondition(power / u > high.power(exponent))
    return n
  }

  /// (1 + ln 2)d in place of 2d: the least n with 2^d e^d (E z^Y)^n ≤ 1 at the same z, by floats; fewer by the ratio of the exponents.
  @Test func theUnionBound() throws {
    for d in [2, 3, 4, 5, 8, 16, 32] {
      let (twice, union) = (
        try NeuronCount(dimension: d), try NeuronCount(dimension: d, exponent: .unionBound)
      )
      #expect(union.certificate.holds && union.z == twice.z)
      let decay = -log(twice.certificate.margin.generatingFunction(at: union.z).approximation)
      #expect(union.neurons == Integer(Int((1.693147180559945 * Double(d) / decay).rounded(.up))))
      #expect(union.neurons <= twice.neurons)
    }
    #expect(try NeuronCount(dimension: 4, exponent: .unionBound).neurons == 453)
    #expect(try NeuronCount(dimension: 64, exponent: .unionBound).neurons == 2_723_565)
  }

  @Test func leastNeuronsByFormingThePowers() {
    for var random in RandomCases(60) {
      let denominator = Int.random(in: 2...200, using: &random)
      let u = Rational(
        Integer(Int.random(in: 1..<denominator, using: &random)), Integer(denominator))
      let exponent = Int.random(in: 1...4, using: &random)
      let least = ChernoffCertificate.leastNeurons(u, exponent: Rational(exponent))
      #expect(least == Integer(oracle(u, exponent: exponent)), "\(u), \(exponent), \(random)")
    }
    #expect(ChernoffCertificate.leastNeurons(1, exponent: 1) == nil)
    #expect(ChernoffCertificate.leastNeurons(Rational(3, 2), exponent: 1) == nil)
  }

  @Test func certificatesHoldAndAreTight() throws {
    for activation in [Activation.relu, .clipped(5), .step] {
      for dimension in 2...40 where activation != .step || dimension & 1 == 1 {
        let bias: Rational? = activation == .step ? 0 : nil
        let count = try NeuronCount(dimension: dimension, bias: bias, activation: activation)
        let certificate = count.certificate
        #expect(certificate.holds, "\(dimension), \(activation)")
        let fewer = ChernoffCertificate(
          margin: certificate.margin, z: count.z, neurons: count.neurons - 1,
          exponent: certificate.exponent)
        #expect(!fewer.holds, "\(dimension), \(activation)")
      }
    }
  }

  /// No other grid point does better: on a grid of 64 steps through exact powers, and beside the point found.
  @Test func noGridPointNeedsFewerNeurons() throws {
    for dimension in 2...12 {
      let count = try NeuronCount(dimension: dimension)
      let margin = count.certificate.margin
      let best = margin.generatingFunction(at: count.z)
      for j in 1..<64 {
        #expect(margin.generatingFunction(at: Rational(Integer(j), 64)) >= best, "\(dimension), \(j)")
      }
      let step = Rational(1, NeuronCount.gridSteps)
      for other in [count.z - step, count.z + step] where other > 0 && other < 1 {
        #expect(margin.generatingFunction(at: other) >= best, "\(dimension), \(other)")
      }
    }
  }

  /// Values from an independent double-precision minimisation.
  @Test func knownCounts() throws {
    let expected = [2: 14, 3: 45, 4: 535, 5: 671, 6: 2063, 7: 2106, 16: 46696, 17: 39966, 50: 1_523_808]
    for (dimension, neurons) in expected {
      #expect(try NeuronCount(dimension: dimension).neurons == Integer(neurons), "\(dimension)")
    }
    #expect(try NeuronCount(dimension: 50, activation: .clipped(5)).neurons == 571_883)
  }

  @Test func forgedCertificatesFail() throws {
    let good = try NeuronCount(dimension: 6).certificate
    func changed(z: Rational? = nil, neurons: Integer? = nil, exponent: Rational? = nil) -> Bool {
      ChernoffCertificate(
        margin: good.margin, z: z ?? good.z, neurons: neurons ?? good.neurons,
        exponent: exponent ?? good.exponent
      ).holds
    }
    #expect(changed())
    for z in [Rational(0), 1, 2, -1, Rational(1, 2)] { #expect(!changed(z: z), "\(z)") }
    #expect(!changed(neurons: good.neurons - 1))
    #expect(!changed(exponent: 13))
    #expect(!changed(exponent: 0))
  }

  @Test func noCertificateOnTheGridIsRefused() {
    // |Δ| = b·2^−199-like at an enormous variance: the best z is far closer to 1 than a grid step.
    #expect(throws: ComputationRefused.self) { try NeuronCount(dimension: 200, bias: Rational(-1, 2) + 180) }
  }
}
