internal import ExactNumbers
package import ExactParity

extension WeightDistribution {
  /// The law as a picture names it, with σ written as σ.
  package var words: String {
    switch self {
    case .rademacher: "±1"
    case .gaussian: "N(0, 1)"
    case .perturbed(let sigma): "±1 + N(0, σ²), σ = \(sigma)"
    case .uniform(let sigma): "±1 + uniform, σ = \(sigma)"
    case .sparse(let zero): "±1, 0 with probability \(zero)"
    case .values(let values):
      "{\(values.map { $0.description.replacing("-", with: "−") }.joined(separator: ", "))}"
    case .law(let atoms):
      atoms.map { "\($0.value.description.replacing("-", with: "−")) with \($0.probability)" }
        .joined(separator: ", ")
    }
  }
}
