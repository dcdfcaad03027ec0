internal import ExactNumbers
internal import ExactParity

extension ReferenceTable {
  /// `Δ_{d,b}` for 2 ≤ d ≤ 64 and every integer b with |b| ≤ d + 1.
  static let delta = ReferenceTable(
    name: "delta",
    summary: "Δ = E_x χ(x) ReLU(x_1 + … + x_d + b) over uniform x in {±1}^d (arXiv 2412.04910, eq. 15)",
    conventions: ["exact is a fraction in lowest terms; 2 ≤ dimension ≤ 64, |bias| ≤ dimension + 1"],
    columns: ["dimension", "bias", "exact"],
    rows: { progress in
      try (2...64).flatMap { dimension in
        try Task.checkCancellation()
        progress?(Double(dimension) / 64)
        return (-dimension - 1...dimension + 1).map { bias in
          let exact = Delta.lemma1(dimension: dimension, bias: Rational(bias))
          return ["\(dimension)", "\(bias)", "\(exact)"]
        }
      }
    })
}
