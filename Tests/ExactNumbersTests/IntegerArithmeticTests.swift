import ExactNumbers
import TestSupport
import Testing

@Suite struct IntegerArithmeticTests {
  typealias Operation = (Integer, Integer) -> Integer
  typealias Oracle = (DecimalInteger, DecimalInteger) -> DecimalInteger

  /// The cases in which `operation` differs from the school's way, or leaves the canonical form.
  private func disagreements(_ operation: Operation, _ oracle: Oracle) throws -> [String] {
    var traces: [String] = []
    try forEveryPair { a, b, trace in
      let result = operation(try integer(a), try integer(b))
      let expected = "\(oracle(DecimalInteger(a), DecimalInteger(b)))"
      let parsed = try integer(expected)
      if "\(result)" != expected || !result.isCanonical || result != parsed {
        traces.append("\(trace): \(result), expected \(expected)")
      }
    }
    return traces
  }

  @Test func sumsDifferencesAndProducts() throws {
    let operations: [(String, Operation, Oracle)] = [
      ("+", { $0 + $1 }, { $0 + $1 }),
      ("-", { $0 - $1 }, { $0 - $1 }),
      ("*", { $0 * $1 }, { $0 * $1 }),
    ]
    for (name, operation, oracle) in operations {
      #expect(try disagreements(operation, oracle).isEmpty, "\(name)")
    }
  }

  @Test func inPlaceOnUnsharedAndOnSharedStorage() throws {
    let operations: [(String, (inout Integer, Integer) -> Void, Oracle)] = [
      ("+=", { $0 += $1 }, { $0 + $1 }),
      ("-=", { $0 -= $1 }, { $0 - $1 }),
      ("*=", { $0 *= $1 }, { $0 * $1 }),
      ("negate", { value, _ in value.negate() }, { a, _ in -a }),
    ]
    for (name, operation, oracle) in operations {
      // `a` is also held by the caller here: the storage is shared.
      let shared: Operation = { a, b in
        var value = a
        operation(&value, b)
        return value
      }
      // The sum is a new value, and nobody else holds it.
      let unshared: Operation = { a, b in
        var value = a + 1
        value -= 1
        operation(&value, b)
        return value
      }
      #expect(try disagreements(shared, oracle).isEmpty, "\(name) on shared storage")
      #expect(try disagreements(unshared, oracle).isEmpty, "\(name) on unshared storage")
    }
  }

  @Test func addProduct() throws {
    for c in ["0", "7", "-9223372036854775808", "340282366920938463463374607431768211457"] {
      let sum = try integer(c)
      let shared: Operation = { a, b in
        var value = sum
        value.addProduct(a, b)
        return value
      }
      let unshared: Operation = { a, b in
        var value = sum + 1
        value -= 1
        value.addProduct(a, b)
        return value
      }
      let oracle: Oracle = { DecimalInteger(c) + $0 * $1 }
      #expect(try disagreements(shared, oracle).isEmpty, "c = \(c)")
      #expect(try disagreements(unshared, oracle).isEmpty, "c = \(c)")
    }
  }

  @Test func aValueCombinedWithItself() throws {
    for text in boundaryTexts {
      let original = DecimalInteger(text)
      var value = try integer(text)
      value += value
      #expect("\(value)" == "\(original + original)")
      value = try integer(text)
      value *= value
      #expect("\(value)" == "\(original * original)")
      value = try integer(text)
      value.addProduct(value, value)
      #expect("\(value)" == "\(original + original * original)")
      #expect(value.isCanonical)
      value = try integer(text)
      value -= value
      #expect(value == 0 && value.isCanonical)
    }
  }

  @Test func orderEqualityAndHash() throws {
    try forEveryPair { a, b, trace in
      let (x, y) = (try integer(a), try integer(b))
      let (naiveX, naiveY) = (DecimalInteger(a), DecimalInteger(b))
      #expect((x < y) == (naiveX < naiveY), "\(trace)")
      #expect((x == y) == (naiveX == naiveY), "\(trace)")
      #expect((x > y) == (naiveX > naiveY), "\(trace)")
      // The same value by two computations.
      let detour = x + y - y
      #expect(detour == x && detour.isCanonical, "\(trace)")
      #expect(detour.hashValue == x.hashValue, "\(trace)")
    }
    let values = try boundaryTexts.map(integer)
    #expect(Set(values).count == Set(boundaryTexts.map(DecimalInteger.init)).count)
    #expect(Set(values.map(\.hashValue)).count == Set(values).count)
  }

  @Test func signsAndMagnitudes() throws {
    for text in boundaryTexts {
      let (value, naive) = (try integer(text), DecimalInteger(text))
      #expect(value.signum == naive.signum)
      #expect("\(value.magnitude)" == "\(naive.magnitude)")
      #expect("\(-value)" == "\(-naive)")
      #expect(value.magnitude.isCanonical && (-value).isCanonical)
      #expect(value.isZero == (text == "0" || text == "-0"))
      #expect(value.isEven == (naive.flooredDivision(by: DecimalInteger("2")).remainder.signum == 0))
      #expect(value.machineWord == Int(text))
    }
  }

  /// What the tests above are for: an addition that wraps at the word is caught, and one that does so only in
  /// a single case.
  @Test func aWrappingSumIsCaught() throws {
    let wrapping: Operation = { a, b in
      guard let x = a.machineWord, let y = b.machineWord else { return a + b }
      return Integer(x &+ y)
    }
    #expect(try !disagreements(wrapping, { $0 + $1 }).isEmpty)
    let almost: Operation = { a, b in
      a == Integer(Int.max) && b == 1 ? Integer(Int.min) : a + b
    }
    #expect(try disagreements(almost, { $0 + $1 }).count == 1)
  }
}
