internal import BallShims
internal import CFLINT
package import ExactNumbers
package import ExactParity
internal import Foundation

/// The double sum `Σ_{i,j odd} K_i K_j Q(ih, jh)^m C(ih, jh)^{d−m} = ‖T_h‖²`, with a bound of everything left out.
///
/// Q and C depend on `i − j` and `i + j` only: `2Q = φ((i−j)h) − φ((i+j)h)` and `2C = φ((i−j)h) + φ((i+j)h)`. Let
/// `u_l = ½|φ(lh)|`, `l = |i − j|`, `s = i + j`, let k bound `i·|K_i|` and E be a decreasing bound of |φ|. Then
/// `|Q|, |C| ≤ u_l + u_s`, and the pairs split into
///
/// 1. `s ≤ N` and `u_l + u_s > τ`: summed in balls;
/// 2. `s ≤ N` and `u_l + u_s ≤ τ`: left out; together at most `τ^d k² (1 + ½ ln N)²`, since `Σ_{i odd ≤ N} 1/i ≤ 1 + ½ ln N`;
/// 3. `s > N`, `l ≤ l₀`: there `|φ(sh)| ≤ 2v` with `v = ½E((N + 2)h)`, so the term is `K_i K_j (½φ(lh))^d` up to
///    `k²/(ij)·d·v·(u_l + v)^{d−1}`. The main parts are summed in closed form, see ``FrequencyTail``, or bounded likewise, and
///    `Σ_i 1/(i(i + l)) ≤ Σ_{i odd} 1/i² = π²/8` sums the rest;
/// 4. `s > N`, `l > l₀`: as `s > l` the term is at most `k²/(ij)·E(lh)^d`, together at most
///    `2k²·(π²/8)·Σ_{l > l₀ even} E(lh)^d`.
package struct SquareWaveSum: Sendable {
  /// What is summed and what is left out, proposed in floating point; any choice gives a correct enclosure.
  package struct Plan: Sendable {
    /// ½N.
    package var halfLimit: Int
    /// ½l₀.
    package var halfDifference: Int
    /// τ.
    package var threshold: Double
    /// Whether the tails of the diagonals are summed, rather than bounded.
    package var closesTail: Bool
    /// 1; a test puts −1 here to see the sum fail.
    package var tailSign: Rational = 1
  }

  package let series: WaveSeries
  let weights: WeightDistribution
  let dimension: Int
  let envelope: Envelope

  private var precision: Int { series.precision }

  /// The sum, with the radius of what is left out.
  package func value(_ plan: Plan, progress: ProgressCallback? = nil) throws -> Ball {
    let h = series.step
    let function = CharacteristicFunction(weights, precision: precision)
    let last = max(plan.halfLimit, plan.halfDifference)
    let characteristic = BallVector(count: last + 1, precision: precision) {
      function.value(at: Rational(2 * $0) * h)
    }
    var sum = try square(plan, characteristic, progress)
    let k = series.bound
    let diagonal = k.power(2) * Ball.pi(precision: precision).power(2) / 8
    sum = sum.widened(by: omittedInside(plan, k))
    // 3. The diagonals past the square, main parts and errors.
    let far = envelope.value(at: Rational(2 * plan.halfLimit + 2) * h) / 2
    let tail = plan.closesTail ? FrequencyTail(series, limit: tailLimit(plan)) : nil
    for delta in 0...plan.halfDifference {
      let multiplicity: Rational = delta == 0 ? 1 : 2
      let half = characteristic.ball(delta, precision: precision) / 2
      let main = half.power(dimension)
      let slip = Rational(dimension) * far * (half.magnitude + far).power(dimension - 1)
      var error = multiplicity * slip * diagonal
      if let tail {
        let past = max(0, (plan.halfLimit - delta + 1) / 2)
        sum += multiplicity * plan.tailSign * main * tail.sum(past: past, difference: 2 * delta)
      } else {
        error += multiplicity * main * diagonal
      }
      sum = sum.widened(by: error)
    }
    // 4. The diagonals past l₀.
    let first = 2 * plan.halfDifference + 2
    return sum.widened(by: 2 * diagonal * envelope.powerSum(from: first, step: h, power: dimension))
  }

  /// The most odd numbers that a tail starts past: `count + l/2`.
  private func tailLimit(_ plan: Plan) -> Int {
    (plan.halfLimit + 1) / 2 + plan.halfDifference + 1
  }

  /// 2. `τ^d k² (1 + ½ ln N)²`.
  private func omittedInside(_ plan: Plan, _ k: Ball) -> Ball {
    guard let threshold = Rational(exactly: plan.threshold) else {
      preconditionFailure("a threshold that is not finite")
    }
    let logarithm = Ball(2 * plan.halfLimit, precision: precision).logarithm
    return Ball(threshold, precision: precision).power(dimension) * k.power(2) * (1 + logarithm / 2).power(2)
  }

  /// 1. The pairs with `i + j ≤ N`, diagonal by diagonal, a few diagonals to a piece.
  private func square(
    _ plan: Plan, _ characteristic: BallVector, _ progress: ProgressCallback?
  ) throws -> Ball {
    let coefficients = series.coefficients(plan.halfLimit)
    let magnitudes = characteristic.halfMagnitudes
    let pieces = min(plan.halfLimit, 256)
    let sums = try concurrently(pieces, progress: progress) { piece in
      Ball.produced(precision) { result, bits in
        magnitudes.withUnsafeBufferPointer { magnitudes in
          var data = ballshims_double_sum(
            characteristic: characteristic.pointer, half_magnitude: magnitudes.baseAddress,
            coefficient: coefficients.pointer, half_limit: plan.halfLimit,
            sine_power: UInt(series.degree), cosine_power: UInt(dimension - series.degree),
            threshold: plan.threshold)
          for delta in stride(from: piece, to: plan.halfLimit, by: pieces) {
            ballshims_add_diagonal(result, &data, delta, bits)
          }
        }
      }
    }
    return withExtendedLifetime((characteristic, coefficients)) {
      sums.reduce(Ball.zero(precision: precision), +)
    }
  }

  /// `Σ_{i odd} K_i φ(ih)^d = E_w T_h`, which a parity of degree 0 needs.
  ///
  /// The terms past 2c − 1 are together at most `k Σ_{i odd > 2c−1} E(ih)^d`, bounded as in part 4 (d ≥ 2).
  func mean(count: Int) -> Ball {
    let function = CharacteristicFunction(weights, precision: precision)
    let coefficients = series.coefficients(count)
    let sum = (0..<count).reduce(Ball.zero(precision: precision)) {
      let i = Rational(2 * $1 + 1)
      return $0 + coefficients.ball($1, precision: precision)
        * function.value(at: i * series.step).power(dimension)
    }
    let rest = envelope.powerSum(from: 2 * count + 1, step: series.step, power: dimension)
    return sum.widened(by: series.bound * rest)
  }
}

extension SquareWaveSum {
  /// The largest N: past it even deciding which pairs matter takes long.
  static let largestLimit = 200_000

  /// A plan whose errors are near `e^logarithm`.
  ///
  /// - Throws: ``ComputationRefused`` when N would exceed ``largestLimit``.
  func plan(logarithm target: Double) throws(ComputationRefused) -> Plan {
    let h = Double.pi / series.halfPeriod.approximation
    let d = Double(dimension)
    let k = 2 * log(series.bound.approximation)
    let budget = target - k - 3
    func logarithmOfEnvelope(_ t: Double) -> Double {
      switch envelope {
      case .gaussian(let variance): -variance.approximation * t * t / 2
      case .hyperbolic(let deviation): -log(max(1, deviation.approximation * 3.0.squareRoot() * t))
      }
    }
    // Part 4: E(l₀h)^d; part 3: d·v·(½ + v)^{d−1} for the l₀/2 diagonals.
    var width = 0.1
    while d * logarithmOfEnvelope(width) + log(width / h + 2) > budget && width / h < 4e9 { width *= 1.02 }
    func slip(_ t: Double) -> Double {
      let v = exp(logarithmOfEnvelope(t)) / 2
      return log(d) + logarithmOfEnvelope(t) + (d - 1) * log(0.5 + v) + log(width / h + 1)
    }
    var reach = 0.1
    while slip(reach) > budget && reach / h < 4e9 { reach *= 1.02 }
    let limit = max(reach, width) / h
    guard limit < Double(Self.largestLimit) else {
      throw ComputationRefused(
        "the double sum for \(weights) at d = \(dimension)",
        need: "frequencies up to \(limit < 1e18 ? "\(Int(limit.rounded(.up)))" : "10^18 and more") steps",
        limit: "\(Self.largestLimit)")
    }
    // Each diagonal's main part is at most 2^−d k² π²/8.
    let tails = -d * log(2) + log(2 * width / h + 1)
    return Plan(
      halfLimit: Int(reach / h / 2) + 2, halfDifference: Int(width / h / 2) + 1,
      threshold: exp((budget - 2 * log(1 + log(limit + 2))) / d), closesTail: tails > budget)
  }
}
