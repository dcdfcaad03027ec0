internal import Ledger
internal import Prover

/// The steps of `new-sharp-sigma`. Throughout w is π, p is π², z is σ², x is σ, e is e^{−2E₀} with 2E₀ = π²σ²/(2(1+σ²)), f another value of
/// the exponential.
enum SharpSigma {
  /// The claims with their proofs, in the order of the argument.
  static let parts: [(part: String, script: ProofScript)] = below + rate + above + quarter + half + limit

  /// The lower bound.
  private static let below: [(part: String, script: ProofScript)] = [
    (
      "pairs",
      .bounded(
        "e/p^2 + 1/(e*q^2) >= 2/(p*q)", ["real e > 0", "real p > 0", "real q > 0"],
        .positive(.certificate([Hint.Entry("1", square: "e*q - p")])))
    ),
    ("distance", .bounded("8/w^2 <= 2/((w/2)^2 - u^2)", ["real u >= 0", "real w > 2*u"], .positive())),
    (
      "exponent",
      .bounded(
        "d + mod(d, 2) + z*d + 1 <= d*(1 + z) + 2", ["d >= 2", "real z >= 0"],
        .residue("d", .positive(), .positive()))
    ),
    ("constant", .bounded("(8/w^3)^2*(w/(2*q)) = 32/(w^5*q)", ["real w > 0", "real q > 0"], .equal())),
  ]

  /// M and its bound.
  private static let rate: [(part: String, script: ProofScript)] = [
    (
      "completed",
      .algebra(
        "u^2 + x^2*(w + u)^2 = (1 + x^2)*(u + x^2*w/(1 + x^2))^2 + x^2*w^2/(1 + x^2)",
        ["real x", "real w", "real u"])
    ), ("later", .bounded("9/8*p*z >= p*z/(2*(1 + z))", squares, .positive())),
    (
      "logarithm",
      .bounded(
        "p*z/(4*(1 + z)) - (p*z/(2*(1 + z)))^2/8 >= p*z/4*(1 - (1 + p/8)*z)", squares, .positive())
    ),
    (
      "coefficient", .bounded("1 + p/8 <= 22338/10000", ["real p <= 98697/10000"], .positive())
    ),
    (
      "power",
      .bounded(
        "q^n <= M^n", ["n >= 0", "real q >= 0", "real M >= q"],
        .growth("n", factor: "(M + q)", from: .positive()))
    ),
  ]

  /// The upper bound of order 1/d.
  private static let above: [(part: String, script: ProofScript)] = [
    ("later-frequencies", .bounded("25/16*p*z >= p*z/(4*(1 + z))", squares, .positive())),
    ("relative", .bounded("(1 + e*f)/(1 + e) = 1 - e/(1 + e)*(1 - f)", ["real e >= 0", "real f"], .equal())),
    (
      "frequencies",
      .bounded(
        "sum(k = 1..n, 1/(k + 1/4)^2) <= 4/3 - 1/(n + 3/4)", ["n >= 0"],
        .growth("n", factor: "1", .sum(["0", "1"], from: "1", to: "n + 1", "0"), from: .evaluate))
    ),
    ("total", .bounded("(16 + 4/3)/w^2 <= 1757/1000", ["real w >= 31415/10000"], .positive())),
    ("increasing", .bounded("z/(1 + z) <= y/(1 + y)", ["real z >= 0", "real y >= z"], .positive())),
    ("share", .bounded("f/(1 + f) <= e/(1 + e)", ["real f >= 0", "real e >= f"], .positive())),
  ]

  /// Its numbers for σ ≤ 1/4.
  private static let quarter: [(part: String, script: ProofScript)] = [
    ("quarter-share", .numbers("748/1000/(1 + 748/1000) >= 4279/10000")),
    ("quarter-reach", .bounded("w/4 + w/2/17 <= 8779/10000", ["real w <= 31416/10000"], .positive())),
    (
      "quarter-slope",
      .bounded("(1 - f)/(8779/10000)^2 >= 10196/10000", ["real f <= 2141/10000"], .positive())
    ), ("quarter-first", first("2123/1000", share: "4279/10000", slope: "10196/10000")),
    (
      "quarter-second",
      .bounded(
        "17/16*d <= (8342/10000)^2*q^d", ["d >= 2", "real q >= 1748/1000"],
        .growth("d", factor: "(q + 1748/1000)", from: .positive()))
    ), ("quarter-sum", .numbers("(2123/1000 + 8342/10000)^2 <= 88/10")),
  ]

  /// The same for σ ≤ 1/2.
  private static let half: [(part: String, script: ProofScript)] = [
    ("half-share", .numbers("3727/10000/(1 + 3727/10000) >= 2715/10000")),
    ("half-reach", .bounded("w/4 + w/2/5 <= 109956/100000", ["real w <= 31416/10000"], .positive())),
    (
      "half-slope",
      .bounded("(1 - f)/(109956/100000)^2 >= 7534/10000", ["real f <= 891/10000"], .positive())
    ), ("half-first", first("31/10", share: "2715/10000", slope: "7534/10000")),
    (
      "half-second",
      .bounded(
        "5/4*d <= (1205/1000)^2*q^d", ["d >= 2", "real q >= 13727/10000"],
        .value("d", .positive(), .growth("d", factor: "(q + 13727/10000)", from: .positive())))
    ), ("half-sum", .numbers("(31/10 + 1205/1000)^2 <= 186/10")),
  ]

  /// The limit of the upper bound.
  private static let limit: [(part: String, script: ProofScript)] = [
    (
      "excess",
      .bounded(
        "u^2 + 25/16*p*z - p*z/(4*(1 + z)) >= u^2 + 21/16*p*z", ["real u"] + squares, .positive())
    ),
    ("tail-range", .bounded("p/16 + 21/16*p/4 <= 39/10", ["real p <= 98697/10000"], .positive())),
    ("tail-slope", .bounded("(1 - f)/(39/10) >= 1/4", ["real f <= 1/100"], .positive())),
    ("limit", .bounded("(1/w)^2*(4/w^2)^2*(2*w) = 32/w^5", ["real w > 0"], .equal())),
  ]

  private static let squares = ["real p >= 0", "real z >= 0"]

  /// `(1.757/π)²·2π/(pc) ≤ bound²`.
  private static func first(_ bound: String, share: String, slope: String) -> ProofScript {
    .bounded(
      "(1757/1000)^2*2/(w*p*c) <= (\(bound))^2",
      ["real w >= 31415/10000", "real p >= \(share)", "real c >= \(slope)"], .positive())
  }
}

extension ProofScript {
  /// A relation between numbers.
  static func numbers(_ claim: String) -> ProofScript { ProofScript(claim, by: .evaluate) }
}

extension SharpSigma {
  /// The argument in words.
  static let argument = """
    F(w) = E_x χ(x) ReLU(w·x+b), GAL_v = E F², Q(t,s) = E sin(tw_1)sin(sw_1), S(t) = Q(t,t) = ½(1 − cos(2t)e^{−2σ²t²}), so \
    M = ½(1 + max_v −cos(v)e^{−σ²v²/2}); formulas for F and GAL_v from new-alignment-integral.

    Lower bound, b = b(d). By Jensen's inequality GAL_v ≥ E_s(E_g F)². As E_g sin(t(s_j+σg_j)) = s_j sin(t)e^{−σ²t²/2}, \
    E_g F = −χ(s)π⁻¹∫cos(tb+πd/2) sin^d(t)e^{−σ²dt²/2}dt/t². At even d the cosine is ±1; at odd d, with b = −1, it is ± sin t. So \
    |E_g F| = J = π⁻¹∫_0^∞ sin^m(t)e^{−at²/2}dt/t² with m = d + (d mod 2) even and a = σ²d, whose integrand is nonnegative: keep (0, π). Pair \
    t = A ± u, A = π/2, 0 < u < A: cos^m(u)e^{−aA²/2}e^{−au²/2}(e/p² + 1/(eq²)) with p = A+u, q = A−u, e = e^{−aAu}, is at least \
    cos^m(u)e^{−aA²/2}e^{−au²/2}·2/(pq) (part pairs), and 2/(pq) ≥ 8/π² (part distance). By e^{−u²/2} ≥ cos u, J ≥ (8/π³)e^{−π²a/8}W(m+a); \
    W falls, so W(p)² ≥ W(p)W(p+1) = π/(2(p+1)), and m + a + 1 ≤ d(1+σ²) + 2 (part exponent). Squared (part constant): the lower bound.

    M ≤ M̄. Where v ≤ π/2, −cos v ≤ 0. For v = π + u, |u| ≤ π/2, −cos v = cos u ≤ e^{−u²/2}, and u² + σ²(π+u)² ≥ π²σ²/(1+σ²) (part completed). Beyond \
    3π/2, σ²v²/2 ≥ (9/8)π²σ² ≥ π²σ²/(2(1+σ²)) (part later). With y = π²σ²/(2(1+σ²)), M̄ = e^{−y/2}cosh(y/2) ≤ e^{−y/2+y²/8}, so \
    −ln M̄ ≥ (π²σ²/4)(1 − (1+π²/8)σ²) (part logarithm) ≥ (π²σ²/4)(1 − 2.2338σ²) (part coefficient).

    First upper bound. The cosines are at most 1 and |Q| ≤ √(S(t)S(s)) ≤ M by the Cauchy–Schwarz inequality, so |Q|^d ≤ M^{d−2}Q² (part power) ≤ \
    M^{d−2}S(t)S(s), and GAL_v ≤ M^{d−2}(π⁻¹∫S(t)dt/t²)² = M^{d−2}(½E|w_1|)² ≤ ¼(1+σ²)M^{d−2}.

    Bounds of order 1/d. |Q|^d ≤ (S(t)S(s))^{d/2}, so GAL_v ≤ U², U = π⁻¹∫S^{d/2}dt/t². Where cos 2t ≥ 0, S ≤ ½ and S^{d/2} ≤ 2^{1−d/2}S (part power, \
    of the square roots): at most 2^{−d/2}√(1+σ²) in U. Elsewhere t = (k+½)π + u, |u| ≤ π/4, k ≥ 0, −cos 2t = cos 2u ≤ e^{−2u²}, \
    S ≤ ½(1+e^{−2E}), E = u² + σ²t². Put E₀ = π²σ²/(4(1+σ²)), M̄ = ½(1+e^{−2E₀}). At k = 0, E = E₀ + (1+σ²)(u+u₀)² with u₀ = πσ²/(2(1+σ²)) (part \
    completed with π/2 for π); at k ≥ 1, t ≥ 5π/4 and E ≥ u² + 25π²σ²/16 ≥ u² + E₀ (part later-frequencies). So E ≥ E₀ + y², y = u+u₀ or u, \
    |y| ≤ Y = π/4+u₀, and S ≤ M̄(1 − p(1−e^{−2y²})), p = e^{−2E₀}/(1+e^{−2E₀}) (part relative). As (1−e^{−2y²})/y² falls in |y| it is at least \
    c = (1−e^{−2Y²})/Y², and S^{d/2} ≤ M̄^{d/2}e^{−pcdy²/2}, of integral at most M̄^{d/2}√(2π/(pcd)) for each k. There t ≥ (k+¼)π, and \
    Σ(k+¼)^{−2} ≤ 16 + 4/3 (part frequencies), over π² at most 1.757 (part total). So \
    U ≤ M̄^{d/2}d^{−1/2}((1.757/π)√(2π/(pc)) + √(1+σ²)√d(2M̄)^{−d/2}). σ²/(1+σ²) grows in σ (part increasing), so E₀, u₀, Y grow while p (part share), M̄ \
    and c fall: take the end of the range of σ. At σ = ¼, 2E₀ ≤ π²/34, Y ≤ π/4 + π/34: p ≥ .4279, Y ≤ .8779, c ≥ 1.0196, the first term is at most \
    2.123, 2M̄ ≥ 1.748, the second is at most .8342, and (2.123+.8342)² ≤ 8.8 (parts quarter-share, quarter-reach, quarter-slope, quarter-first, \
    quarter-second, quarter-sum). At σ = ½, 2E₀ ≤ π²/10, Y ≤ π/4 + π/10: .2715, 1.09956, .7534, 3.1, 1.3727, 1.205, and (3.1+1.205)² ≤ 18.6 (the parts half-…).

    The limit, b = b(d). Below: the lower bound. Above: M̄^{d/2}e^{π²σ²d/8} ≤ e^{(π²/8)2.2338σ⁴d} → 1. In U√d e^{π²σ²d/8}, the part with cos 2t ≥ 0 is at most \
    √d(2e^{−π²σ²/4})^{−d/2}√(1+σ²) → 0. For k ≥ 1, E − E₀ ≥ y = u² + (21/16)π²σ² (part excess) ≤ 3.9 for σ ≤ ½ (part tail-range), where \
    (1−e^{−2y})/y ≥ ¼ (part tail-slope with f = e^{−7.8}): a factor e^{−(d/2)(p/4)(21/16)π²σ²} → 0 more than before. For k = 0 and u + u₀ = v/√d the integrand is at \
    most (16/π²)e^{−pcv²/2} and tends to at most (4/π²)e^{−v²/2}, as p → ½, u₀ → 0: so limsup ≤ π⁻¹(4/π²)√(2π), of square 32/π⁵ (part limit).
    """
}
