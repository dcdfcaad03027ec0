import CLoops
import ExactNumbers

private let count = 1_000_000

/// A spread of 62-bit numbers that every language makes alike.
private func spread(_ index: Int) -> UInt64 { (UInt64(index) &* 0x9E37_79B9_7F4A_7C15) >> 2 }

/// The value modulo 2⁶⁴: the part of a sum that a C loop returns.
private func lowWord(_ value: Integer) -> String { "\(value.flooredRemainder(by: .powerOfTwo(64)))" }

extension Question {
  /// `Σ t_i` of integers.
  static var integerSum: Question {
    Question(
      name: "integer-sum", title: "Sum of 10⁶ integers",
      cases: [
        integerCase("62-bit terms", "word") { Integer(spread($0)) },
        integerCase("192-bit terms", "wide") { Integer(spread($0)) << 130 + Integer(spread($0)) },
      ])
  }

  private static func integerCase(_ size: String, _ kind: String, term: @escaping (Int) -> Integer) -> Case {
    let loop = Peer.Way.inProcess {
      let terms = CIntegers((1...count).map { "\(term($0))" })
      return {
        let (seconds, sum) = timed { terms.sum() }
        return Timing(seconds: seconds, result: "\(sum)")
      }
    }
    return Case(
      size: size,
      peers: [
        Peer(name: "C, mpz_add", way: loop),
        Peer(name: "gmpy2.mpz", way: .python("integer_sum.py", [kind, "gmpy2"])),
        Peer(name: "Python int", way: .python("integer_sum.py", [kind, "int"])),
      ]
    ) {
      let terms = (1...count).map(term)
      return {
        let (seconds, sum) = timed {
          var sum: Integer = 0
          for term in terms { sum += term }
          return sum
        }
        return Timing(seconds: seconds, result: lowWord(sum))
      }
    }
  }

  /// `Σ p_i/q_i` of fractions.
  static var rationalSum: Question {
    Question(
      name: "rational-sum", title: "Sum of 10⁶ fractions",
      cases: [
        rationalCase("denominators up to 20", "small") { Integer($0 % 20 + 1) },
        rationalCase("denominators up to 60", "medium") { Integer($0 % 60 + 1) },
        rationalCase("denominators 2⁰ … 2¹⁹⁹", "dyadic") { .powerOfTwo($0 % 200) },
      ])
  }

  private static func rationalCase(
    _ size: String, _ kind: String, denominator: @escaping (Int) -> Integer
  ) -> Case {
    let term = { Rational(Integer(spread($0) % 2_000_000) - 1_000_000, denominator($0)) }
    let loop = Peer.Way.inProcess {
      let terms = CRationals((1...count).map { "\(term($0))" })
      return {
        let (seconds, sum) = timed { terms.sum() }
        return Timing(seconds: seconds, result: "\(sum)")
      }
    }
    return Case(
      size: size,
      peers: [
        Peer(name: "C, mpq_add", way: loop),
        Peer(name: "gmpy2.mpq", way: .python("rational_sum.py", [kind, "gmpy2"])),
        Peer(name: "fractions", way: .python("rational_sum.py", [kind, "fractions"])),
      ]
    ) {
      let terms = (1...count).map(term)
      return {
        let (seconds, sum) = timed {
          var sum: Rational = 0
          for term in terms { sum += term }
          return sum
        }
        return Timing(seconds: seconds, result: lowWord(sum.numerator + sum.denominator))
      }
    }
  }
}

/// An array of `mpz_t` in C.
private final class CIntegers {
  private let array: OpaquePointer?

  init(_ texts: [String]) {
    array = integers_new(texts.count)
    for (index, text) in texts.enumerated() { integers_set(array, index, text) }
  }

  deinit { integers_free(array) }

  func sum() -> UInt64 { integers_sum(array) }
}

/// An array of `mpq_t` in C.
private final class CRationals {
  private let array: OpaquePointer?

  init(_ texts: [String]) {
    array = rationals_new(texts.count)
    for (index, text) in texts.enumerated() { rationals_set(array, index, text) }
  }

  deinit { rationals_free(array) }

  func sum() -> UInt64 { rationals_sum(array) }
}
