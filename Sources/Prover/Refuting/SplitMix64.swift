/// The generator SplitMix64, for draws that need no quality but a seed.
package struct SplitMix64 {
  private var state: UInt64

  /// The generator of this seed.
  package init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number from 0 to count − 1; the bias is below 2^−32 for the counts used here.
  package mutating func next(below count: Int) -> Int { Int(next() % UInt64(count)) }
}
