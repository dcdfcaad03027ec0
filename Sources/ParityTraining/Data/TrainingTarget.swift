internal import ExactNumbers
package import ExactParity

/// A target `f(x) = Σ_S c_S ∏_{j ∈ S} sign(x_j)`, a parity where there is one term with coefficient 1.
///
/// The dimension is not limited to 64, as it is on the exact side.
package struct TrainingTarget: Sendable, Hashable {
  /// One term: a coefficient and the coordinates of S, from 1, in increasing order.
  package struct Term: Sendable, Hashable {
    /// `c_S`.
    package let coefficient: Float
    /// S.
    package let coordinates: [Int]

    /// The term `coefficient · χ_S`.
    package init(coefficient: Float, coordinates: [Int]) {
      self.coefficient = coefficient
      self.coordinates = coordinates.sorted()
    }
  }

  /// The terms.
  package let terms: [Term]

  /// The parity of the coordinates 1 … degree.
  package static func parity(degree: Int) -> TrainingTarget { parity(of: Array(1...degree)) }

  /// The parity of the given coordinates.
  package static func parity(of coordinates: [Int]) -> TrainingTarget {
    TrainingTarget(terms: [Term(coefficient: 1, coordinates: coordinates)])
  }

  /// The polynomial with these terms.
  package init(terms: [Term]) { self.terms = terms }

  /// The polynomial of the exact side, its coefficients rounded.
  package init(_ polynomial: FourierPolynomial) {
    terms = polynomial.terms.map {
      Term(coefficient: Float($0.coefficient.approximation), coordinates: $0.parity.subset)
    }
  }

  /// Whether the target is the parity of the coordinates 1 … ``largestCoordinate``.
  package var isInitialParity: Bool {
    largestCoordinate >= 1 && self == .parity(degree: largestCoordinate)
  }

  /// The largest coordinate that matters.
  package var largestCoordinate: Int { terms.flatMap(\.coordinates).max() ?? 0 }

  /// `f(x)`; only the signs of the coordinates matter.
  @inline(__always)
  package func value(at x: UnsafePointer<Float>) -> Float {
    var sum: Float = 0
    for term in terms {
      var signs: UInt32 = 0
      for coordinate in term.coordinates { signs ^= x[coordinate - 1].bitPattern }
      sum += signs >> 31 == 1 ? -term.coefficient : term.coefficient
    }
    return sum
  }
}
