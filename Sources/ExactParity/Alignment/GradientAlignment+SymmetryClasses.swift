public import ExactNumbers

extension GradientAlignment {
  /// The exact alignment by symmetry classes of the weights, for discrete weights with any number of magnitudes.
  ///
  /// Scale the weights to integers. `x_j → x_j sgn w_j` shows that `E_x χ_m(x) g` depends, up to its sign, only on how
  /// often each magnitude a occurs among the m coordinates of the parity (`p_a`) and among the others (`q_a`); it is 0
  /// when a weight of the parity is 0. Let `A = Σ a (p_a + q_a)` and
  /// `P(z) = ∏ (1 − z^a)^{p_a} (1 + z^a)^{q_a} = Σ c_s z^s`: the inputs whose negative coordinates weigh s have
  /// `w·x = A − 2s` and contribute `c_s`. Each threshold term of g is a sum over the s up to some J, and
  ///
  /// `Σ_{s ≤ J} c_s = U_J − U_{J−1}`, `Σ_{s ≤ J} c_s (A − 2s) = (A − 2J)(U_J − U_{J−1}) + 2 U_{J−1}` (by parts)
  ///
  /// with `U = P(z)/(1 − z)²`. From one class to its neighbour U changes by one factor and one quotient `1 ± z^a`.
  ///
  /// - Throws: ``InvalidInput`` for continuous weights; ``ComputationRefused`` past ``TimeLimit/question`` or the memory of
  ///   the machine; `CancellationError`.
  /// - Complexity: a class takes O(J·d/64) additions of machine words; with k magnitudes there are
  ///   `C(m + k − 1, k − 1)·C(d − m + k − 1, k − 1)` classes (0 counts as one, outside the parity).
  public func bySymmetryClasses(progress: ProgressCallback? = nil) throws -> Rational {
    let lattice = try WeightLattice(weights)
    guard !lattice.magnitudes.isEmpty else { return try byClosedForm(lattice, progress: progress) }
    var sum = try ClassSum(self, lattice)
    return try sum.total(progress: progress)
  }
}

/// The running sum `Σ probability·(E_x …)²` over the classes, in integers.
private struct ClassSum {
  /// One threshold term over the lattice: `Σ_s c_s (constant + slope·(A − 2s))·1[A − 2s + shift ≥ 0]`.
  struct LatticeTerm {
    let shift: Integer
    let constant: Integer
    let slope: Integer
  }

  let dimension: Int
  let degree: Int
  let lattice: WeightLattice
  /// The common denominator of the terms.
  let denominator: Integer
  let terms: [LatticeTerm]
  let length: Int
  let limbs: Int
  let classes: Integer
  var sum: Integer = 0
  var finished = 0
  var progress: ProgressCallback?

  init(_ alignment: GradientAlignment, _ lattice: WeightLattice) throws {
    self.lattice = lattice
    dimension = alignment.dimension
    degree = alignment.effectiveDegree
    let scale = lattice.scale
    // (jump + slope·(z − t)) with z = (w·x)/scale + b is (jump + slope·(b − t)) + (slope/scale)·w·x.
    let affine = alignment.thresholdTerms.map { term in
      (
        shift: scale * (alignment.bias - term.threshold), isOpen: term.isOpen,
        constant: term.jump + term.slope * (alignment.bias - term.threshold), slope: term.slope / scale
      )
    }
    let common = affine.reduce(Integer(1)) {
      .leastCommonMultiple(.leastCommonMultiple($0, $1.constant.denominator), $1.slope.denominator)
    }
    denominator = common
    let terms = affine.map { term in
      LatticeTerm(
        shift: term.isOpen ? term.shift.ceiling - 1 : term.shift.floor,
        constant: (term.constant * Rational(common)).numerator,
        slope: (term.slope * Rational(common)).numerator)
    }
    self.terms = terms
    // d ≤ 10⁶ and magnitudes ≤ 2^31, so A < 2^51.
    let largest = alignment.dimension * lattice.magnitudes.reduce(0) { max($0, $1.value) }
    length = terms.reduce(0) { max($0, Self.lastIndex($1, total: largest)) } + 1
    // |U_J| ≤ Σ_{s ≤ J} (J − s + 1)|c_s| ≤ length·2^d < 2^(d + bits of length), and one bit for the sign.
    limbs = (dimension + Integer(length).bitLength + 1) / 64 + 1
    let k = lattice.magnitudes.count
    let kinds = k + (lattice.zeros.isZero ? 0 : 1)
    let others = dimension - degree
    classes = binomial(degree + k - 1, k - 1) * binomial(others + kinds - 1, kinds - 1)
    try refuseIfTooLarge(alignment)
  }

  private func refuseIfTooLarge(_ alignment: GradientAlignment) throws {
    let words = Integer(length) * Integer(limbs)
    // Measured: 1.6 ns an addition of words.
    let estimate = ResourceEstimate(
      memory: 8 * words * Integer(2 * (lattice.magnitudes.count + 1)),
      operations: words * (2 * classes + Integer(dimension)), picoseconds: 1600)
    try estimate.require(for: "the alignment for \(alignment.weights) at dimension \(dimension)")
  }

  /// J: the last s ≤ A with `A − 2s + shift ≥ 0`; −1 when there is none.
  static func lastIndex(_ term: LatticeTerm, total: Int) -> Int {
    let last = (Integer(total) + term.shift) >> 1
    if last < 0 { return -1 }
    return min(last.machineWord ?? total, total)
  }

  mutating func total(progress: ProgressCallback?) throws -> Rational {
    self.progress = progress
    let magnitudes = lattice.magnitudes[...]
    // 1 + z^0 = 2 for a zero weight: a factor 2 of the coefficients, 4 of their squares, taken into the weight.
    let zero = WeightLattice.Magnitude(value: 0, count: 4 * lattice.zeros)
    let others = lattice.zeros.isZero ? magnitudes : [zero] + magnitudes
    var series = WrappedPowerSeries(length: length, limbs: limbs)
    for _ in 0..<2 { series.divide(step: 1, sign: -1) }
    let last = magnitudes[magnitudes.endIndex - 1].value
    for _ in 0..<degree { series.multiply(step: last, sign: -1) }
    for _ in degree..<dimension { series.multiply(step: last, sign: 1) }
    let outside = dimension - degree
    try distribute(degree, over: magnitudes, sign: -1, ClassState(series: series, total: 0, weight: 1)) {
      try $0.distribute(outside, over: others, sign: 1, $1) { try $0.add($1) }
    }
    // total^d for the probabilities, (2^d denominator)² for the squares.
    return Rational(sum, (4 * lattice.total).power(dimension) * denominator * denominator)
  }

  /// What a partly chosen class knows: U, A of the coordinates chosen, and `total^{chosen}` times its probability.
  struct ClassState {
    var series: WrappedPowerSeries
    var total: Int
    var weight: Integer
  }

  /// Chooses how many of `count` coordinates take each of the magnitudes, calling `body` for each choice.
  ///
  /// The series comes with all of these coordinates at the last magnitude.
  private mutating func distribute(
    _ count: Int, over magnitudes: ArraySlice<WeightLattice.Magnitude>, sign: Int, _ state: ClassState,
    _ body: (inout ClassSum, ClassState) throws -> Void
  ) throws {
    guard let first = magnitudes.first, let last = magnitudes.last else { return }
    var state = state
    if magnitudes.count == 1 {
      state.total += count * last.value
      state.weight *= last.count.power(count)
      return try body(&self, state)
    }
    let weight = state.weight
    var power: Integer = 1
    for (chosen, choices) in BinomialRow(count).enumerated() {
      state.weight = weight * choices * power
      try distribute(count - chosen, over: magnitudes.dropFirst(), sign: sign, state, body)
      guard chosen < count else { return }
      state.series.divide(step: last.value, sign: sign)
      if first.value > 0 { state.series.multiply(step: first.value, sign: sign) }
      state.total += first.value
      power *= first.count
    }
  }

  /// Adds `weight·(2^d denominator E_x …)²` of one class; without the powers of 2 of its zero weights.
  private mutating func add(_ state: ClassState) throws {
    var value: Integer = 0
    for term in terms {
      let last = Self.lastIndex(term, total: state.total)
      guard last >= 0 else { continue }
      let before = last > 0 ? state.series[last - 1] : 0
      let sum = state.series[last] - before
      value += (term.constant + term.slope * Integer(state.total - 2 * last)) * sum
      value += 2 * term.slope * before
    }
    sum += state.weight * value * value
    finished += 1
    if finished & 0xFF == 0 {
      try Task.checkCancellation()
      progress?(Double(finished) / classes.approximation)
    }
  }
}
