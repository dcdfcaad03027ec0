public import ExactNumbers

/// A function on the hypercube by its Fourier coefficients: `f(x) = Σ_S c_S χ_S(x)`.
///
/// Eq. (198) of arXiv 2412.04910 is ``equation198``:
///
/// ```swift
/// FourierPolynomial.equation198.value(at: SignVector([1, 1, 1, 1]))  // 1
/// ```
public struct FourierPolynomial: Sendable, Hashable {
  /// One term `c_S χ_S` with `c_S ≠ 0`.
  public struct Term: Sendable, Hashable {
    /// χ_S.
    public let parity: Parity
    /// c_S.
    public let coefficient: Rational

    /// The term `coefficient · parity`.
    public init(_ coefficient: Rational, _ parity: Parity) {
      self.parity = parity
      self.coefficient = coefficient
    }
  }

  /// The terms with non-zero coefficients, no parity twice, by increasing mask.
  public let terms: [Term]

  /// The sum of the given terms; coefficients of one parity are added up.
  public init(_ terms: [Term]) {
    let sums = terms.reduce(into: [UInt64: Rational]()) { $0[$1.parity.mask, default: 0] += $1.coefficient }
    self.terms = sums.filter { !$0.value.isZero }.sorted { $0.key < $1.key }
      .map { Term($0.value, Parity(mask: $0.key)) }
  }

  /// The coordinates that the polynomial depends on are among the first this many.
  public var dimension: Int {
    64 - terms.reduce(0) { $0 | $1.parity.mask }.leadingZeroBitCount
  }

  /// `f(x)`.
  ///
  /// - Precondition: x has at least ``dimension`` coordinates.
  /// - Complexity: one addition a term.
  public func value(at x: SignVector) -> Rational {
    precondition(x.dimension >= dimension, "the polynomial depends on a coordinate that the input lacks")
    return terms.reduce(0) { sum, term in
      term.parity.value(at: x) == 1 ? sum + term.coefficient : sum - term.coefficient
    }
  }

  /// `⅛x₁x₂x₃ + ⅜x₁x₂x₄ + ¼x₁x₃x₄ + ¼x₂x₃x₄`, eq. (198) of arXiv 2412.04910.
  public static let equation198 = FourierPolynomial([
    Term(Rational(1, 8), Parity(subset: [1, 2, 3])), Term(Rational(3, 8), Parity(subset: [1, 2, 4])),
    Term(Rational(1, 4), Parity(subset: [1, 3, 4])), Term(Rational(1, 4), Parity(subset: [2, 3, 4])),
  ])
}

extension FourierPolynomial {
  /// The polynomial of a JSON text `{"terms": [{"subset": [1, 2, 3], "coefficient": "1/8"}, …]}`.
  ///
  /// A subset is a list of different coordinates from 1 to 64, in any order; it may be empty (a constant),
  /// and no subset stands twice. Coefficients are strings or JSON integers, never JSON floats.
  ///
  /// - Throws: ``MalformedFile``.
  public init(json bytes: [UInt8]) throws(MalformedFile) {
    let root = try ExactJSON(parsing: bytes).members(["terms"], of: "the polynomial")
    var terms: [Term] = []
    var seen: Set<UInt64> = []
    for (index, element) in try root[0].elements(of: "terms").enumerated() {
      let place = "terms[\(index)]"
      let members = try element.members(["subset", "coefficient"], of: place)
      let parity = try Self.parity(members[0], place: "\(place).subset")
      guard seen.insert(parity.mask).inserted else {
        throw MalformedFile("\(place) has a subset that an earlier term has")
      }
      terms.append(Term(try members[1].rational(of: "\(place).coefficient"), parity))
    }
    self.init(terms)
  }

  private static func parity(_ list: ExactJSON, place: String) throws(MalformedFile) -> Parity {
    var subset: Set<Int> = []
    for element in try list.elements(of: place) {
      guard case .integer(let value) = element, let coordinate = value.machineWord,
        (1...64).contains(coordinate)
      else { throw MalformedFile("\(place) holds something else than coordinates from 1 to 64") }
      guard subset.insert(coordinate).inserted else {
        throw MalformedFile("\(place) holds coordinate \(coordinate) twice")
      }
    }
    return Parity(subset: subset)
  }
}
