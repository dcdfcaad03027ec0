/// The steps by which one step of gradient descent is shown to fail for even d and n ≤ d³/4 neurons (new-width); d = 2k.
///
/// With u_i = χ(w_i)w_i and c = Σu_i an input is right only if ΣY_i(x) > |c·x|, Y_i(x) = εχ(u_i)χ(x)|u_i·x|: for n ≤ d²/4 that fails in the mean over x,
/// for d²/4 ≤ n ≤ d³/4 at x = sign c.
package enum NarrowNetworks {
  /// The claims with their proofs, in the order of the argument.
  package static var parts: [(part: String, script: ProofScript)] {
    [
      ("square", square), ("few", few), ("few-variance", fewVariance),
      ("coefficient", coefficient), ("top", top), ("top-value", topValue), ("ratio", ratio),
      ("mean-sum", meanSum), ("covariance-sum", covarianceSum),
      ("central-below", centralBelow), ("central-above", centralAbove), ("odd", odd),
      ("increasing", increasing), ("linear", linear), ("subtracted", subtracted),
      ("linear-variance", linearVariance), ("even-variance", evenVariance),
      ("first-deviation", firstDeviation), ("second-deviation", secondDeviation), ("failure", failure),
    ]
  }

  /// dα² ≤ ¼.
  private static let square = ProofScript(
    "d*(2^(1 - d)*binomial(d - 2, d/2 - 1))^2 <= 1/4", for: "even d >= 4",
    by: .bound(
      "d", 1,
      .residue("d", .growth("d", factor: "(d + 3)*(2*d + 3)^2/(4*(d + 2)^3)", from: .evaluate), .empty(0))))

  // MARK: n ≤ d²/4

  /// 8α²n² ≤ dn/2 for n = tk².
  private static let few = ProofScript(
    "8*(k^2*t)^2/(8*k) <= k*(k^2*t)", for: "k >= 2, real 0 <= t <= 1",
    by: .bound(
      "k", 0,
      .bound(
        "t", 1,
        .at(
          "t", "1", above: .zero("t", .positive(), positive: .empty(2)),
          below: .positive(
            .certificate([
              .init("16", ["t", "1-t"]), .init("32", ["t", "1-t", "k"]), .init("24", ["t", "1-t", "k", "k"]),
              .init("8", ["t", "1-t", "k", "k", "k"]), .init("1", ["t", "1-t", "k", "k", "k", "k"]),
            ]))))))

  /// Chebyshev's bound for ‖c‖².
  private static let fewVariance = ProofScript(
    "d*(2*n^2 - 2*n)/(d*n/2)^2 <= 8/d", for: "d >= 1, n >= 1",
    by: .bound("d", 0, .bound("n", 1, .positive())))

  // MARK: Fourier coefficients of χ(y)|Σy|

  /// C(d, 2r)·C(d/2−1, r)/C(d−2, 2r) for 2r ≤ d − 2.
  private static let coefficient = ProofScript(
    "binomial(2*k, 2*r)*binomial(k - 1, r)/binomial(2*k - 2, 2*r) = binomial(k, r)*(2*k - 1)/(2*k - 2*r - 1)",
    for: "k >= 2, 0 <= r <= k - 1",
    by: .bound(
      "k", 0,
      .bound(
        "r", 1,
        .compare("r", "k", atMost: .equal(), more: .value("r", .equal(), .empty(2))))))

  /// E|S_{2k}| by the number j of negative signs.
  private static let top = ProofScript(
    "sum(j = 0..2*k, binomial(2*k, j)*abs(2*k - 2*j))/2^(2*k) = 2*k*binomial(2*k, k)/4^k", for: "k >= 1",
    by: .bound(
      "k", 0,
      .equal(
        .sum(
          ["0.0"], from: "0", to: "k + 1",
          "2^(-2*k)*factorial(2*k + 2)*rfact(-j + 2*k + 2)*rfact(j)*j/4", variable: "j"),
        .sum(
          ["0.1"], from: "k + 2", to: "2*k + 2",
          "-2^(-2*k)*factorial(2*k + 2)*rfact(-j + 2*k + 2)*rfact(j)*j/4", variable: "j"),
        .cut(0, at: ["k + 1"]))))

  private static let topValue = ProofScript(
    "2*k*binomial(2*k, k)/4^k = 2*(2*k - 1)*(2^(1 - 2*k)*binomial(2*k - 2, k - 1))", for: "k >= 1",
    by: .bound("k", 0, .equal()))

  private static let ratio = ProofScript(
    "2*k - 1 <= 3^r*abs(2*k - 2*r - 1)", for: "k >= 2, 1 <= r <= k",
    by: .bound(
      "k", 0,
      .bound(
        "r", 1,
        .compare(
          "r", "k",
          atMost: .growth(
            "k", factor: "(2*k + 3)/(2*k + 1)", from: .growth("r", factor: "3", from: .evaluate)),
          more: .value("r", .growth("k", factor: "3", from: .evaluate), .empty(2))))))

  /// Σ C(d/2, r)(3q)^r, q = ρ².
  private static let meanSum = ProofScript(
    "sum(r = 0..k, binomial(k, r)*(3*q)^r) = (1 + 3*q)^k", for: "k >= 0, real q >= 0",
    by: .bound(
      "k", 0,
      .bound(
        "q", 1,
        .recurrence(
          "k", coefficients: ["3*q + 1", "-1"],
          .sum(
            ["0", "1"], from: "0", to: "k + 1", "(3*q)^j*factorial(k)*rfact(-j + k + 1)*rfact(j)*j",
            variable: "j"),
          from: [.equal()]))))

  /// Σ (2r/d)C(d/2, r)(3q)^r.
  private static let covarianceSum = ProofScript(
    "sum(r = 0..k, r/k*binomial(k, r)*(3*q)^r) = 3*q*(1 + 3*q)^(k - 1)", for: "k >= 1, real q >= 0",
    by: .bound(
      "k", 0,
      .bound(
        "q", 1,
        .recurrence(
          "k", coefficients: ["3*q + 1", "-1"],
          .sum(
            ["0", "1"], from: "0", to: "k + 2",
            "(k*j + 2*j - k - 2)*(3*q)^j*factorial(k + 1)*rfact(-j + k + 2)*rfact(j)*j/((k + 1)*(k + 2))",
            variable: "j"),
          from: [.equal()]))))

  // MARK: central binomials: (k + 1/4)C² and (k + 1/2)C², C = C(2k, k)/4^k, from both sides of their limit 1/π

  private static let centralBelow = ProofScript(
    "(k + 5/4)*(binomial(2*k + 2, k + 1)/4^(k + 1))^2 >= (k + 1/4)*(binomial(2*k, k)/4^k)^2", for: "k >= 0",
    by: .bound("k", 0, .positive()))
  private static let centralAbove = ProofScript(
    "(k + 3/2)*(binomial(2*k + 2, k + 1)/4^(k + 1))^2 <= (k + 1/2)*(binomial(2*k, k)/4^k)^2", for: "k >= 0",
    by: .bound("k", 0, .positive()))
  /// From E|S_{2k}| to E|S_{2k−1}|, n = 2k − 1.
  private static let odd = ProofScript(
    "(n + 1)^2/(n + 2) >= n^2/(n + 1)", for: "n >= 1", by: .bound("n", 0, .positive()))

  // MARK: d²/4 ≤ n ≤ d³/4, d ≥ 40; n = k² + h

  /// The derivative of ½ ln n + 3d/(2n).
  private static let increasing = ProofScript(
    "1/(2*n) - 3*(2*k)/(2*n^2) >= 0", for: "j >= 0, h >= 0",
    letting: ["k = 6 + j", "n = k^2 + h"], by: .bound("j", 0, .bound("h", 1, .positive())))
  private static let linear = ProofScript(
    "n/(n + 1) >= (9987/10000)^2", for: "m >= 0", letting: ["n = 400 + m"], by: .bound("m", 0, .positive()))
  /// ¼e^{12/d²}/(1 − 3/(2d)), with e^x ≤ 1/(1 − x).
  private static let subtracted = ProofScript(
    "1/4*(1/(1 - 6/(2*k)^2))^2/(1 - 3/(2*(2*k))) <= (5117/10000)^2", for: "j >= 0",
    letting: ["k = 20 + j"], by: .bound("j", 0, .positive()))
  /// Var‖c‖₁ over dn, q = 2/π.
  private static let linearVariance = ProofScript(
    "1 - q*(n/(n + 1)) <= 3653/10000", for: "m >= 0, real q >= 7/11",
    letting: ["n = 400 + m"], by: .bound("m", 0, .bound("q", 1, .positive())))
  /// Var ΣH over dn, less 1.
  private static let evenVariance = ProofScript(
    "2*k/n + 9/(2*k*n*(1 - 6/k)) <= 1009/10000", for: "j >= 0, h >= 0",
    letting: ["k = 20 + j", "n = k^2 + h"], by: .bound("j", 0, .bound("h", 1, .positive())))
  private static let firstDeviation = ProofScript("3653/10000 <= (6045/10000)^2", by: .evaluate)
  private static let secondDeviation = ProofScript("1 + 1009/10000 <= (10493/10000)^2", by: .evaluate)
  /// Chebyshev's bound for X, times d; 0.9987 − 0.5117 is what is left of the mean.
  private static let failure = ProofScript(
    "(6045/10000 + 10493/10000)^2/(7/11*(9987/10000 - 5117/10000)^2) <= 19", by: .evaluate)
}
