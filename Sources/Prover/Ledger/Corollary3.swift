internal import Claims

extension ProvedLemma {
  /// Δ at the bias b(d) = −(d mod 2): ±α(d) with α(d) = 2^{1−d} C(d−2, ⌊d/2⌋−1).
  public static var correlation: ProvedLemma {
    func leaf(_ dimension: String, _ bias: String) -> ProofTree {
      .equal(
        .cut(0, at: ["d"]),
        .sum(
          ["0.0"], from: "0", to: "d",
          "2*2^-(\(dimension))*(-1)^k*binomial(\(dimension)-1, k-1)*((\(dimension))*(k-(\(bias))-1) + \(bias))/(\(dimension)-1)"
        ),
        .sum(["0.1"], from: "d+1", to: dimension, "0"))
    }
    return ProvedLemma(
      "correlation", "delta(d, -mod(d, 2)) = -(-1)^floor(d/2)*2^(1-d)*binomial(d-2, floor(d/2)-1)",
      for: "d >= 2",
      .bound("d", 0, .residue("d", leaf("2*d+2", "d+1"), leaf("2*d+3", "d+1"))))
  }
}

extension ProofScript {
  /// `hdp-corollary-3`, on squares: with α(d+2)/α(d) = (d−1)/d for even d and d/(d+1) for odd d the weighted squares
  /// (d − 3/2)α² and (d − 1/2)α² do not fall and are ≥ 1/8 at the start, and d·α² does not rise over 1.
  public static var corollary3: ProofScript {
    var script = ProofScript(
      of: .stated("1/(3*sqrt(d)) <= abs(delta(d, -mod(d, 2))) <= 1/sqrt(d)", for: "d >= 2"))
    script.lemma(.correlation)
    let alpha = Hint.rewrite("correlation")
    func parities(_ even: ProofTree, _ odd: ProofTree) -> ProofTree {
      .bound("d", 0, .residue("d", even, odd))
    }
    let induction = parities(
      .growth("d", factor: "((2*d+1)/(2*d+2))^2", alpha, from: .positive(alpha)),
      .growth("d", factor: "((2*d+3)/(2*d+4))^2", alpha, from: .positive(alpha)))
    script.lemma(
      "squares",
      "(1/(3*sqrt(d)))^2 <= 1/(8*d - 12 + 8*mod(d, 2)) <= abs(delta(d, -mod(d, 2)))^2 <= (1/sqrt(d))^2",
      parities(.positive(), .positive()), induction, induction)
    script.lemma(
      "below", "(1/(3*sqrt(d)))^2 <= abs(delta(d, -mod(d, 2)))^2",
      .chain(.link("squares", 0), .link("squares", 1)))
    let signs = parities(.positive(alpha), .positive(alpha))
    script.lemma("sign", "0 <= abs(delta(d, -mod(d, 2)))", signs)
    script.lemma("root", "0 <= 1/sqrt(d)", signs)
    script.prove(
      .square(.link("below", 0), sign: .link("sign", 0)), .square(.link("squares", 2), sign: .link("root", 0))
    )
    return script
  }

  /// `new-corollary-3-sharper`: 5/32 is the value of the weighted square at d = 3 and at d = 4.
  public static var corollary3Sharper: ProofScript {
    var script = ProofScript(of: .stated("d*delta(d, -mod(d, 2))^2 >= 5/32", for: "d >= 2"))
    script.lemma(.correlation)
    let alpha = Hint.rewrite("correlation")
    // False at d = 2, so it is proved on the cells of d ≥ 3 only.
    script.lemma("weighted", "5/32 <= 5/32*d/(d - 3/2 + mod(d, 2)) <= d*delta(d, -mod(d, 2))^2")
    func from(_ factor: String) -> ProofTree {
      .chain(
        .here("weighted", 0, .positive()),
        .here("weighted", 1, .growth("d", factor: factor, alpha, from: .positive(alpha))))
    }
    script.prove(
      .bound(
        "d", 0,
        .value(
          "d", .positive(alpha),
          .residue(
            "d", from("(2*d+5)*(2*d+3)/(2*d+4)^2"), from("(2*d+6)*(2*d+3)^2/((2*d+4)^3)")))))
    return script
  }
}
