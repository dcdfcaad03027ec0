internal import Claims

extension ProvedLemma {
  /// Δ without bias, even d.
  public static var evenCorrelation: ProvedLemma {
    ProvedLemma(
      "even", "delta(d, 0) = -2*(-1)^(d/2)*binomial(d-2, d/2-1)/2^d", for: "even d >= 2",
      .bound(
        "d", 1,
        .residue(
          "d",
          .equal(
            .cut(0, at: ["d"]),
            .sum(
              ["0.0"], from: "0", to: "d",
              "2*2^-(2*d+2)*(-1)^k*binomial(2*d+1, k-1)*((2*d+2)*(k-d-2) + d+1)/(2*d+1)"),
            .sum(["0.1"], from: "d+1", to: "2*d+2", "0")),
          .empty(0))))
  }
}

extension ProofScript {
  /// `hdp-equation-27-corrected`: both forms from Δ by Pascal's rule and a quotient of neighbours.
  public static var equation27: ProofScript {
    let binomials = "d/2^d*(binomial(d-2, d/2-1) - binomial(d-2, d/2-2))"
    var script = ProofScript(
      of: .stated("abs(delta(d, 0)) = \(binomials) = 4/2^d*binomial(d-3, d/2-1)", for: "even d >= 4"))
    script.lemma(.evenCorrelation)
    script.prove(
      .bound("d", 1, .residue("d", .equal(.rewrite("even")), .empty(0))),
      .bound("d", 1, .residue("d", .equal(), .empty(0))))
    return script
  }

  /// `hdp-equation-27-corrected/every-even-dimension`: one binomial, d = 2 included.
  public static var equation27EveryEvenDimension: ProofScript {
    var script = ProofScript(of: .stated("abs(delta(d, 0)) = 2*binomial(d-2, d/2-1)/2^d", for: "even d >= 2"))
    script.lemma(.evenCorrelation)
    script.prove(.bound("d", 1, .residue("d", .equal(.rewrite("even")), .empty(0))))
    return script
  }

  /// `hdp-equation-28-corrected`, on squares, by the weights of Corollary 3.
  public static var equation28: ProofScript {
    var script = ProofScript(
      of: .stated(
        "2^d/8*(2/(3*sqrt(d))) <= binomial(d-3, d/2-1) <= 2^d/8*(2/sqrt(d))", for: "even d >= 4"))
    func even(_ tree: ProofTree) -> ProofTree { .bound("d", 1, .residue("d", tree, .empty(0))) }
    let induction = even(.growth("d", factor: "(4*(2*d+3)/(2*d+4))^2", from: .positive()))
    script.lemma(
      "squares",
      """
      (2^d/8*(2/(3*sqrt(d))))^2 <= 4^d/(128*d - 192) <= binomial(d-3, d/2-1)^2 <= (2^d/8*(2/sqrt(d)))^2
      """, even(.positive()), induction, induction)
    script.lemma(
      "below", "(2^d/8*(2/(3*sqrt(d))))^2 <= binomial(d-3, d/2-1)^2",
      .chain(.link("squares", 0), .link("squares", 1)))
    script.lemma("sign", "0 <= binomial(d-3, d/2-1)", even(.positive()))
    script.lemma("root", "0 <= 2^d/8*(2/sqrt(d))", even(.positive()))
    script.prove(
      .square(.link("below", 0), sign: .link("sign", 0)), .square(.link("squares", 2), sign: .link("root", 0))
    )
    return script
  }
}
