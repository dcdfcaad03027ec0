import CGMP
import ExactNumbers
import TestSupport
import Testing

@Suite struct RationalArithmeticTests {
  typealias Operation = (Rational, Rational) -> Rational

  /// A rational in both ways: ours, and GMP's own.
  private struct Pair {
    let ours: Rational
    let theirs: MPQ
    let text: String

    init(_ numerator: String, _ denominator: String) throws {
      ours = Rational(try integer(numerator), try integer(denominator))
      theirs = MPQ(numerator, denominator)
      text = "\(numerator)/\(denominator)"
    }
  }

  /// Every quotient of a few numerators and denominators on either side of the word.
  private func boundaryPairs() throws -> [Pair] {
    let numerators = [
      "0", "1", "-1", "6", "-35", "9223372036854775807", "-9223372036854775808", "9223372036854775808",
      "-340282366920938463463374607431768211455", "30000000000000000000000000000000000000000000000000",
    ]
    let denominators = [
      "1", "2", "3", "-12", "35", "9223372036854775807", "-9223372036854775808", "18446744073709551615",
      "60000000000000000000000000000000000000000000000000",
    ]
    return try numerators.flatMap { n in try denominators.map { d in try Pair(n, d) } }
  }

  private func randomPair(using random: inout TestGenerator) throws -> Pair {
    let denominator = randomText(bits: 130, using: &random)
    let isZero = denominator == "0" || denominator == "-0"
    return try Pair(randomText(bits: 130, using: &random), isZero ? "1" : denominator)
  }

  private func forEveryPair(_ body: (Pair, Pair, String) -> Void) throws {
    let pairs = try boundaryPairs()
    for a in pairs {
      for b in pairs { body(a, b, "\(a.text), \(b.text)") }
    }
    for var random in RandomCases(500) {
      let (a, b) = (try randomPair(using: &random), try randomPair(using: &random))
      body(a, b, "\(a.text), \(b.text), \(random)")
    }
  }

  /// The cases in which `operation` differs from GMP's, or leaves the canonical form.
  private func disagreements(
    _ operation: Operation, _ oracle: @escaping MPQ.Operation, skippingZero: Bool = false
  ) throws -> [String] {
    var traces: [String] = []
    try forEveryPair { a, b, trace in
      if skippingZero && b.theirs.isZero { return }
      let result = operation(a.ours, b.ours)
      let expected = MPQ.apply(oracle, a.theirs, b.theirs).text
      if "\(result)" != expected || !result.isCanonical {
        traces.append("\(trace): \(result), expected \(expected)")
      }
    }
    return traces
  }

  @Test func theFourOperations() throws {
    #expect(try disagreements({ $0 + $1 }, __gmpq_add).isEmpty)
    #expect(try disagreements({ $0 - $1 }, __gmpq_sub).isEmpty)
    #expect(try disagreements({ $0 * $1 }, __gmpq_mul).isEmpty)
    #expect(try disagreements({ $0 / $1 }, __gmpq_div, skippingZero: true).isEmpty)
  }

  @Test func inPlaceOnUnsharedAndOnSharedStorage() throws {
    let operations: [(String, (inout Rational, Rational) -> Void, MPQ.Operation)] = [
      ("+=", { $0 += $1 }, __gmpq_add), ("-=", { $0 -= $1 }, __gmpq_sub), ("*=", { $0 *= $1 }, __gmpq_mul),
      ("/=", { $0 /= $1 }, __gmpq_div),
    ]
    for (name, operation, oracle) in operations {
      let shared: Operation = { a, b in
        var value = a
        operation(&value, b)
        return value
      }
      // Both parts are made anew, and nobody else holds them.
      let unshared: Operation = { a, b in
        var value = Rational(a.numerator + 1 - 1, a.denominator + 1 - 1)
        operation(&value, b)
        return value
      }
      let skippingZero = name == "/="
      #expect(try disagreements(shared, oracle, skippingZero: skippingZero).isEmpty, "\(name), shared")
      #expect(try disagreements(unshared, oracle, skippingZero: skippingZero).isEmpty, "\(name), unshared")
    }
  }

  @Test func aValueCombinedWithItself() throws {
    for pair in try boundaryPairs() {
      var sum = pair.ours
      sum += sum
      #expect("\(sum)" == MPQ.apply(__gmpq_add, pair.theirs, pair.theirs).text, "\(pair.text)")
      var difference = pair.ours
      difference -= difference
      #expect(difference == 0 && difference.isCanonical, "\(pair.text)")
      var product = pair.ours
      product *= product
      #expect("\(product)" == MPQ.apply(__gmpq_mul, pair.theirs, pair.theirs).text, "\(pair.text)")
      if !pair.ours.isZero {
        var quotient = pair.ours
        quotient /= quotient
        #expect(quotient == 1 && quotient.isCanonical, "\(pair.text)")
      }
      #expect("\(pair.ours)" == pair.theirs.text)
    }
  }

  @Test func aCopyKeepsItsValue() throws {
    let other = Rational(.powerOfTwo(70), 3)
    for pair in try boundaryPairs() {
      let original = pair.ours
      var changed = original
      changed += other
      changed *= other
      changed -= other
      changed /= other
      changed.negate()
      #expect("\(original)" == pair.theirs.text && original.isCanonical)
    }
  }

  @Test func additionIsInPlaceWhereUnshared() {
    var sum = Rational(.powerOfTwo(200), Integer(3).power(100))
    let identities = (sum.numerator.storageIdentity, sum.denominator.storageIdentity)
    for step in 1...20 {
      sum += Rational(Integer(step), 9)
      sum -= Rational(Integer(step))
      sum += Rational(1, Integer(3).power(60))
    }
    #expect(sum.numerator.storageIdentity == identities.0 && sum.denominator.storageIdentity == identities.1)
  }

  @Test func orderEqualityAndHash() throws {
    try forEveryPair { a, b, trace in
      let order = MPQ.compare(a.theirs, b.theirs)
      #expect((a.ours < b.ours) == (order < 0), "\(trace)")
      #expect((a.ours == b.ours) == (order == 0), "\(trace)")
      #expect((a.ours > b.ours) == (order > 0), "\(trace)")
      #expect(Ordering(a.ours, b.ours) == (order < 0 ? .less : order == 0 ? .equal : .greater), "\(trace)")
      let detour = a.ours + b.ours - b.ours
      #expect(detour == a.ours && detour.hashValue == a.ours.hashValue, "\(trace)")
    }
  }

  @Test func theFieldLaws() throws {
    for var random in RandomCases(300) {
      let a = try randomPair(using: &random).ours
      let b = try randomPair(using: &random).ours
      let c = try randomPair(using: &random).ours
      #expect(a + b == b + a && a * b == b * a, "\(random)")
      #expect((a + b) + c == a + (b + c) && (a * b) * c == a * (b * c), "\(random)")
      #expect(a * (b + c) == a * b + a * c, "\(random)")
      #expect(a + -a == 0 && a.magnitude >= 0 && -a + a.magnitude == (a < 0 ? -2 * a : 0), "\(random)")
      if !a.isZero { #expect(a * a.reciprocal == 1 && a.reciprocal.isCanonical, "\(random)") }
    }
  }

  @Test func powers() throws {
    for pair in try boundaryPairs() {
      var product: Rational = 1
      for exponent in 0...6 {
        #expect(pair.ours.power(exponent) == product, "\(pair.text)")
        if !pair.ours.isZero {
          let inverse = pair.ours.power(-exponent)
          #expect(inverse * product == 1 && inverse.isCanonical, "\(pair.text)")
        }
        product *= pair.ours
      }
    }
    #expect(Rational(0).power(0) == 1)
  }

  /// What the tests above are for: a sum that forgets to reduce, or drops a carry of the word path, is caught.
  @Test func aWrongSumIsCaught() throws {
    let mediant: Operation = { Rational($0.numerator + $1.numerator, $0.denominator + $1.denominator) }
    #expect(try !disagreements(mediant, __gmpq_add).isEmpty)
    let wrapping: Operation = { a, b in
      guard let x = a.numerator.machineWord, let y = b.numerator.machineWord, a.isInteger, b.isInteger else {
        return a + b
      }
      return Rational(x &+ y)
    }
    #expect(try !disagreements(wrapping, __gmpq_add).isEmpty)
  }
}
