internal import Ledger
internal import Prover

/// The steps by which the mean of a parity times a ramp or a step of w·x + b becomes an integral over frequencies, for
/// `new-alignment-integral`.
enum FourierIntegral {
  /// The claims with their proofs; c ± is is e^{±itw_j} with i·s written s, as only its sign matters.
  static let parts: [(part: String, script: ProofScript)] = [
    ("odd", .algebra("((c + s) - (c - s))/2 = s", ["real c", "real s"])),
    ("even", .algebra("((c + s) + (c - s))/2 = c", ["real c", "real s"])),
    (
      "ramp",
      ProofScript(
        "relu(z) = (z + abs(z))/2", for: "real z", by: .at("z", "0", above: .equal(), below: .equal()))
    ),
    ("constant", .bounded("E(x in cube(m), chi(x)) = 0", ["m >= 1"], .equal(.telescoping(["0"])))),
    ("linear", .bounded("E(x in cube(m), chi(x)*x[1]) = 0", ["m >= 2"], .equal(.telescoping(["0", "1"])))),
    ("above", .bounded("step(z) = (1 + sign(z))/2", ["real z > 0"], .equal())),
    ("below", .bounded("step(z) = (1 + sign(z))/2", ["real z < 0"], .equal())),
    (
      "product",
      .bounded(
        "p*q <= a*c", ["real p >= 0", "real a >= p", "real q >= 0", "real c >= q"], .positive())
    ),
    ("area", .bounded("q^2*(1/q) + 1/(1/q) = 2*q", ["real q > 0"], .equal())),
    (
      "logarithm",
      .bounded(
        "(1 + 2*q)^2 <= 2 + 8*q^2", ["real q"], .positive(.certificate([Hint.Entry("1", square: "2*q - 1")])))
    ),
  ]
}

extension Hint {
  /// The alternating sum of binomials of m + 1: its partial sums are again binomials.
  fileprivate static func telescoping(_ members: [String]) -> Hint {
    .sum(
      members, from: "0", to: "m + 1",
      "(-1)^k*2^(-m)*factorial(m + 1)*rfact(m + 1 - k)*rfact(k)*k/(-2*(m + 1))")
  }
}

extension ProofScript {
  /// An identity of rational functions, defined everywhere.
  static func algebra(_ claim: String, _ domain: [String]) -> ProofScript {
    ProofScript(claim, for: domain.joined(separator: ", "), by: .equal())
  }

  /// A claim whose variables are bounded one after the other; each is named by the first word of its
  /// bound but for its kind, and some may have none.
  static func bounded(
    _ claim: String, _ domain: [String], _ leaf: ProofTree
  ) -> ProofScript {
    let bounds = domain.filter { $0.contains { "<>".contains($0) } }
    let names = bounds.map { String($0.replacing("real ", with: "").split(separator: " ")[0]) }
    return ProofScript(
      claim, for: domain.joined(separator: ", "),
      by: names.indices.reversed().reduce(leaf) { .bound(names[$1], $1, $0) })
  }
}
