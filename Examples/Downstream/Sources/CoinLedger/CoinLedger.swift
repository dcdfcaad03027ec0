import ExactNumbers
public import Ledger
import Prover

extension Paper {
  /// Where the statements stand.
  public static let coins = Paper(
    key: "coin", title: "Tosses of coins", citation: "an example", folder: "CoinLedger")
}

extension Ledger {
  /// One statement of each kind: proved, refuted, derived.
  public static let coins = Ledger([.rowsGrow, .factorials, .rareEvents])
}

extension Row {
  /// The kernel's theorem is the statement.
  static let rowsGrow = Row(
    id: "coin-rows-grow", paper: .coins, title: "C(n−1, k) ≤ C(n, k)",
    text: "For all integers n ≥ 1 and k ≥ 0: C(n−1, k) ≤ C(n, k).", place: "Lemma 1",
    method: "Signs of coefficients; small cases by Pascal's rule.", expected: .proved,
    basis: .proof(
      Certificate(
        ProofScript(
          "binomial(n-1, k) <= binomial(n, k)", for: "n >= 1, k >= 0",
          by: .bound("n", 0, .bound("k", 1, .positive()))))),
    check: { scope, progress in
      try Cases.finding(scope, progress, method: "exact values") { cases in
        try cases.each("n", in: cases.dimensions(from: 1, quick: 20, standard: 50, deep: 200)) { n in
          for k in 0...n {
            try cases.require(
              "C(n−1, k) ≤ C(n, k)", at: ["n": n, "k": k], Rational(binomial(n - 1, k)), .atMost,
              Rational(binomial(n, k)),
              replay: "python3 -c 'from math import comb; print(comb(\(n - 1), \(k)), comb(\(n), \(k)))'")
          }
        }
      }
    })

  /// The first case that fails is the counterexample.
  static let factorials = Row(
    id: "coin-factorials", paper: .coins, title: "n! ≥ 2^n", text: "For every n ≥ 1: n! ≥ 2^n.",
    place: "Lemma 2", method: "Exact values from n = 1 on.", expected: .refuted,
    consequence: Consequence(.boundaryCase, conclusionSurvives: true, "It fails for n ≤ 3 only."),
    check: { scope, progress in
      try Cases.finding(scope, progress, method: "exact values") { cases in
        var factorial: Rational = 1
        try cases.each("n", in: Array(1...20)) { n in
          factorial *= Rational(n)
          try cases.require(
            "n! ≥ 2^n", at: ["n": n], factorial, .atLeast, Rational(2).power(n),
            replay: "python3 -c 'from math import factorial; print(factorial(\(n)), 2**\(n))'")
        }
      }
    })

  /// A written argument from a theorem of the kernel, another row and a textbook fact.
  static let rareEvents = Row(
    id: "coin-rare-events", paper: .coins, title: "n events of probability 1/n²",
    text: "Of n ≥ 1 events of probability at most 1/n² each, none happens with probability at least 1 − 1/n.",
    place: "Theorem 3", method: "The union bound; a coin that shows n heads in 2n tosses beside it.",
    expected: .derived,
    basis: .derivation(
      Derivation(
        for: "every n ≥ 1",
        core: Certificate(parts: [
          ("sum", ProofScript("n*(1/n^2) = 1/n", for: "n >= 1", by: .bound("n", 0, .equal())))
        ]), premises: [.rowsGrow],
        facts: [
          Fact("union-bound", source: "W. Feller, An Introduction to Probability Theory I (1968), Chapter IV")
            .applied("the n events")
        ],
        argument: "By the union bound one of them happens with probability at most n/n² = 1/n (part sum).")),
    check: { scope, progress in
      try Cases.finding(scope, progress, method: "disjoint events") { cases in
        try cases.each("n", in: Array(1...50)) { n in
          // n disjoint events attain the bound.
          try cases.require(
            "1 − n/n² = 1 − 1/n", at: ["n": n], 1 - Rational(n) / Rational(n * n), .equal,
            1 - Rational(1, Integer(n)), replay: "python3 -c 'print(1 - \(n)/\(n)**2, 1 - 1/\(n))'")
        }
      }
    })
}
