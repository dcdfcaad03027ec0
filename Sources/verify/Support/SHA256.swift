/// The checksum SHA-256 (FIPS 180-4), by which two programs say that they read the same file.
enum SHA256 {
  /// The 64 hexadecimal digits of the bytes' checksum.
  ///
  /// ```swift
  /// SHA256.hexadecimal([])  // "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
  /// ```
  static func hexadecimal(_ bytes: [UInt8]) -> String {
    // One bit 1, zeros, and the length in bits: a whole number of blocks of 64 bytes.
    var message = bytes + [0x80]
    message += [UInt8](repeating: 0, count: (120 - message.count % 64) % 64)
    message += (0..<8).map { UInt8(truncatingIfNeeded: (UInt64(bytes.count) * 8) >> (56 - 8 * $0)) }
    var hash = primes.prefix(8).map { root(of: $0, exponent: 2) }
    for block in stride(from: 0, to: message.count, by: 64) { add(message[block..<block + 64], to: &hash) }
    return hash.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }

  private static func add(_ block: ArraySlice<UInt8>, to hash: inout [UInt32]) {
    let bytes = Array(block)
    var words = stride(from: 0, to: 64, by: 4).map { index in
      bytes[index..<index + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    }
    for index in 16..<64 {
      let (a, b) = (words[index - 15], words[index - 2])
      let small = rotated(a, 7) ^ rotated(a, 18) ^ a >> 3
      let large = rotated(b, 17) ^ rotated(b, 19) ^ b >> 10
      words.append(words[index - 16] &+ small &+ words[index - 7] &+ large)
    }
    var s = hash
    for (word, constant) in zip(words, constants) {
      let sum = rotated(s[4], 6) ^ rotated(s[4], 11) ^ rotated(s[4], 25)
      let choice = s[4] & s[5] ^ ~s[4] & s[6]
      let first = s[7] &+ sum &+ choice &+ constant &+ word
      let majority = s[0] & s[1] ^ s[0] & s[2] ^ s[1] & s[2]
      let second = (rotated(s[0], 2) ^ rotated(s[0], 13) ^ rotated(s[0], 22)) &+ majority
      s = [first &+ second, s[0], s[1], s[2], s[3] &+ first, s[4], s[5], s[6]]
    }
    hash = zip(hash, s).map { $0 &+ $1 }
  }

  private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 - count)
  }

  private static let primes: [UInt64] = (2...311).filter { n in !(2..<n).contains { n % $0 == 0 } }

  private static let constants = primes.map { root(of: $0, exponent: 3) }

  /// The first 32 bits of the fractional part of a square or cube root of a number below 2⁹: ⌊root·2³²⌋ mod 2³².
  private static func root(of number: UInt64, exponent: Int) -> UInt32 {
    // The greatest r with r^e ≤ n·2^{32e}, bit by bit; r < 2³⁷ and n·2⁹⁶ < 2¹⁰⁵ leave r³ below 2¹¹¹.
    let power = UInt128(number) << (32 * exponent)
    let root = (0..<37).reversed().reduce(UInt128(0)) { root, bit in
      let candidate = root | 1 << bit
      return (0..<exponent).reduce(UInt128(1)) { product, _ in product * candidate } <= power
        ? candidate : root
    }
    return UInt32(truncatingIfNeeded: root)
  }
}
