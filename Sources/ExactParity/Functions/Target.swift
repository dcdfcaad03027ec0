public import ExactNumbers

/// What a network is trained on: a function of the input, or labels that ignore it.
public enum Target: Sendable, Hashable {
  /// χ_S.
  case parity(Parity)
  /// A polynomial by its Fourier coefficients.
  case polynomial(FourierPolynomial)
  /// A function by its values.
  case table(TruthTable)
  /// Independent fair labels, 1 or −1 with probability ½ each: the `r` of `Γ_r`.
  case fairLabels

  /// The labels that `x` has with equal probability: one, or 1 and −1 for ``fairLabels``.
  public func labels(at x: SignVector) -> [Rational] {
    switch self {
    case .parity(let parity): [Rational(parity.value(at: x))]
    case .polynomial(let polynomial): [polynomial.value(at: x)]
    case .table(let table): [table.value(at: x)]
    case .fairLabels: [1, -1]
    }
  }

  /// Throws unless the target is defined on inputs of this dimension.
  ///
  /// - Throws: ``InvalidInput`` naming `target`.
  public func requireDimension(_ dimension: Int) throws(InvalidInput) {
    switch self {
    case .parity(let parity): try Self.require(parity.subset.last ?? 0, atMost: dimension)
    case .polynomial(let polynomial): try Self.require(polynomial.dimension, atMost: dimension)
    case .table(let table):
      guard table.dimension == dimension else {
        throw InvalidInput(
          "target", "the table has 2^\(table.dimension) values, but the inputs have \(dimension) coordinates")
      }
    case .fairLabels: break
    }
  }

  private static func require(_ coordinate: Int, atMost dimension: Int) throws(InvalidInput) {
    guard coordinate <= dimension else {
      throw InvalidInput(
        "target", "it depends on coordinate \(coordinate), but the inputs have \(dimension) coordinates")
    }
  }
}
