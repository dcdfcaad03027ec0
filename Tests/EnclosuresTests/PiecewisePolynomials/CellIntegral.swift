import ExactNumbers
import ExactParity
import Foundation

/// `E_w (E_x χ_m g)²` for uniform:σ weights from the definition, in doubles: T is a polynomial on each cell of the
/// arrangement of the hyperplanes `w·x + a = 0`, and nested Gauss–Legendre quadrature over the cells is exact up to
/// rounding.
///
/// Flipping the sign of a weight changes only the sign of T, so that `w_j` is uniform on `[1 − c, 1 + c]`. The bounds
/// of w_k are affine in w_1 … w_{k−1}: at the last level the hyperplanes, below it the places where two bounds of the
/// next level meet.
struct CellIntegral {
  private typealias Affine = [Double]
  private let dimension: Int
  private let degree: Int
  private let width: Double
  private let terms: [(shift: Double, jump: Double, slope: Double)]
  private let bounds: [[Affine]]

  init(_ question: GradientAlignment, deviation: Rational) {
    let d = question.dimension
    let width = deviation.approximation * 3.0.squareRoot()
    let terms = question.thresholdTerms.map {
      (
        shift: (question.bias - $0.threshold).approximation, jump: $0.jump.approximation,
        slope: $0.slope.approximation
      )
    }
    func ends(_ k: Int) -> [Affine] {
      [1 - width, 1 + width].map { [$0] + [Double](repeating: 0, count: k - 1) }
    }
    var levels: [[Affine]] = []
    var level = ends(d)
    for x in Self.inputs(d) {
      for term in terms { level.append(([term.shift] + x.dropLast()).map { -$0 / x[d - 1] }) }
    }
    levels.append(level)
    for k in stride(from: d - 1, to: 0, by: -1) {
      var next = ends(k)
      for (index, f) in level.enumerated() {
        for g in level[..<index] where abs(f[k] - g[k]) > 1e-12 {
          next.append((0..<k).map { (f[$0] - g[$0]) / (g[k] - f[k]) })
        }
      }
      level = next
      levels.append(level)
    }
    dimension = d
    degree = question.effectiveDegree
    self.width = width
    self.terms = terms
    bounds = levels.reversed()
  }

  private static func inputs(_ d: Int) -> [[Double]] {
    (0..<(1 << d)).map { index in (0..<d).map { index >> $0 & 1 == 0 ? 1.0 : -1.0 } }
  }

  /// The mean.
  var value: Double { integral([]) / pow(2 * width, Double(dimension)) }

  private func square(_ w: [Double]) -> Double {
    let inputs = Self.inputs(dimension)
    let sum = inputs.reduce(0.0) { sum, x in
      let s = zip(x, w).reduce(0.0) { $0 + $1.0 * $1.1 }
      let value = terms.reduce(0.0) { value, term in
        s + term.shift >= 0 ? value + term.jump + term.slope * (s + term.shift) : value
      }
      return sum + x[..<degree].reduce(1, *) * value
    }
    return pow(sum / Double(inputs.count), 2)
  }

  /// T² has degree 2 on a cell, and each integration raises the degree by one: 4 nodes do for d ≤ 5.
  private func integral(_ w: [Double]) -> Double {
    guard w.count < dimension else { return square(w) }
    let places = bounds[w.count].map { bound in
      let place = zip(bound.dropFirst(), w).reduce(bound[0]) { $0 + $1.0 * $1.1 }
      return min(max(place, 1 - width), 1 + width)
    }.sorted()
    let nodes = [
      (0.861136311594052575224, 0.347854845137453857373),
      (0.339981043584856264803, 0.652145154862546142627),
    ]
    var sum = 0.0
    for (left, right) in zip(places, places.dropFirst()) where right - left > 1e-14 {
      let (half, middle) = ((right - left) / 2, (left + right) / 2)
      for (node, weight) in nodes {
        sum += weight * half * (integral(w + [middle - half * node]) + integral(w + [middle + half * node]))
      }
    }
    return sum
  }
}
