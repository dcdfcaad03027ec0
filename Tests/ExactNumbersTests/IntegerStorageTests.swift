import ExactNumbers
import TestSupport
import Testing

@Suite struct IntegerStorageTests {
  private let mutations: [(String, (inout Integer) -> Void)] = [
    ("+= 1", { $0 += 1 }), ("-= 1", { $0 -= 1 }), ("+= large", { $0 += Integer.powerOfTwo(64) }),
    ("-= large", { $0 -= Integer.powerOfTwo(64) }), ("*= -3", { $0 *= -3 }), ("*= 0", { $0 *= 0 }),
    ("*= large", { $0 *= Integer.powerOfTwo(64) }), ("negate", { $0.negate() }),
    ("addProduct", { $0.addProduct(3, .powerOfTwo(65)) }), ("divideExactly", { $0.divideExactly(by: -1) }),
    ("<<=", { $0 <<= 3 }), (">>=", { $0 >>= 3 }),
  ]

  @Test func aCopyKeepsItsValue() throws {
    for text in boundaryTexts {
      for (name, mutate) in mutations {
        let original = try integer(text)
        var changed = original
        mutate(&changed)
        #expect(original == (try integer(text)) && original.isCanonical, "\(text), \(name)")
        #expect(changed.isCanonical, "\(text), \(name)")
        var again = try integer(text)
        mutate(&again)
        #expect(again == changed, "\(text), \(name)")
      }
    }
  }

  @Test func crossingTheWordBothWays() throws {
    for (edge, step) in [(Int.max, 1), (Int.min, -1)] {
      var value = Integer(edge)
      value += Integer(step)
      #expect(value.machineWord == nil && value.isCanonical)
      #expect("\(value)" == "\(DecimalInteger("\(edge)") + DecimalInteger("\(step)"))")
      value -= Integer(step)
      #expect(value.machineWord == edge && value.isCanonical && value == Integer(edge))
      value.negate()
      value.negate()
      #expect(value.machineWord == edge && value.isCanonical)
    }
    var value = Integer(Int.min)
    value.divideExactly(by: -1)
    #expect("\(value)" == "9223372036854775808" && value.isCanonical)
    value.divideExactly(by: -1)
    #expect(value.machineWord == .min && value.isCanonical)
  }

  /// While nobody else holds the value, a mutation keeps its GMP integer.
  @Test func mutationIsInPlaceWhereUnshared() throws {
    var value = Integer.powerOfTwo(200)
    let identity = value.storageIdentity
    #expect(identity != nil)
    for term in [Integer(1), -1, .powerOfTwo(100), Integer(Int.min)] {
      value += term
      value -= term
      value.addProduct(term, 3)
      value.addProduct(3, term)
      value.addProduct(term, term)
      value *= 3
      value.divideExactly(by: 3)
      value.negate()
      value <<= 1
      value >>= 1
    }
    #expect(value.storageIdentity == identity)
    let other = value
    value += 1
    #expect(value.storageIdentity != identity && other.storageIdentity == identity)
  }

  /// Copies that are read and changed on many tasks at once stay what they were.
  @Test func copiesOnManyTasks() async throws {
    let shared = Integer.powerOfTwo(130)
    await withTaskGroup(of: Bool.self) { group in
      for task in 0..<8 {
        group.addTask {
          var own = shared
          for _ in 0..<2000 {
            let copy = own
            own += Integer(task)
            own -= Integer(task)
            if own != copy || copy != shared { return false }
          }
          return own == shared
        }
      }
      for await isIntact in group { #expect(isIntact) }
    }
    #expect(shared == .powerOfTwo(130))
  }
}
