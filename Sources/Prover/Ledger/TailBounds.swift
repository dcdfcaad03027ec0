// What the rows about one step's margins share: eq. (29), Theorem 4.1 and its sharper forms.

extension ProofScript {
  /// 2^d ≤ q^d for q ≥ 2: with q = e, a bound e^{−2d} for one input is e^{−d} for all 2^d.
  package static let inputs = ProofScript(
    "2^d <= q^d", for: "d >= 0, real q >= 2",
    by: .bound("d", 0, .bound("q", 1, .growth("d", factor: "2", from: .positive()))))

  /// √d ≥ 7/5 for d ≥ 2: what is shown for every real s ≥ 7/5 holds at s = √d.
  package static var root: ProofScript {
    var script = ProofScript(of: .stated("7/5 <= sqrt(d)", for: "d >= 2"))
    script.lemma("square", "(7/5)^2 <= sqrt(d)^2", .bound("d", 0, .positive()))
    script.lemma("sign", "0 <= sqrt(d)", .bound("d", 0, .positive()))
    script.prove(.square(.link("square", 0), sign: .link("sign", 0)))
    return script
  }

  /// n/(18dμ) ≤ nμ/2 for s = √d and every μ = 1/(3s) + h, h ≥ 0: where f N¹ ≤ γn/(18d), the mean of the n terms is at most μ/2.
  package static let threshold = ProofScript(
    "1/(18*s^2*m) <= m/2", for: "real s >= 7/5, real h >= 0", letting: ["m = 1/(3*s) + h"],
    by: .bound("s", 0, .bound("h", 1, .positive())))
}
