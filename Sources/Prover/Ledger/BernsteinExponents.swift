/// Where one noiseless step classifies every input: Bernstein's inequality for one input's margin, and the union over 2^d inputs.
///
/// The n terms Y have mean μ, E Y² ≤ v and −Y ≤ R, so `P[ΣY ≤ 0] ≤ exp(−nμ²/(2(v + (R + μ)μ/3)))`. With d = s² and this exponent at least
/// 1.69315 d, the union over inputs costs 2^d ≤ e^{0.69315 d}, and e^{−d} is left. Where the mean is only bounded from below, it is
/// μ = bound + h for some h ≥ 0.
package enum BernsteinExponent {
  /// The exponent is at least 1.69315 d for every mean from `mean` on and n = a·s^`power`, a ≥ `least`.
  package static func script(
    neurons power: Int, atLeast least: String, mean: String, from start: String = "7/5",
    secondMoment: String = "s^2/2", range: String = "s^2"
  ) -> ProofScript {
    ProofScript(
      "n*m^2/(2*(\(secondMoment) + (\(range) + m)*m/3)) >= 169315/100000*s^2",
      for: "real s >= \(start), real h >= 0, real a >= \(least)",
      letting: ["m = \(mean) + h", "n = a*s^\(power)"],
      by: .bound("s", 0, .bound("h", 1, .bound("a", 2, .positive()))))
  }

  /// 2 ≤ e^{0.69315}: nine terms of the series do.
  package static let logarithm = ProofScript(
    "2 <= sum(k = 0..8, (69315/100000)^k/factorial(k))", by: .evaluate)

  /// 0.39528 ≤ √(5/32).
  package static let mean = ProofScript("(4941/12500)^2 <= 5/32", by: .evaluate)
}
