package import ExactNumbers

/// A power series modulo `z^length` with coefficients modulo `2^(64·limbs)`.
///
/// It is a ring in which every `1 ± z^a`, a ≥ 1, has an inverse, so products and quotients of such factors are exact, in
/// any order; a coefficient whose true value has a magnitude below `2^(64·limbs − 1)` is then read off exactly,
/// however large the intermediate ones were.
///
/// Multiplying or dividing is one pass of `length·limbs` additions of machine words.
package struct WrappedPowerSeries: Sendable {
  package let length: Int
  package let limbs: Int
  /// Coefficient s, least significant word first, from index `s·limbs`.
  private var words: [UInt64]

  /// The series 1.
  package init(length: Int, limbs: Int) {
    precondition(length >= 1 && limbs >= 1, "an empty series")
    self.length = length
    self.limbs = limbs
    words = [UInt64](repeating: 0, count: length * limbs)
    words[0] = 1
  }

  /// Multiplies by `1 + sign·z^step`.
  package mutating func multiply(step: Int, sign: Int) {
    // From the top: coefficient s − step is still the old one.
    update(step: step, adding: sign > 0, ascending: false)
  }

  /// Divides by `1 + sign·z^step`.
  package mutating func divide(step: Int, sign: Int) {
    // Q(s) = P(s) − sign·Q(s − step): from the bottom, where coefficient s − step is already the new one.
    update(step: step, adding: sign < 0, ascending: true)
  }

  /// Adds to or subtracts from each coefficient the one `step` below it.
  private mutating func update(step: Int, adding: Bool, ascending: Bool) {
    precondition(step >= 1, "the factor 1 ± z^0 has no inverse")
    guard step < length else { return }
    let (limbs, count) = (limbs, length - step)
    words.withUnsafeMutableBufferPointer { words in
      for index in 0..<count {
        let target = (ascending ? index + step : length - 1 - index) * limbs
        let source = target - step * limbs
        var carry: UInt64 = 0
        if adding {
          for i in 0..<limbs {
            let (partial, first) = words[target + i].addingReportingOverflow(words[source + i])
            let (sum, second) = partial.addingReportingOverflow(carry)
            words[target + i] = sum
            carry = first || second ? 1 : 0
          }
        } else {
          for i in 0..<limbs {
            let (partial, first) = words[target + i].subtractingReportingOverflow(words[source + i])
            let (difference, second) = partial.subtractingReportingOverflow(carry)
            words[target + i] = difference
            carry = first || second ? 1 : 0
          }
        }
      }
    }
  }

  /// The coefficient of `z^index` in the symmetric range of residues.
  package subscript(index: Int) -> Integer {
    let top = (index + 1) * limbs - 1
    var value = Integer(Int(bitPattern: UInt(words[top])))
    for word in stride(from: top - 1, through: index * limbs, by: -1) {
      value = (value << 64) + Integer(words[word])
    }
    return value
  }
}
