package import ExactNumbers
internal import ExactParity

/// The gradient alignment of the two-layer ReLU network of arXiv 2412.04910, Theorem 8, with the parity of `degree` coordinates, for
/// centered Gaussian weights: hidden weights, biases and output weights of any variances.
///
/// For inputs that differ in j coordinates, `w·x + b` and `w·x' + b` have variance `V = d·v_w + v_b` and covariance
/// `(d − 2j)v_w + v_b`, so with the parity `χ_S`, |S| = m, the means are alternating (Krawtchouk) sums of the arc-cosine kernels
/// `Λ = ½ − arccos(ρ)/(2π)` and `V(ρΛ + √(1 − ρ²)/(2π))` (Appendix C.2, with z, z' and k summed at once).
package struct GaussianInitialization: Sendable {
  /// d.
  package let dimension: Int
  /// `|S| = d − a`.
  package let degree: Int
  /// `v_w`.
  package let hiddenVariance: Rational
  /// `v_b`.
  package let biasVariance: Rational

  /// The initialization of Theorem 8, hidden weights of variance 1/d, moved by Gaussian noise of variance `noise` on each weight.
  package init(dimension: Int, degree: Int, biasVariance: Rational, noise: Rational = 0) {
    self.dimension = dimension
    self.degree = degree
    hiddenVariance = Rational(1, Integer(dimension)) + noise
    self.biasVariance = biasVariance + noise
  }

  /// The expected squared correlation of each kind of derivative, the output weight being 1.
  package struct Alignments: Sendable {
    /// A hidden weight of a coordinate of the parity (degree m − 1), and of another (degree m + 1, 0 where there is none).
    package let hiddenInside, hiddenOutside: Ball
    /// A bias.
    package let bias: Ball
    /// An output weight.
    package let output: Ball

    /// `GAL = n v((d−a)A_{m−1} + aA_{m+1} + A_m) + nB_m`, with v the variance of the output weights.
    package func total(_ initialization: GaussianInitialization, neurons: Int, outputVariance: Rational)
      -> Ball
    {
      let (d, m) = (initialization.dimension, initialization.degree)
      let perNeuron = Rational(m) * hiddenInside + Rational(d - m) * hiddenOutside + bias
      return Rational(neurons) * (outputVariance * perNeuron + output)
    }
  }

  /// Every kind at `bits`, with d more for the cancellation.
  package func alignments(bits: Int = 96) -> Alignments {
    let (d, precision) = (dimension, dimension + bits)
    let variance = Rational(d) * hiddenVariance + biasVariance
    let twoPi = 2 * Ball.pi(precision: precision)
    var steps: [Ball] = []
    var ramps: [Ball] = []
    for j in 0...d {
      let rho = (Rational(d - 2 * j) * hiddenVariance + biasVariance) / variance
      let step =
        rho == 1
        ? Ball(Rational(1, 2), precision: precision)
        : Rational(1, 2) - Ball(rho, precision: precision).arcCosine / twoPi
      steps.append(step)
      ramps.append(variance * (rho * step + Ball(1 - rho * rho, precision: precision).squareRoot / twoPi))
    }
    func mean(_ values: [Ball], _ m: Int) -> Ball {
      var sum = Ball.zero(precision: precision)
      for (weight, value) in zip(KrawtchoukRow(n: d, degree: m), values) where !weight.isZero {
        sum += Rational(weight) * value
      }
      return (sum / Rational(Integer.powerOfTwo(d))).rounded(to: bits)
    }
    return Alignments(
      hiddenInside: mean(steps, degree - 1),
      hiddenOutside: degree < d ? mean(steps, degree + 1) : .zero(precision: bits),
      bias: mean(steps, degree), output: mean(ramps, degree))
  }

  /// The dimensions of the checks of Proposition 1 and Theorem 8, from 5 on.
  package static func dimensions(upTo largest: Int) -> [Int] {
    [5, 10, 11, 20, 50, 101, 200, 500, 1000].filter { $0 <= largest }
  }
}
