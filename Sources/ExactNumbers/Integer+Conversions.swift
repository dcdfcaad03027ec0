internal import CGMP
internal import GMPShims

extension Integer {
  /// The integer equal to `value`, of any fixed-width type.
  ///
  /// ```swift
  /// Integer(UInt64.max)  // 18446744073709551615
  /// ```
  ///
  /// - Complexity: linear in the words of `value`.
  public init(_ value: some BinaryInteger) {
    if let word = Int(exactly: value) {
      self.init(word)
      return
    }
    // Least significant word first, in the machine's byte order, every bit used.
    let words = Array(value.magnitude.words)
    self = .produced { __gmpz_import($0, words.count, -1, MemoryLayout<UInt>.size, 0, 0, words) }
    if value.signum() < 0 { negate() }
  }

  /// The integer equal to `value`, without a detour through the generic conversion.
  init(wide value: Int128) {
    if let word = Int(exactly: value) {
      self.init(word)
      return
    }
    let magnitude = value.magnitude
    self = .produced {
      gmpshims_set_two_limbs(
        $0, mp_limb_t(truncatingIfNeeded: magnitude >> 64), mp_limb_t(truncatingIfNeeded: magnitude),
        value < 0 ? 1 : 0)
    }
  }

  /// The value as an `Int` when it fits, else `nil`.
  ///
  /// ```swift
  /// Integer.powerOfTwo(62).machineWord  // 4611686018427387904
  /// Integer.powerOfTwo(63).machineWord  // nil
  /// ```
  @inlinable
  public var machineWord: Int? { large == nil ? small : nil }

  /// The sign: −1, 0 or 1.
  ///
  /// ```swift
  /// Integer(-7).signum  // -1
  /// ```
  public var signum: Int {
    large == nil ? small.signum() : withValue { Int(gmpshims_sign($0)) }
  }

  /// Whether the value is 0.
  @inlinable
  public var isZero: Bool { large == nil && small == 0 }

  /// Whether the value is even, as 0 is.
  public var isEven: Bool {
    large == nil ? small & 1 == 0 : withValue { __gmpz_tstbit($0, 0) == 0 }
  }

  /// The number of binary digits of the magnitude: 0 for 0, `⌊log₂|n|⌋ + 1` otherwise.
  ///
  /// ```swift
  /// Integer(-8).bitLength  // 4
  /// ```
  public var bitLength: Int {
    large == nil
      ? Int.bitWidth - small.magnitude.leadingZeroBitCount : withValue { Int(__gmpz_sizeinbase($0, 2)) }
  }

  /// The `Double` nearest to the value, ties to even, ±∞ when out of range: an approximation, for display only.
  ///
  /// ```swift
  /// Integer(10).power(30).approximation  // 1e+30
  /// ```
  public var approximation: Double {
    guard large != nil else { return Double(small) }
    // 62 leading bits, the last of them set when a later one is: enough for `Double` to round as the whole does.
    let shift = bitLength - 62
    let dropsBits = withValue { Int(__gmpz_scan1($0, 0)) } < shift
    let leading = (magnitude >> shift).machineWord ?? 0
    return Double(
      sign: signum < 0 ? .minus : .plus, exponent: shift, significand: Double(leading | (dropsBits ? 1 : 0)))
  }
}

extension Integer: ExpressibleByIntegerLiteral {
  /// The value of a literal that fits `Int`; a larger number is read from text.
  ///
  /// ```swift
  /// let billion: Integer = 1_000_000_000
  /// ```
  @inlinable
  public init(integerLiteral value: Int) { self.init(value) }
}
