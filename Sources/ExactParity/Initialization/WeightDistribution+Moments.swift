public import ExactNumbers

extension WeightDistribution {
  /// `E w^k`, exactly: 0 for odd k, unless the law is asymmetric.
  ///
  /// - gaussian: `(k − 1)!!`;
  /// - perturbed:σ: `Σ_j C(k, 2j) σ^{2j} (2j − 1)!!`, as `(±1)^{k−2j} = 1`;
  /// - uniform:σ: `Σ_j C(k, 2j) (3σ²)^j/(2j + 1)`;
  /// - discrete: the sum over the atoms.
  ///
  /// ```swift
  /// WeightDistribution.perturbed(Rational(1, 2)).moment(2)  // 5/4 = 1 + σ²
  /// ```
  ///
  /// - Precondition: `k ≥ 0`.
  public func moment(_ k: Int) -> Rational {
    precondition(k >= 0, "a moment of negative order")
    if let atoms {
      return atoms.reduce(0) { $0 + $1.probability * $1.value.power(k) }
    }
    if k & 1 == 1 { return 0 }
    switch self {
    case .gaussian: return Self.normalMoment(k)
    case .perturbed(let deviation):
      return Self.mixedMoment(k) { deviation.power($0) * Self.normalMoment($0) }
    case .uniform(let deviation):
      return Self.mixedMoment(k) { (3 * deviation * deviation).power($0 / 2) / Rational($0 + 1) }
    case .rademacher, .sparse, .values, .law: preconditionFailure("discrete weights have atoms")
    }
  }

  /// `Σ_j C(k, 2j) E u^{2j}` for the perturbation u.
  private static func mixedMoment(_ k: Int, of perturbation: (Int) -> Rational) -> Rational {
    stride(from: 0, through: k, by: 2).reduce(Rational(0)) {
      $0 + Rational(binomial(k, $1)) * perturbation($1)
    }
  }

  /// `(k − 1)!!` for even k.
  private static func normalMoment(_ k: Int) -> Rational {
    stride(from: 1, to: k, by: 2).reduce(Rational(1)) { $0 * Rational($1) }
  }
}
