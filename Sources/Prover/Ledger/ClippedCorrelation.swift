/// The correlation of max(0, min(z, 5)) with the full parity at the bias b(d), and what it needs (new-remark-1).
package enum ClippedCorrelation {
  /// The claims with their proofs.
  package static var parts: [(part: String, script: ProofScript)] {
    [
      ("even", even), ("odd", odd), ("cubic-even", cubicEven), ("cubic-odd", cubicOdd),
      ("ratio-even", ratioEven),
      ("ratio-odd", ratioOdd), ("constant", constant), ("mean", mean),
    ]
  }

  private static func correlation(
    bias: String, domain: String, value: String, difference: String, end: String
  ) -> ProofScript {
    let left = "E(x in cube(d), chi(x)*clip(total(x)\(bias), 5))"
    var script = ProofScript(of: .stated("abs(\(left)) = \(value)", for: domain))
    func tree(_ leaf: ProofTree) -> ProofTree { .bound("d", 1, .residue("d", leaf, .empty(0))) }
    script.lemma(
      "signed", "\(left) = (-1)^(1 + floor(d/2))*(\(value))", for: domain,
      tree(
        .value(
          "d", .evaluate, .evaluate, .evaluate,
          .equal(
            .sum(["0.0"], from: "0", to: "d + 1", difference),
            .sum(["0.2"], from: "d + 5", to: end, "0"), .cut(0, at: ["d + 1", "d + 4"])))))
    script.prove(tree(.equal(.rewrite("signed"))))
    return script
  }

  /// h = d/2 − 1.
  private static let even = correlation(
    bias: "", domain: "even d >= 2",
    value:
      "2^(1 - d)*binomial(d - 2, d/2 - 1)*(1 - 5/2*(d/2 - 1)*(d/2 - 2)/((d/2)*(d/2 + 1)*(d/2 + 2)))",
    difference: "5*(-1)^k*2^(-2*d)*factorial(2*d + 8)*rfact(2*d - k + 8)*rfact(k)*k/((d + 4)*(-512))",
    end: "2*d + 8")
  /// h = (d − 3)/2.
  private static let odd = correlation(
    bias: " - 1", domain: "odd d >= 3",
    value:
      "2^(1 - d)*binomial(d - 2, (d - 3)/2)*(1 - 3*((d - 3)/2)*((d - 5)/2)/(((d + 1)/2)*((d + 3)/2)*((d + 5)/2)))",
    difference: "5*(-1)^k*2^(-2*d)*factorial(2*d + 9)*rfact(2*d - k + 9)*rfact(k)*k/((2*d + 9)*(-512))",
    end: "2*d + 9")

  private static func cubic(_ show: String, zeros: Int) -> ProofScript {
    ProofScript(
      show, for: "h >= 0", by: .bound("h", 0, .equal()),
      .bound(
        "h", 0,
        .split(
          "h", .value(zeros), [ProofTree](repeating: .evaluate, count: zeros) + [.positive()])))
  }
  private static let cubicEven = cubic(
    "5*(h + 1)*(h + 2)*(h + 3) - 84*h*(h - 1) = (h - 5)*(h - 6)*(5*h + 1) >= 0", zeros: 6)
  private static let cubicOdd = cubic(
    "7*(h + 2)*(h + 3)*(h + 4) - 165*h*(h - 1) = (h - 7)*(h - 8)*(7*h + 3) >= 0", zeros: 8)

  private static func ratio(_ show: String, zeros: Int) -> ProofScript {
    ProofScript(
      show, for: "h >= 0",
      by: .bound(
        "h", 0,
        .split("h", .value(zeros), [ProofTree](repeating: .evaluate, count: zeros) + [.positive()])))
  }
  private static let ratioEven = ratio("1 - 5/2*h*(h - 1)/((h + 1)*(h + 2)*(h + 3)) >= 143/168", zeros: 6)
  private static let ratioOdd = ratio("1 - 3*h*(h - 1)/((h + 2)*(h + 3)*(h + 4)) >= 48/55", zeros: 8)

  private static let constant = ProofScript(
    "1/9 < 5/32*(143/168)^2 = 102245/903168 < 5/32*(48/55)^2", by: .evaluate, .evaluate, .evaluate)
  /// 0.3364 ≤ √(102245/903168).
  private static let mean = ProofScript("(3364/10000)^2 <= 102245/903168", by: .evaluate)

  /// |Δ_{d,b(d)}| by a binomial.
  package static let full: ProofScript = {
    var script = ProofScript(
      of: .stated("abs(delta(d, -mod(d, 2))) = 2^(1 - d)*binomial(d - 2, floor(d/2) - 1)", for: "d >= 2"))
    let half = "floor((d - mod(d, 2))/2)"
    func sums(_ first: String, _ last: String) -> ProofTree {
      .equal(
        .sum(["0.0"], from: "0", to: "d + 1", first), .sum(["0.1"], from: "d + 2", to: last, "0"),
        .cut(0, at: ["d + 1"]))
    }
    script.lemma(
      "signed",
      "delta(d, -mod(d, 2)) = (-1)^\(half)/2^d*((d - mod(d, 2))*binomial(d - 1, \(half)) - 2*d*binomial(d - 2, \(half) - 1))",
      for: "d >= 2",
      .bound(
        "d", 0,
        .residue(
          "d",
          sums(
            "(2*d - 2*k + 3)*(-1)^k*2^(-2*d)*factorial(2*d + 2)*rfact(2*d - k + 2)*rfact(k)*k/((2*d + 1)*(-4))",
            "2*d + 2"),
          sums(
            "(-2*d*k + 2*d^2 + 6*d - 3*k + 5)*(-1)^k*2^(-2*d)*factorial(2*d + 3)*rfact(2*d - k + 3)*rfact(k)*k/((d + 1)*(2*d + 3)*(-8))",
            "2*d + 3"))))
    script.prove(
      .bound("d", 0, .residue("d", .equal(.rewrite("signed")), .equal(.rewrite("signed")))))
    return script
  }()
}
