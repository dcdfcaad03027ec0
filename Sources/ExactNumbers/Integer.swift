package import CGMP
internal import GMPShims

/// The one owner of a GMP value in this package: one `mpz_init`, one `mpz_clear`.
///
/// `@exclusivity(unchecked)` is sound because an `Integer` touches the value of a shared instance only to read
/// it, and writes only when it holds the sole reference.
@usableFromInline
final class LargeInteger {
  @exclusivity(unchecked) var value = __mpz_struct()

  init() { __gmpz_init(&value) }
  deinit { __gmpz_clear(&value) }
}

/// An integer of any size, with value semantics.
///
/// A value that fits a machine word is kept in one; a larger one in a shared, copy-on-write GMP integer.
/// Arithmetic that stays within a word never allocates, and in-place arithmetic on a large value does not
/// allocate while its storage is uniquely referenced and large enough.
///
/// ```swift
/// var factorial: Integer = 1
/// for k in 1...25 { factorial *= Integer(k) }
/// print(factorial)  // 15511210043330985984000000
/// ```
///
/// *Canonical form.* `large` is set exactly when the value does not fit `Int`, and then `small` is 0; so equal
/// values have equal representations. `isCanonical` states it as code.
///
/// Why not a package: none on offer is backed by GMP, whose multiplication the closed forms at d = 2000 need.
public struct Integer: @unchecked Sendable {
  @usableFromInline var small: Int
  @usableFromInline var large: LargeInteger?

  /// The integer equal to `value`.
  @inlinable
  public init(_ value: Int) {
    small = value
    large = nil
  }

  /// Takes ownership of `storage` and brings it to canonical form.
  init(canonicalizing storage: LargeInteger) {
    small = 0
    large = storage
    canonicalize()
  }

  /// Moves a large value that fits a word back into the word.
  mutating func canonicalize() {
    guard let storage = large, gmpshims_fits(&storage.value) != 0 else { return }
    small = __gmpz_get_si(&storage.value)
    large = nil
  }

  /// Whether the representation is the unique one of its value; asserted after every operation in the tests.
  package var isCanonical: Bool {
    guard let storage = large else { return true }
    return small == 0 && gmpshims_fits(&storage.value) == 0
  }

  /// Calls `body` with a read-only GMP view of the value, without allocating.
  package func withValue<Result>(_ body: (UnsafePointer<__mpz_struct>) -> Result) -> Result {
    if let storage = large {
      return withUnsafePointer(to: &storage.value, body)
    }
    var view = __mpz_struct()
    var limb = mp_limb_t()
    return withUnsafeMutablePointer(to: &limb) { limb in
      gmpshims_view(&view, limb, small)
      return withUnsafePointer(to: &view, body)
    }
  }

  /// The value of a GMP operation that writes one result.
  package static func produced(by operation: (UnsafeMutablePointer<__mpz_struct>) -> Void) -> Integer {
    let result = LargeInteger()
    operation(&result.value)
    return Integer(canonicalizing: result)
  }

  /// Replaces the value by that of a GMP operation of the old value, in place where the storage is unshared.
  mutating func update(
    _ operation: (UnsafeMutablePointer<__mpz_struct>, UnsafePointer<__mpz_struct>) -> Void
  ) {
    if isKnownUniquelyReferenced(&large), let storage = large {
      withUnsafeMutablePointer(to: &storage.value) { operation($0, UnsafePointer($0)) }
      canonicalize()
    } else {
      self = withValue { old in .produced { operation($0, old) } }
    }
  }
}

extension Integer {
  /// The integer equal to `value`, of any fixed-width type.
  public init(_ value: some BinaryInteger) {
    if let word = Int(exactly: value) {
      self.init(word)
    } else {
      // Horner's rule over the 32-bit digits of the magnitude, most significant first.
      var magnitude = value.magnitude
      var digits: [Int] = []
      while magnitude != 0 {
        digits.append(Int(truncatingIfNeeded: magnitude & 0xFFFF_FFFF))
        magnitude >>= 32
      }
      var result: Integer = 0
      for digit in digits.reversed() { result = (result << 32) + Integer(digit) }
      self = value.signum() < 0 ? -result : result
    }
  }

  /// The value as an `Int` when it fits.
  @inlinable
  public var machineWord: Int? { large == nil ? small : nil }

  /// −1, 0 or 1.
  public var signum: Int {
    large == nil ? small.signum() : withValue { Int(gmpshims_sign($0)) }
  }

  /// Whether the value is 0.
  @inlinable
  public var isZero: Bool { large == nil && small == 0 }

  /// Whether the value is even.
  public var isEven: Bool {
    large == nil ? small & 1 == 0 : withValue { __gmpz_tstbit($0, 0) == 0 }
  }

  /// The number of binary digits of the magnitude: 0 for 0, `⌊log₂|n|⌋ + 1` otherwise.
  public var bitLength: Int {
    isZero ? 0 : withValue { Int(__gmpz_sizeinbase($0, 2)) }
  }

  /// The nearest `Double` towards zero (±∞ when out of range): an approximation, for display only.
  public var approximation: Double {
    large == nil ? Double(small) : withValue { __gmpz_get_d($0) }
  }
}

extension Integer: ExpressibleByIntegerLiteral {
  @inlinable
  public init(integerLiteral value: Int) { self.init(value) }
}

extension Integer: Comparable, Hashable {
  public static func == (left: Integer, right: Integer) -> Bool {
    if left.large == nil || right.large == nil {
      // Canonical: a small value never equals a large one.
      return left.large == nil && right.large == nil && left.small == right.small
    }
    return left.withValue { l in right.withValue { r in __gmpz_cmp(l, r) == 0 } }
  }

  public static func < (left: Integer, right: Integer) -> Bool {
    if left.large == nil && right.large == nil { return left.small < right.small }
    return left.withValue { l in right.withValue { r in __gmpz_cmp(l, r) < 0 } }
  }

  public func hash(into hasher: inout Hasher) {
    if large == nil {
      hasher.combine(small)
    } else {
      withValue { value in
        hasher.combine(gmpshims_sign(value))
        for index in 0..<Int(__gmpz_size(value)) { hasher.combine(__gmpz_getlimbn(value, mp_size_t(index))) }
      }
    }
  }
}
