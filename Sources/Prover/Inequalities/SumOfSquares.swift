import ExactNumbers
import Proofs

/// A certificate p = Σ_f f·Σ_r w_r g_r² with weights w_r ≥ 0, where the f are 1 and products of coordinates ≥ 0 (and of 1 − u
/// for unit coordinates): p ≥ 0 on the cell.
///
/// *Search.* With bases b of monomials, Σ_r w_r g_r² = bᵀQb for a Gram matrix Q that is positive semidefinite (Powers, Wörmann, *An
/// algorithm for sums of squares of real polynomials*, J. Pure Appl. Algebra 127 (1998)). Where p has a zero z with f(z) > 0, Q b(z) = 0:
/// zeros among small points cut the bases down until an interior point exists (Peyrl, Parrilo, *Computing sum of squares
/// decompositions with rational coefficients*, Theor. Comput. Sci. 409 (2008)). A point is found in floating point, rounded to
/// rationals within the affine space of solutions, and kept if an exact L·D·Lᵀ has no negative pivot.
struct SumOfSquares {
  private let polynomial: Polynomial
  private let chart: Chart
  private var blocks: [Block] = []

  /// The squares of combinations of a basis, times a product of coordinates.
  struct Block {
    let factors: [Polynomial]
    var basis: [Polynomial]
  }

  private static let mostCoordinates = 5
  private static let highestDegree = 10
  private static let mostUnknowns = 220

  /// The entries of a certificate; `nil` where none is found.
  static func certificate(
    for polynomial: Polynomial, on chart: Chart, _ names: [String]
  ) -> [Hint.Entry]? {
    guard let search = SumOfSquares(polynomial, chart) else { return nil }
    return search.solved(names)
  }

  private init?(_ polynomial: Polynomial, _ chart: Chart) {
    self.polynomial = polynomial
    self.chart = chart
    let coordinates = chart.kinds.indices.filter { polynomial.contains($0) }
    guard (1...Self.mostCoordinates).contains(coordinates.count), polynomial.degree <= Self.highestDegree
    else {
      return nil
    }
    let zeros = Self.zeros(of: polynomial, chart, coordinates)
    for factors in Self.products(coordinates, chart, upTo: polynomial.degree) {
      let f = factors.reduce(Polynomial.one) { (try? $0.times($1)) ?? $0 }
      var basis = Self.monomials(coordinates, polynomial, f)
      for zero in zeros where f.value(at: zero) > 0 { basis = Self.vanishing(basis, at: zero) }
      if !basis.isEmpty { blocks.append(Block(factors: factors, basis: basis)) }
    }
    let unknowns = blocks.reduce(0) { $0 + $1.basis.count * ($1.basis.count + 1) / 2 }
    guard unknowns > 0, unknowns <= Self.mostUnknowns else { return nil }
  }

  // MARK: bases

  /// Products of different factors ≥ 0 of at most this degree: coordinates, and 1 − u.
  private static func products(_ coordinates: [Int], _ chart: Chart, upTo degree: Int) -> [[Polynomial]] {
    var factors = coordinates.filter { chart.kinds[$0].isNonnegative }.map { Polynomial(coordinate: $0) }
    factors += coordinates.filter { chart.kinds[$0] == .unit }.map { .one - Polynomial(coordinate: $0) }
    var products: [[Polynomial]] = [[]]
    for factor in factors { products += products.filter { $0.count < min(degree, 4) }.map { $0 + [factor] } }
    return products
  }

  /// The monomials m whose square times the factor may occur, the constant last.
  private static func monomials(_ coordinates: [Int], _ p: Polynomial, _ f: Polynomial) -> [Polynomial] {
    let degrees = p.terms.keys.map(\.degree)
    guard let low = degrees.min(), let high = degrees.max() else { return [] }
    // The factor's terms reach from its least to its greatest degree.
    let (least, greatest) = (f.terms.keys.map(\.degree).min() ?? 0, f.degree)
    var list: [Monomial] = [.one]
    for coordinate in coordinates {
      let most = p.terms.keys.map { $0[coordinate] }.max() ?? 0
      let own = f.terms.keys.map { $0[coordinate] }.max() ?? 0
      list = list.flatMap { monomial in
        (0...max(0, (most - own) / 2)).compactMap {
          try? monomial.times(Monomial(coordinate: coordinate, $0))
        }
      }
    }
    list = list.filter {
      2 * $0.degree + greatest <= high && 2 * $0.degree + least >= low - (greatest - least)
    }
    return list.sorted { $0.degree > $1.degree }.map { Polynomial($0, 1) }
  }

  /// Zeros of p among points with small coordinates that the chart allows.
  private static func zeros(of p: Polynomial, _ chart: Chart, _ coordinates: [Int]) -> [[Rational]] {
    var points: [[Rational]] = [[Rational](repeating: 0, count: Monomial.capacity)]
    for coordinate in coordinates {
      let values: [Rational] =
        switch chart.kinds[coordinate] {
        case .unit: [0, Rational(1, 4), Rational(1, 3), Rational(1, 2), Rational(2, 3), 1]
        case .nat, .half, .pos:
          coordinates.count > 3
            ? [0, 1, 2] : [0, 1, 2, 3, Rational(1, 2), Rational(1, 3), Rational(2, 3), Rational(1, 4)]
        case .int, .real:
          coordinates.count > 3 ? [0, 1, -1] : [0, 1, -1, 2, -2, 3, -3, Rational(1, 2), Rational(-1, 2)]
        }
      points = points.flatMap { point in
        values.map { value in
          var point = point
          point[coordinate] = value
          return point
        }
      }
    }
    return points.filter { p.value(at: $0).isZero }
  }

  /// A basis of the combinations that vanish at the point; the last element keeps its place.
  private static func vanishing(_ basis: [Polynomial], at point: [Rational]) -> [Polynomial] {
    let values = basis.map { $0.value(at: point) }
    guard let pivot = values.lastIndex(where: { !$0.isZero }) else { return basis }
    return basis.indices.filter { $0 != pivot }.map { index in
      basis[index] - basis[pivot].scaled(by: values[index] / values[pivot])
    }
  }

  // MARK: solving

  private func solved(_ names: [String]) -> [Hint.Entry]? {
    var unknowns: [GramEntry] = []
    for (block, content) in blocks.enumerated() {
      for i in content.basis.indices {
        for j in 0...i { unknowns.append(GramEntry(block: block, row: i, column: j)) }
      }
    }
    guard let space = AffineSpace(unknowns.map(contribution), equal: polynomial) else { return nil }
    let sizes = blocks.map(\.basis.count)
    let program = SemidefiniteProgram(sizes: sizes, entries: unknowns, space: space)
    guard let point = program.interiorPoint() else { return nil }
    for bits in [2, 5, 9, 14, 20] {
      let free = point.map { Rational(rounding: $0, bits: bits) }
      let matrices = program.matrices(space.point(free))
      var entries: [Hint.Entry] = []
      let isDone = zip(blocks, matrices).allSatisfy { block, matrix in
        guard let squares = matrix.squares else { return false }
        entries += squares.map { weight, row in
          let g = zip(row, block.basis).reduce(Polynomial.zero) { $0 + $1.1.scaled(by: $1.0) }
          return .init("\(weight)", block.factors.map { $0.written(names) }, square: g.written(names))
        }
        return true
      }
      if isDone { return entries }
    }
    return nil
  }

  /// What a unit of the Gram matrix's entry adds to the polynomial: f·b_i·b_j, twice off the diagonal.
  private func contribution(_ entry: GramEntry) -> Polynomial {
    let block = blocks[entry.block]
    let factors = block.factors + [block.basis[entry.row], block.basis[entry.column]]
    let product = factors.reduce(Polynomial.one) { (try? $0.times($1)) ?? .zero }
    return entry.row == entry.column ? product : product.scaled(by: 2)
  }
}

/// The place of an unknown in the Gram matrices; column ≤ row, and the matrices are symmetric.
struct GramEntry {
  let block: Int
  let row: Int
  let column: Int
}

extension Polynomial {
  /// The value at a point, a number for each coordinate.
  func value(at point: [Rational]) -> Rational {
    terms.reduce(0) { sum, term in
      term.key.coordinates.reduce(term.value) { $0 * point[$1].power(term.key[$1]) } + sum
    }
  }
}

extension Rational {
  /// The nearest multiple of 2^−bits.
  fileprivate init(rounding value: Double, bits: Int) {
    let scaled = (value * Double(1 << bits)).rounded()
    self.init(Integer(abs(scaled) < 1e15 ? Int(scaled) : 0), Integer(1 << bits))
  }
}
