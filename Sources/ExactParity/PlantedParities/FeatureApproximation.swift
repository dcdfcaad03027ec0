package import ExactNumbers

/// The two features of Lemma 10 of arXiv 2002.07400, as functions of `z ∈ [−k, k]`: `(|r|/b)·σ(αuz/n + b)` with `b =
/// 1/(8k)` and ReLU6, and the one it approximates.
package struct FeatureApproximation: Sendable, Hashable {
  /// n.
  package let n: Int
  /// k.
  package let k: Int
  /// r, odd, `|r| ≤ k`.
  package let r: Int
  /// α.
  package let alpha: Rational
  /// Whether the feature approximated is `σ(|r| − sign(r)z)` with ReLU6, as printed, or `max(0, |r| − sign(r)z)`.
  package let isCapped: Bool

  /// The features of these parameters.
  package init(n: Int, k: Int, r: Int, alpha: Rational, isCapped: Bool) {
    precondition(n >= 1 && k >= 1 && r != 0 && abs(r) <= k && alpha > 0, "r ≠ 0, |r| ≤ k, α > 0")
    self.n = n
    self.k = k
    self.r = r
    self.alpha = alpha
    self.isCapped = isCapped
  }

  /// `b = 1/(8k)`.
  package var bias: Rational { Rational(1, Integer(8 * k)) }

  private var sign: Rational { Rational(r.signum()) }

  /// `(|r|/b)·σ(αuz/n + b)`.
  package func approximation(output u: Rational, at z: Rational) -> Rational {
    Rational(abs(r)) / bias * max(0, min(6, alpha * u * z / Rational(n) + bias))
  }

  /// The feature approximated.
  package func target(at z: Rational) -> Rational {
    let value = max(0, Rational(abs(r)) - sign * z)
    return isCapped ? min(6, value) : value
  }

  /// `max_{|z| ≤ k}` of the difference: both are piecewise affine in z, so it is attained where one of them bends or
  /// at an end.
  package func deviation(output u: Rational) -> Rational {
    var bends: [Rational] = [Rational(-k), Rational(k), Rational(r), sign * Rational(abs(r) - 6)]
    if !u.isZero {
      let slope = alpha * u / Rational(n)
      bends += [-bias / slope, (6 - bias) / slope]
    }
    return bends.filter { $0.magnitude <= Rational(k) }
      .map { (approximation(output: u, at: $0) - target(at: $0)).magnitude }.max() ?? 0
  }

  /// `min_{|u| ≤ bound}` of the difference at one z: the approximation is monotone in u, so its values are the
  /// interval between its ends.
  package func leastDeviation(at z: Rational, outputsUpTo bound: Rational) -> Rational {
    let ends = [approximation(output: -bound, at: z), approximation(output: bound, at: z)]
    let goal = target(at: z)
    return max(0, max(min(ends[0], ends[1]) - goal, goal - max(ends[0], ends[1])))
  }

  /// The ends and the centre of Lemma 10's interval of good u: `−sign(r)n/(8kα|r|)`, half-width `εn/(8k²α|r|)`.
  package func interval(epsilon: Rational) -> [Rational] {
    let unit = Rational(n) / (Rational(8 * k * abs(r)) * alpha)
    return [-1, 0, 1].map { -sign * unit + Rational($0) * epsilon / Rational(k) * unit }
  }

  /// The command that prints ``deviation(output:)`` as a fraction, for the feature without a cap.
  package func replay(output u: Rational) -> String {
    PlantedReplay.command(
      """
      from fractions import Fraction as F; n, k, r = \(n), \(k), \(r); a, u, b = F("\(alpha)"), F("\(u)"), F(1, 8*k); \
      s = 1 if r > 0 else -1; c = a*u/n; Z = [-k, k, r] + [v for v in ([-b/c, (6-b)/c] if c else []) if abs(v) <= k]; \
      print(max(abs(abs(r)/b*min(max(c*z + b, 0), 6) - max(abs(r) - s*z, 0)) for z in Z))
      """)
  }
}
