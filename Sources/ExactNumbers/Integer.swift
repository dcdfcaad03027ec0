package import CGMP
internal import GMPShims

/// The one owner of a GMP value in this package: every `mpz_init` is matched by the `mpz_clear` here.
///
/// `@exclusivity(unchecked)` is sound because an `Integer` touches the value of a shared instance only to read
/// it, and writes only when it holds the sole reference.
@usableFromInline
final class LargeInteger {
  @exclusivity(unchecked) var value: __mpz_struct

  /// Takes over an initialized GMP value, limbs and all.
  init(taking value: __mpz_struct) { self.value = value }

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
/// *Limits.* Memory, and GMP's own 2³⁷ bits (16 GB), past which it ends the process: whoever takes a size from
/// outside bounds it there.
///
/// Why not a package: none on offer is backed by GMP, whose multiplication the closed forms at d = 2000 need.
public struct Integer: @unchecked Sendable {
  @usableFromInline var small: Int
  @usableFromInline var large: LargeInteger?

  /// The integer equal to `value`.
  ///
  /// ```swift
  /// Integer(-3)  // -3
  /// ```
  @inlinable
  public init(_ value: Int) {
    small = value
    large = nil
  }

  /// Whether the representation is the unique one of its value; asserted after every operation in the tests.
  package var isCanonical: Bool {
    guard large != nil else { return true }
    return small == 0 && withValue { gmpshims_fits($0) == 0 }
  }

  /// Which GMP integer holds the value, `nil` for a word: in the tests, whether an operation was in place.
  package var storageIdentity: ObjectIdentifier? { large.map(ObjectIdentifier.init) }
}

// The only places that touch the storage. They avoid binding it to a variable, which would count a reference:
// `self` keeps it alive for the length of the call.
extension Integer {
  /// Calls `body` with a read-only GMP view of the value, without allocating.
  @inline(__always)
  package func withValue<Result>(_ body: (UnsafePointer<__mpz_struct>) -> Result) -> Result {
    if large != nil {
      return Unmanaged.passUnretained(large.unsafelyUnwrapped)._withUnsafeGuaranteedRef { storage in
        #if THREAD_SANITIZER
          // A pointer from an access that may modify is a write to the sanitizer, though nobody writes.
          return withUnsafePointer(to: storage.value, body)
        #else
          return withUnsafePointer(to: &storage.value, body)
        #endif
      }
    }
    var view = __mpz_struct()
    var limb = mp_limb_t()
    return withUnsafeMutablePointer(to: &limb) { limb in
      gmpshims_view(&view, limb, small)
      return withUnsafePointer(to: &view, body)
    }
  }

  /// The value of a GMP operation that writes one result into an initialized integer.
  package static func produced(by operation: (UnsafeMutablePointer<__mpz_struct>) -> Void) -> Integer {
    var result = __mpz_struct()
    __gmpz_init(&result)
    operation(&result)
    if gmpshims_fits(&result) != 0 {
      let word = __gmpz_get_si(&result)
      __gmpz_clear(&result)
      return Integer(word)
    }
    var value = Integer(0)
    value.large = LargeInteger(taking: result)
    return value
  }

  /// Replaces the value by that of a GMP operation of the old value, in place where the storage is unshared.
  ///
  /// The result and the old value may be the same GMP integer.
  @inline(__always)
  mutating func update(
    _ operation: (UnsafeMutablePointer<__mpz_struct>, UnsafePointer<__mpz_struct>) -> Void
  ) {
    guard isKnownUniquelyReferenced(&large) else { return replace(operation) }
    updateUnshared { operation($0, UnsafePointer($0)) }
  }

  @inline(never)
  private mutating func replace(
    _ operation: (UnsafeMutablePointer<__mpz_struct>, UnsafePointer<__mpz_struct>) -> Void
  ) {
    self = withValue { old in .produced { operation($0, old) } }
  }

  /// Changes the value in place, as an unshared GMP integer even where it fits a word before or after.
  mutating func modify(_ operation: (UnsafeMutablePointer<__mpz_struct>) -> Void) {
    if !isKnownUniquelyReferenced(&large) {
      var copy = __mpz_struct()
      withValue { __gmpz_init_set(&copy, $0) }
      large = LargeInteger(taking: copy)
      small = 0
    }
    updateUnshared(operation)
  }

  /// - Precondition: `large` is set and uniquely referenced.
  @inline(__always)
  private mutating func updateUnshared(_ operation: (UnsafeMutablePointer<__mpz_struct>) -> Void) {
    let fits = Unmanaged.passUnretained(large.unsafelyUnwrapped)._withUnsafeGuaranteedRef { storage in
      withUnsafeMutablePointer(to: &storage.value) {
        operation($0)
        return gmpshims_fits($0) != 0
      }
    }
    if fits {
      // Back into the word: the canonical form.
      small = withValue { __gmpz_get_si($0) }
      large = nil
    }
  }
}
