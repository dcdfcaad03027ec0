public import ExactNumbers

extension GradientAlignment {
  /// The exact alignment by visiting every weight vector and every input: the definition, word for word.
  ///
  /// - Throws: ``InvalidInput`` for continuous weights; ``ComputationRefused`` past 2^32 pairs of a weight vector and an
  ///   input; `CancellationError`.
  /// - Complexity: `(2k)^d` pairs for k atoms.
  public func byEnumeration(progress: ProgressCallback? = nil) throws -> Rational {
    guard let atoms = weights.atoms else {
      throw InvalidInput("weights", "\(weights) is continuous; the enumeration needs discrete weights")
    }
    let pairs = Integer(2 * atoms.count).power(dimension)
    guard pairs <= Integer(1 << 32) else {
      throw ComputationRefused(
        "the enumeration of weights and inputs", need: "2^\(pairs.bitLength - 1) pairs or more", limit: "2^32"
      )
    }
    let denominator = atoms.reduce(Integer(1)) { .leastCommonMultiple($0, $1.value.denominator) }
    let values = atoms.compactMap { ($0.value * Rational(denominator)).numerator.machineWord }
    guard values.count == atoms.count, values.allSatisfy({ $0.magnitude < 1 << 55 }) else {
      throw ComputationRefused(
        "the enumeration", need: "weights beyond 2^55 in units of 1/\(denominator)", limit: "2^55")
    }
    // The pairs bound d by 32, so w·x stays below 2^60 in units of 1/denominator.
    let table = GradientTable(alignment: self, unit: Rational(1, denominator))
    // One piece for each atom of the first coordinate; within it the rest counts in base `atoms.count`.
    let sums = try concurrently(atoms.count, progress: progress) { first in
      var table = table
      var sum: Rational = 0
      var digits = [Int](repeating: 0, count: dimension)
      digits[0] = first
      repeat {
        try Task.checkCancellation()
        let difference = table.expectedDifference(weights: digits.map { values[$0] })
        let probability = digits.reduce(Rational(1)) { $0 * atoms[$1].probability }
        sum += probability * difference * difference
      } while Self.advance(&digits, base: atoms.count)
      return sum
    }
    return sums.reduce(0, +)
  }

  /// The next digits after the first one; `false` when they are all back at 0.
  private static func advance(_ digits: inout [Int], base: Int) -> Bool {
    for index in digits.indices.dropFirst() {
      digits[index] += 1
      if digits[index] < base { return true }
      digits[index] = 0
    }
    return false
  }
}

/// `∇L(N(x), χ(x)) − ½(∇L(N(x), 1) + ∇L(N(x), −1))` at v = 1, tabulated by `w·x` and the two signs it depends on.
private struct GradientTable {
  let alignment: GradientAlignment
  let unit: Rational
  private var memory: [Int: [Rational]] = [:]

  init(alignment: GradientAlignment, unit: Rational) {
    self.alignment = alignment
    self.unit = unit
  }

  /// `Γ_f − Γ_r` at the weights, given in units.
  mutating func expectedDifference(weights: [Int]) -> Rational {
    let d = weights.count
    // Entry 2p + q counts the inputs with this w·x and χ = (−1)^p, x_1 = (−1)^q.
    var counts: [Int: [Int]] = [:]
    for x in 0..<1 << d {
      var product = 0
      var negatives = 0
      for (j, weight) in weights.enumerated() {
        if x >> j & 1 == 1 {
          product -= weight
          if j < alignment.degree { negatives += 1 }
        } else {
          product += weight
        }
      }
      counts[product, default: [0, 0, 0, 0]][2 * (negatives & 1) + x & 1] += 1
    }
    var sum: Rational = 0
    for (product, signs) in counts {
      let gradients = self.gradients(at: product)
      for index in 0..<4 where signs[index] != 0 { sum += Rational(signs[index]) * gradients[index] }
    }
    return sum / Rational(1 << d)
  }

  private mutating func gradients(at product: Int) -> [Rational] {
    if let known = memory[product] { return known }
    let z = Rational(product) * unit + alignment.bias
    let output = alignment.activation.value(at: z)
    let table = (0..<4).map { index in
      let label: Rational = index >> 1 == 0 ? 1 : -1
      let first: Rational = index & 1 == 0 ? 1 : -1
      let partial =
        switch alignment.parameter {
        case .output: output
        case .bias: alignment.activation.derivative(at: z)
        case .hidden: alignment.activation.derivative(at: z) * first
        }
      let fair = (alignment.lossDerivative(output, 1) + alignment.lossDerivative(output, -1)) / 2
      return (alignment.lossDerivative(output, label) - fair) * partial
    }
    memory[product] = table
    return table
  }
}
