public import ExactNumbers

extension NeuronMargin {
  /// `P[Y_1 + … + Y_n ≤ threshold]` for independent copies of Y, exactly.
  ///
  /// The probability that an input's margin after one step is at most `γ|Δ|·threshold`; at threshold 0, that
  /// the input is misclassified.
  ///
  /// ```swift
  /// try NeuronMargin(dimension: 2).tail(neurons: 3, atMost: 0)  // (3/4)³ = 27/64
  /// ```
  ///
  /// - Parameters:
  ///   - n: the number of neurons, at least 0.
  ///   - threshold: any rational.
  /// - Throws: ``InvalidInput`` for a negative n; ``ComputationRefused`` past 2^30 bits.
  /// - Complexity: one power of an integer, of about `n² d · span` bits.
  public func tail(neurons n: Int, atMost threshold: Rational) throws -> Rational {
    guard n >= 0 else { throw InvalidInput("neurons", "\(n) is negative") }
    let (lowest, highest) = (atoms[0].value, atoms[atoms.count - 1].value)
    // The law of the sum is the n-th power of Σ weight · X^{value − lowest}. Its coefficients are not
    // negative and add up to total^n < 2^digit, so at X = 2^digit they are the digits of one integer.
    let digit = (total - 1).bitLength * n + 1
    let bits = Integer(digit) * Integer(n) * Integer(highest - lowest)
    guard bits <= Integer.powerOfTwo(30) else {
      throw ComputationRefused("an exact tail", need: "an integer of \(bits) bits", limit: "2^30 bits")
    }
    let offset = (threshold / unit).floor - Integer(n * lowest)
    guard offset >= 0 else { return 0 }
    // Beyond the highest sum, which is below `bits`, every digit counts.
    let last = min(offset, Integer(n * (highest - lowest))).machineWord ?? 0
    let generating = atoms.reduce(Integer(0)) { $0 + ($1.weight << (digit * ($1.value - lowest))) }
    let kept = generating.power(n).flooredRemainder(by: .powerOfTwo(digit * (last + 1)))
    // 2^digit ≡ 1 modulo 2^digit − 1, and the sum of the kept digits is at most total^n ≤ 2^digit − 1, with
    // equality only for n = 0: the remainder is the sum itself.
    let sum = n == 0 ? 1 : kept.flooredRemainder(by: .powerOfTwo(digit) - 1)
    return Rational(sum, total.power(n))
  }
}
