public import ExactNumbers

extension ThresholdFunction {
  /// The largest dimension whose coefficients are listed.
  public static let maximumListedDimension = 20

  /// The Fourier coefficient `f̂(S) = E_x f(x) χ_S(x)`, in time polynomial in d and the weights.
  ///
  /// Scale the weights to integers. Replacing `x_j` by `−x_j` where `w_j < 0` gives the weights `|w_j|` and the sign
  /// `(−1)^{#{j ∈ S: w_j < 0}}`. With `A = Σ |w_j|` and
  /// `P(z) = ∏_{j ∈ S} (1 − z^{|w_j|}) ∏_{j ∉ S} (1 + z^{|w_j|}) = Σ c_s z^s` the inputs whose negative coordinates weigh
  /// s have `w·x = A − 2s`, hence `2^d E_x χ_S 1[w·x ≥ t] = Σ_{s ≤ J} c_s = [z^J] P(z)/(1 − z)` with `J = ⌊(A − t)/2⌋`, and
  /// `f = 2·1[w·x ≥ t] − 1`.
  ///
  /// - Parameter subset: S, coordinates from 1 to d.
  /// - Throws: ``InvalidInput`` for a coordinate out of range; ``ComputationRefused`` past ``TimeLimit/question`` or
  ///   the memory of the machine.
  /// - Complexity: `d·J·d/64` additions of machine words.
  public func coefficient(of subset: Set<Int>) throws -> Rational {
    for coordinate in subset.sorted() where !(1...dimension).contains(coordinate) {
      throw InvalidInput("subset", "\(coordinate) is not a coordinate between 1 and \(dimension)")
    }
    let total = lattice.reduce(Integer(0)) { $0 + $1.magnitude }
    let last = (total - latticeThreshold) >> 1
    let constant: Rational = subset.isEmpty ? 1 : 0
    // f ≡ −1 or f ≡ 1.
    if last < 0 { return -constant }
    if last >= total { return constant }
    if subset.contains(where: { lattice[$0 - 1].isZero }) { return 0 }
    let (sum, nonzero) = try tailSum(subset, last: last)
    let sign = subset.count { lattice[$0 - 1] < 0 } & 1 == 0 ? 1 : -1
    return Rational(2 * sign) * Rational(sum, Integer.powerOfTwo(nonzero)) - constant
  }

  /// What ``coefficient(of:)`` takes at most, for any subset.
  public var coefficientEstimate: ResourceEstimate {
    let total = lattice.reduce(Integer(0)) { $0 + $1.magnitude }
    let last = (total - latticeThreshold) >> 1
    guard last >= 0, last < total else { return ResourceEstimate(seconds: 0) }
    let factors = lattice.count { !$0.isZero }
    return Self.estimate(words: (last + 1) * Integer((factors + 1) / 64 + 1), factors: factors)
  }

  /// Of a series of so many words, multiplied by so many factors: 1.6 ns an addition of words, measured.
  private static func estimate(words: Integer, factors: Int) -> ResourceEstimate {
    ResourceEstimate(memory: 8 * words, operations: words * Integer(factors + 1), picoseconds: 1600)
  }

  /// `[z^last] P(z)/(1 − z)` over the nonzero weights, and how many they are.
  private func tailSum(_ subset: Set<Int>, last: Integer) throws -> (sum: Integer, nonzero: Int) {
    let factors = lattice.enumerated().filter { !$1.isZero }
    // The tail sum counts inputs with signs: at most 2^d in magnitude, and one bit for the sign.
    let limbs = (factors.count + 1) / 64 + 1
    let words = (last + 1) * Integer(limbs)
    try Self.estimate(words: words, factors: factors.count).require(for: "a Fourier coefficient")
    guard let length = (last + 1).machineWord else { preconditionFailure("the series fits the memory") }
    var series = WrappedPowerSeries(length: length, limbs: limbs)
    series.divide(step: 1, sign: -1)
    for (index, weight) in factors {
      try Task.checkCancellation()
      // A weight that fits no word is beyond the series too.
      guard let step = weight.magnitude.machineWord else { continue }
      series.multiply(step: step, sign: subset.contains(index + 1) ? -1 : 1)
    }
    return (series[length - 1], factors.count)
  }

  /// All `2^d` Fourier coefficients by visiting every input, in the order of the bit patterns of S (coordinate 1 lowest).
  ///
  /// - Throws: ``ComputationRefused`` for `d > 20`.
  /// - Complexity: `d·2^d`.
  public func coefficientsByEnumeration() throws -> [Rational] {
    let limit = Self.maximumListedDimension
    guard dimension <= limit else {
      throw ComputationRefused(
        "a list of all Fourier coefficients", need: "2^\(dimension) of them", limit: "2^\(limit)")
    }
    // w·x for the inputs whose negative coordinates are among the first ones, one coordinate more at a time.
    var products = [lattice.reduce(0, +)]
    products.reserveCapacity(1 << dimension)
    for weight in lattice {
      for index in products.indices { products.append(products[index] - 2 * weight) }
    }
    // Sums of 2^d ≤ 2^20 signs.
    var sums = products.map { $0 >= latticeThreshold ? Int64(1) : -1 }
    walshHadamardTransform(&sums)
    return sums.map { Rational(Integer(Int($0)), Integer.powerOfTwo(dimension)) }
  }
}
