/// xoshiro256** seeded by SplitMix64: the generator of every recorded draw, the same on every machine.
///
/// The four words of state are the first four outputs of SplitMix64 from the seed. They are never all 0, the
/// one state that xoshiro must avoid: SplitMix64 applies a bijection to a counter, so at most one of them is
/// 0.
///
/// ```swift
/// var generator = SeededGenerator(seed: 0)
/// generator.next()  // 11091344671253066420
/// ```
///
/// Reference: D. Blackman and S. Vigna, *Scrambled linear pseudorandom number generators*, ACM Transactions
/// on Mathematical Software 47 (2021), doi 10.1145/3460772; SplitMix64 after G. Steele, D. Lea and C. Flood,
/// OOPSLA 2014.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  /// The generator whose state is the first four outputs of SplitMix64 from `seed`.
  public init(seed: UInt64) {
    var splitMix = SplitMix64(state: seed)
    self.init(state: (splitMix.next(), splitMix.next(), splitMix.next(), splitMix.next()))
  }

  /// The generator in the given state, which is not all 0.
  package init(state: (UInt64, UInt64, UInt64, UInt64)) {
    precondition(state != (0, 0, 0, 0), "xoshiro256** never leaves the state 0")
    self.state = state
  }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    let result = Self.rotated(state.1 &* 5, by: 7) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = Self.rotated(state.3, by: 45)
    return result
  }

  /// An integer from 0 to `count − 1`, each exactly as likely.
  ///
  /// A word beyond the largest multiple of `count` that 64 bits hold is drawn again, so there is no modulo
  /// bias; the others are cut into `count` intervals of equal length.
  ///
  /// - Precondition: `count ≥ 1`.
  /// - Complexity: fewer than two words in expectation, one where `count` is a power of two.
  public mutating func index(below count: UInt64) -> UInt64 {
    precondition(count >= 1, "there is no index below 0")
    if count == 1 { return 0 }
    // 2^64 = length·count + rest; (2^64 − 1)/count rounds down to `length` unless count divides 2^64.
    let isPowerOfTwo = count & (count - 1) == 0
    let length = isPowerOfTwo ? 1 << UInt64(count.leadingZeroBitCount + 1) : UInt64.max / count
    while true {
      let index = next() / length
      if index < count { return index }
    }
  }

  private static func rotated(_ word: UInt64, by count: UInt64) -> UInt64 {
    word << count | word >> (64 - count)
  }
}

/// SplitMix64: a counter in steps of the golden ratio, mixed.
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// The generator that starts at `state`.
  package init(state: UInt64) { self.state = state }

  /// The next 64 bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
