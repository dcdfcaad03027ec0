/// The steps by which `π⁻²∫∫|Q| dt ds/(ts)` over t, s > 0 is bounded where `|Q| ≤ ts·v` and Q is half a difference of cosines times
/// `e^{−σ²(t−s)²/2}` and `e^{−σ²(t+s)²/2}`: for perturbed signs, `v = 1 + σ²` (new-every-sigma), and for any fixed weight plus noise,
/// `v = (w⁰)² + σ²` (hfp-perturbed-decay), there four times as large, as sgn = 2·1[· ≥ 0] − 1.
///
/// Fourth powers throughout; σ is x, π is w and 1/Γ(¼) is h.
package enum SmoothedSigns {
  /// The claims with their proofs; `bound` is the constant of the statement, `factor` 1 or 4.
  package static func parts(bound: String, factor: Int) -> [(part: String, script: ProofScript)] {
    [
      ("far", script("(p + q)/2 <= p", ["real q >= 0", "real p >= q"], .positive())),
      ("first-smaller", script("a^4 <= a*b^3", ["real a >= 0", "real b >= a"], .positive())),
      ("second-smaller", script("b^4 <= a*b^3", ["real b >= 0", "real a >= b"], .positive())),
      (
        "radius",
        script("r^4/((r*p)*(r*q))^3 = 1/(r^2*(p*q)^3)", ["real r > 0", "real p > 0", "real q > 0"], .equal())
      ),
      (
        "exponent",
        ProofScript(
          "3/4*x^2*(r*p - r*(1-p))^2/2 = 3*x^2/8*(2*p-1)^2*r^2", for: "real x, real r, real p", by: .equal())
      ), ("square", ProofScript("p*(1-p) = (1 - (2*p-1)^2)/4", for: "real p", by: .equal())),
      (
        "integral",
        script(
          "(1/(2*h))^4*(8/(3*x^2))*(4^3*(1/(2*h^2))^4/w^2) = 8/3/(h^12*(2*w)^2*x^2)",
          ["real h > 0", "real w > 0", "real x > 0"], .equal())
      ),
      (
        "constant",
        script(
          "\(factor)^4*(8/3)/(h^12*(2*w)^2*w^8) <= (\(bound))^4",
          ["real h >= 10000/36257", "real w >= 31415/10000"], .positive())
      ),
      (
        "rate",
        script("x^2*v^2/2 >= x^2*w^2/8", ["real x > 0", "real w > 0", "real v >= w/2"], .positive())
      ),
    ]
  }

  /// A claim whose variables are bounded one after the other, each named by the second word of its bound.
  private static func script(_ claim: String, _ domain: [String], _ leaf: ProofTree) -> ProofScript {
    let names = domain.map { String($0.split(separator: " ")[1]) }
    return ProofScript(
      claim, for: domain.joined(separator: ", "),
      by: names.indices.reversed().reduce(leaf) { .bound(names[$1], $1, $0) })
  }
}
