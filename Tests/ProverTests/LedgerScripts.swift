import Claims
import Proofs
import Prover

/// Corollary 3.
func corollary3() -> ProofScript {
  var script = ProofScript(
    of: .stated("1/(3*sqrt(d)) <= abs(delta(d, -mod(d, 2))) <= 1/sqrt(d)", for: "d >= 2"))
  script.lemma(.correlation)
  let alpha = Hint.rewrite("correlation")
  script.lemma(
    "squares",
    "(1/(3*sqrt(d)))^2 <= 1/(8*d - 12 + 8*mod(d, 2)) <= abs(delta(d, -mod(d, 2)))^2 <= (1/sqrt(d))^2",
    .bound("d", 0, .residue("d", .positive(), .positive())),
    .bound(
      "d", 0,
      .residue(
        "d", .growth("d", factor: "((2*d+1)/(2*d+2))^2", alpha, from: .positive(alpha)),
        .growth("d", factor: "((2*d+3)/(2*d+4))^2", alpha, from: .positive(alpha)))),
    .bound(
      "d", 0,
      .residue(
        "d", .growth("d", factor: "((2*d+1)/(2*d+2))^2", alpha, from: .positive(alpha)),
        .growth("d", factor: "((2*d+3)/(2*d+4))^2", alpha, from: .positive(alpha)))))
  script.lemma(
    "below", "(1/(3*sqrt(d)))^2 <= abs(delta(d, -mod(d, 2)))^2",
    .chain(.link("squares", 0), .link("squares", 1)))
  let signs = ProofTree.bound("d", 0, .residue("d", .positive(alpha), .positive(alpha)))
  script.lemma("sign", "0 <= abs(delta(d, -mod(d, 2)))", signs)
  script.lemma("root", "0 <= 1/sqrt(d)", signs)
  script.prove(
    .square(.link("below", 0), sign: .link("sign", 0)), .square(.link("squares", 2), sign: .link("root", 0)))
  return script
}

extension ProvedLemma {
  static let correlation = ProvedLemma(
    "correlation", "delta(d, -mod(d, 2)) = -(-1)^floor(d/2)*2^(1-d)*binomial(d-2, floor(d/2)-1)",
    for: "d >= 2",
    .bound(
      "d", 0,
      .residue(
        "d",
        .equal(
          .cut(0, at: ["d"]),
          .sum(
            ["0.0"], from: "0", to: "d",
            "(-d+k-3/2)*2^(-2*d)*(-1)^k*rfact(2*d-k+2)*rfact(k)*factorial(2*d+2)*k/(4*d+2)"),
          .sum(["0.1"], from: "d+1", to: "2*d+2", "0")),
        .equal(
          .cut(0, at: ["d"]),
          .sum(
            ["0.0"], from: "0", to: "d",
            "(2*d*k-2*d^2-6*d+3*k-5)*2^(-2*d)*(-1)^k*rfact(2*d-k+3)*rfact(k)*factorial(2*d+3)*k/(16*d^2+40*d+24)"
          ),
          .sum(["0.1"], from: "d+1", to: "2*d+3", "0")))))
}
