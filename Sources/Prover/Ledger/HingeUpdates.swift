/// The numbers in the count of nonzero hinge updates from v = 0 (hdp-lemma-2-corrected) and in its use for parities (new-updates-quadratic).
package enum HingeUpdates {
  /// With κ = 1/2200: (8 + (1 + κ)²)/(1 − κ)² updates, and the drift of the embeddings until then.
  package static let lemma: [(part: String, script: ProofScript)] = [
    ("updates", ProofScript("(8 + (1 + 1/2200)^2)/(1 - 1/2200)^2 < 901/100", by: .evaluate)),
    (
      "drift",
      ProofScript("(4/3/250000)^2*(8 + (1 + 1/2200)^2)*(901/100)^3 <= (1/2200)^2", by: .evaluate)
    ),
  ]

  /// n = a·d³, a ≥ 31, s = √d.
  package static let parity: [(part: String, script: ProofScript)] = [
    (
      "margin",
      ProofScript(
        "n*t^2/(2*(s^2/2 + (s^2 + m)*t/3)) >= 2*s^2", for: "real s >= 7/5, real h >= 0, real a >= 31",
        letting: ["m = 1/(3*s) + h", "t = m - 1/(18*s)", "n = a*s^6"],
        by: .bound("s", 0, .bound("h", 1, .bound("a", 2, .positive()))))
    ),
    (
      "noise",
      ProofScript(
        "n*(3/2 - 69315/100000) >= 169315/100000*d", for: "d >= 2, real a >= 31", letting: ["n = a*d^3"],
        by: .bound("d", 0, .bound("a", 1, .positive())))
    ),
    (
      "embedding",
      ProofScript(
        "2*n*(d/2)^2/(d^2)^2 >= 169315/100000*d", for: "d >= 2, real a >= 31", letting: ["n = a*d^3"],
        by: .bound("d", 0, .bound("a", 1, .positive())))
    ),
    ("noisy-margin", overRoot("1/(18*s) - 2*s*(1/(72*s^2)) = 1/(36*s)", .equal())),
    ("norm", overRoot("s^2 + 2*s*(1/(72*s^2)) <= 2*s^2", .positive())),
    ("cubic", overRoot("901/100*((2*s^2)^2/(1/(36*s))^2) <= 46708*s^6", .positive())),
    ("quadratic", overRoot("901/100*((73/72*s)^2/(1/(36*s))^2) <= 12004*s^4", .positive())),
    (
      "small-norm", ProofScript("1 + 2/(72*d) <= 73/72", for: "d >= 2", by: .bound("d", 0, .positive()))
    ),
    ("rate-cubic", overRoot("1/(36*s)^2/(500*s*(2*s^2)^2) = 1/(2592000*s^7)", .equal())),
    ("rate-quadratic", overRoot("1/(36*s)^2/(500*s*(73/72*s)^2) = 1/(666125*s^5)", .equal())),
  ]

  private static func overRoot(_ show: String, _ leaf: ProofTree) -> ProofScript {
    ProofScript(show, for: "real s >= 7/5", by: .bound("s", 0, leaf))
  }
}
