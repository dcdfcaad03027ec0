package import ExactNumbers

/// What the alignments of Figure 8 depend on beyond the definition.
package struct AlignmentConvention: Hashable {
  /// The parameters whose gradient is aligned.
  package enum Parameter { case hidden, bias, output }

  /// The parameters whose gradient is aligned.
  package var parameter = Parameter.hidden
  /// b.
  package var bias = 0
  /// Twice the derivative of the ReLU at 0.
  package var doubledSlopeAtZero = 2
  /// sign(0), for the L1 loss.
  package var signAtZero = 0
  /// The factor of `(N − f)²`.
  package var squaredFactor = Rational(1)
  /// Whether the weights are ±1/√d instead of ±1.
  package var isScaled = false

  /// The conventions of the statement.
  package static let stated = AlignmentConvention()

  /// The same with ReLU'(0) = 0, the convention of common frameworks.
  package static var zeroAtKink: AlignmentConvention {
    var convention = AlignmentConvention.stated
    convention.doubledSlopeAtZero = 0
    return convention
  }

  /// Each convention changed alone, by name.
  package static var alternatives: [(String, AlignmentConvention)] {
    func changed(_ change: (inout AlignmentConvention) -> Void) -> AlignmentConvention {
      var convention = AlignmentConvention.stated
      change(&convention)
      return convention
    }
    return [
      ("ReLU'(0) = 0", changed { $0.doubledSlopeAtZero = 0 }),
      ("ReLU'(0) = 1/2", changed { $0.doubledSlopeAtZero = 1 }),
      ("sign(0) = 1", changed { $0.signAtZero = 1 }), ("sign(0) = -1", changed { $0.signAtZero = -1 }),
      ("bias 1", changed { $0.bias = 1 }), ("bias -1", changed { $0.bias = -1 }),
      ("hidden bias in place of the weights", changed { $0.parameter = .bias }),
      ("output weight in place of the hidden ones", changed { $0.parameter = .output }),
      ("(N − f)²/2", changed { $0.squaredFactor = Rational(1, 2) }),
      ("weights ±1/√d", changed { $0.isScaled = true }),
    ]
  }
}

/// The alignments `E_w ‖Γ_f − Γ_r‖²` of `|N − f|` and `(N − f)²`, f of eq. (198), N one ReLU neuron with
/// Rademacher weights.
package struct LossAlignment: Hashable {
  /// For the loss `|N − f|`.
  package let l1: Rational
  /// For the loss `(N − f)²`.
  package let l2: Rational

  /// These two values.
  package init(l1: Rational, l2: Rational) {
    self.l1 = l1
    self.l2 = l2
  }

  /// By classes: f sees four coordinates. Replacing x_j by w_j x_j for j > 4 shows that the other weights may
  /// be taken to be 1; their coordinates then enter through their sum r = d − 4 − 2k, with `C(d−4, k)` inputs
  /// each, and the d − 4 derivatives by the other weights are equal in square, to `(E g r/(d−4))²`.
  ///
  /// With scaled weights the derivatives by w are unchanged and the output is divided by √d, which only the
  /// signs of
  /// `N ∓ 1` and `N − f` see (and the derivative by the output weight, whose square is divided by d).
  package init(dimension d: Int, convention: AlignmentConvention) {
    precondition(d >= 4, "eq. (198) has four coordinates")
    let rest = d - 4
    var totals = (l1: Rational(0), l2: Rational(0))
    for weights in 0..<16 {
      var (l1, l2) = (Sums(), Sums())
      for x in 0..<16 {
        let dot = 4 - 2 * (weights ^ x).nonzeroBitCount
        let eighths = Self.eighths(x)
        for (k, count) in BinomialRow(rest).enumerated() {
          let z = dot + rest - 2 * k + convention.bias
          let derivative = convention.parameter == .output ? max(z, 0) * 2 : Self.doubledSlope(z, convention)
          guard derivative != 0 else { continue }
          let sign = { Self.sign(output: max(z, 0), eighths: $0, d, convention) }
          // Twice ∂|N − f|/∂N minus its mean over fair labels; 8 times −2f/2, the same for the squared loss.
          l1.add(2 * sign(eighths) - sign(8) - sign(-8), derivative, count, x: x, rest: rest - 2 * k)
          l2.add(-eighths, derivative, count, x: x, rest: rest - 2 * k)
        }
      }
      totals.l1 += l1.squaredNorm(convention.parameter, rest: rest)
      totals.l2 += l2.squaredNorm(convention.parameter, rest: rest)
    }
    // The numerators were 4·2^d times the L1 gradient and 8·2^d times the L2 one (2·derivative, and 2 or 4
    // for g).
    let cube = Rational(Integer.powerOfTwo(d))
    let scale = convention.isScaled && convention.parameter == .output ? Rational(d) : 1
    let factor = convention.squaredFactor
    self.init(
      l1: totals.l1 / (16 * 16 * cube * cube * scale),
      l2: totals.l2 * factor * factor / (16 * 64 * cube * cube * scale))
  }

  /// `Σ count·g·derivative·x_j`, for the four coordinates, the sum of the others, and 1.
  private struct Sums {
    var coordinates = [Integer](repeating: 0, count: 4)
    var others: Integer = 0
    var total: Integer = 0

    mutating func add(_ g: Int, _ derivative: Int, _ count: Integer, x: Int, rest: Int) {
      let term = count * Integer(g * derivative)
      total += term
      others += term * Integer(rest)
      for j in 0..<4 { if x >> j & 1 == 0 { coordinates[j] += term } else { coordinates[j] -= term } }
    }

    func squaredNorm(_ parameter: AlignmentConvention.Parameter, rest: Int) -> Rational {
      guard parameter == .hidden else { return Rational(total * total) }
      let four = coordinates.reduce(Integer(0)) { $0 + $1 * $1 }
      return Rational(four) + (rest == 0 ? 0 : Rational(others * others, Integer(rest)))
    }
  }

  private static func doubledSlope(_ z: Int, _ convention: AlignmentConvention) -> Int {
    z > 0 ? 2 : (z == 0 ? convention.doubledSlopeAtZero : 0)
  }

  /// `8f(x)` of eq. (198), bit j−1 of x set where `x_j = −1`.
  private static func eighths(_ x: Int) -> Int {
    [(1, 0b0111), (3, 0b1011), (2, 0b1101), (2, 0b1110)].reduce(0) { sum, term in
      sum + term.0 * (1 - 2 * ((x & term.1).nonzeroBitCount & 1))
    }
  }

  /// `sign(N − y)` with `y = eighths/8` and `N = output`, or `output/√d` for scaled weights; `output ≥ 0`.
  private static func sign(
    output: Int, eighths: Int, _ d: Int, _ convention: AlignmentConvention
  ) -> Int {
    let difference: Int
    if convention.isScaled && eighths >= 0 {
      // Both sides are non-negative: compare 64 output² with d (8y)².
      difference = 64 * output * output - d * eighths * eighths
    } else {
      // A negative y is below output/√d ≥ 0 as it is below output.
      difference = 8 * output - eighths
    }
    return difference == 0 ? convention.signAtZero : difference.signum()
  }
}

extension LossAlignment {
  /// The alignments of the hidden weights under the stated conventions, by exact population gradients for
  /// every w.
  package static func byEnumeration(dimension d: Int) throws -> LossAlignment {
    var totals: [Rational] = [0, 0]
    for mask in 0..<UInt64(1) << UInt64(d) {
      try Task.checkCancellation()
      let w = SignVector(dimension: d, negatives: mask).coordinates.map { Rational($0) }
      let neuron = try TwoLayerNetwork(activation: .relu, weights: [w], biases: [0], outputs: [1])
      for (index, loss) in [Loss.absolute, .squared].enumerated() {
        let gradients = try [Target.polynomial(.equation198), .fairLabels].map {
          try PopulationGradient(of: neuron, target: $0, loss: loss).weights[0]
        }
        totals[index] += zip(gradients[0], gradients[1]).reduce(0) { $0 + ($1.0 - $1.1).power(2) }
      }
    }
    let count = Rational(Integer.powerOfTwo(d))
    return LossAlignment(l1: totals[0] / count, l2: totals[1] / count)
  }

  /// The same under the stated conventions or with ReLU'(0) = 0, this from the definition: over all w, and all x with w·x > 0.
  package static func byEnumeration(dimension d: Int, convention: AlignmentConvention) throws -> LossAlignment
  {
    guard convention != .stated else { return try byEnumeration(dimension: d) }
    precondition(convention == .zeroAtKink, "other conventions are not enumerated")
    let cube = (0..<UInt64(1) << UInt64(d)).map { SignVector(dimension: d, negatives: $0) }
    let values = cube.map { FourierPolynomial.equation198.value(at: $0) }
    var totals: [Rational] = [0, 0]
    for w in cube {
      try Task.checkCancellation()
      var gradients = [[Rational]](repeating: [Rational](repeating: 0, count: d), count: 2)
      for (x, f) in zip(cube, values) where x.dot(w) > 0 {
        let output = Rational(x.dot(w))
        // ∂L/∂N minus its mean over the labels 1 and −1.
        let absolute = sign(output - f) - (sign(output - 1) + sign(output + 1)) / 2
        for (index, slope) in [absolute, -2 * f].enumerated() {
          for j in 0..<d { gradients[index][j] += slope * Rational(x[j + 1]) }
        }
      }
      for index in 0...1 { totals[index] += gradients[index].reduce(0) { $0 + $1 * $1 } }
    }
    let count = Rational(Integer.powerOfTwo(3 * d))
    return LossAlignment(l1: totals[0] / count, l2: totals[1] / count)
  }

  private static func sign(_ value: Rational) -> Rational { value > 0 ? 1 : value < 0 ? -1 : 0 }

  /// A command that prints both alignments over all w and x.
  package static func replay(dimension d: Int, slopeAtZero: Int) -> String {
    """
    python3 -c "from fractions import Fraction as F; from itertools import product; d = \(d); X = list(product((1, -1), repeat=d)); \
    f = lambda x: F(x[0]*x[1]*x[2] + 3*x[0]*x[1]*x[3] + 2*x[0]*x[2]*x[3] + 2*x[1]*x[2]*x[3], 8); S = lambda v: (v > 0) - (v < 0); \
    D = [lambda n, y: S(n-y) - F(S(n-1) + S(n+1), 2), lambda n, y: -2*y]; z = lambda w, x: sum(p*q for p, q in zip(w, x)); \
    h = lambda v: 1 if v > 0 else \(slopeAtZero) if v == 0 else 0; T = [(x, f(x)) for x in X]; \
    print(*[sum(sum(g(max(z(w, x), 0), y)*h(z(w, x))*x[j] for x, y in T)**2 for w in X for j in range(d))/F(8**d) for g in D])"
    """
  }
}
